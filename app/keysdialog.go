package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// keysDialog shows the keys, and can switch the single ones off for those who
// speak to their computer or press keys by chance.
type keysDialog struct {
	app.Compo
	Off   bool
	Asked bool // it was opened once; until then it is not drawn, to be ready sooner
}

func (k *keysDialog) Render() app.UI {
	dialog := el("dialog").ID("keys").Class("keys")
	if !k.Asked {
		return dialog
	}
	return dialog.Aria("labelledby", "keys-title").Body(
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

// keysButton opens the dialog, also for those who have switched "?" off.
func keysButton() app.UI {
	return el("button").Class("quiet keys-open").Attr("type", "button").Text("Keys").OnClick(post(showKeys), app.EventScope(showKeys))
}

// showKeys draws the dialog if need be, and opens it.
func (p *page) showKeys(ctx app.Context) {
	p.st.KeysAsked = true
	ctx.Defer(func(ctx app.Context) { find("#keys").Call("showModal") })
}

func closeKeys(ctx app.Context, e app.Event) { find("#keys").Call("close") }
