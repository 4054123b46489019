package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// keysDialog shows the keys, and can switch the single ones off for those who
// speak to their computer or press keys by chance.
type keysDialog struct {
	app.Compo
	Off bool
}

func (k *keysDialog) Render() app.UI {
	return el("dialog").ID("keys").Class("keys").Aria("labelledby", "keys-title").Body(
		el("h2").ID("keys-title").Text("Keys"),
		el("dl").Body(app.Range(shortcuts).Slice(func(i int) app.UI {
			s := shortcuts[i]
			return el("div").Body(
				el("dt").Body(app.Range(s.Keys).Slice(func(i int) app.UI { return el("kbd").Text(s.Keys[i]) })),
				el("dd").Text(s.What),
			)
		})),
		el("label").Class("check-box").Body(
			control("checkbox").ID("keys-single").Attr("checked", !k.Off).OnChange(post(toggleKeys), app.EventScope(toggleKeys)),
			app.Text("Keys that are a single letter, number or sign work"),
		),
		el("button").Class("button main").ID("keys-close").Attr("type", "button").Text("Done").OnClick(closeKeys),
	)
}
