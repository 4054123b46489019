package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// sheetRow is one row of the facsimile: the name of the block in the margin,
// then the text in its runs.
type sheetRow struct {
	app.Compo
	st    *State
	Doc   int
	Row   int
	Lit   Place // the part of it that is pinned
	Faint Place // the part of it that is pointed at
}

func (r *sheetRow) Render() app.UI {
	d := r.st.Doc
	if d == nil || r.Row >= len(d.Rows) {
		return el("div")
	}
	row := d.Rows[r.Row]
	limit := len(d.Cable.Source.Text)
	cuts := runs(d.Cable, row.Span, marking{row.notes, row.diags, r.Lit.spans(limit), r.Faint.spans(limit)})
	line := make([]app.UI, 0, len(cuts))
	for _, c := range cuts {
		line = append(line, renderRun(d.Cable, c, r.Lit))
	}
	class := "row"
	if r.Lit != "" {
		class = "row on"
	}
	return el("div").Class(class).DataSet("kind", string(d.Cable.Blocks[row.Block].Kind)).Body(
		r.renderLabel(d, row),
		el("pre").Body(line...),
	)
}

// renderLabel returns the name in the margin, which stands for the block.
func (r *sheetRow) renderLabel(d *Document, row row) app.UI {
	if !row.First {
		return el("span").Class("name")
	}
	l := d.Labels[row.Block]
	return el("span").Class("name").Role("button").TabIndex(-1).DataSet("at", string(placeOf(d.Cable.Blocks[row.Block].Span))).
		Body(renderLabel(l)...)
}

// renderLabel returns what a label shows: number, mark, name.
func renderLabel(l label) []app.UI {
	var parts []app.UI
	if l.Number != "" {
		parts = append(parts, el("span").Class("number").Text(l.Number))
	}
	if l.Mark != "" {
		parts = append(parts, renderMark(l))
	}
	if l.Name != "" {
		parts = append(parts, app.Text(l.Name))
	}
	return spaced(parts)
}

// renderMark returns the portion mark of a label. One that the paragraph does
// not have itself is framed in dashes.
func renderMark(l label) app.UI {
	mark := el("span").Class("mark", l.Tone)
	if !l.Given {
		return mark.Text(l.Mark)
	}
	return mark.Class("inherited").Attr("title", "Not marked itself: the level of the whole, or of the portion").
		Body(app.Text(l.Mark), el("span").Class("unseen").Text(" inherited"))
}

// renderRun returns the element of one run, or its bare text if nothing is to
// be said of it: elements are what drawing a cable costs.
// lit is the part of the row that is pinned: a note that is all of it is held.
func renderRun(c *parser.Cable, r run, lit Place) app.UI {
	text := glyphs(c.Source.Text[r.Span.Start:r.Span.End])
	if r.Note < 0 && r.Diag < 0 && !r.Lit && !r.Faint && len(text) == 1 && text[0].Name == "" {
		return app.Text(text[0].Text)
	}
	elem := el("span")
	if r.Note >= 0 {
		n := c.Notes[r.Note]
		elem = elem.Class("note", layerClasses[layerOf(n.Kind)]).Role("button").TabIndex(-1).DataSet("at", string(placeOf(n.Span)))
		if lit != "" && lit == placeOf(n.Span) {
			elem = elem.Class("held")
		}
	}
	if r.Diag >= 0 {
		d := c.Diagnostics[r.Diag]
		elem = elem.Class("check-" + string(d.Severity))
		if r.Note < 0 {
			elem = elem.Role("button").TabIndex(-1).DataSet("at", string(placeOf(d.Span)))
		}
	}
	if isCorrected(c, r.Span) {
		elem = elem.Class("corrected").Aria("description", "corrected")
	}
	if r.Faint {
		elem = elem.Class("faint").DataSet("lit", "faint")
	}
	if r.Lit {
		elem = elem.Class("lit").DataSet("lit", "lit")
	}
	return elem.Body(renderGlyphs(text)...)
}

// renderGlyphs returns text with its invisible characters named. The name is
// drawn by the style sheet, so that it is no part of what is copied.
func renderGlyphs(text []glyph) []app.UI {
	parts := make([]app.UI, 0, len(text))
	for _, g := range text {
		if g.Name == "" {
			parts = append(parts, app.Text(g.Text))
			continue
		}
		parts = append(parts, el("span").Class("control").DataSet("name", g.Name).Text(g.Text))
	}
	return parts
}
