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

// mayHaveTable reports whether r has what the rows of a table have: gaps or
// bars. A row has another or a rule beside it, so that every other line tells.
func (b *builder) mayHaveTable(r lineRange) bool {
	text, lines, rule := b.text, b.lines[:r.to], false
	for i := r.from + 1; i < len(lines); i++ {
		l := &lines[i]
		if l.kind != 0 || l.blank() {
			continue
		}
		s := text[l.start:l.end]
		if mayBeRow(s) {
			return true
		}
		rule = rule || isRule(s)
		i++
	}
	return rule && hasColumns(text[r.start:lines[r.to-1].end])
}

// hasColumns reports whether a wide gap or a bar stands in s.
func hasColumns(s string) bool { return wideGap(s) >= 0 || strings.IndexByte(s, '|') >= 0 }

// mayBeRow reports whether a wide gap or a bar stands in s. It looks at eight
// bytes at a time for two blanks or a bar: most lines have nothing of it.
func mayBeRow(s string) bool {
	if len(s) < 8 {
		return wideGap(s) >= 0 || oneOf('|', s)
	}
	signs, rest := rowSigns(eight(s[len(s)-8:])), s
	for ; len(rest) > 8; rest = rest[8:] {
		signs |= rowSigns(eight(rest))
	}
	const high = 0x8080808080808080
	return signs&high != 0 && hasColumns(s)
}

// rowSigns sets the high bit of a byte of its result where two blanks or a bar
// stand in w, eight bytes of text.
func rowSigns(w uint64) uint64 {
	const blanks, low, bars = 0x2020202020202020, 0x0101010101010101, 0x0404040404040404
	x := w ^ blanks         // a blank becomes 0
	blank := (x - low) &^ x // and sets the high bit of its byte, as may a byte behind one
	return blank&(blank>>8) | (w+bars)&^w
}

// eight returns the eight bytes that s starts with, the first as the lowest.
func eight(s string) uint64 {
	s = s[:8]
	return uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
}

// wideGap returns the index of the first three blanks in a row in s, -1 if
// there are none.
func wideGap(s string) int {
	for i := 0; i+3 <= len(s); {
		switch {
		case s[i+2] != ' ':
			i += 3
		case s[i] == ' ' && s[i+1] == ' ':
			return i
		default:
			i++
		}
	}
	return -1
}

// tableRule reports whether the rule at line i divides the rows of a table.
func (b *builder) tableRule(i int) bool {
	return i > b.at && b.lines[i-1].kind == 0 && tabular(b.content(i-1)) ||
		i > b.at && i+1 < b.ending && b.lines[i+1].kind == 0 && tabular(b.content(i+1)) && !isRule(b.content(i+1))
}
