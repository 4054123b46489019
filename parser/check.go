package parser

import (
	"fmt"
	"strings"
	"time"
	"unicode/utf8"
)

// checks compare places of a cable that should agree. They never change what
// was read.
var checks = []func(*builder){
	checkBytes, checkCharset, checkCase, checkCable, checkLines, checkSpaces, checkApostrophes, checkLineEnds, checkIntruders, checkDebris, checkLabels, checkScanned,
	checkCopy, checkPrecedence, checkSerial, checkFiled, checkClassGroup, checkMarks, checkDeclassify, checkOrder, checkID, checkCited, fixNumbers,
}

func (b *builder) check() {
	for _, check := range checks {
		check(b)
	}
}

// lost is what decoding puts in the place of a byte that it cannot read.
const lost = "\uFFFD"

// checkBytes says so where bytes were lost in decoding.
func checkBytes(b *builder) {
	at := strings.Index(b.text, lost)
	if at < 0 {
		return
	}
	message := "A byte could not be read here; the text shows " + lost + " in its place."
	if n := strings.Count(b.text[at:], lost); n > 1 {
		message = fmt.Sprintf("%d bytes could not be read, the first of them here; the text shows %s in their place.", n, lost)
	}
	b.report(BytesLost, Warning, Span{at, at + len(lost)}, message)
}

// checkCharset says so where the text is not what a simple reading of the
// file gives.
func checkCharset(b *builder) {
	if b.src.Charset != "utf-8 twice" {
		return
	}
	for at, r := range b.text {
		if r >= utf8.RuneSelf {
			message := "The file was encoded twice, so that this and other characters stand in it as two or three wrong ones; that was undone."
			b.report(EncodedTwice, Info, Span{at, at + utf8.RuneLen(r)}, message)
			return
		}
	}
}

// checkCable says so where nothing in the text is what a telegram has.
func checkCable(b *builder) {
	if b.elements > 0 || len(b.text) == 0 {
		return
	}
	first := b.nextFull(0)
	if first == len(b.lines) {
		first = 0
	}
	l := b.lines[first]
	b.report(NotACable, Warning, Span{l.start, l.end}, "Nothing in this text is laid out like a telegram; it is shown as text.")
}

// checkPrecedence compares format line 2 with the first prosign of format
// line 5: they agree in every full heading that was measured.
func checkPrecedence(b *builder) {
	h := &b.c.Header
	if h.Called.IsZero() || h.Precedence.IsZero() || h.Called.Value.Precedence == h.Precedence.Value.Action {
		return
	}
	b.report(PrecedenceDiffers, Warning, h.Precedence.Span(), fmt.Sprintf("The called line says %s, the date-time line %s.", h.Called.Value.Precedence, h.Precedence.Value.Action))
}

// checkSerial compares the station serial number with the message number.
func checkSerial(b *builder) {
	h := &b.c.Header
	s := h.Calling.Value.Serial
	if s == "" || b.mrn.post == "" || number(s) == b.mrn.serial%10000 {
		return
	}
	b.report(SerialDiffers, Warning, b.mrn.serialAt, fmt.Sprintf("The station numbered this telegram %s, the classification line %d.", s, b.mrn.serial))
}

// checkFiled compares filing time and date-time group. Corrected copies are
// filed later; a telegram is not filed before it was released.
func checkFiled(b *builder) {
	filed, sent := b.c.Header.Calling.Value.Filed, b.c.Header.Sent.Value
	if filed.IsZero() || sent.IsZero() || b.c.Header.Sent.Inferred != "" {
		return
	}
	if d := filed.Sub(sent); d < 0 || d > 24*time.Hour {
		b.report(FiledFar, Info, b.filedAt, fmt.Sprintf("It was filed on %s, and dated %s.", filed.Format("2 January 2006, 15:04"), sent.Format("2 January 2006, 15:04")))
	}
}

// checkClassGroup compares format line 4 with the classification line.
func checkClassGroup(b *builder) {
	h := &b.c.Header
	if h.Instructions.IsZero() || h.Classification.IsZero() || h.Instructions.Value.Class == "" {
		return
	}
	ok := true
	switch h.Instructions.Value.Class[0] {
	case 'U':
		ok = h.Classification.Value.Level == "UNCLASSIFIED"
	case 'E':
		ok = h.Classification.Value.Level == "UNCLASSIFIED" || h.Classification.Value.Level == "LIMITED OFFICIAL USE"
	case 'C':
		ok = h.Classification.Value.Level == "CONFIDENTIAL" || h.Classification.Value.Level == "LIMITED OFFICIAL USE"
	case 'S':
		ok = h.Classification.Value.Level == "SECRET"
	case 'T':
		ok = h.Classification.Value.Level == "TOP SECRET"
	}
	if !ok {
		b.report(ClassGroupDiffers, Warning, h.Classification.Span(), fmt.Sprintf("The transmission instructions say %s, the classification line %s.", h.Instructions.Value.Class, h.Classification.Value.Level))
	}
}

// rank orders levels of cables and of portion marks on one scale.
func rank(level string) int {
	switch level {
	case "TOP SECRET", "TS":
		return 4
	case "SECRET", "S":
		return 3
	case "CONFIDENTIAL", "C":
		return 2
	case "LIMITED OFFICIAL USE", "LOU", "SBU", "FOUO":
		return 1
	}
	return 0
}

// checkMarks finds paragraphs whose mark is above the classification.
func checkMarks(b *builder) {
	h := &b.c.Header
	if h.Classification.IsZero() {
		return
	}
	for _, p := range b.c.Body {
		if p.Mark != nil && rank(p.Mark.Level) >= 2 && rank(p.Mark.Level) > rank(h.Classification.Value.Level) {
			span := p.Spans[0]
			b.report(MarkAbove, Error, Span{span.Start, min(span.End, span.Start+16)}, fmt.Sprintf("Paragraph %s is marked %s, the cable %s.", p.Number, p.Mark, h.Classification.Value.Level))
		}
	}
}

// checkDeclassify compares the date of declassification with that of the cable.
func checkDeclassify(b *builder) {
	h := &b.c.Header
	if h.Sent.Value.IsZero() || h.Authority.Value.Declassify == "" {
		return
	}
	if h.Authority.Value.Declassify < h.Sent.Value.Format(time.DateOnly) {
		b.report(DeclassifyEarly, Info, h.Authority.Span(), "The date of declassification lies before the date of the cable.")
	}
}
