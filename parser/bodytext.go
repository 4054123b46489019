package parser

import "strings"

// endsSentence reports whether the line before, i, ends as a sentence does, or
// so early that a new paragraph may follow.
func (b *builder) endsSentence(i int) bool {
	s := b.content(i)
	if s == "" || len(s) < 40 {
		return true
	}
	return sentenceEnds(s)
}

func sentenceEnds(s string) bool {
	return s == "" || oneOf(s[len(s)-1], ".?!:;\"')-/>]")
}

// pieces returns the runs of lines from..end-1 between furniture.
func (b *builder) pieces(from, end int) []Span {
	first := len(b.arena)
	open := false
	for i := from; i < end; i++ {
		l := b.lines[i]
		if l.kind != 0 {
			open = false
			continue
		}
		if l.blank() {
			continue
		}
		if open {
			b.arena[len(b.arena)-1].End = l.end
		} else {
			b.arena = append(b.arena, Span{l.start, l.end})
			open = true
		}
	}
	n := len(b.arena)
	return b.arena[first:n:n]
}

// bodyText joins the lines of a paragraph: with blanks where a sentence goes
// on, and with line feeds between sub-paragraphs and the rows of a table.
func (b *builder) bodyText(from, start, end int) string {
	if end == from+1 {
		return b.text[start:b.lines[from].end]
	}
	out := b.room(b.lines[end-1].end - start)
	first := out.Len()
	blank, row := false, false // a blank line came before; the line before is a row of a table
	table := mayHaveTable(b.text[start:b.lines[end-1].end])
	last := ""
	for i := from; i < end; i++ {
		l := b.lines[i]
		if i == from {
			l.start = start
		}
		if l.kind != 0 {
			continue
		}
		if l.blank() {
			blank = blank || i > from
			continue
		}
		s := b.text[l.start:l.end]
		rowBefore := row
		row = table && b.rowAt(i, from, end)
		if last != "" {
			if sep := joint(last, s, blank, rowBefore || row); sep != 0 {
				out.WriteByte(sep)
			}
			if row {
				out.WriteString(b.text[l.start-b.indent(i) : l.start])
			}
		}
		out.WriteString(s)
		last, blank = s, false
	}
	return out.String()[first:]
}

// joint returns what joins two lines of a paragraph, 0 for nothing: rows says
// that one is a row of a table.
func joint(above, s string, blank, rows bool) byte {
	end := above[len(above)-1]
	switch {
	case !blank && !rows && end != '-' && len(s) > 1 && isLetter(s[0]) && (isLetter(s[1]) || s[1] == ' '): // most lines
		return ' '
	case subParagraph(s), rows, itemNumber(s) && oneOf(end, ".:;"):
		return '\n'
	case blank && !isLower(s[0]) && oneOf(end, ".?!:;\"')"):
		return '\n'
	case hyphenated(above) && !isDigit(s[0]):
		return 0
	}
	return ' '
}

// subParagraph reports whether s starts with the mark of a sub-paragraph or an
// item of a list.
func subParagraph(s string) bool {
	switch c := s[0]; {
	case isLetter(c):
		return len(s) > 3 && (s[1] == ')' || s[1] == '.' && s[2] == ' ' && c != 'I')
	case c == '-', c == '*':
		return true
	case c == '(':
		return len(s) > 3 && isLetter(s[1]) && (s[2] == ')' || s[2] == 'i' && s[3] == ')') && markAt(s) == 0
	case c >= 0x80:
		n := pilcrow(s)
		return strings.HasPrefix(s, "•") || n > 0 && n < len(s) && !isDigit(s[n])
	}
	return false
}

// itemNumber reports whether s starts with the number of an item of a list.
func itemNumber(s string) bool {
	s = s[pilcrow(s):]
	n := digits(s)
	return n > 0 && n < 3 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' '
}

// wideGap returns the index of the first three blanks in a row in s, -1 if
// there are none. It looks at sixteen bytes at a time for two of them: most
// lines have no gap.
func wideGap(s string) int {
	i := 0
	for ; i+16 <= len(s); i += 16 {
		w := s[i : i+16]
		if blankPairs(w[:8])|blankPairs(w[8:]) == 0 {
			continue
		}
		if at := gapNear(s, i); at >= 0 {
			return at
		}
	}
	return gapNear(s, i)
}

// blankPairs is 0 if no two blanks stand side by side in s, eight bytes.
func blankPairs(s string) uint64 {
	const blanks, low, high = 0x2020202020202020, 0x0101010101010101, 0x8080808080808080
	x := uint64(s[0]) | uint64(s[1])<<8 | uint64(s[2])<<16 | uint64(s[3])<<24 |
		uint64(s[4])<<32 | uint64(s[5])<<40 | uint64(s[6])<<48 | uint64(s[7])<<56
	x ^= blanks                    // a blank becomes 0
	blank := (x - low) &^ x & high // and sets the high bit of its byte, as may a byte behind one
	return blank & (blank >> 8)
}

// gapNear is wideGap for the gaps that start in s[i-1:i+16].
func gapNear(s string, i int) int {
	for k := max(i-1, 0); k < i+16 && k+3 <= len(s); k++ {
		if s[k+2] != ' ' {
			k += 2
		} else if s[k] == ' ' && s[k+1] == ' ' {
			return k
		}
	}
	return -1
}
