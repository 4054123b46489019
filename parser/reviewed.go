package parser

import (
	"cmp"
	"slices"

	"github.com/reftel/reftel/parser/refdata"
)

// readReviewed reads f, what stands behind the number of an order, if a later
// reviewer wrote it in place of an E.O. line: "AS AMENDED; DECLASSIFIED MAY 4,
// 2006". It belongs to the copy, and not to the cable.
func (b *builder) readReviewed(f fold, order string) bool {
	i := indexFold(f.text, "DECLASSIFIED ")
	if i < 0 || !hasFold(f.text, "AS AMENDED") && !b.precedes(order) {
		return false
	}
	r := &b.layout.release
	r.v.Event = "E.O. " + order
	for i += len("DECLASSIFIED "); i < len(f.text); i++ {
		if d, n := readDate(f.text[i:]); n > 0 && d.valid() {
			r.v.Date = d.String()
			break
		}
	}
	r.spans = append(r.spans, b.spans(f, 0, len(f.text))...)
	slices.SortFunc(r.spans, func(s, t Span) int { return cmp.Compare(s.Start, t.Start) })
	b.layout.hints |= releaseHint
	return true
}

// precedes reports whether the cable was sent years before order came into
// force.
func (b *builder) precedes(order string) bool {
	sent := b.c.Header.Sent.Value
	o, ok := refdata.Order(order)
	return ok && !sent.IsZero() && number(o.From[:4]) > sent.Year()+apart
}
