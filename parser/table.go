package parser

import "strings"

// rowAt reports whether line i, of a paragraph in the lines from to end-1 that
// has wide gaps or bars, is a row of a table: a line with columns beside
// another one, one whose second or last column starts where that of its
// neighbour does, or a rule between such.
func (b *builder) rowAt(i, from, end int) bool {
	above, below := i-1, b.nextFull(i+1)
	for above >= from && (b.lines[above].blank() || b.lines[above].kind != 0) {
		above--
	}
	s := b.content(i)
	for _, k := range [2]int{above, below} {
		if k < from || k >= end {
			continue
		}
		beside := b.content(k)
		switch {
		case tabular(s) && (tabular(beside) || isRule(beside)), isRule(s) && tabular(beside):
			return true
		case b.sameColumns(i, k):
			return true
		}
	}
	return false
}

// tabular reports whether s is a row of a table by itself: columns with wide
// gaps or bars between them.
func tabular(s string) bool {
	i := wideGap(s)
	return i > 0 && (isDigit(s[len(s)-1]) || wideGap(s[i+3:]) >= 0) || strings.IndexByte(s, '|') >= 0 && strings.Count(s, "|") > 1
}

// sameColumns reports whether the second or the last columns of lines i and k
// start at the same place.
func (b *builder) sameColumns(i, k int) bool {
	second, last := b.columns(i)
	if second == 0 {
		return false
	}
	s, l := b.columns(k)
	return second == s || last == l
}

// columns returns where the second and the last column of line i start, 0 if
// it has no wide gap.
func (b *builder) columns(i int) (second, last int) {
	s := b.content(i)
	indent := b.indent(i)
	for at := 0; at < len(s); {
		gap := wideGap(s[at:])
		if gap < 0 {
			break
		}
		at = skipBlanks(s, at+gap)
		last = indent + at
		if second == 0 {
			second = last
		}
	}
	return second, last
}

// indent returns the number of blanks in front of line i.
func (b *builder) indent(i int) int {
	n := 0
	for start := b.lines[i].start; n < start && b.text[start-n-1] == ' '; {
		n++
	}
	return n
}

// mayHaveTable reports whether text has what the rows of a table have.
func mayHaveTable(text string) bool {
	return wideGap(text) >= 0 || strings.IndexByte(text, '|') >= 0
}

// tableRule reports whether the rule at line i divides the rows of a table.
func (b *builder) tableRule(i int) bool {
	return i > b.at && b.lines[i-1].kind == 0 && tabular(b.content(i-1)) ||
		i > b.at && i+1 < b.ending && b.lines[i+1].kind == 0 && tabular(b.content(i+1)) && !isRule(b.content(i+1))
}
