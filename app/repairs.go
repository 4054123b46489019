package app

import (
	"slices"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// Nothing is guessed silently: a value that was not written as it is read, or
// was taken from elsewhere, says so where it stands, and why in the inspector.

// A repair is such a value, and what it is of.
type repair struct {
	Name string // of the fact: "Sent"
	value
}

// repairsOf lists the values of c that were repaired or inferred.
func repairsOf(c *parser.Cable) []repair {
	var found []repair
	add := func(name string, values ...value) {
		for _, v := range values {
			if v.Why != "" || v.From != "" {
				found = append(found, repair{name, v})
			}
		}
	}
	add("Classification", oneOf(c.Header.Classification, classificationValue)...)
	add("Subject", oneOf(c.Header.Subject, textValue)...)
	add("Mark of the subject", oneOf(c.Header.SubjectMark, markValue)...)
	for _, f := range slices.Concat(factsOf(c), transportOf(c.Header), printOf(c.Header)) {
		add(f.Name, f.Values...)
	}
	add("Summary", oneOf(c.Summary, textValue)...)
	headings(c.Body, func(f parser.Field[string]) { add("Heading", textValue(f)) })
	return found
}

// headings calls do for the headings of paragraphs, and of the parts of them.
func headings(paragraphs []parser.Paragraph, do func(parser.Field[string])) {
	for _, p := range paragraphs {
		if !p.Heading.IsZero() {
			do(p.Heading)
		}
		headings(p.Children, do)
	}
}

// renderRepairs lists the repairs at p, all if p is no place.
func renderRepairs(d *Document, at Place) app.UI {
	spans := at.spans(len(d.Cable.Source.Text))
	var shown []repair
	for _, r := range d.Repairs {
		if spans == nil || meets(spans, r.Place.spans(len(d.Cable.Source.Text))) {
			shown = append(shown, r)
		}
	}
	if len(shown) == 0 {
		return el("section").Class("checks")
	}
	return el("section").ID("repairs").Class("checks").Body(
		el("h2").Body(app.Text("Not as written "), el("b").Text(len(shown))),
		el("dl").Class("repairs").Body(app.Range(shown).Slice(func(i int) app.UI {
			r := shown[i]
			return el("div").Body(
				el("dt").Text(r.Name),
				el("dd").Body(
					app.If(r.From != "", func() app.UI {
						return el("p").Body(app.Text("Written “"), el("bdi").Body(renderGlyphs(glyphs(r.From))...), app.Text("”, read as “"),
							el("bdi").Body(renderGlyphs(glyphs(cut(spaceJoin(r.Code, r.Text), 80)))...), app.Text("”."))
					}),
					app.If(r.From == "", func() app.UI { return el("p").Body(renderGlyphs(glyphs(cut(spaceJoin(r.Code, r.Text), 80)))...) }),
					el("p").Body(renderGlyphs(glyphs(r.Why))...),
				),
			)
		})),
	)
}
