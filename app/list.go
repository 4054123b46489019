package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// rowHeight is the height of a row of the list in pixels, as app.css has it.
const rowHeight = 64

// listWindow is how many rows are drawn at once, listAbove how many of them
// above those that can be seen.
const (
	listWindow = 40
	listAbove  = 10
)

// list shows what the worker found, a window of it at a time: however many
// cables there are, only a screenful is on the page.
type list struct {
	app.Compo
	st       *State
	Items    int
	Failures int
	Read     int64
	Files    int
	Loading  Status
	Top      int
}

func (l *list) Render() app.UI {
	return el("main").ID("main").Class("list").TabIndex(-1).Body(
		&progress{Files: l.Files, OfFiles: l.st.Progress.OfFiles, Bytes: l.Read, OfBytes: l.st.Progress.OfBytes, Found: l.Items, Busy: l.Loading == Busy},
		app.If(l.Failures > 0, l.renderFailures),
		app.If(l.Items > 0, l.renderItems),
		app.If(l.Items == 0 && l.Loading == Finished, func() app.UI {
			return el("p").Class("empty").Text("Nothing here could be read as text. Open other files, or paste the text itself.")
		}),
	)
}

// renderFailures lists what could not be read; the rest is in the list.
func (l *list) renderFailures() app.UI {
	shown := l.st.Failures[:min(l.Failures, 20)]
	return el("section").ID("failures").Class("failures").Body(
		el("h2").Text(count(l.Failures, "file could not be read", "files could not be read")),
		el("ul").Body(app.Range(shown).Slice(func(i int) app.UI {
			return el("li").Body(el("bdi").Text(shown[i].Message))
		})),
	)
}

func (l *list) renderItems() app.UI {
	first := min(l.Top, max(0, l.Items-listWindow))
	last := min(first+listWindow, l.Items)
	return el("div").ID("items").Class("items").TabIndex(0).Role("region").Aria("label", "Cables").OnScroll(l.onScroll, app.PassiveEvent()).Body(
		&spacer{Rows: first},
		el("ol").Aria("label", count(l.Items, "cable", "cables")).OnClick(onItem).Body(app.Range(l.st.Items[first:last]).Slice(func(i int) app.UI {
			s := l.st.Items[first+i]
			sent := ""
			if !s.Sent.IsZero() {
				sent = s.Sent.Format("2 Jan 2006")
			}
			return &listItem{
				Row: first + i + 1, Of: l.Items, ID: s.ID, Name: s.Name, Sent: sent, From: s.From,
				Level: s.Classification, Subject: s.Subject, Problems: s.Problems, Large: s.Large, Size: s.Size,
			}
		})),
		&spacer{Rows: l.Items - last},
	)
}

// onScroll draws other rows when the ones that are drawn run out.
func (l *list) onScroll(ctx app.Context, e app.Event) {
	top := ctx.JSSrc().Get("scrollTop").Int()/rowHeight - listAbove
	top = max(0, top-top%10) // in steps, so that most scrolling changes nothing
	if top == l.Top {
		ctx.PreventUpdate()
		return
	}
	ctx.NewActionWithValue(scrollList, top)
}

// onItem opens the cable that was clicked.
func onItem(ctx app.Context, e app.Event) {
	button := e.Get("target").Call("closest", "[data-item]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	if row, err := strconv.Atoi(button.Call("getAttribute", "data-item").String()); err == nil {
		ctx.NewActionWithValue(openItem, row)
	}
}
