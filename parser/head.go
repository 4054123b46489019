package parser

import (
	"cmp"
	"strings"
)

// quietLines is the number of lines without a label after which the heading
// counts as over where no paragraph has begun.
const quietLines = 40

// A headCutter cuts the lines of a heading before labels that stand in the
// middle of a line: in many copies the whole heading was reflowed to one
// line, or a line end was lost between two elements.
type headCutter struct {
	over    bool // the body has begun
	quiet   int  // lines left without a label, as far as was looked
	returns bool // the text has carriage returns
	follows int  // the number that the next paragraph should have in a text on one line; 0 if it is not known
}

// cutHead appends the lines of text[from:end], cut before inline labels.
func (b *builder) cutHead(h *headCutter, from, end, next int) {
	text := b.text
	l := trimmed(text, from, end, next)
	reflowed := end-from > typedWidth
	h.over = h.over || !l.blank() && startsBody(text[l.start:l.end])
	if h.over && reflowed {
		b.cutBody(h, from, end, next)
		return
	}
	if h.over || l.blank() {
		b.appendLine(l)
		return
	}
	h.quiet--
	if plainLine(text[l.start:l.end]) {
		b.endHeadLine(h, l)
		return
	}
	line := text[:l.end]
	start := l.start // of the line, or of the label that stands last in it
	var labels headLabels
	labels.setWire(wireLine(line[start:]) || reflowed && (isDistribution(line[start:]) || tableRow(line[start:]) > 0))
	for i := labels.next(line, start); i > 0; i = labels.next(line, start) {
		b.appendLine(trimmed(text, from, i, i))
		h.quiet = quietLines
		from, start = i, i
		if startsBody(line[i:]) {
			h.over = true
			b.cutBody(h, from, end, next)
			return
		}
		if startsLabel(line[i:]) || readLevel(line[i:]).n > 0 {
			labels.setWire(false) // "TO" is a word from here on
		}
	}
	if start > l.start {
		l = trimmed(text, from, end, next)
	}
	if labels.wire {
		h.quiet = quietLines
	}
	b.endHeadLine(h, l)
}

// endHeadLine appends a line of the heading. Whether labels start the lines
// before is asked only where quietLines of them were not cut.
func (b *builder) endHeadLine(h *headCutter, l line) {
	b.appendLine(l)
	if h.quiet > 0 {
		return
	}
	h.quiet = quietLines
	for i := len(b.lines) - 1; i >= 0 && h.quiet > 0; i-- {
		if b.lines[i].blank() || b.lines[i].kind != 0 {
			continue
		}
		if startsLabel(b.content(i)) {
			break
		}
		h.quiet--
	}
	h.over = h.quiet <= 0
}

// typedWidth is the length above which a line was not typed so: it was
// reflowed.
const typedWidth = 160

// cutBody appends the lines of text[from:end], a line of the body, cut before
// the numbers of paragraphs behind the end of a sentence: those with a portion
// mark, and those that follow on the number before.
func (b *builder) cutBody(h *headCutter, from, end, next int) {
	text := b.text
	h.follows = cmp.Or(nextNumber(text[from:end]), h.follows)
	for i := from + 2; i < end; i++ {
		if c := text[i]; !isDigit(c) && c != 0xC2 || !isBlank(text[i-1]) {
			continue
		}
		if !startsParagraph(text[i:end]) && (h.follows == 0 || nextNumber(text[i:end]) != h.follows+1) {
			continue
		}
		if s := trimRight(text[from:i], " "); s != "" && oneOf(s[len(s)-1], ".?!:;\"')-") {
			b.appendLine(trimmed(text, from, i, i))
			from = i
			h.follows = nextNumber(text[from:end])
		}
	}
	b.appendLine(trimmed(text, from, end, next))
}

// nextNumber returns the number that should follow that of the paragraph which
// starts s, "2.  The", 0 if none starts there.
func nextNumber(s string) int {
	s = trimLeft(s, " ")
	i := pilcrow(s)
	d := digits(s[i:])
	if d == 0 || d > 2 || i+d+2 >= len(s) || s[i+d] != '.' || s[i+d+1] != ' ' {
		return 0
	}
	if k := skipBlanks(s, i+d+1); k == len(s) || !isUpper(s[k]) && s[k] != '(' && s[k] != '"' {
		return 0
	}
	return number(s[i:i+d]) + 1
}

// startsBody reports whether s starts the first paragraph or its heading.
func startsBody(s string) bool {
	n := pilcrow(s)
	if d := digits(s[n:]); d > 0 && d < 3 {
		rest := s[n+d:]
		return strings.HasPrefix(rest, ".") && !(len(rest) > 1 && isDigit(rest[1])) || strings.HasPrefix(rest, ")") || markAt(rest) > 0 || n > 0
	}
	return isRule(s) || headingName(s)
}

// startsLabel reports whether s starts with one of the labels after the
// classification line.
func startsLabel(s string) bool {
	i := labelAt(s)
	if i == len(s) {
		return false
	}
	switch upper(s[i]) {
	case 'E':
		return orderLabel(s[i:]) > 0
	case 'T', 'A':
		return tagsLabel(s[i:]) > 0
	case 'S', 'U':
		return subjectLabel(s[i:]) > 0
	case 'R':
		return referenceLabel(s[i:]) > 0
	case 'C', 'D':
		return classifiedLabel(s[i:]) > 0
	}
	return false
}

// wireLine reports whether s is, or starts with, one of the format lines 1 to
// 8, which a reflowed heading has on one line.
func wireLine(s string) bool {
	if s == "" {
		return false
	}
	switch s[0] {
	case 'V':
		return strings.HasPrefix(s, "VZCZC")
	case 'D':
		return strings.HasPrefix(s, "DE R")
	case 'F':
		return strings.HasPrefix(s, "FM ")
	case 'T':
		return strings.HasPrefix(s, "TO ")
	case 'I':
		return strings.HasPrefix(s, "INFO ") || strings.HasPrefix(s, "INF0 ")
	}
	return prosigns(s) > 0
}

// plainLine reports whether s has nothing in it that a label or a paragraph in
// the middle of a line has: most addressees are such lines.
func plainLine(s string) bool {
	if len(s) >= typedWidth || !routed(s) {
		return false
	}
	for i := 0; i < len(s); i++ {
		switch s[i] {
		case ':', '(':
			return false
		case ' ': // E and C stand alone in a spaced classification
			if i+2 < len(s) && s[i+2] == ' ' && (s[i+1] == 'E' || s[i+1] == 'C') {
				return false
			}
		}
	}
	return true
}

// startsParagraph reports whether s starts with the number of a paragraph
// that is plain in the middle of a line: with a portion mark.
func startsParagraph(s string) bool {
	n := pilcrow(s)
	d := digits(s[n:])
	if d == 0 || d > 2 {
		return false
	}
	n += d
	if n < len(s) && (s[n] == '.' || s[n] == ')') {
		n++
	}
	return markAt(s[skipBlanks(s, n):]) > 0
}
