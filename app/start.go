package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// start is the first screen. It is also rendered into the page that is
// delivered, so it must make sense before the program runs, and without it.
type start struct {
	app.Compo
	Offline string // as in State
	Foreign int
	Typed   string // what stood in the paste field of the delivered page
}

func (s *start) Render() app.UI {
	return app.Main().ID("main").Class("start").TabIndex(-1).Body(
		app.H1().Text("Open a cable."),
		app.P().Class("lede").Text("Drop a telegram, or a whole folder of them, and see every line explained and checked. "+
			"It all happens in this browser: nothing is uploaded."),
		s.renderDrop(),
		renderSpecimens(),
		&example{},
		s.renderPromise(),
	)
}

// renderDrop returns the one target: files, a folder, or text.
func (s *start) renderDrop() app.UI {
	return app.Section().ID("open").Class("drop").Aria("label", "Open").Body(
		app.P().Body(
			app.Strong().Text("Drop files or a folder here"),
			app.Text(" or paste text anywhere on this page."),
		),
		app.Div().Class("acts").Body(
			fileInput("open-files"),
			app.Label().Class("button main").For("open-files").Text("Open files"),
			fileInput("open-folder").Attr("webkitdirectory", true),
			app.Label().Class("button").For("open-folder").Text("Open folder"),
			app.Details().ID("paste").Class("paste").Body(
				app.Summary().Class("button").Body(app.Text("Paste"), app.Kbd().Text("Ctrl V")),
				&pasteField{Typed: s.Typed},
			),
		),
		app.P().Class("fine").Text("Plain text, one cable or many, in files of any size."),
	)
}

// fileInput returns a file chooser. early.js hands on what is chosen; the
// label after it is what one sees.
func fileInput(id string) app.HTMLInput {
	return app.Input().ID(id).Class("unseen").Type("file").Multiple(true).DataSet("early", "files")
}

// renderPromise returns what the page can say for certain about privacy.
func (s *start) renderPromise() app.UI {
	return app.Section().Class("promise").Aria("label", "Privacy").Body(
		app.P().Body(
			app.Strong().ID("foreign-requests").Text(s.Foreign),
			app.Text(" requests to other origins since this page loaded. Its policy allows none."),
		),
		app.P().Body(app.Text(offlineSentence(s.Offline))),
	)
}
