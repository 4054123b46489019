package parser

import "strings"

// readChildren returns the sub-paragraphs of a paragraph: lettered or numbered
// parts and items of lists, each up to the next one or a blank line. nil if
// there are none.
func (b *builder) readChildren(r lineRange) []Paragraph {
	if r.words {
		return nil
	}
	var children []Paragraph
	start := -1
	add := func(stop int) {
		if start >= 0 {
			children = append(children, b.child(start, b.trimBlank(start, stop)))
		}
		start = -1
	}
	for i := r.from + 1; i < r.to; i++ {
		l := &b.lines[i]
		switch {
		case l.kind != 0:
		case l.blank():
			j := b.nextFull(i)
			if j < r.to && !isLower(b.text[b.lines[j].start]) {
				add(i)
			}
			i = j - 1
		case wordAt(b.text[l.start:l.end]): // most lines
		case subParagraph(b.text[l.start:l.end]) && !isRule(b.text[l.start:l.end]), b.nextLetter(i):
			add(i)
			start = i
		}
	}
	add(r.to)
	return children
}

// wordAt reports whether s starts with a word of two letters at least, and so
// with no mark of an item.
func wordAt(s string) bool { return len(s) > 1 && isLetter(s[0]) && isLetter(s[1]) }

// itemLines is how many lines an item of a lettered list may have.
const itemLines = 60

// nextLetter reports whether line i starts with a letter in parentheses that
// follows that of a sub-paragraph above it: then (C) is no portion mark.
func (b *builder) nextLetter(i int) bool {
	s := b.content(i)
	if len(s) < 4 || s[0] != '(' || s[2] != ')' || !isUpper(s[1]) {
		return false
	}
	for k := i - 1; k > b.at && k > i-itemLines; k-- {
		if above := b.content(k); len(above) > 3 && above[0] == '(' && above[2] == ')' && b.lines[k].kind == 0 {
			return above[1] == s[1]-1
		}
	}
	return false
}

// child reads the sub-paragraph in the lines from to end-1.
func (b *builder) child(from, end int) Paragraph {
	s := b.content(from)
	number, n := childNumber(s)
	p := Paragraph{Number: number}
	if m := markAt(s[n:]); m > 0 {
		p.Mark = b.markOf(s[n:n+m], b.lines[from].start+n)
		n = skipBlanks(s, n+m)
	}
	r := b.startRange(from, b.lines[from].start+n)
	for i := from + 1; i < end; i++ {
		if l := &b.lines[i]; l.kind == 0 && !l.blank() {
			b.extend(&r, i)
		}
	}
	r.table = b.mayHaveTable(r)
	p.Spans, p.Text = b.pieces(r), b.bodyText(r)
	return p
}

// childNumber returns the letter of a sub-paragraph, "" for the item of a
// list, and where its text starts.
func childNumber(s string) (number string, n int) {
	n = pilcrow(s)
	switch {
	case n >= len(s):
		return "", n
	case s[n] == '(':
		if i := strings.IndexByte(s[n:], ')'); i > 1 && i < 6 {
			return s[n+1 : n+i], skipBlanks(s, n+i+1)
		}
	case isLetter(s[n]):
		return s[n : n+1], skipBlanks(s, min(n+2, len(s)))
	}
	for n < len(s) && oneOf(s[n], "-*. ") {
		n++
	}
	if strings.HasPrefix(s[n:], "•") {
		n = skipBlanks(s, n+len("•"))
	}
	return "", n
}
