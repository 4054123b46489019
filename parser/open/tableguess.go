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

// sampleRows is how many rows are looked at to guess a table.
const sampleRows = 20

// maxAbove is how many lines a title above a table may have.
const maxAbove = 3

// GuessTable returns the table that a CSV is which begins with head. It
// reports false if that does not look like one, or has no column of texts. A
// table with Header is then one that it can be if somebody says what its
// columns are.
func GuessTable(head []byte) (Table, bool) {
	head = headText(head)
	var best Table
	var found guess
	cr := endsInCR(head)
	for above := 0; above <= maxAbove && len(head) > 0; {
		line, rest, more := bytes.Cut(head, []byte{'\n'})
		if cr {
			line, rest, more = bytes.Cut(head, []byte{'\r'})
		}
		if bytes.IndexByte(line, 0) >= 0 || !more && above > 0 {
			break
		}
		if line = bytes.TrimRight(line, "\r"); len(line) > 0 {
			if t, g := guessTable(head, line, cr); g > found && (above == 0 || g > empty) {
				best, found = t, g
				best.Above = above
			}
			above++
		}
		if found == named {
			break
		}
		head = rest
	}
	return best, found > unsure
}

// A guess says how sure it is that a text is a table.
type guess uint8

const (
	noTable guess = iota
	unsure        // it can be one if somebody says so
	empty         // it has the names of columns and nothing else
	filled        // cables stand in one of its columns
	named         // its columns have names that are known, or are those of cablegate
)

// endsInCR reports whether the first line of head ends with a carriage return
// alone, one behind which no line feed stands, or a backslash before it.
func endsInCR(head []byte) bool {
	line, rest, _ := bytes.Cut(head, []byte{'\r'})
	return len(line) < len(head) && bytes.IndexByte(line, '\n') < 0 && !(len(rest) > 0 && (rest[0] == '\n' || rest[0] == '\\'))
}

// guessTable returns the table that begins with head, whose first line is line
// and ends with a carriage return alone if cr.
func guessTable(head, line []byte, cr bool) (best Table, found guess) {
	escape := findEscape(head)
	first := line
	if line[0] == '"' { // names may go over several lines
		first = head[:min(len(head), 4<<10)]
	}
	if bytes.IndexByte(line, '\t') >= 0 && (bytes.Contains(head, []byte(`\n`)) || bytes.Contains(head, []byte("\\\n"))) {
		quotes := Dialect{Comma: '\t', Escape: escape, CR: cr}
		bare := Dialect{Comma: '\t', Escape: '\\', Bare: true, CR: cr}
		if rows := sample(head, bare); countCables(rows) > countCables(sample(head, quotes)) {
			return guessRows(rows, bare)
		}
	}
	for _, comma := range []byte(",;\t|") {
		if bytes.IndexByte(first, comma) < 0 && !(comma == ',' && isTextColumn(head, line)) {
			continue
		}
		d := Dialect{Comma: comma, Escape: escape, CR: cr}
		rows := sample(head, d)
		if comma == ',' && isCablegate(rows) {
			return publishedTable(head, line), named
		}
		if line[0] == '{' {
			continue
		}
		if t, g := guessRows(rows, d); g > found {
			best, found = t, g
		}
	}
	return best, found
}

// countCables returns in how many of rows a cable stands.
func countCables(rows [][]string) int {
	n := 0
	for _, row := range rows {
		if hasCable(row) {
			n++
		}
	}
	return n
}

// hasCable reports whether a cable stands in row.
func hasCable(row []string) bool { return slices.ContainsFunc(row, isCable) }

// guessRows returns the table that rows can be the first of.
func guessRows(rows [][]string, d Dialect) (Table, guess) {
	if len(rows) == 1 {
		return guessNames(rows, d)
	}
	if !areEven(rows) {
		return Table{}, noTable
	}
	if hasCable(rows[0]) {
		t := guessColumns(append([][]string{make([]string, len(rows[0]))}, rows...), d)
		t.Header = false
		for i := range t.Names {
			t.Names[i] = strconv.Itoa(i + 1)
		}
		t.findCables(rows)
		return t, filled
	}
	strict, known := canBeNames(rows[0]), countKnown(rows)
	t := guessColumns(rows, d)
	switch {
	case t.HasTexts() && known >= 2 && strict:
		return t, named
	case t.findCables(rows[1:]):
		if known >= 2 {
			return t, named
		}
		return t, filled
	case strict && len(rows[0]) > 1:
		t.Uses = make([]string, len(t.Names))
		return t, unsure
	}
	return Table{}, noTable
}

// guessNames returns the table of which rows is the only one, if all that
// stands in it are names of columns.
func guessNames(rows [][]string, d Dialect) (Table, guess) {
	for _, name := range rows[0] {
		if columnUses[foldName(name)] == "" {
			return Table{}, noTable
		}
	}
	if t := guessColumns(rows, d); t.HasTexts() {
		return t, empty
	}
	return Table{}, noTable
}

// isTextColumn reports whether line, with which head begins, names a column of
// texts that is the only one.
func isTextColumn(head, line []byte) bool {
	return columnUses[foldName(string(bytes.Trim(line, `"`)))] == UseText && bytes.HasPrefix(bytes.TrimLeft(head[len(line):], "\r\n"), []byte{'"'})
}

// areEven reports whether most of rows have as many values as the first. The
// last may be cut off.
func areEven(rows [][]string) bool {
	if len(rows) < 2 {
		return false
	}
	even := 0
	for _, row := range rows[1:] {
		if len(row) == len(rows[0]) {
			even++
		}
	}
	return len(rows) == 2 || 2*even >= len(rows)-2 && even > 0
}

// findCables reports whether cables stand in a column of texts of rows. Without
// one, the column in which they stand becomes it.
func (t *Table) findCables(rows [][]string) bool {
	known := t.HasTexts()
	for _, row := range rows {
		for i, value := range row[:min(len(row), len(t.Uses))] {
			if (t.Uses[i] == UseText || !known) && isCable(value) {
				t.Uses[i] = UseText
				return true
			}
		}
	}
	return false
}

// isCable reports whether a value of several lines is the text of a cable.
func isCable(value string) bool {
	return len(value) > 100 && strings.Contains(value, "\n") &&
		parser.Parse(&parser.Source{Text: value}, parser.Options{SkipNotes: true, SkipChecks: true}).Layout != parser.Loose
}

// findEscape returns what stands before the quotes in the values of head, 0 if
// there are no quotes in values.
func findEscape(head []byte) byte {
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
	return 0
}

// sample returns the values of the first rows of head, the last of which may
// be cut off.
func sample(head []byte, d Dialect) [][]string {
	t := Table{Dialect: d}
	c := cutRows(head, d)
	var rows [][]string
	for len(rows) < sampleRows {
		row, _, _, err := c.next()
		if err == io.EOF {
			break
		}
		var values []string
		for _, f := range t.fields(row) {
			u := unescaper{escape: d.Escape}
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
	t.Quoted = bytes.Count(line, []byte(`","`)) >= 5
	t.Escape = findEscape(head)
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

// canBeNames reports whether row can name columns: no two are alike, and none
// is long.
func canBeNames(row []string) bool {
	for i, name := range row {
		if len(name) > 64 || strings.ContainsAny(name, "\r\n") && i+1 < len(row) || name != "" && slices.Contains(row[:i], name) {
			return false
		}
	}
	return true
}
