package parser

import (
	"fmt"
	"strings"
)

// Checks of what does not belong together: a heading and the text of another
// telegram, a container and its content, copies of one telegram.

// checkCopy says so where the telegram says of itself that there is another
// copy of it.
func checkCopy(b *builder) {
	for _, c := range b.c.Header.Captions {
		if c.Value.Kind == "version" {
			b.report(CorrectedCopy, Info, c.Span(), "This is a corrected copy; the one that it corrects has the same number, or one shortly before.")
			return
		}
	}
	for _, block := range b.c.Blocks {
		switch block.Kind {
		case Instruction, DateTime:
			b.reportWord(block.Span, " ZDS", CorrectedCopy, "The operating signal ZDS says that this copy corrects one that was sent with errors.")
			b.reportWord(block.Span, " ZFD", SuspectedDuplicate, "The operating signal ZFD says that this telegram may have been sent twice.")
		case ClassLine, CaptionLine:
			b.reportWord(block.Span, "SUSPECTED DUPLICATE", SuspectedDuplicate, "The operator suspected that this telegram was sent twice.")
		case Text:
			return
		}
	}
}

// reportWord reports word where it stands in span, its blanks aside.
func (b *builder) reportWord(span Span, word string, code Code, message string) {
	if i := strings.Index(b.text[span.Start:span.End], word); i >= 0 {
		from, to := trimSpan(b.text, span.Start+i, span.Start+i+len(word), " ")
		b.report(code, Info, Span{from, to}, message)
	}
}

// apart is how many years the heading and what the text names may lie apart
// before they count as of two telegrams.
const apart = 1

// checkReferenceLater doubts the heading where the text cites a telegram of a
// later year.
func (b *builder) checkReferenceLater(t target) {
	if b.opts.SkipChecks || b.sentYear == 0 || t.year <= b.sentYear {
		return
	}
	message := fmt.Sprintf("The heading is of %d, and a telegram of %d is cited.", b.sentYear, t.year)
	severity := Info
	if t.year > b.sentYear+apart {
		message += " Heading and text may be of two telegrams."
		severity = Warning
	}
	b.report(ReferenceLater, severity, t.span, message)
}

// checkID compares the identifier that the container has with that of the
// text.
func checkID(b *builder) {
	id, given, ok := b.statedID()
	if !ok {
		return
	}
	at := b.mrn.span
	if plain := strings.ToUpper(strings.ReplaceAll(given, " ", "")); idWordsIn(plain) {
		b.report(IDMalformed, Info, at, fmt.Sprintf("The container calls it %s, with words that are no part of an identifier; it is read as %s.", given, id.Canonical))
	}
	if own := b.c.ID; len(own.Spans) > 0 && own.Value.Canonical != id.Canonical {
		b.report(IDDiffers, Info, at, fmt.Sprintf("The container calls it %s, the text %s.", id.Canonical, own.Value.Canonical))
	}
}

// idWordsIn reports whether an identifier as written has more than a year, a
// post and a serial.
func idWordsIn(s string) bool {
	_, n := idYear(s)
	if year, _ := idYear(s); n > 4 || n == 4 && number(s[:4]) != year || idNoise(s[n:]) > 0 {
		return true
	}
	rest := strings.TrimLeft(s[n:], "ABCDEFGHIJKLMNOPQRSTUVWXYZ'-.")
	rest = rest[digits(rest):]
	return rest != "" && rest[0] != '_'
}
