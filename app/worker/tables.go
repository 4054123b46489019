package worker

import (
	"slices"

	"github.com/reftel/reftel/parser/open"
)

// A Table says what the columns of a CSV with a header are taken for: one of
// open.UseNames for each of Names, or "" for what is only kept beside the text.
type Table struct {
	Names []string
	Uses  []string // as many as Names
}

// maxTables is how many kinds of tables a Load tells of: more than anybody
// looks at.
const maxTables = 20

// options says how files are read where tables with these names have these
// uses. noted is called with every table that is read; it may be nil.
func options(tables []Table, noted func(Table)) open.Options {
	opts := limits
	opts.Table = func(t open.Table) open.Table {
		if i := findTable(tables, t.Names); i >= 0 && t.Header {
			t.Uses = tables[i].Uses
		}
		if noted != nil && t.Header && t.HasTexts() {
			noted(Table{t.Names, t.Uses})
		}
		return t
	}
	return opts
}

// findTable returns the index of the table with these names, -1 if there is
// none.
func findTable(tables []Table, names []string) int {
	return slices.IndexFunc(tables, func(t Table) bool { return slices.Equal(t.Names, names) && len(t.Uses) == len(names) })
}

// noteTable tells of t with the next Reply, once.
func (l *loading) noteTable(t Table) {
	if len(l.tables) < maxTables && findTable(l.tables, t.Names) < 0 {
		l.tables = append(l.tables, t)
		l.reply.Tables = append(l.reply.Tables, t)
	}
}
