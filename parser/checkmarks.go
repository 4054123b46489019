package parser

import (
	"fmt"
	"strings"
)

// Checks of the levels that a cable names in several places: classification
// line, portion marks, banners.

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

// checkMarks compares the portion marks with the classification line, which
// is as high as the highest of them. Where a paragraph has no mark, nobody
// knows how high that one is.
// Source: 5 FAM 482.5; E.O. 13526 section 1.6(c).
func checkMarks(b *builder) {
	c := b.c.Header.Classification
	if c.IsZero() {
		return
	}
	m := markSummary{own: rank(c.Value.Level), all: len(b.c.Body) > 0}
	b.compareMarks(b.c.Body, &m)
	s := b.c.Header.Section.Value
	part := s.Number > 1 || s.Of > 1 && len(b.c.Signature) == 0 // other parts may have the higher marks
	if m.all && m.marked && !part && m.own >= 2 && m.highest < m.own && c.Inferred == "" {
		b.report(MarksBelow, Info, c.Span(), fmt.Sprintf("The cable is %s, and no paragraph is marked as high.", c.Value.Level))
	}
}

// A markSummary is what is known of the marks of a cable, as ranks.
type markSummary struct {
	own, highest int
	all, marked  bool // every numbered paragraph has a mark; one paragraph has
}

// compareMarks takes the marks of paragraphs and of their parts into m, and
// points at those above the classification.
func (b *builder) compareMarks(paragraphs []Paragraph, m *markSummary) {
	for i := range paragraphs {
		p := &paragraphs[i]
		if p.Mark == nil {
			m.all = m.all && p.Number == ""
		} else {
			m.highest, m.marked = max(m.highest, rank(p.Mark.Level)), true
		}
		if p.Mark != nil && len(p.Spans) > 0 && rank(p.Mark.Level) > max(m.own, 1) {
			span := p.Spans[0]
			b.report(MarkAbove, Error, Span{span.Start, min(span.End, span.Start+16)}, fmt.Sprintf("Paragraph %s is marked %s, the cable %s.", p.Number, p.Mark, b.c.Header.Classification.Value.Level))
		}
		b.compareParts(p, m)
	}
}

// compareParts is compareMarks for the parts of p, which have the mark of p
// where they have none of their own.
func (b *builder) compareParts(p *Paragraph, m *markSummary) {
	if len(p.Children) == 0 {
		return
	}
	parts := markSummary{own: m.own}
	b.compareMarks(p.Children, &parts)
	m.highest = max(m.highest, parts.highest)
}

// checkBanners compares the levels printed again on later pages with the
// classification line. What stamps of release say, and the level that an
// archive prints after review, is that of the copy and is not compared.
func checkBanners(b *builder) {
	c := b.c.Header.Classification
	if c.IsZero() || c.Inferred != "" || !b.c.Header.Release.IsZero() || b.c.Layout == SMART {
		return
	}
	for _, block := range b.c.Blocks {
		if block.Kind == Banner && block.Span.Start > c.Span().Start && b.bannerDiffers(block.Span, c.Value.Level) {
			return // once is enough
		}
	}
}

// bannerDiffers reports the first line of the banners at span that says
// another level, and whether there is one.
func (b *builder) bannerDiffers(span Span, own string) bool {
	at := span.Start
	for line := range strings.Lines(b.text[span.Start:span.End]) {
		s := strings.TrimSpace(line)
		l := readLevel(s)
		if l.n > 0 && l.n == len(s) && !l.damaged && rank(l.name) != rank(own) {
			at += strings.Index(line, s)
			b.report(BannerDiffers, Info, Span{at, at + l.n}, fmt.Sprintf("The banner says %s, the classification line %s.", l.name, own))
			return true
		}
		at += len(line)
	}
	return false
}
