package app

import (
	"sort"
	"strings"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// rowLimit is the length in bytes up to which a block is one row. A longer
// one is cut at line ends, so that no row takes long to lay out.
const rowLimit = 2000

// A row is a stretch of a block that the facsimile lays out as one element.
type row struct {
	Span  parser.Span
	Block int   // index in Cable.Blocks
	First bool  // it begins its block, and so carries its name
	notes []int // indexes in Cable.Notes of those that touch it
	diags []int // indexes in Cable.Diagnostics of those that touch it
}

// rowsOf cuts the blocks of c into rows. Rows touch and cover the text.
func rowsOf(c *parser.Cable) []row {
	rows := make([]row, 0, len(c.Blocks))
	for i, b := range c.Blocks {
		text := c.Source.Text[b.Span.Start:b.Span.End]
		first := b.Span.Start + blankLines(text)
		if first == b.Span.End {
			first = b.Span.Start
		}
		if first > b.Span.Start {
			rows = append(rows, row{Span: parser.Span{Start: b.Span.Start, End: first}, Block: i})
		}
		for at := first; at < b.Span.End; {
			end := rowEnd(c.Source.Text, at, b.Span.End)
			rows = append(rows, row{Span: parser.Span{Start: at, End: end}, Block: i, First: at == first})
			at = end
		}
	}
	for i, n := range c.Notes {
		touched(rows, n.Span, func(r *row) { r.notes = append(r.notes, i) })
	}
	for i, d := range c.Diagnostics {
		touched(rows, d.Span, func(r *row) { r.diags = append(r.diags, i) })
	}
	return rows
}

// blankLines returns the length of the blank lines that text begins with: they
// are a row of their own, so that the name stands beside the first words.
func blankLines(text string) int {
	words := strings.TrimLeft(text, " \t\r\n")
	return strings.LastIndexByte(text[:len(text)-len(words)], '\n') + 1
}

// rowEnd returns where the row that begins at start ends: at limit, or after
// the last line end within rowLimit, or after the last whole character if the
// line is longer.
func rowEnd(text string, start, limit int) int {
	if limit-start <= rowLimit {
		return limit
	}
	end := start + rowLimit
	if i := strings.LastIndexByte(text[start:end], '\n'); i >= 0 {
		return start + i + 1
	}
	for end > start+1 && !utf8.RuneStart(text[end]) {
		end--
	}
	return end
}

// touched calls do for each row that shares a byte with s.
func touched(rows []row, s parser.Span, do func(*row)) {
	first := sort.Search(len(rows), func(i int) bool { return rows[i].Span.End > s.Start })
	for i := first; i < len(rows) && rows[i].Span.Start < s.End; i++ {
		do(&rows[i])
	}
}
