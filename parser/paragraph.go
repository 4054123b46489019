package parser

import (
	"fmt"
	"strconv"
	"strings"
)

// bodyState is what the paragraphs have said so far.
type bodyState struct {
	next    int           // the number that the next paragraph should have
	heading Field[string] // stands before the next paragraph
	entire  *Mark         // the mark of an "entire text" statement
	portion *Mark         // the mark of the portion switch in force
	marked  bool          // the last numbered paragraph has a portion mark, so that a number without one is that of an item
	ranges  []lineRange   // of each paragraph in Body
}

// A lineRange is where the text of a paragraph lies: from the offset start in
// line from to the end of line to-1.
type lineRange struct{ from, start, to int }

// A paragraphStart is the beginning of a paragraph as read: its number and its
// portion mark.
type paragraphStart struct {
	number int  // -1 if it has none
	dotted bool // a period or a parenthesis follows the number
	pil    bool // a publisher's pilcrow stands before it
	mark   [2]int
	text   int // where the text starts
}

func (p paragraphStart) marked() bool { return p.mark[1] > 0 }

// readParagraphStart reads number and mark at the start of s: "1. (C) ",
// "¶2. ", "18 (C) ", "(C) 1. ".
func readParagraphStart(s string) (p paragraphStart, ok bool) {
	p.number = -1
	i := pilcrow(s)
	p.pil = i > 0
	if i < len(s) && s[i] == '(' {
		n := markAt(s[i:])
		if n == 0 {
			return p, false
		}
		p.mark = [2]int{i, i + n}
		i = skipBlanks(s, i+n)
		if d := digits(s[i:]); d > 0 && d < 3 && i+d < len(s) && s[i+d] == '.' {
			p.number, p.dotted = number(s[i:i+d]), true
			i = skipBlanks(s, i+d+1)
		}
		p.text = i
		return p, true
	}
	d := digits(s[i:])
	if d == 0 || d > 3 {
		return p, false
	}
	p.number = number(s[i : i+d])
	i += d
	for i < len(s) && (s[i] == '.' || s[i] == ')' || s[i] == ',') {
		if s[i] == ',' && (i+1 >= len(s) || s[i+1] != '.') && markAt(s[skipBlanks(s, i+1):]) == 0 {
			return p, false
		}
		p.dotted = true
		i++
	}
	if p.dotted && i < len(s) && isDigit(s[i]) {
		return p, false
	}
	if i < len(s) && isLetter(s[i]) && !p.dotted {
		return p, false
	}
	i = skipBlanks(s, i)
	if n := markAt(s[i:]); n > 0 {
		p.mark = [2]int{i, i + n}
		i = skipBlanks(s, i+n)
	}
	p.text = i
	return p, p.dotted || p.marked() || p.pil
}

// maxGap is how many numbers may be missing between two paragraphs without
// portion marks: lists inside a paragraph jump more often than that.
const maxGap = 7

// paragraphAt reports whether a paragraph starts at line i: its number is the
// expected one, or something else makes it plain that it is no item of a list
// and no number in a sentence.
func (b *builder) paragraphAt(i int) (paragraphStart, bool) {
	s := b.content(i)
	if s == "" || !isDigit(s[0]) && s[0] != '(' && s[0] != 0xC2 && s[0] != 0xC3 {
		return paragraphStart{}, false
	}
	p, ok := readParagraphStart(s)
	if !ok {
		return p, false
	}
	next := b.body.next
	switch {
	case p.number < 0:
		return p, b.fresh(i) && (b.zone == bodyZone || len(s) > p.text) && b.zone != headingZone && !b.nextLetter(i)
	case p.marked():
		return p, true
	case p.text >= len(s) && !p.pil && !b.fresh(i):
		return p, false
	case next == 0:
		return p, p.number == 1 || b.fresh(i)
	case p.number == next:
		return p, b.fresh(i) || (p.pil || b.endsSentence(i-1)) && !b.body.marked
	case p.number > next && p.number-next <= maxGap:
		return p, (b.fresh(i) || p.pil && sentenceEnds(b.content(i-1))) && p.text < len(s) && !isLower(s[p.text])
	}
	return p, false
}

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

