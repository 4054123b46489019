package parser

import (
	"slices"
	"strings"
)

// findWithin notes what stands within the paragraphs: what they cite, and the
// passages that they name at their beginning and end.
func (b *builder) findWithin() {
	p := &b.within
	p.b = b
	for n, r := range b.body.ranges {
		p.depth, p.end = 0, -1
		if h := b.c.Body[n].Heading; !h.IsZero() {
			p.heading(h)
		}
		first := true
		for i := r.from; i < r.to; i++ {
			l := b.lines[i]
			if l.kind != 0 || l.blank() {
				first = first || l.blank()
				continue
			}
			if i == r.from {
				l.start = r.start
			}
			s := b.text[l.start:l.end]
			b.findWithinLine(p, s, l.start, first)
			first = sentenceEnds(s)
		}
	}
	p.report()
}

// heading takes the heading of a paragraph as the beginning of a passage:
// SUMMARY, BEGIN SUMMARY.
func (p *passages) heading(h Field[string]) {
	s := h.Value
	begun := hasWord(s, "BEGIN")
	if begun {
		s = strings.TrimLeft(s[len("BEGIN"):], " ")
	}
	name, n := readName(s)
	if n > 0 && (begun || slices.Contains(ownNames, passageWord(name))) {
		p.begin(name, h.Span(), begun, 0)
	}
}

// withinBytes are the bytes at which something starts that findWithin looks
// for.
var withinBytes = [256]bool{
	'r': true, 'R': true, 's': true, 'S': true, 'b': true, 'B': true, 'e': true, 'E': true,
	'(': true, ')': true, '[': true, ':': true, '.': true,
}

// findWithinLine finds what stands in the line s, at the offset at of the
// text.
func (b *builder) findWithinLine(p *passages, s string, at int, first bool) {
	if p.end >= 0 { // END stands at the end of the line above
		p.readEndName(s, 0, at, p.end)
		p.end = -1
	}
	labels := first // a period ends a label at the start of a paragraph
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !withinBytes[c] {
			continue
		}
		if isLetter(c) {
			if i == 0 || !isLetter(s[i-1]) {
				i += b.findWord(p, s, i, at, first)
			}
			continue
		}
		switch c {
		case '(':
			p.depth++
			if n := b.noteExemption(s, i, at); n > 0 {
				p.depth--
				i += n - 1
			} else if n := b.readInlineTelegram(s[i+1:], at+i+1); n > 0 {
				i += n
			}
		case ')':
			p.closeParenthesis(at + i)
		case ':':
			p.readLabel(s, i, at, first)
		case '.':
			if labels {
				p.readLabel(s, i, at, first)
				labels = false
			}
		}
	}
}

// findWord reads the word at s[i:], and returns how many bytes behind its
// first were read.
func (b *builder) findWord(p *passages, s string, i, at int, first bool) int {
	n := 0
	switch s[i] {
	case 'B':
		n = p.readBegin(s, i, at, first)
	case 'E', 'e':
		n = p.readEnd(s, i, at)
	case 'r', 'R', 's', 'S':
		key, k := readCited(s[i:])
		if n = k; n > 0 {
			b.note(NoteReference, key, at+i, at+i+n)
		}
	}
	return max(n-1, 0)
}
