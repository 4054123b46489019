package parser

import (
	"fmt"
	"strconv"
	"strings"
)

// bodyState is what the paragraphs have said so far.
type bodyState struct {
	next     int           // the number that the next paragraph should have
	heading  Field[string] // stands before the next paragraph
	entire   *Mark         // the mark of an "entire text" statement
	portions []portion     // the portion switches in force, innermost last
	quote    quote         // the quoted text that the current line stands in
	roman    bool          // the last numbered paragraph has a Roman number
	marked   bool          // the last numbered paragraph has a portion mark, so that a number without one is that of an item
	ranges   []lineRange   // of each paragraph in Body
	read     marksRead
	seen     seenStart
}

// A seenStart is what ended a paragraph, and its line.
type seenStart struct {
	line     int
	p        paragraphStart
	numbered bool // p starts a paragraph there
	heading  int  // where the heading that starts there ends; 0 if that is not known
}

// startParagraph reads a paragraph with a number or a portion mark.
func startParagraph(b *builder) bool {
	if b.at >= b.ending {
		return false
	}
	p := &b.body.seen.p
	if !(b.stopped() && b.body.seen.numbered) && !b.paragraphAt(b.at, p) {
		return false
	}
	b.zone = bodyZone
	s := b.content(b.at)
	at := b.lines[b.at].start
	number, mark := "", (*Mark)(nil)
	if p.number >= 0 {
		number = strconv.Itoa(p.number)
		if b.body.roman = p.letters > 0; b.body.roman {
			number = s[:p.letters]
		}
		b.checkNumber(p, at)
		if p.scan[1] > 0 {
			b.scanned(number, at+p.scan[0])
		}
		b.body.next = p.number + 1
		b.body.marked = p.marked()
	}
	if !p.marked() { // "1. Summary: (C) The Embassy ..."
		p.mark = labelledMark(s, p.text)
	}
	switch written := s[p.mark[0]:p.mark[1]]; {
	case written == "":
		if b.layout.tight {
			mark, p.text = b.readDamagedMark(s, p.text, at)
		}
	case len(written) > len("ENTIRE TEXT") && indexFold(written, "ENTIRE TEXT") >= 0:
		p.text = p.mark[0] // it is the text itself
		b.body.marked = false
	default:
		mark = b.markOf(written, at+p.mark[0])
	}
	b.readParagraph(number, mark, at+p.text)
	return true
}

func (b *builder) checkNumber(p *paragraphStart, at int) {
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
	b.readParagraph("", nil, b.lines[b.at].start)
	return true
}

// readParagraph reads the paragraph with this number and mark, whose text
// starts at the offset text in the current line, up to where something else
// starts.
func (b *builder) readParagraph(number string, mark *Mark, text int) {
	if b.body.next == 0 {
		b.body.next = 1
	}
	b.seeQuote(b.at, text)
	r := b.paragraphLines(min(text, b.lines[b.at].end))
	body := append(b.c.Body, Paragraph{})
	para := &body[len(body)-1]
	para.Number, para.Mark, para.Spans = number, mark, b.pieces(r)
	s, inline := cutInlineHeading(b.bodyText(r))
	para.Text = s
	if !r.words {
		para.Children = b.readChildren(r)
	}
	if b.body.heading.Value != "" {
		para.Heading = b.body.heading
		b.body.heading = Field[string]{}
	}
	para.Kind = paragraphKind(para.Heading.Value, s)
	if inline != "" {
		b.body.heading = b.inlineHeading(inline, r.to-1)
	}
	if !b.readOpening(para, r) && para.Mark == nil {
		para.Mark = b.inherited()
	}
	b.c.Body = body
	b.body.ranges = append(b.body.ranges, r)
	b.claim(Text, r.to)
}

// stopsParagraph reports whether line i, which has text, is not part of the
// paragraph above it. Captions and classifications that stand alone in it become furniture.
func (b *builder) stopsParagraph(i int) bool {
	l := &b.lines[i]
	s := b.text[l.start:l.end]
	c := s[0]
	if isLower(c) && !strings.HasPrefix(s, "xxx") { // a redaction is any word
		return false
	}
	if isUpper(c) && b.intrudes(s) {
		l.kind = banner
		return false
	}
	seen := &b.body.seen
	seen.line, seen.heading = i, 0
	if seen.numbered = paragraphStarts[c] && b.paragraphAt(i, &seen.p); seen.numbered {
		return true
	}
	if c == 'B' || c == 'E' {
		if _, _, ok := portionSwitch(s); ok {
			return true
		}
	}
	if i >= b.body.quote.end {
		if b.seeQuote(i, l.start); b.lateStarter(i) != nil {
			return true
		}
	}
	if end := b.headingAt(i); end > 0 {
		if !isRule(s) { // for a rule, it matters where the text before begins
			seen.heading = end
		}
		return true
	}
	return b.zone == bodyZone && len(b.c.Header.ClassifiedBy) == 0 && b.fresh(i) && (c == 'C' || c == 'c') && classifiedLabel(s) > 0
}

// stopped reports whether the current line ended a paragraph.
func (b *builder) stopped() bool { return b.body.seen.line == b.at && b.at > 0 }

// paragraphKind says what a paragraph is by its heading, or else by the first
// words of its text.
func paragraphKind(heading, text string) string {
	if heading != "" {
		if kind := kindOf(heading); kind != "" {
			return kind
		}
	}
	n := 0
	for n < len(text) && n < 48 && (text[n] == '(' || text[n] == '-' || text[n] == ' ') {
		n++
	}
	if !kindPairs.has(text, n) { // most texts
		return ""
	}
	return kindOf(text[n:min(len(text), 48)])
}

// kindPairs are what tells the kind of a paragraph starts with.
var kindPairs = newPairs([2]string{"Ss", "U"}, [2]string{"Cc", "O"}, [2]string{"Bb", "E"}, [2]string{"Ee", "M"}, [2]string{"Aa", "C"}, [2]string{"Tt", "H"})

// kindOf returns the kind of what starts with s, "" if s does not tell.
func kindOf(s string) string {
	if s == "" {
		return ""
	}
	switch upper(s[0]) {
	case 'S':
		if hasWord(s, "SUMMARY") {
			return "summary"
		}
	case 'C':
		if hasWord(s, "COMMENT") {
			return "comment"
		}
	case 'B':
		if hasFold(s, "BEGIN SUMMARY") {
			return "summary"
		}
		if hasFold(s, "BEGIN COMMENT") {
			return "comment"
		}
	case 'E':
		if hasFold(s, "EMBASSY COMMENT") {
			return "comment"
		}
	case 'A', 'T':
		if hasFold(s, "ACTION REQUEST") || hasFold(s, "THIS IS AN ACTION REQUEST") {
			return "action"
		}
	}
	return ""
}
