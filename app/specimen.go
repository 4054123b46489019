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
	return el("section").Class("specimens").Body(
		el("h2").Text("Or try a specimen"),
		el("ul").Body(app.Range(specimens).Slice(func(i int) app.UI {
			s := specimens[i]
			return el("li").Body(
				el("a").Attr("href", "/web/samples/"+s.Year+".txt").DataSet("early", "sample").DataSet("specimen", s.Year).Body(
					el("span").Class("year").Text(s.Year),
					el("span").Body(el("b").Text(s.Title), el("small").Text(s.Shows)),
				),
			)
		})),
	)
}
