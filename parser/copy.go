package parser

import (
	"fmt"
	"strings"
)

// Checks of the copy that the text is: what typists, terminals, scanners and
// web pages have done to the telegram as a whole.

// maxEdits is the number of places up to which one fix changes them all.
const maxEdits = 1000

// checkLines says so where an empty line follows every line, as pasting from a
// web page makes them. Empty lines between paragraphs are as they should be, so
// sentences must go on across some of them.
func checkLines(b *builder) {
	full, doubled, broken := 0, 0, 0
	spare := len(b.lines) / 10 // lines with text behind which none is empty
	for i := 0; i+1 < len(b.lines); i++ {
		l, after := &b.lines[i], &b.lines[i+1]
		if l.blank() || after.cut {
			continue
		}
		full++
		if !after.blank() {
			if spare--; spare < 0 {
				return
			}
			continue
		}
		doubled++
		j := b.nextFull(i + 1)
		if j == i+2 && j < len(b.lines) && isLower(b.text[b.lines[j].start]) && !b.endsSentence(i) {
			broken++
		}
	}
	if full < 8 || doubled*10 < full*9 || broken < 2 {
		return
	}
	message := "An empty line stands after every line."
	at := b.lines[b.nextFull(0)]
	if doubled > maxEdits {
		b.report(LinesDoubled, Info, Span{at.start, at.end}, message)
		return
	}
	b.offer(LinesDoubled, Info, Span{at.start, at.end}, message, "Take one of every two line ends away", b.emptyLines()...)
}

// emptyLines returns the edits that take away the first empty line behind each
// line with text.
func (b *builder) emptyLines() (edits []Edit) {
	for i := 0; i+1 < len(b.lines); i++ {
		if l, after := &b.lines[i], &b.lines[i+1]; !l.blank() && !after.cut && after.blank() {
			edits = append(edits, Edit{Span: Span{l.next, after.next}})
		}
	}
	return edits
}

// findEach returns where each is found in text, at most maxEdits+1 times.
func findEach(text, each string) []Span {
	var found []Span
	for at := 0; len(found) <= maxEdits; {
		n := strings.Index(text[at:], each)
		if n < 0 {
			break
		}
		found = append(found, Span{at + n, at + n + len(each)})
		at += n + len(each)
	}
	return found
}

// offerAll reports the first of found, with a fix that changes all to new.
func (b *builder) offerAll(code Code, found []Span, message, title, new string) {
	if len(found) == 0 {
		return
	}
	if len(found) > maxEdits {
		b.report(code, Info, found[0], message)
		return
	}
	edits := make([]Edit, 0, len(found))
	for _, s := range found {
		edits = append(edits, Edit{s, new})
	}
	b.offer(code, Info, found[0], message, title, edits...)
}

// checkSpaces says so where blanks are no-break spaces.
func checkSpaces(b *builder) {
	if b.text == b.src.Text { // as it stands, so that none was made a blank
		return
	}
	b.offerAll(NoBreakSpaces, findEach(b.src.Text, noBreakSpace), "Blanks here are no-break spaces, as web pages have them.", "Make them blanks", " ")
}

// checkApostrophes says so where a comma stands for an apostrophe: "Vella,s".
func checkApostrophes(b *builder) {
	var found []Span
	for _, s := range findEach(b.text, ",s ") {
		if s.Start > 0 && isLower(b.text[s.Start-1]) {
			found = append(found, Span{s.Start, s.Start + 1})
		}
	}
	b.offerAll(CommaForApostrophe, found, "A comma stands here where an apostrophe was.", "Make it an apostrophe", "'")
}

// noBreakSpace is a blank at which lines are not broken. It is read as two
// blanks, which take as many bytes.
const noBreakSpace = "\u00a0"

// plainBlanks returns text without no-break spaces. The places of all bytes
// stay.
func plainBlanks(text string) string {
	if !strings.Contains(text, noBreakSpace) {
		return text
	}
	return strings.ReplaceAll(text, noBreakSpace, "  ")
}

// inHeading reports whether kind is that of an element of the heading or the
// header, which starts a line.
func inHeading(kind BlockKind) bool {
	return formatLine(kind) || kind == ClassLine || element(kind)
}

// formatLine reports whether kind is one of the format lines 1 to 9.
func formatLine(kind BlockKind) bool {
	switch kind {
	case Transmission, CalledLine, CallingLine, Instruction, DateTime, Originator, Addressees:
		return true
	}
	return false
}

