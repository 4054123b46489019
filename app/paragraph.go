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
			el("p").Body(renderPieces(d.Cable, piecesOf(d.Cable, para, part.notes), lit, faint)...),
		),
	)
}

// renderMargin returns the number and the portion mark.
func (p *paragraph) renderMargin(part bodyPart) []app.UI {
	para := part.Paragraph
	at := string(placeOf(para.Spans...))
	number := para.Number
	if number == "" && para.Mark == nil {
		return nil
	}
	l := label{Number: number, Mark: markText(para.Mark)}
	if para.Mark != nil {
		l.Tone = levelTone(para.Mark.Level)
	}
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
			if anyContains(faint, p.Span) {
				elem = elem.Class("faint")
			}
			if anyContains(lit, p.Span) {
				elem = elem.Class("lit").DataSet("lit", "lit")
			}
		}
		parts = append(parts, elem.Body(renderGlyphs(text)...))
	}
	return parts
}
