package app

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// An entry is a line of the outline: one block, or several of a kind that
// follow one another.
type entry struct {
	Label    label
	Span     parser.Span
	Count    int // addressees, tags, references
	Problems int
	Gap      bool // it begins a new part: the paragraphs, what follows them
	Parts    []entry
}

// outlineOf returns the entries for the blocks of c. Page lines and banners
// cut through everything and would only be in the way.
func outlineOf(c *parser.Cable, labels []label) []entry {
	var entries []entry
	part := -1 // of the entry before
	for i, b := range c.Blocks {
		switch b.Kind {
		case parser.PageLine, parser.Banner, parser.Stamp, parser.Separator:
			continue
		}
		l := labels[i]
		if l.Goes {
			continue
		}
		if b.Kind == parser.Heading {
			l.Name = headingName(c, b) // the margin has only the kind
		}
		if last := len(entries) - 1; last >= 0 && entries[last].joins(l) {
			entries[last].Label = l
			entries[last].Span.End = b.Span.End
			continue
		}
		entries = append(entries, entry{Label: l, Span: b.Span, Gap: part >= 0 && part != partOf(b.Kind)})
		part = partOf(b.Kind)
	}
	for _, p := range c.Body {
		if i := entryOf(entries, p); i >= 0 {
			entries[i].Parts = partsOf(p)
		}
	}
	countAll(c, entries)
	return entries
}

// partsOf returns the entries for the sub-paragraphs of p.
func partsOf(p parser.Paragraph) []entry {
	var parts []entry
	for _, child := range p.Children {
		if len(child.Spans) == 0 {
			continue
		}
		span := parser.Span{Start: child.Spans[0].Start, End: child.Spans[len(child.Spans)-1].End}
		parts = append(parts, entry{Label: partLabel(child), Span: span, Parts: partsOf(child)})
	}
	return parts
}

// entryOf returns the index of the entry for p, -1 if there is none.
func entryOf(entries []entry, p parser.Paragraph) int {
	if len(p.Children) == 0 || len(p.Spans) == 0 {
		return -1
	}
	return entryAt(entries, p.Spans[0])
}

// countAll counts for each entry what was read from it and what is odd in it.
func countAll(c *parser.Cable, entries []entry) {
	for i := range entries {
		entries[i].Count = countIn(c.Header, entries[i].Span)
		for _, x := range c.Diagnostics {
			if x.Span.Overlaps(entries[i].Span) && x.Severity != parser.Info {
				entries[i].Problems++
			}
		}
		countAll(c, entries[i].Parts)
	}
}

// joins reports whether the block labelled l, which follows e, belongs to the
// same line of the outline: another of its kind, or the paragraph to which e
// is the heading.
func (e entry) joins(l label) bool {
	if l.Number == "" {
		return e.Label == l
	}
	return e.Label == label{Name: l.Name}
}

// headingName returns the words of a heading, without the rules around it.
func headingName(c *parser.Cable, b parser.Block) string {
	words := strings.Trim(c.Source.Text[b.Span.Start:b.Span.End], " -=_*\t\r\n")
	words, _, _ = strings.Cut(words, "\n")
	return cut(sentenceCase(strings.TrimSpace(words)), 28)
}

// partOf divides a cable in three: heading, body, what follows.
func partOf(k parser.BlockKind) int {
	switch k {
	case parser.Text, parser.Heading, parser.Unknown:
		return 1
	case parser.SignatureLine, parser.Trailer:
		return 2
	}
	return 0
}

// countIn returns how many values of a list were read from s.
func countIn(h parser.Header, s parser.Span) int {
	n := 0
	for _, list := range [][]parser.Field[parser.Address]{h.Action, h.Info, h.Exempt} {
		n += fieldsIn(list, s)
	}
	return n + fieldsIn(h.TAGS, s) + fieldsIn(h.References, s)
}

func fieldsIn[T any](fields []parser.Field[T], s parser.Span) int {
	n := 0
	for _, f := range fields {
		if len(f.Spans) > 0 && s.Contains(f.Spans[0]) {
			n++
		}
	}
	return n
}

// entryAt returns the index of the entry that s begins in, -1 if none does.
func entryAt(entries []entry, s parser.Span) int {
	for i, e := range entries {
		if e.begins(s) {
			return i
		}
	}
	return -1
}

// begins reports whether s begins in e.
func (e entry) begins(s parser.Span) bool { return e.Span.Start <= s.Start && s.Start < e.Span.End }

// lines returns how many lines of the outline entries take, with their parts.
func lines(entries []entry) int {
	n := len(entries)
	for _, e := range entries {
		n += lines(e.Parts)
	}
	return n
}