// checkLineEnds finds elements that start in the middle of a line.
func checkLineEnds(b *builder) {
	blocks := b.c.Blocks
	for i := 1; i < len(blocks); i++ {
		wire := 0
		var edits []Edit
		for ; i < len(blocks) && b.midLine(blocks[i].Span.Start); i++ {
			if inHeading(blocks[i].Kind) && inHeading(blocks[i-1].Kind) && blocks[i].Kind != blocks[i-1].Kind || blocks[i].Kind == Text && inHeading(blocks[i-1].Kind) {
				edits = append(edits, Edit{Span{blocks[i].Span.Start, blocks[i].Span.Start}, "\n"})
				if formatLine(blocks[i].Kind) {
					wire++
				}
			}
		}
		if len(edits) == 0 {
			continue
		}
		at := b.wordAt(edits[0].Span.Start)
		if wire > 1 {
			b.offer(HeadingOnOneLine, Info, at, "The lines of the heading were joined into one.", "Start a line at each element", edits...)
			continue
		}
		b.offer(LineEndLost, Info, at, "An element starts here in the middle of a line.", "Start a line at each element", edits...)
	}
}

// midLine reports whether text stands on the line before the place at.
func (b *builder) midLine(at int) bool {
	if at > 0 && b.text[at-1] == '\n' { // most
		return false
	}
	for at > 0 && isBlank(b.text[at-1]) {
		at--
	}
	return at > 0 && b.text[at-1] != '\n' && b.text[at-1] != '\r'
}

// wordAt returns the place of the word that starts at the place at.
func (b *builder) wordAt(at int) Span {
	end := at
	for end < len(b.text) && !isBlank(b.text[end]) && b.text[end] != '\n' && b.text[end] != '\r' {
		end++
	}
	return Span{at, end}
}

// checkDebris points at what stands behind the end of the telegram and is no
// part of it: queries, addresses of web pages, stray marks.
func checkDebris(b *builder) {
	for _, block := range b.c.Blocks {
		if block.Kind != Trailer || len(b.c.Signature) > 0 && block.Span.End <= b.c.Signature[0].Spans[0].Start {
			continue
		}
		from, to := trimSpan(b.text, block.Span.Start, block.Span.End, " \t\r\n")
		if s := b.text[from:to]; from < to && isDebris(s) {
			b.offer(TrailingDebris, Info, Span{from, to}, "This stands behind the end of the telegram and is no part of it.", "Take it away", Edit{Span: Span{from, to}})
		}
	}
}

// isDebris reports whether s, from behind the signature, is neither the end of
// message nor a classification.
func isDebris(s string) bool {
	if strings.HasPrefix(s, "NNN") {
		return strings.TrimLeft(s, "N") != ""
	}
	return strings.Contains(s, "://") || strings.HasPrefix(s, "SELECT ") || strings.Trim(s, ">*_/\\ ") == "" || strings.HasPrefix(s, "- ")
}

// fixNumbers offers the number for a paragraph whose neighbours show which it
// has: 1, 2, 8, 4.
func fixNumbers(b *builder) {
	body := b.c.Body
	i := 1 // both lists are in the order of the text
	for k, d := range b.c.Diagnostics {
		if d.Code != ParagraphNumber {
			continue
		}
		for i < len(body) && body[i].Spans[0].Start < d.Span.Start {
			i++
		}
		if i+1 >= len(body) || body[i].Spans[0].Start != d.Span.Start {
			continue
		}
		want, last, ok := numberBetween(body[i-1].Number, body[i].Number, body[i+1].Number)
		if !ok {
			continue
		}
		at := d.Span.Start + strings.Index(b.text[d.Span.Start:d.Span.End], last)
		b.c.Diagnostics[k].Fix = &Fix{"Number it " + want, []Edit{{Span{at, at + len(last)}, want}}}
	}
}

// numberBetween returns the number that a paragraph should have between two
// that differ by two, and that it has as written.
func numberBetween(before, own, after string) (want, have string, ok bool) {
	if before == "" || own == "" || after == "" || digits(before) != len(before) || digits(after) != len(after) || digits(own) != len(own) {
		return "", "", false
	}
	n := number(before) + 1
	return fmt.Sprint(n), own, number(after) == n+1 && number(own) != n
}
