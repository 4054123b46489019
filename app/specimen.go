package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// specimens are the invented cables that come with the page.
var specimens = []struct{ Year, Title, Shows string }{
	{"1975", "Weather balloon returned", "Archive print: distribution block, page lines, E.O. 11652"},
	{"1988", "Survey ship aground", "First of two sections, marked as a whole, E.O. 12356"},
	{"2008", "Harbor pilots return to work", "Full heading, portion marks, references, E.O. 12958"},
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
