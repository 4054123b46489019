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
	for above := 0; above <= maxAbove && len(head) > 0; {
		line, rest, more := bytes.Cut(head, []byte("\n"))
		if bytes.IndexByte(line, 0) >= 0 || !more {
			break
		}
		if line = bytes.TrimRight(line, "\r"); len(line) > 0 {
			if t, g := guessTable(head, line); g > found && (above == 0 || g > unsure) {
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
	filled        // cables stand in one of its columns
	named         // its columns have names that are known, or are those of cablegate
)

// guessTable returns the table that begins with head, whose first line is line.
func guessTable(head, line []byte) (best Table, found guess) {
	escape := findEscape(head)
	first := line
	if line[0] == '"' { // names may go over several lines
		first = head[:min(len(head), 4<<10)]
	}
	for _, comma := range []byte(",;\t|") {
		if bytes.IndexByte(first, comma) < 0 && !(comma == ',' && isTextColumn(head, line)) {
			continue
		}
		rows := sample(head, comma, escape)
		if comma == ',' && isCablegate(rows) {
			return publishedTable(head, line), named
		}
		if line[0] == '{' {
			continue
		}
		if t, g := guessRows(rows, comma, escape); g > found {
			best, found = t, g
		}
	}
	return best, found
}

// guessRows returns the table that rows can be the first of.
func guessRows(rows [][]string, comma, escape byte) (Table, guess) {
	if !areEven(rows) {
		return Table{}, noTable
	}
	if slices.ContainsFunc(rows[0], isCable) {
		t := guessColumns(append([][]string{make([]string, len(rows[0]))}, rows...), comma, escape)
		t.Header = false
		for i := range t.Names {
			t.Names[i] = strconv.Itoa(i + 1)
		}
		t.findCables(rows)
		return t, filled
	}
	strict, known := canBeNames(rows[0]), countKnown(rows)
	t := guessColumns(rows, comma, escape)
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
func sample(head []byte, comma, escape byte) [][]string {
	t := Table{Comma: comma, Escape: escape}
	c := cutRows(head, &t)
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
