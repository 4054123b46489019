package app

import (
	"slices"
	"strconv"
	"strings"

	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/audit"
	"github.com/reftel/reftel/parser/correct"
	"github.com/reftel/reftel/parser/explain"
)

// A Document is the text that the reader has open, with what the page works
// out of it once.
type Document struct {
	Number     int // of all opened since the page loaded; components draw again when it changes
	Cable      *parser.Cable
	Rows       []row
	Groups     []group
	Labels     []label // of the blocks
	Paragraphs []bodyPart
	Outline    []entry
	Repairs    []repair
	Marks      audit.MarkAudit
	Protect    protection
	overview   explain.Explanation

	Came        *parser.Source       // the text as it came
	Corrections []correct.Correction // of it
	AsCame      bool                 // it is shown without them
	hash        string               // see hashCame
	ignored     []string             // sentences on corrections that could not be applied

	Window *Windowed // nil if the whole text is here
}

// Windowed says which part of a text too large for the page a Document holds.
type Windowed struct {
	Summary worker.Summary
	Window  worker.Window
	Before  []int64 // where the windows before this one begin, in bytes
}

// newDocument prepares c for the reader.
func newDocument(c *parser.Cable) *Document {
	rows, labels := rowsOf(c), labelsOf(c)
	d := &Document{Cable: c, Rows: rows, Groups: groupsOf(rows), Labels: labels, Paragraphs: bodyOf(c), Outline: outlineOf(c, labels), Repairs: repairsOf(c), Marks: audit.Marks(c), Came: c.Source, Protect: protectionOf(c)}
	d.overview = explain.Cable(c)
	if !d.isCable() {
		d.overview = explainText(c.Source)
	}
	return d
}

// explainText says what can be said of a text that is no cable.
func explainText(s *parser.Source) explain.Explanation {
	return explain.Explanation{
		Title: "Text",
		Facts: []explain.Fact{
			{Label: "Lines", Value: strconv.Itoa(1 + strings.Count(strings.TrimRight(s.Text, "\n"), "\n"))},
		},
		Prose: []string{"Nothing in it was recognised as a part of a cable, so there is nothing to explain. It can be copied as it is."},
	}
}

// newWindow shows w, a piece of the text that s sums up, as it is: a piece of
// something that large is not read as a cable.
func newWindow(s worker.Summary, w worker.Window, before []int64) *Document {
	c := &parser.Cable{Source: &parser.Source{Name: s.Name, Charset: s.Charset, Bytes: len(w.Text), Text: w.Text}, Layout: parser.Loose}
	if w.Text != "" {
		c.Blocks = []parser.Block{{Kind: parser.Unknown, Span: parser.Span{End: len(w.Text)}}}
	}
	d := newDocument(c)
	d.overview.Prose = []string{"This is one part of a larger text. It can be copied as it is."}
	d.Window = &Windowed{Summary: s, Window: w, Before: before}
	return d
}

// isCable reports whether anything in the text was recognised as a part of
// a cable. A signature does not count: any letter has one.
func (d *Document) isCable() bool {
	return d.Window == nil && slices.ContainsFunc(d.Cable.Blocks, func(b parser.Block) bool { return partOf(b.Kind) == 0 })
}

// text returns what stands at p, its pieces joined.
func (d *Document) text(p Place) string {
	var s string
	for _, span := range p.spans(len(d.Cable.Source.Text)) {
		s += d.Cable.Source.Text[span.Start:span.End]
	}
	return s
}

// note returns the index of the note that stands exactly at p, -1 if none does.
func (d *Document) note(p Place) int {
	return slices.IndexFunc(d.Cable.Notes, func(n parser.Note) bool { return placeOf(n.Span) == p })
}

// block returns the index of the block that p begins in, -1 if p is no place.
func (d *Document) block(p Place) int {
	spans := p.spans(len(d.Cable.Source.Text))
	if spans == nil {
		return -1
	}
	i, found := slices.BinarySearchFunc(d.Cable.Blocks, spans[0].Start, func(b parser.Block, at int) int { return b.Span.Start - at })
	if !found {
		i--
	}
	return i
}

// row returns the index of the row that p begins in, -1 if p is no place.
func (d *Document) row(p Place) int {
	spans := p.spans(len(d.Cable.Source.Text))
	if spans == nil {
		return -1
	}
	return slices.IndexFunc(d.Rows, func(r row) bool { return r.Span.Overlaps(spans[0]) })
}
