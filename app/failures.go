package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// failuresShown is how many of the files that could not be read are listed on
// the page; the list that is saved has them all.
const failuresShown = 100

// failures tells of the files that could not be read; the rest is in the list.
type failures struct {
	app.Compo
	st    *State
	Count int
}

func (f *failures) Render() app.UI {
	if f.Count == 0 {
		return el("div")
	}
	shown := f.st.Failures[:min(f.Count, failuresShown)]
	return el("div").ID("failures").Class("failures").Body(
		el("details").Body(
			el("summary").Body(el("strong").Text(count(f.Count, "remark", "remarks")+" on files"), app.Text(" "), el("span").Class("show").Text("Show")),
			el("ul").Body(app.Range(shown).Slice(func(i int) app.UI {
				return el("li").Body(el("bdi").Body(renderGlyphs(glyphs(fullStop(shown[i].Message)))...))
			})),
			app.If(f.Count > len(shown), func() app.UI {
				return el("p").Class("fine").Text("and " + number(f.Count-len(shown)) + " more, which the saved list has")
			}),
		),
		el("button").ID("save-failures").Class("quiet").Attr("type", "button").Text("Save the list").OnClick(post(saveFailures), app.EventScope(saveFailures)),
	)
}
