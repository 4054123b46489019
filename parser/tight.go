package parser

import "strings"

// In prints without blank lines nothing but the words themselves shows where
// the subject and the references end and an unnumbered text begins.

// subjectLines is how many lines a subject has where nothing says that it
// ends.
const subjectLines = 3

// typedLine is the width that a line of a subject had at least before the next
// was begun.
const typedLine = 44

// pageBreak returns how many lines of furniture a page break has at most: more
// in prints with stamps of release.
func (b *builder) pageBreak() int {
	if b.layout.name != "" {
		return 20
	}
	return 9
}

// subjectStops reports whether line i, directly below a line of the subject,
// is text already.
func (b *builder) subjectStops(i int) bool {
	s := b.content(i)
	if i-b.at > 2*b.pageBreak() || hasFold(s, "BEGIN SUMMARY") || hasWord(s, "SUMMARY") || strings.HasSuffix(s, ".") && len(s) > 30 {
		return true
	}
	last, lines := i, 0
	for last < len(b.lines) && last-i <= subjectLines && !b.lines[last].blank() && b.lines[last].kind == 0 && !b.elementStarts(last) {
		last++
		lines++
	}
	above := ""
	for k := b.at; k < i; k++ {
		if !b.lines[k].blank() && b.lines[k].kind == 0 {
			above = b.content(k)
			lines++
		}
	}
	if lines <= subjectLines {
		return false
	}
	word := strings.IndexByte(s+" ", ' ')
	return subjectLabel(above) < len(above) && len(above)+1+word < typedLine
}

// refersOn reports whether line i, directly below a line of the references,
// goes on with them.
func (b *builder) refersOn(i int) bool {
	s, above := b.content(i), b.content(i-1)
	switch {
	case referenceLabel(above) == len(above), itemLetter(s), strings.HasPrefix(s, "("), strings.HasPrefix(s, "|B)"):
		return true
	case strings.IndexByte(",;(/-", above[len(above)-1]) >= 0, strings.Count(above, "(") > strings.Count(above, ")"):
		return true
	case hasWord(above[strings.LastIndexByte(above, ' ')+1:], "AND"), hasWord(s, "AND"):
		return true
	}
	t := readTelegram(s, telegram{})
	return t.n > 0 && len(s)-t.n < 24 && isPost(t.station)
}

// tightHeading reports whether line i is a heading that stands between two
// paragraphs without blank lines: a few words in capitals or with capital
// letters, before the number that must come.
func (b *builder) tightHeading(i int, s string) bool {
	if len(s) > 60 || !isUpper(s[0]) || endsText(s) || strings.HasSuffix(s, ":") || strings.HasSuffix(s, ")") || i+1 >= b.ending {
		return false
	}
	j := b.nextFull(i + 1)
	if j >= b.ending {
		return false
	}
	var p paragraphStart
	if !p.read(b.content(j)) || !p.dotted || p.number != b.body.next || b.body.next < 2 {
		return false
	}
	words := 0
	for word := range strings.FieldsSeq(s) {
		words++
		if len(word) > 4 && isLower(word[0]) {
			return false
		}
	}
	if shouting(s) {
		k := i - 1
		for k > 0 && (b.lines[k].blank() || b.lines[k].kind != 0) {
			k--
		}
		return words > 1 && words <= 6 && sentenceEnds(b.content(k))
	}
	return words <= 6
}

// tightParagraph reports whether the number of p, the one that must come,
// starts a paragraph at line i though no blank line stands before it.
func (b *builder) tightParagraph(p *paragraphStart, s string) bool {
	if !b.layout.tight || !p.dotted || p.number < 1 {
		return false
	}
	if p.text >= len(s) {
		return true
	}
	c := s[p.text]
	return isUpper(c) || c == '(' || c == '"' || damagedMark(s[p.text:]) > 0
}

// readBullet reads the number of a paragraph behind which a scan has a bullet
// or a comma for the period: "2• OBJECT".
func (p *paragraphStart) readBullet(s string, next int) bool {
	d := digits(s)
	if d == 0 || d > 2 || number(s[:d]) != next && !(next == 1 && s[:d] == "2") {
		return false
	}
	n := d
	switch {
	case strings.HasPrefix(s[d:], "• "):
		n += len("•")
	case strings.HasPrefix(s[d:], ", "):
		n++
	default:
		return false
	}
	*p = paragraphStart{number: number(s[:d]), dotted: true, text: skipBlanks(s, n)}
	return p.text < len(s) && isUpper(s[p.text])
}

// damagedMark returns the length of what a scan has left of a portion mark at
// the start of s, "(Ø)", "(GBU)", "48)", "VØ)", 0 if there is nothing like it.
func damagedMark(s string) int {
	end := strings.IndexByte(s[:min(len(s), 7)], ')')
	if end < 1 || end == len(s)-1 || s[end+1] != ' ' {
		if hasFold(s, "FSBU ") {
			return len("FSBU")
		}
		return 0
	}
	inside := strings.TrimPrefix(s[:end], "(")
	if strings.IndexByte(inside, ' ') >= 0 || len(inside) == 0 || s[0] == '(' && digits(inside) == len(inside) && inside != "0" || isLower(inside[0]) && inside[0] != 'f' {
		return 0
	}
	if s[0] == '(' && len(inside) > 1 && (len(inside) > 3 || inside[1] != 'B' && inside[0] != 'S') && inside[0] < 0x80 {
		return 0
	}
	return end + 1
}

// readDamagedMark reads what is left of a portion mark at s[i:]. What it was is
// known only if two letters of three are.
func (b *builder) readDamagedMark(s string, i, at int) (mark *Mark, text int) {
	n := damagedMark(s[i:])
	if n == 0 {
		return nil, i
	}
	written := s[i : i+n]
	span := Span{at + i, at + i + n}
	if word := strings.Trim(written, "()"); len(word) == 3 && distance(word, "SBU") == 1 || hasFold(word, "FSBU") {
		b.offer(MarkDamaged, Info, span, written+" is read as (SBU): the mark is struck out or misread.", "Write (SBU)", Edit{span, "(SBU)"})
		b.note(NoteMark, "SBU", span.Start, span.End)
		return b.keep(Mark{Level: "SBU"}), skipBlanks(s, i+n)
	}
	b.report(MarkDamaged, Info, span, "The portion mark is struck out or misread: "+written+".")
	return nil, skipBlanks(s, i+n)
}
