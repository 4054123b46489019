package parser

import (
	"slices"
	"strings"
)

// findWithin notes what stands within the text, in one pass over it: what it
// cites, terms, posts and dates, and in the paragraphs the passages that they
// name at their beginning and end. Of the heading it goes through the lines
// that are in words: subject, references, the line of the classifier, and what stands
// behind the text.
func (b *builder) findWithin() {
	p := &b.within
	p.b = b
	f := finder{b: b, terms: terms(), pairs: finderPairs()}
	blocks := b.c.Blocks
	for n, r := range b.body.ranges {
		blocks = f.blocks(blocks, r.start)
		f.p = p
		f.paragraph(n, r)
		f.p = nil
	}
	f.blocks(blocks, len(b.text))
	f.pass(len(b.text))
	p.report()
	b.c.Definitions = f.defined
}

// blocks goes through the blocks that start before the offset end and are in
// words, but are no paragraphs, and returns the rest.
func (f *finder) blocks(blocks []Block, end int) []Block {
	for i, block := range blocks {
		if block.Span.Start >= end {
			return blocks[i:]
		}
		switch block.Kind {
		case SubjectLine, ReferenceBlock, ClassifiedBy, Heading, Trailer:
		default:
			continue
		}
		f.end, f.cited = block.Span.End, block.Kind == ReferenceBlock
		at := block.Span.Start
		for s := range strings.Lines(f.b.text[at:f.end]) {
			f.line(at, at+len(s), false)
			at += len(s)
		}
	}
	return nil
}

// paragraph goes through paragraph n of the body, which lies in r.
func (f *finder) paragraph(n int, r lineRange) {
	b, p := f.b, f.p
	f.end, f.cited = b.lines[r.to-1].end, false
	p.depth, p.end = 0, -1
	if h := b.c.Body[n].Heading; !h.IsZero() {
		p.heading(h)
	}
	first := true
	for i := r.from; i < r.to; i++ {
		l := &b.lines[i]
		if l.kind != 0 || l.blank() {
			first = first || l.blank()
			continue
		}
		start := l.start
		if i == r.from {
			start = r.start
		}
		f.line(start, l.end, first)
		first = sentenceEnds(f.s)
	}
}

// heading takes the heading of a paragraph as the beginning of a passage:
// SUMMARY, BEGIN SUMMARY.
func (p *passages) heading(h Field[string]) {
	s := h.Value
	begun := hasWord(s, "BEGIN")
	if begun {
		s = strings.TrimLeft(s[len("BEGIN"):], " ")
	} else if !mayBeOwn(s[:nameLength(s)]) {
		return
	}
	name, n := readName(s)
	if n > 0 && (begun || slices.Contains(ownNames, passageWord(name))) {
		p.begin(name, h.Span(), begun, 0)
	}
}
