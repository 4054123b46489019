package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// keysDialog shows the keys, and can switch the single ones off for those who
// speak to their computer or press keys by chance.
type keysDialog struct {
	app.Compo
	Off bool
}

func (k *keysDialog) Render() app.UI {
	return app.Dialog().ID("keys").Class("keys").Aria("labelledby", "keys-title").Body(
		app.H2().ID("keys-title").Text("Keys"),
		app.Dl().Body(app.Range(shortcuts).Slice(func(i int) app.UI {
			s := shortcuts[i]
			return app.Div().Body(
				app.Dt().Body(app.Range(s.Keys).Slice(func(i int) app.UI { return app.Kbd().Text(s.Keys[i]) })),
				app.Dd().Text(s.What),
			)
		})),
		app.Label().Class("check-box").Body(
			app.Input().ID("keys-single").Type("checkbox").Checked(!k.Off).OnChange(post(toggleKeys), app.EventScope(toggleKeys)),
			app.Text("Keys that are a single letter, number or sign work"),
		),
		app.Button().Class("button main").ID("keys-close").Type("button").Text("Done").OnClick(closeKeys),
	)
}
