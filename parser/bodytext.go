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
	return s == "" || strings.IndexByte(".?!:;\"')-/>]", s[len(s)-1]) >= 0
}

// pieces returns the runs of lines from..end-1 between furniture.
func (b *builder) pieces(from, end int) []Span {
	first := len(b.arena)
	open := false
	for i := from; i < end; i++ {
		l := b.lines[i]
		if l.kind != "" {
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
	out := &b.prose
	if out.Cap() == 0 {
		out.Grow(len(b.text) - start)
	}
	first := out.Len()
	blank, row := false, false // a blank line came before; the line before is a row of a table
	last := ""
	for i := from; i < end; i++ {
		l := b.lines[i]
		if i == from {
			l.start = start
		}
		if l.kind != "" {
			continue
		}
		if l.blank() {
			blank = blank || i > from
			continue
		}
		s := b.text[l.start:l.end]
		rowBefore := row
		row = tabular(s)
		if last != "" {
			if sep := joint(last, s, blank, rowBefore && row); sep != 0 {
				out.WriteByte(sep)
			}
		}
		out.WriteString(s)
		last, blank = s, false
	}
	return out.String()[first:]
}

// joint returns what joins two lines of a paragraph, 0 for nothing: rows says
// that both are rows of a table.
func joint(above, s string, blank, rows bool) byte {
	switch {
	case subParagraph(s), rows, itemNumber(s) && strings.IndexByte(".:;", above[len(above)-1]) >= 0:
		return '\n'
	case blank && !isLower(s[0]) && strings.IndexByte(".?!:;\"')", above[len(above)-1]) >= 0:
		return '\n'
	case hyphenated(above) && !isDigit(s[0]):
		return 0
	}
	return ' '
}

// subParagraph reports whether s starts with the mark of a sub-paragraph or an
// item of a list.
func subParagraph(s string) bool {
	switch s[0] {
	case '-', '*':
		return true
	case 0xE2:
		return strings.HasPrefix(s, "•")
	}
	if len(s) < 4 {
		return false
	}
	if s[0] == '(' {
		return isLetter(s[1]) && (s[2] == ')' || s[2] == 'i' && s[3] == ')') && markAt(s) == 0
	}
	return isLetter(s[0]) && (s[1] == ')' || s[1] == '.' && s[2] == ' ' && s[0] != 'I') || pilcrow(s) > 0 && !isDigit(s[pilcrow(s)])
}

// itemNumber reports whether s starts with the number of an item of a list.
func itemNumber(s string) bool {
	s = s[pilcrow(s):]
	n := digits(s)
	return n > 0 && n < 3 && n+1 < len(s) && (s[n] == '.' || s[n] == ')') && s[n+1] == ' '
}

// tabular reports whether s is a row of a table: columns with wide gaps.
func tabular(s string) bool {
	i := wideGap(s, 0)
	return i > 0 && (isDigit(s[len(s)-1]) || wideGap(s, i+3) > 0)
}

// wideGap returns the index of three blanks in a row in s[from:], -1 if there
// are none. Of three bytes in a row it looks at one.
func wideGap(s string, from int) int {
	for i := from + 2; i < len(s); i += 3 {
		if s[i] != ' ' {
			continue
		}
		first := i
		for first > from && s[first-1] == ' ' {
			first--
		}
		last := i
		for last+1 < len(s) && s[last+1] == ' ' {
			last++
		}
		if last-first >= 2 {
			return first
		}
	}
	return -1
}
