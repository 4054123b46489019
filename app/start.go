package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// start is the first screen. It is also rendered into the page that is
// delivered, so it must make sense before the program runs, and without it.
type start struct {
	app.Compo
	Offline string // as in State
	Foreign int
	Typed   string // what stood in the paste field of the delivered page
	Stored  int    // texts of which the browser keeps corrections
	example []examplePart
}

func (s *start) Render() app.UI {
	return el("main").ID("main").Class("start").TabIndex(-1).Body(
		el("h1").Text("Open a cable."),
		el("p").Class("lede").Text("Drop a telegram, or a whole folder of them, and see every line explained and checked. "+
			"It all happens in this browser: nothing is uploaded."),
		s.renderDrop(),
		renderSpecimens(),
		&example{parts: s.example},
		s.renderPromise(),
	)
}

// renderDrop returns the one target: files, a folder, or text.
func (s *start) renderDrop() app.UI {
	return el("section").ID("open").Class("drop").Aria("label", "Open").Body(
		el("p").Body(
			el("strong").Text("Drop files or a folder here"),
			app.Text(" or paste text anywhere on this page."),
		),
		el("div").Class("acts").Body(
			fileInput("open-files"),
			el("label").Class("button main").Attr("for", "open-files").Text("Open files"),
			fileInput("open-folder").Attr("webkitdirectory", true),
			el("label").Class("button").Attr("for", "open-folder").Text("Open folder"),
			el("details").ID("paste").Class("paste").Attr("open", openIf(s.Typed != "")).Body(
				el("summary").Class("button").Body(app.Text("Paste"), el("kbd").Text("Ctrl V")),
				&pasteField{Typed: s.Typed},
			),
		),
		el("p").Class("fine").Text("Plain text, one cable or many, in files of any size."),
	)
}

// openIf returns the value of the attribute "open", which a closed one lacks.
func openIf(open bool) string {
	if open {
		return "true"
	}
	return ""
}

// fileInput returns a file chooser. early.js hands on what is chosen; the
// label after it is what one sees.
func fileInput(id string) app.HTMLElemSelfClosing {
	return control("file").ID(id).Class("unseen").Attr("multiple", true).DataSet("early", "files")
}

// renderPromise returns what the page can say for certain about privacy.
func (s *start) renderPromise() app.UI {
	return el("section").Class("promise").Aria("label", "Privacy").Body(
		el("p").Body(
			app.Text("The policy of this page allows no request to any other origin. "),
			app.If(s.Foreign >= 0, func() app.UI {
				return el("span").Body(app.Text("Counted since it loaded: "), el("strong").ID("foreign-requests").Text(s.Foreign), app.Text("."))
			}),
		),
		el("p").Body(app.Text(offlineSentence(s.Offline))),
		app.If(s.Stored > 0, func() app.UI {
			return el("p").ID("stored").Body(
				el("span").Text("Kept in this browser: corrections of "+count(s.Stored, "text", "texts")+"."),
				el("button").ID("forget-stored").Class("button").Attr("type", "button").Text("Forget them").OnClick(post(forgetStored), app.EventScope(forgetStored)),
			)
		}),
		app.If(s.Foreign >= 0, keysButton),
	)
}
