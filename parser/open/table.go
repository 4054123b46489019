package open

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/reftel/reftel/parser"
)

// A Table says how the rows of a CSV are read. It is guessed from the first
// of them, and whoever knows better may change it.
type Table struct {
	Comma  byte     // between values
	Escape byte     // before a quote in a value: a backslash, or another quote
	Quoted bool     // every value stands in quotes
	Header bool     // the first row names the columns
	Names  []string // of the columns
	Uses   []string // what each is, in the same order: a Use, or "" for what is only kept beside the text
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
	Comma: ',', Escape: '\\', Quoted: true,
	Names: []string{"number", "date", "id", "origin", "classification", "references", "header", "body"},
	Uses:  []string{UseNumber, UseDate, UseID, UseOrigin, UseClassification, UseReferences, UseText, UseText},
}

// sampleRows is how many rows are looked at to guess a table.
const sampleRows = 20

// GuessTable returns the table that a CSV is which begins with head. It
// reports false if that does not look like one, or has no column of texts. A
// table with Header is then one that it can be if somebody says what its
// columns are.
func GuessTable(head []byte) (Table, bool) {
	head = headText(head)
	line, _, more := bytes.Cut(head, []byte("\n"))
	if bytes.IndexByte(line, 0) >= 0 || len(line) == 0 {
		return Table{}, false
	}
	escape := findEscape(head, '"')
	var unsure Table
	for _, comma := range []byte(",;\t|") {
		if bytes.IndexByte(line, comma) < 0 {
			continue
		}
		rows := sample(head, comma, escape)
		switch {
		case comma == ',' && isCablegate(rows):
			return publishedTable(head, line), true
		case more && line[0] != '{' && canBeNames(rows):
			t := guessColumns(rows, comma, escape)
			if t.HasTexts() && countKnown(rows) >= 2 {
				return t, true
			}
			if !unsure.Header {
				t.Uses = make([]string, len(t.Names))
				unsure = t
			}
		}
	}
	return unsure, false
}

// HasTexts reports whether t has a column of texts.
func (t *Table) HasTexts() bool { return slices.Contains(t.Uses, UseText) }

// findEscape returns what stands before the quotes in the values of head, or
// none if there are no quotes in values.
func findEscape(head []byte, none byte) byte {
	backslashes, doubled := 0, 0
	for rest := head; ; {
		i := bytes.IndexByte(rest, '"')
		if i < 0 {
			break
		}
		switch {
		case i > 0 && rest[i-1] == '\\':
			backslashes++
		case i+1 < len(rest) && rest[i+1] == '"':
			// An empty value is no sign of anything.
			if i > 0 && bytes.IndexByte([]byte(",;\t|\n"), rest[i-1]) < 0 {
				doubled++
			}
			i++
		}
		rest = rest[i+1:]
	}
	switch {
	case backslashes > doubled:
		return '\\'
	case doubled > 0:
		return '"'
	}
	return none
}

// sample returns the values of the first rows of head, the last of which may
// be cut off.
func sample(head []byte, comma, escape byte) [][]string {
	t := Table{Comma: comma, Escape: escape}
	c := newRowCutter(bytes.NewReader(head), &t)
	var rows [][]string
	for len(rows) < sampleRows {
		row, _, _, err := c.next()
		if err == io.EOF {
			break
		}
		var values []string
		for _, f := range t.fields(row) {
			u := unescaper{escape: escape}
			u.add(row[f.Start:f.End], 0)
			values = append(values, string(u.text))
		}
		rows = append(rows, values)
	}
	return rows
}

// publishedTable returns the table that begins with head, whose columns are
// those of cablegate; line is its first line. Whoever exports it anew may put
// quotes only where they are needed, and doubled ones in values.
func publishedTable(head, line []byte) Table {
	t := cablegate
	if t.Quoted = bytes.Count(line, []byte(`","`)) >= 5; !t.Quoted {
		t.Escape = '"'
	}
	t.Escape = findEscape(head, t.Escape)
	return t
}

// isCablegate reports whether rows begin as those of cablegate do.
func isCablegate(rows [][]string) bool {
	if len(rows) == 0 || len(rows[0]) < 7 || len(rows[0]) > len(cablegate.Names) {
		return false
	}
	row := rows[0]
	_, err := strconv.Atoi(row[0])
	_, ok := parser.ReadID(row[2])
	return err == nil && isDay(row[1]) && (ok || row[4] != "" && row[4] == strings.ToUpper(row[4]))
}

// isDay reports whether s begins with a date.
func isDay(s string) bool {
	s, _, _ = strings.Cut(s, " ")
	for _, layout := range []string{"1/2/2006", "2006-01-02", "2006/01/02", "02-Jan-2006", "2.1.2006", "2006-01-02T15:04:05Z"} {
		if _, err := time.Parse(layout, s); err == nil {
			return true
		}
	}
	return false
}

// canBeNames reports whether the first of rows can name columns: no two are
// alike, and the next row has as many.
func canBeNames(rows [][]string) bool {
	if len(rows) < 2 || len(rows[0]) < 2 || len(rows[0]) != len(rows[1]) && len(rows) > 2 {
		return false
	}
	for i, name := range rows[0] {
		if len(name) > 64 || strings.ContainsAny(name, "\r\n") && i+1 < len(rows[0]) || name != "" && slices.Contains(rows[0][:i], name) {
			return false
		}
	}
	return true
}

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
		if strings.ContainsRune(" -_.()/\r", r) {
			return -1
		}
		return r
	}, strings.ToLower(name))
}

// guessColumns decides by names, and where these are unknown or could mean
// several things by what stands in the columns.
func guessColumns(rows [][]string, comma, escape byte) Table {
	t := Table{Comma: comma, Escape: escape, Header: true, Names: rows[0], Uses: make([]string, len(rows[0]))}
	long, longest := -1, 0
	for i, name := range t.Names {
		t.Names[i] = strings.TrimSpace(name)
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
