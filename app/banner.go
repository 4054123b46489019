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
	return app.Div().Class(class).Body(
		app.P().Body(app.Strong().Body(app.Bdi().Text(b.Title)), app.Text(" "+b.Text)),
		app.Button().ID("banner-dismiss").Class("quiet").Type("button").Text("Dismiss").
			OnClick(post(dismissBanner), app.EventScope(dismissBanner)),
	)
}