// startParagraph reads a paragraph with a number or a portion mark.
func startParagraph(b *builder) bool {
	p, ok := b.paragraphAt(b.at)
	if !ok || b.at >= b.ending {
		return false
	}
	b.zone = bodyZone
	s := b.content(b.at)
	para := Paragraph{}
	at := b.lines[b.at].start
	if p.number >= 0 {
		para.Number = strconv.Itoa(p.number)
		b.checkNumber(p, at)
		b.body.next = p.number + 1
		b.body.marked = p.marked()
	}
	if !p.marked() { // "1. Summary: (C) The Embassy ..."
		p.mark = labelledMark(s, p.text)
	}
	if p.marked() && indexFold(s[p.mark[0]:p.mark[1]], "ENTIRE TEXT") >= 0 {
		p.text = p.mark[0] // it is the text itself
	} else if p.marked() {
		mark := readMark(s[p.mark[0]:p.mark[1]])
		para.Mark = b.keep(mark)
		b.note(NoteMark, mark.String(), at+p.mark[0], at+p.mark[1])
	}
	b.readParagraph(para, at+p.text)
	return true
}

// labelledMark returns where a portion mark stands behind a label of a word or
// two at s[i:], such as "Summary: (C)".
func labelledMark(s string, i int) [2]int {
	colon := strings.IndexByte(s[i:min(len(s), i+24)], ':')
	if colon < 0 {
		return [2]int{}
	}
	at := skipBlanks(s, i+colon+1)
	if n := markAt(s[at:]); n > 0 {
		return [2]int{at, at + n}
	}
	return [2]int{}
}

// keep returns a pointer to a copy of mark.
func (b *builder) keep(mark Mark) *Mark {
	b.marks = append(b.marks, mark)
	return &b.marks[len(b.marks)-1]
}

func (b *builder) checkNumber(p paragraphStart, at int) {
	if b.body.next == 0 || p.number == b.body.next || b.opts.SkipChecks {
		return
	}
	message := fmt.Sprintf("Paragraph %d follows paragraph %d.", p.number, b.body.next-1)
	b.report(ParagraphNumber, Info, Span{at, at + p.text}, message)
}

// startProse reads text without a number as a paragraph of its own. Before
// the body it does so only once the heading has been read.
func startProse(b *builder) bool {
	if b.at >= b.ending || b.zone == headingZone {
		return false
	}
	h := &b.c.Header
	if b.zone == headerZone && h.Subject.IsZero() && len(h.References) == 0 && len(h.ClassifiedBy) == 0 {
		return false
	}
	b.zone = bodyZone
	b.readParagraph(Paragraph{}, b.lines[b.at].start)
	return true
}

// readParagraph reads a paragraph whose text starts at the offset text in the
// current line, up to where something else starts.
func (b *builder) readParagraph(para Paragraph, text int) {
	if b.body.next == 0 {
		b.body.next = 1
	}
	end := b.at + 1
	for end < b.ending && !b.stopsParagraph(end) {
		end++
	}
	end = b.trimBlank(b.at, end)
	para.Spans = b.pieces(b.at, end)
	text = min(text, b.lines[b.at].end)
	var inline string
	para.Text, inline = cutInlineHeading(b.bodyText(b.at, text, end))
	para.Children = b.readChildren(b.at, end)
	para.Heading = b.body.heading
	para.Kind = paragraphKind(para)
	b.body.heading = b.inlineHeading(inline, end-1)
	b.readInlineClassifier(para.Text, text, end)
	b.entireText(&para)
	b.c.Body = append(b.c.Body, para)
	b.body.ranges = append(b.body.ranges, lineRange{b.at, text, end})
	b.claim(Text, end)
}

