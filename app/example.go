package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
)

// exampleLine is format line 3 of an invented cable.
const exampleLine = "DE RUEHVT #0212 1351018"

// example shows on Start what is done with a line: it is parsed and explained
// like any other text.
type example struct{ app.Compo }

func (e *example) Render() app.UI {
	c := parser.Parse(&parser.Source{Text: exampleLine, Charset: "utf-8", Bytes: len(exampleLine)}, parser.Options{})
	if len(c.Notes) == 0 {
		return el("section")
	}
	row := parser.Span{End: len(exampleLine)}
	var notes []int
	for i := range c.Notes {
		notes = append(notes, i)
	}
	cuts := runs(c, row, marking{notes: notes})
	return el("section").Class("how").Body(
		el("h2").Text("What it does with a line"),
		el("p").Class("example").Body(app.Range(cuts).Slice(func(i int) app.UI {
			text := app.Text(exampleLine[cuts[i].Span.Start:cuts[i].Span.End])
			if cuts[i].Note < 0 {
				return el("span").Body(text)
			}
			return el("span").Class("note", layerClasses[layerOf(c.Notes[cuts[i].Note].Kind)]).Body(text)
		})),
		el("dl").Body(app.Range(c.Notes).Slice(func(i int) app.UI {
			n := c.Notes[i]
			x := explain.Note(c, n)
			return el("div").Body(
				el("dt").Body(el("span").Class("line", layerClasses[layerOf(n.Kind)]).Aria("hidden", "true"), app.Text(exampleLine[n.Span.Start:n.Span.End])),
				el("dd").Text(explainedShortly(x)),
			)
		})),
	)
}

// explainedShortly returns the title and the first sentence of e.
func explainedShortly(e explain.Explanation) string {
	if len(e.Prose) == 0 {
		return e.Title
	}
	return e.Title + ": " + e.Prose[0]
}
