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
		el("dl").ID("header-card").Class("card").Body(renderFacts(markCorrected(c, factsOf(c)), lit, faint, limit)...),
		app.If(len(transportOf(c.Header)) > 0, func() app.UI {
			return el("dl").ID("transport-card").Class("card transport").Body(renderFacts(markCorrected(c, transportOf(c.Header)), lit, faint, limit)...)
		}),
		app.If(len(printOf(c.Header)) > 0, func() app.UI {
			return el("dl").ID("print-card").Class("card transport").Body(renderFacts(markCorrected(c, printOf(c.Header)), lit, faint, limit)...)
		}),
	)
}

func (h *headerCard) renderSubject(c *parser.Cable, lit, faint []parser.Span, limit int) app.UI {
	s := c.Header.Subject
	if s.IsZero() {
		return el("span").Class("missing").Text("No subject")
	}
	return el("span").Body(
		app.If(!c.Header.SubjectMark.IsZero(), func() app.UI {
			mark := c.Header.SubjectMark
			v := markValue(mark)
			return renderPlaced(v, lit, faint, limit).Class(markClasses(mark.Value)...).Body(renderWords(v)...)
		}),
		renderValue(markCorrected(c, []fact{{Values: []value{textValue(s)}}})[0].Values[0], lit, faint, limit),
	)
}

// markClasses returns the classes of a portion mark, after its level and
// whether it was inherited.
func markClasses(m parser.Mark) []string {
	if m.Inherited {
		return []string{"mark", levelTone(m.Level), "inherited"}
	}
	return []string{"mark", levelTone(m.Level)}
}

// markValue returns a portion mark as it is written.
func markValue(f parser.Field[parser.Mark]) value { return valueOf(f, "", markText(&f.Value), "") }

// classificationValue returns what the classification line says in words.
func classificationValue(f parser.Field[parser.Classification]) value {
	return valueOf(f, "", classificationWords(f.Value), "")
}

// renderLevel returns the classification as a chip with its word.
func renderLevel(f parser.Field[parser.Classification], lit, faint []parser.Span, limit int) app.UI {
	chip := renderValue(classificationValue(f), lit, faint, limit)
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
		row := el("div").DataSet("fact", f.Name)
		if f.Wide {
			row = row.Class("wide")
		}
		rows = append(rows, row.Body(el("dt").Text(f.Name), el("dd").Body(renderFact(f, lit, faint, limit))))
	}
	return rows
}

// renderFact returns the one value of f, or the list of them.
func renderFact(f fact, lit, faint []parser.Span, limit int) app.UI {
	if len(f.Values) == 1 {
		return renderValue(f.Values[0], lit, faint, limit)
	}
	list := el("ul").Class("flow")
	switch {
	case f.Columns:
		list = el("ul").Class("columns")
	case f.Wide && !f.Flow:
		list = el("ul")
	}
	return list.Body(app.Range(f.Values).Slice(func(i int) app.UI {
		return el("li").Body(renderValue(f.Values[i], lit, faint, limit))
	}))
}

// renderValue returns one value. It is lit while its place is.
func renderValue(v value, lit, faint []parser.Span, limit int) app.UI {
	return renderPlaced(v, lit, faint, limit).Body(renderWords(v)...)
}

// renderPlaced returns the element of v, which leads to its place.
func renderPlaced(v value, lit, faint []parser.Span, limit int) app.HTMLElem {
	elem := el("span").Class("value")
	spans := v.Place.spans(limit)
	if spans == nil {
		return elem
	}
	elem = elem.Role("button").TabIndex(-1).DataSet("at", string(v.Place))
	if v.Corrected {
		elem = elem.Class("corrected").Aria("description", "corrected")
	}
	switch {
	case meets(spans, lit):
		elem = elem.Class("lit").DataSet("lit", "lit")
	case meets(spans, faint):
		elem = elem.Class("faint").DataSet("lit", "faint")
	}
	return elem
}

// renderWords returns what v says.
func renderWords(v value) []app.UI {
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
		parts = append(parts, el("small").Class("repaired").Body(renderGlyphs(glyphs("written “"+v.From+"”"))...))
	}
	return spaced(parts)
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