// stopsParagraph reports whether line i is not part of the paragraph above
// it. Captions and classifications that stand alone in it become furniture.
func (b *builder) stopsParagraph(i int) bool {
	l := &b.lines[i]
	if l.blank() || l.kind != "" {
		return false
	}
	s := b.text[l.start:l.end]
	if c := s[0]; isLower(c) {
		return false
	}
	if b.intrudes(s) {
		l.kind = Banner
		return false
	}
	if _, ok := b.paragraphAt(i); ok {
		return true
	}
	if _, _, ok := portionSwitch(s); ok {
		return true
	}
	if b.headingAt(i) > 0 {
		return true
	}
	return b.zone == bodyZone && len(b.c.Header.ClassifiedBy) == 0 && b.fresh(i) && (s[0] == 'C' || s[0] == 'c') && classifiedLabel(s) > 0
}

// openingParagraphs is how many paragraphs at the start of the body may say
// something of the whole: who classified it, that all of it has one mark.
const openingParagraphs = 4

// readInlineClassifier reads "Classified by ..." at the start of a paragraph.
func (b *builder) readInlineClassifier(text string, start, end int) {
	if len(b.c.Header.ClassifiedBy) > 0 || len(b.c.Body) >= openingParagraphs {
		return
	}
	i := indexFold(text[:min(len(text), 120)], "CLASSIFIED BY")
	if i < 0 || classifiedLabel(text[i:]) == 0 || i > 0 && !strings.HasSuffix(strings.TrimRight(text[:i], " "), ".") {
		return
	}
	f := b.foldCut(b.at, start, end)
	i = indexFold(f.text, "CLASSIFIED BY")
	if i < 0 {
		return
	}
	n := len(b.c.Header.ClassifiedBy)
	rest := fold{f.text, f.parts}
	rest.text = f.text[:sentenceEnd(f.text, i)]
	b.readClassifiedBy(rest.from(i))
	if len(b.c.Header.ClassifiedBy) == n {
		return
	}
}

// from returns f without its first i bytes.
func (f fold) from(i int) fold {
	parts := make([]part, 0, len(f.parts))
	for _, p := range f.parts {
		if p.at+p.len <= i {
			continue
		}
		if p.at < i {
			p.start += i - p.at
			p.len -= i - p.at
			p.at = i
		}
		p.at -= i
		parts = append(parts, p)
	}
	return fold{f.text[i:], parts}
}

// sentenceEnd returns where the statement of a classifier at s[i:] ends: after
// its reasons, at most a few lines on.
func sentenceEnd(s string, i int) int {
	return min(len(s), i+240)
}

// entireText takes "(C - ENTIRE TEXT)" and its like as the mark of all
// paragraphs that have none.
func (b *builder) entireText(para *Paragraph) {
	i := -1
	if len(b.c.Body) < openingParagraphs {
		i = indexFold(para.Text[:min(len(para.Text), 60)], "ENTIRE TEXT")
	}
	if i < 0 {
		if para.Mark == nil {
			para.Mark = b.inherited()
		}
		return
	}
	mark := entireMark(strings.Trim(para.Text[:i], " -("))
	if mark.Level == "" {
		return
	}
	b.body.entire = &mark
	if para.Mark == nil {
		para.Mark = &mark
	}
}

// entireMark returns the mark that s, what stands before "entire text", means.
func entireMark(s string) Mark {
	switch {
	case hasFold(s, "SENSITIVE BUT UNCLASSIFIED"):
		return Mark{Level: "SBU"}
	case hasFold(s, "LIMITED OFFICIAL USE"):
		return Mark{Level: "LOU"}
	}
	return readMark(s)
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
	i := strings.Index(s, "   ")
	return i > 0 && strings.Index(s[i+3:], "   ") >= 0 || i > 0 && isDigit(s[len(s)-1])
}

// paragraphKind says what a paragraph is by its heading or its first words.
func paragraphKind(p Paragraph) string {
	text := strings.TrimLeft(p.Text[:min(len(p.Text), 48)], "(- ")
	for _, s := range []string{p.Heading.Value, text} {
		switch {
		case hasWord(s, "SUMMARY"), hasFold(s, "BEGIN SUMMARY"):
			return "summary"
		case hasWord(s, "COMMENT"), hasFold(s, "BEGIN COMMENT"), hasFold(s, "EMBASSY COMMENT"):
			return "comment"
		case hasFold(s, "ACTION REQUEST"), hasFold(s, "THIS IS AN ACTION REQUEST"):
			return "action"
		}
	}
	return ""
}
