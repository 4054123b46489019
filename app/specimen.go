package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// specimens are the invented cables that come with the page.
var specimens = []struct{ Year, Title, Shows string }{
	{"1975", "Archive print", "Distribution block, drafting lines, E.O. 11652"},
	{"1988", "A garbled line", "What a parser has to forgive"},
	{"2008", "Full heading", "Portion marks, references, reasons for classification"},
}

// renderSpecimens returns links to the specimens. Without scripts they open
// the plain text; early.js takes the click otherwise.
func renderSpecimens() app.UI {
	return app.Section().Class("specimens").Body(
		app.H2().Text("Or try a specimen"),
		app.Ul().Body(app.Range(specimens).Slice(func(i int) app.UI {
			s := specimens[i]
			return app.Li().Body(
				app.A().Href("/web/samples/"+s.Year+".txt").DataSet("early", "sample").DataSet("specimen", s.Year).Body(
					app.Span().Class("year").Text(s.Year),
					app.Span().Body(app.B().Text(s.Title), app.Small().Text(s.Shows)),
				),
			)
		})),
	)
}
