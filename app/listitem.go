package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// listItem is one row of the list.
type listItem struct {
	app.Compo
	Row      int // its place in the list, counted from 1
	Of       int // length of the list
	ID       string
	Name     string
	Sent     string
	From     string
	Level    string
	Subject  string
	Problems int
	Large    bool
	Size     int64
}

func (i *listItem) Render() app.UI {
	return app.Li().Aria("posinset", i.Row).Aria("setsize", i.Of).Body(
		app.Button().Class("item").Type("button").DataSet("item", strconv.Itoa(i.Row)).Body(
			app.Span().Class("item-id").Text(i.title()),
			app.Span().Class("item-sent").Text(i.Sent),
			app.Span().Class("item-from").Text(i.From),
			app.Span().Class("item-subject").Text(i.subject()),
			app.Span().Class("item-level").Body(app.If(i.Level != "", func() app.UI {
				return app.Span().Class("level", levelTone(i.Level)).Text(levelWord(i.Level))
			})),
		),
	)
}

func (i *listItem) title() string {
	if i.ID != "" {
		return i.ID
	}
	return i.Name
}

// subject says what the cable is about or, if it is none, what it is.
func (i *listItem) subject() string {
	switch {
	case i.Large:
		return "Too large for one cable (" + size(i.Size) + "): opens as text, in parts"
	case i.Subject != "":
		return i.Subject
	case i.ID == "":
		return "Not recognised as a cable: opens as text"
	}
	return "No subject"
}

// spacer stands for rows that are not drawn, so that the scroll bar is right.
// Its height is set on the element itself, which the policy allows; a style
// attribute it does not.
type spacer struct {
	app.Compo
	Rows int
}

func (s *spacer) Render() app.UI { return app.Div().Class("spacer").Aria("hidden", "true") }

func (s *spacer) OnMount(ctx app.Context)  { s.size(ctx) }
func (s *spacer) OnUpdate(ctx app.Context) { s.size(ctx) }

func (s *spacer) size(ctx app.Context) {
	ctx.JSSrc().Get("style").Call("setProperty", "height", strconv.Itoa(s.Rows*rowHeight)+"px")
}

// progress tells how far reading has come, and can stop it.
type progress struct {
	app.Compo
	Files, OfFiles int
	Bytes, OfBytes int64
	Found          int
	Busy           bool
}

func (p *progress) Render() app.UI {
	if !p.Busy {
		return app.Div().ID("progress").Class("progress")
	}
	said := count(p.Found, "cable", "cables") + " in " + size(p.Bytes) + " of " + size(p.OfBytes)
	if p.OfFiles > 1 {
		said += ", " + strconv.Itoa(p.Files) + " of " + strconv.Itoa(p.OfFiles) + " files"
	}
	return app.Div().ID("progress").Class("progress").Body(
		app.Progress().Max(float64(max(p.OfBytes, 1))).Value(float64(p.Bytes)).Aria("label", "Reading files"),
		app.P().Text(said),
		app.Button().ID("cancel").Class("quiet").Type("button").Text("Stop").OnClick(post(cancelLoad), app.EventScope(cancelLoad)),
	)
}
