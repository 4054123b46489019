package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// listItem is one row of the list.
type listItem struct {
	app.Compo
	Row      int // counted from 1, whatever the order
	Place    int // in the list as it is shown, counted from 1
	Of       int // length of the list, or unknownLength
	ID       string
	Name     string
	Sent     string
	From     string
	Level    string
	Subject  string
	Problems int // worker.NotCounted until it is opened, in a large import
	Large    bool
	Texts    int // that were joined
	Size     int64
}

// itemOf returns the row that is shown at place, counted from 0, of so many.
func itemOf(st *State, place, of int) *listItem {
	row := st.row(place)
	s := st.List.Summary(row)
	sent := ""
	if !s.Sent.IsZero() {
		sent = s.Sent.Format("2 Jan 2006")
	}
	return &listItem{
		Row: row + 1, Place: place + 1, Of: of, ID: s.ID, Name: s.Name, Sent: sent, From: s.From,
		Level: s.Classification, Subject: s.Subject, Problems: s.Problems, Large: s.Large, Texts: 1 + len(s.Rest), Size: s.Size,
	}
}

func (i *listItem) Render() app.UI {
	return el("li").Aria("posinset", i.Place).Aria("setsize", i.Of).Body(
		el("button").Class("item").Attr("type", "button").DataSet("item", strconv.Itoa(i.Row)).Body(
			el("span").Class("item-id").Text(i.title()),
			el("span").Class("item-sent").Text(i.Sent),
			el("span").Class("item-from").Text(i.From),
			el("span").Class("item-subject").Text(i.subject()),
			el("span").Class("item-level").Body(
				app.If(i.Problems > 0, func() app.UI { return renderProblems(i.Problems) }),
				app.If(i.Level != "", func() app.UI {
					return el("span").Class("level", levelTone(i.Level)).Text(levelWord(i.Level))
				}),
			),
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
	if i.Texts > 1 {
		one := *i
		one.Texts = 1
		return one.subject() + " (sections joined from " + number(i.Texts) + " texts)"
	}
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

func (s *spacer) Render() app.UI { return el("div").Class("spacer").Aria("hidden", "true") }

func (s *spacer) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	s.size(ctx)
}

func (s *spacer) OnUpdate(ctx app.Context) { s.size(ctx) }

func (s *spacer) size(ctx app.Context) {
	ctx.JSSrc().Get("style").Call("setProperty", "height", strconv.Itoa(s.Rows*rowHeight)+"px")
}
