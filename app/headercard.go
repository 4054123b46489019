package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// headerCard is what the heading says, decoded: a table of facts. Every value
// knows the place that said it.
type headerCard struct {
	app.Compo
	st    *State
	Doc   int
	Lit   Place
	Faint Place
}

func (h *headerCard) Render() app.UI {
	d := h.st.Doc
	if d == nil {
		return el("div")
	}
	limit := len(d.Cable.Source.Text)
	lit, faint := h.Lit.spans(limit), h.Faint.spans(limit)
	c := d.Cable
	return el("header").Class("head").Body(
		app.If(!c.Header.Classification.IsZero(), func() app.UI {
			return el("p").Class("head-level").Body(renderLevel(c.Header.Classification, lit, faint, limit))
		}),
		el("h2").Class("subject").Body(h.renderSubject(c, lit, faint, limit)),
		el("dl").ID("header-card").Class("card").Body(renderFacts(factsOf(c), lit, faint, limit)...),
		app.If(len(transportOf(c.Header)) > 0, func() app.UI {
			return el("dl").ID("transport-card").Class("card transport").Body(renderFacts(transportOf(c.Header), lit, faint, limit)...)
		}),
	)
}

func (h *headerCard) renderSubject(c *parser.Cable, lit, faint []parser.Span, limit int) app.UI {
	s := c.Header.Subject
	if s.IsZero() {
		return el("span").Class("missing").Text("No subject")
	}
	v := valueOf(s, "", s.Value, "")
	if m := c.Header.SubjectMark; !m.IsZero() {
		v.Small = markWord(m.Value.Level)
	}
	return renderValue(v, lit, faint, limit)
}

// renderLevel returns the classification as a chip with its word.
func renderLevel(f parser.Field[parser.Classification], lit, faint []parser.Span, limit int) app.UI {
	chip := renderValue(valueOf(f, "", classificationWords(f.Value), ""), lit, faint, limit)
	return el("span").Class("level", levelTone(f.Value.Level)).Body(chip)
}

// classificationWords returns what a classification line says in words.
func classificationWords(c parser.Classification) string {
	words := levelWord(c.Level)
	if c.Sensitive {
		words = "Sensitive but unclassified"
	}
	if c.EFTO {
		words += ", encrypt for transmission only"
	}
	for _, control := range c.Controls {
		words += ", " + control
	}
	return words
}

func renderFacts(facts []fact, lit, faint []parser.Span, limit int) []app.UI {
	rows := make([]app.UI, 0, len(facts))
	for _, f := range facts {
		row, list := el("div"), el("dd")
		if f.Wide {
			row = row.Class("wide")
		}
		if f.Apart {
			list = list.Class("apart")
		}
		var values []app.UI
		for i, v := range f.Values {
			if i > 0 && !f.Apart {
				values = append(values, app.Text("; "))
			}
			values = append(values, renderValue(v, lit, faint, limit))
		}
		rows = append(rows, row.DataSet("fact", f.Name).Body(el("dt").Text(f.Name), list.Body(values...)))
	}
	return rows
}

// renderValue returns one value. It is lit while its place is.
func renderValue(v value, lit, faint []parser.Span, limit int) app.UI {
	elem := el("span").Class("value")
	if spans := v.Place.spans(limit); spans != nil {
		elem = elem.Role("button").TabIndex(-1).DataSet("at", string(v.Place))
		switch {
		case meets(spans, lit):
			elem = elem.Class("lit").DataSet("lit", "lit")
		case meets(spans, faint):
			elem = elem.Class("faint").DataSet("lit", "faint")
		}
	}
	var parts []app.UI
	if v.Code != "" {
		parts = append(parts, el("b").Class("code").Body(renderGlyphs(glyphs(v.Code))...))
	}
	if v.Text != "" {
		parts = append(parts, el("bdi").Body(renderGlyphs(glyphs(v.Text))...))
	}
	if v.Small != "" {
		parts = append(parts, el("small").Body(renderGlyphs(glyphs(v.Small))...))
	}
	if v.From != "" {
		parts = append(parts, el("small").Class("repaired").Text("written “"+v.From+"”"))
	}
	return elem.Attr("title", v.Why).Body(spaced(parts)...)
}

// spaced puts a blank between parts.
func spaced(parts []app.UI) []app.UI {
	var out []app.UI
	for i, p := range parts {
		if i > 0 {
			out = append(out, app.Text(" "))
		}
		out = append(out, p)
	}
	return out
}

// meets reports whether a stretch of a shares a byte with one of b.
func meets(a, b []parser.Span) bool {
	for _, s := range a {
		for _, t := range b {
			if s.Overlaps(t) {
				return true
			}
		}
	}
	return false
}
