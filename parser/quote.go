package parser

import "slices"

// quoteLines is how many lines a quoted text may have.
const quoteLines = 600

// seeQuote looks whether the text of line i from the offset start on begins a
// quoted text, "BEGIN TEXT:", and where that ends: paragraphs in it have
// numbers of their own.
func (b *builder) seeQuote(i, start int) {
	q := &b.body.quote
	if i < q.end || start >= b.lines[i].end || i >= q.searched[0] && i < q.searched[1] {
		return
	}
	s := b.text[start:b.lines[i].end]
	if s[0] == '(' {
		s = s[1:]
	}
	if s == "" || s[0] != 'B' || !hasWord(s, "BEGIN") {
		return
	}
	name, n := readName(s[skipBlanks(s, len("BEGIN")):])
	if n == 0 {
		return
	}
	word := passageWord(name)
	if slices.Contains(ownNames, word) {
		return
	}
	end := i + 1
	for end < b.ending && end < i+quoteLines && !b.endsQuote(end, word) {
		end++
	}
	if end == b.ending || end == i+quoteLines {
		q.searched = [2]int{i, end}
		return
	}
	q.end, q.next = end, 0
}

// endsQuote reports whether line i ends the quoted text of word.
func (b *builder) endsQuote(i int, word string) bool {
	s := b.content(i)
	k := indexWord(s, "END")
	if k < 0 || k > 0 && !startsSentence(s, k, true) {
		return false
	}
	name, n := readName(s[skipBlanks(s, k+len("END")):])
	return n > 0 && passageWord(name) == word
}

// quotes reports whether p, at line i of a quoted text, is a paragraph of that:
// its number is not the expected one of the cable, or it follows on that of
// the quoted paragraph before.
func (b *builder) quotes(i int, p *paragraphStart) bool {
	q := &b.body.quote
	if q.line != i && p.number == b.body.next && p.marked() == b.body.marked && p.number != q.next {
		return false
	}
	q.line, q.next = i, p.number+1
	return true
}

// A quote is the quoted text that is being read.
type quote struct {
	end      int    // the line that ends it
	searched [2]int // the lines in which no end was found
	line     int    // of the last quoted paragraph with a number
	next     int    // the number that should follow it
}
