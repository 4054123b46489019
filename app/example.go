package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
)

// exampleLine is format line 3 of an invented cable.
const exampleLine = "DE RUEHVT #0212 1351018"

// example shows on Start what is done with a line.
type example struct {
	app.Compo
	parts []examplePart
}

// An examplePart is a stretch of the line, and what it is.
type examplePart struct {
	Text  string
	Layer string // class of its layer; "" if it is between two notes
	Says  string
}

func (e *example) Render() app.UI {
	if e.parts == nil {
		e.parts = readExample()
	}
	return el("section").Class("how").Body(
		el("h2").Text("What it does with a line"),
		el("p").Class("example").Body(app.Range(e.parts).Slice(func(i int) app.UI {
			part := e.parts[i]
			if part.Layer == "" {
				return el("span").Text(part.Text)
			}
			return el("span").Class("note", part.Layer).Text(part.Text)
		})),
		el("dl").Body(app.Range(e.parts).Slice(func(i int) app.UI {
			part := e.parts[i]
			return app.If(part.Layer != "", func() app.UI {
				return el("div").Body(
					el("dt").Body(el("span").Class("line", part.Layer).Aria("hidden", "true"), app.Text(part.Text)),
					el("dd").Text(part.Says),
				)
			})
		})),
	)
}

// readExample parses and explains the line like any other text.
func readExample() []examplePart {
	c := parser.Parse(&parser.Source{Text: exampleLine, Charset: "utf-8", Bytes: len(exampleLine)}, parser.Options{})
	var notes []int
	for i := range c.Notes {
		notes = append(notes, i)
	}
	var parts []examplePart
	for _, cut := range runs(c, parser.Span{End: len(exampleLine)}, marking{notes: notes}) {
		part := examplePart{Text: exampleLine[cut.Span.Start:cut.Span.End]}
		if cut.Note >= 0 {
			n := c.Notes[cut.Note]
			part.Layer, part.Says = layerClasses[layerOf(n.Kind)], explainedShortly(explain.Note(c, n))
		}
		parts = append(parts, part)
	}
	return parts
}

// deliveredExample takes the parts from the delivered page, where they were
// read when it was built: so the first picture need not wait for the parser.
// It is nil if the page was delivered without them.
func deliveredExample() []examplePart {
	spans, said := document().Call("querySelectorAll", ".how .example > span"), document().Call("querySelectorAll", ".how dd")
	var parts []examplePart
	for i, n := 0, 0; i < spans.Length(); i++ {
		span := spans.Index(i)
		part := examplePart{Text: span.Get("textContent").String()}
		if layer, ok := strings.CutPrefix(span.Get("className").String(), "note "); ok && n < said.Length() {
			part.Layer, part.Says = layer, said.Index(n).Get("textContent").String()
			n++
		}
		parts = append(parts, part)
	}
	return parts
}

// explainedShortly returns the title and the first sentence of e.
func explainedShortly(e explain.Explanation) string {
	if len(e.Prose) == 0 {
		return e.Title
	}
	return e.Title + ": " + e.Prose[0]
}
