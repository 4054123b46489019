package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// paragraph is one paragraph of the reading view.
type paragraph struct {
	app.Compo
	st    *State
	Doc   int
	Index int
	Lit   Place
	Faint Place
}

func (p *paragraph) Render() app.UI {
	d := p.st.Doc
	if d == nil || p.Index >= len(d.Paragraphs) {
		return el("div")
	}
	part := d.Paragraphs[p.Index]
	para := part.Paragraph
	limit := len(d.Cable.Source.Text)
	lit, faint := p.Lit.spans(limit), p.Faint.spans(limit)
	lines := linesOf(para, piecesOf(d.Cable, para, part.notes))
	section := el("section").Class("para").DataSet("paragraph", para.Number)
	if anyContains(lit, part.span()) {
		section = section.DataSet("lit", "lit")
	}
	return section.Body(
		el("p").Class("margin").Body(p.renderMargin(part)...),
		el("div").Body(
			app.If(!para.Heading.IsZero(), func() app.UI {
				return el("h2").Body(renderValue(valueOf(para.Heading, "", sentenceCase(para.Heading.Value), ""), lit, faint, limit))
			}),
			app.If(kindUnsaid(para), func() app.UI { return el("p").Class("para-kind").Text(sentenceCase(para.Kind)) }),
			app.Range(lines).Slice(func(i int) app.UI { return renderLine(d.Cable, lines[i], lit, faint) }),
		),
	)
}

// kindUnsaid reports whether neither the heading of p nor its first words say
// what kind of paragraph it is.
func kindUnsaid(p parser.Paragraph) bool {
	return !containsFold(p.Heading.Value, p.Kind) && !containsFold(p.Text[:min(len(p.Text), 40)], p.Kind)
}

// renderLine returns one line of a paragraph: a part of it stands in from the
// margin, by how deep it is.
func renderLine(c *parser.Cable, l textLine, lit, faint []parser.Span) app.UI {
	line := el("p")
	switch {
	case l.Depth == 1:
		line = line.Class("part")
	case l.Depth > 1:
		line = line.Class("part", "deep")
	}
	if l.Depth > 0 && anyContains(lit, l.Span) {
		line = line.Class("lit").DataSet("lit", "lit")
	}
	return line.Body(renderPieces(c, l.Pieces, lit, faint)...)
}

// renderMargin returns the number and the portion mark.
func (p *paragraph) renderMargin(part bodyPart) []app.UI {
	para := part.Paragraph
	at := string(placeOf(para.Spans...))
	number := para.Number
	if number == "" && para.Mark == nil {
		return nil
	}
	l := label{Number: number}.marked(para.Mark)
	return []app.UI{el("span").Class("handle").Role("button").TabIndex(-1).DataSet("at", at).Body(renderLabel(l)...)}
}

// renderPieces returns the words of a paragraph with their marks.
func renderPieces(c *parser.Cable, pieces []piece, lit, faint []parser.Span) []app.UI {
	parts := make([]app.UI, 0, len(pieces))
	for _, p := range pieces {
		text := glyphs(p.Text)
		if p.Note < 0 && len(text) == 1 && text[0].Name == "" {
			parts = append(parts, app.Text(p.Text))
			continue
		}
		elem := el("span")
		if p.Note >= 0 {
			n := c.Notes[p.Note]
			elem = elem.Class("note", layerClasses[layerOf(n.Kind)]).Role("button").TabIndex(-1).DataSet("at", string(placeOf(n.Span)))
			if isCorrected(c, p.span()) {
				elem = elem.Class("corrected").Aria("description", "corrected")
			}
			if anyContains(faint, p.span()) {
				elem = elem.Class("faint")
			}
			if anyContains(lit, p.span()) {
				elem = elem.Class("lit").DataSet("lit", "lit")
			}
		}
		parts = append(parts, elem.Body(renderGlyphs(text)...))
	}
	return parts
}
