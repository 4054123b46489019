package open

import (
	"slices"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// A Table says how the rows of a CSV are read. It is guessed from the first
// of them, and whoever knows better may change it.
type Table struct {
	Dialect
	Above  int      // lines before the table that are not empty: a title, "sep=;"
	Header bool     // the first row names the columns
	Names  []string // of the columns
	Uses   []string // what each is, in the same order: a Use, or "" for what is only kept beside the text
}

// A Dialect says how the values of a CSV are told apart.
type Dialect struct {
	Comma  byte // between values
	Escape byte // before a quote in a value: a backslash, or another quote; 0 if none was seen, and either may be
	Quoted bool // every value stands in quotes
	Bare   bool // none does: what a value has of line ends and commas stands behind a backslash
	CR     bool // rows end with a carriage return alone
}

// What a column can be. All but UseText go into Container.Meta under these
// names; other columns under their own.
const (
	UseText           = "text" // of the cable; several are put together in their order
	UseID             = "id"
	UseDate           = "date"
	UseOrigin         = "origin"
	UseClassification = "classification"
	UseReferences     = "references"
	UseSubject        = "subject"
	UseTags           = "tags"
	UseNumber         = "number"
)

// columnUses are names that columns have, without blanks, hyphens and
// underscores, and what they are.
var columnUses = map[string]string{
	"text": UseText, "body": UseText, "content": UseText, "contents": UseText, "message": UseText, "messagetext": UseText, "fulltext": UseText,
	"cable": UseText, "cabletext": UseText, "bodytext": UseText, "header": UseText, "heading": UseText, "headertext": UseText, "telegram": UseText,
	"referenceid": UseID, "cableid": UseID, "mrn": UseID, "id": UseID, "docid": UseID, "documentid": UseID, "docnumber": UseID, "documentnumber": UseID, "docnbr": UseID, "reference": UseID,
	"date": UseDate, "created": UseDate, "sent": UseDate, "datetime": UseDate, "draftdate": UseDate, "sentdate": UseDate, "time": UseDate,
	"origin": UseOrigin, "from": UseOrigin, "post": UseOrigin, "embassy": UseOrigin, "source": UseOrigin, "sender": UseOrigin,
	"classification": UseClassification, "class": UseClassification, "originalclassification": UseClassification, "level": UseClassification,
	"references": UseReferences, "refs": UseReferences, "referencedby": UseReferences,
	"subject": UseSubject, "title": UseSubject, "tags": UseTags,
	"number": UseNumber, "no": UseNumber, "row": UseNumber, "serial": UseNumber,
}

// cablegate is the table in which the cables of 2010 were published: without
// a header, quotes after backslashes.
var cablegate = Table{
	Dialect: Dialect{Comma: ',', Escape: '\\', Quoted: true},
	Names:   []string{"number", "date", "id", "origin", "classification", "references", "header", "body"},
	Uses:    []string{UseNumber, UseDate, UseID, UseOrigin, UseClassification, UseReferences, UseText, UseText},
}

// HasTexts reports whether t has a column of texts.
func (t *Table) HasTexts() bool { return slices.Contains(t.Uses, UseText) }

// countKnown returns of how many columns it is known what they are: by their
// names, or because numbers of cables or dates stand under what is none.
func countKnown(rows [][]string) int {
	known := 0
	for i, name := range rows[0] {
		if columnUses[foldName(name)] != "" {
			known++
			continue
		}
		value := ""
		if i < len(rows[1]) {
			value = rows[1][i]
		}
		if _, ok := parser.ReadID(value); ok || isDay(value) {
			if _, ok := parser.ReadID(name); !ok && name != "" && !isDay(name) {
				known++
			}
		}
	}
	return known
}

// foldName returns name as columnUses has it.
func foldName(name string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" -_.()/\r\n", r) {
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// guessColumns decides by names, and where these are unknown or could mean
// several things by what stands in the columns.
func guessColumns(rows [][]string, d Dialect) Table {
	t := Table{Dialect: d, Header: true, Names: rows[0], Uses: make([]string, len(rows[0]))}
	long, longest := -1, 0
	for i, name := range t.Names {
		t.Names[i] = ownName(name, t.Names[:i])
		use := columnUses[foldName(name)]
		size, ids := measureColumn(rows[1:], i)
		switch {
		case use == UseID && ids == 0:
			use = UseNumber
		case use != UseID && ids > 0 && ids*2 > len(rows)-1 && use != UseReferences && use != UseText:
			use = UseID
		}
		if slices.Contains(t.Uses[:i], use) && use != UseText {
			use = ""
		}
		t.Uses[i] = use
		if size > longest && use != UseReferences && use != UseTags {
			long, longest = i, size
		}
	}
	if !t.HasTexts() && longest > 200 {
		t.Uses[long] = UseText
	}
	return t
}

// ownName returns name in one line, with a number behind it if one of those
// before is the same.
func ownName(name string, before []string) string {
	name = strings.Join(strings.Fields(name), " ")
	own := name
	for n := 2; name != "" && slices.Contains(before, own); n++ {
		own = name + " " + strconv.Itoa(n)
	}
	return own
}

// measureColumn returns the greatest length of a value in a column, and how
// many are numbers of cables.
func measureColumn(rows [][]string, column int) (size, ids int) {
	for _, row := range rows {
		if column < len(row) {
			size = max(size, len(row[column]))
			if _, ok := parser.ReadID(row[column]); ok {
				ids++
			}
		}
	}
	return size, ids
}
