package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// banner tells what happened, what was kept, and what to do next.
type banner struct {
	app.Compo
	Title string
	Text  string
	Error bool
}

func (b *banner) Render() app.UI {
	class := "banner"
	if b.Error {
		class = "banner error"
	}
	return el("div").Class(class).Body(
		el("p").Body(el("strong").Body(el("bdi").Text(b.Title)), app.Text(" "+b.Text)),
		el("button").ID("banner-dismiss").Class("quiet").Attr("type", "button").Text("Dismiss").
			OnClick(post(dismissBanner), app.EventScope(dismissBanner)),
	)
}
