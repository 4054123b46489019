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

func sentenceEnds(s string) bool { return s == "" || sentenceMarks[s[len(s)-1]] }

// sentenceMarks are the bytes at which a sentence, or a part of one, ends.
var sentenceMarks = [256]bool{'.': true, '?': true, '!': true, ':': true, ';': true, '"': true, '\'': true, ')': true, '-': true, '/': true, '>': true, ']': true}

// joint returns what joins two lines of a paragraph, 0 for nothing: rows says
// that one is a row of a table.
func joint(above, s string, blank, rows bool) byte {
	end := above[len(above)-1]
	switch {
	case !blank && !rows && end != '-' && startsWord(s): // most lines
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
