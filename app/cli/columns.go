package cli

import (
	"fmt"
	"strings"

	"github.com/reftel/reftel/parser/open"
)

// A columnFlag is the value of a flag that says what the columns of tables
// are. It may be repeated.
type columnFlag struct {
	open.Columns
	met bool // there was a table for which it counts
}

// Set adds "text=body,id=mrn".
func (f *columnFlag) Set(s string) error {
	c, err := open.ReadColumns(s)
	f.Columns = append(f.Columns, c...)
	return err
}

// A lack is a column that -columns names and a table has not.
type lack struct {
	column string   // "" if nothing is lacking
	names  []string // of the columns that the table has
}

// options says how files are opened. What is lacking in a table of theirs is
// put into lacks.
func (f *columnFlag) options(lacks *lack) open.Options {
	if len(f.Columns) == 0 {
		return open.Options{}
	}
	return open.Options{Table: func(guess open.Table) open.Table {
		t, missing := f.Apply(guess)
		if missing != "" && guess.HasTexts() { // what has none is hardly a table
			*lacks = lack{missing, guess.Names}
		}
		f.met = f.met || t.HasTexts()
		return t
	}}
}

// unused says so if the flag was given and there was no table.
func (f *columnFlag) unused() string {
	if len(f.Columns) == 0 || f.met {
		return ""
	}
	return "-columns " + f.String() + " changed nothing: no table was among what was read"
}

// in says in a sentence what is lacking in the file called name.
func (l lack) in(name string) error {
	return fmt.Errorf("%s has no column %q (-columns), so its table was read as it seems to be; its columns are %s", name, l.column, strings.Join(l.names, ", "))
}
