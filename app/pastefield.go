package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// pasteField is a text field with a button, for phones and for those who
// would rather type or edit before reading. What is pasted into it opens at
// once; early.js sees to that.
type pasteField struct {
	app.Compo
	Typed string
}

func (f *pasteField) Render() app.UI {
	return el("div").Class("paste-field").Body(
		el("label").Attr("for", "paste-text").Text("Text of a cable"),
		el("textarea").ID("paste-text").Attr("rows", 7).Spellcheck(false).Attr("autocomplete", "off").
			DataSet("early", "text").Text(f.Typed),
		// The button of the delivered page does nothing until the program runs.
		el("button").ID("paste-read").Class("button").Attr("type", "button").Attr("disabled", app.IsServer).
			Text("Read it").OnClick(f.read),
	)
}

func (f *pasteField) read(ctx app.Context, e app.Event) {
	text := app.Window().GetElementByID("paste-text").Get("value").String()
	ctx.NewActionWithValue(readText, input{Text: text, Since: eventTime()})
}
