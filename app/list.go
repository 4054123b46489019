package app

import (
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/catalog"
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
	Shown    int // rows that can be scrolled through
	Items    int // of how many
	Orders   int
	Failures int
	Tables   string
	Planned  bool
	Worked   time.Duration
	Loading  Status
	Top      int
	Order    catalog.Order
}

func (l *list) Render() app.UI {
	p := l.st.Progress
	return el("main").ID("main").Class("list").TabIndex(-1).Body(
		app.If(l.Planned && l.st.reads(), func() app.UI { return renderPlan(l.st.Plan, p, l.Loading == Asking) }),
		&progress{Files: p.Files, OfFiles: p.OfFiles, Bytes: p.Bytes, OfBytes: p.OfBytes, Found: l.Items, Worked: l.Worked, Loading: l.Loading},
		app.If(l.Tables != "", func() app.UI { return &tables{st: l.st, Words: l.Tables} }),
		&failures{st: l.st, Count: l.Failures},
		app.If(l.Items > 0, func() app.UI { return &listBar{Shown: l.Shown, Items: l.Items, Order: l.Order} }),
		app.If(l.Items > 0, l.renderItems),
		app.If(l.Items == 0 && l.Loading == Finished, func() app.UI {
			return el("p").Class("empty").Text("Nothing here could be read as text. Open other files, or paste the text itself.")
		}),
	)
}

func (l *list) renderItems() app.UI {
	first := min(l.Top, max(0, l.Shown-listWindow))
	last := min(first+listWindow, l.Shown)
	of := l.Shown
	if l.st.reads() {
		of = unknownLength
	}
	return el("div").ID("items").Class("items").TabIndex(0).Role("region").Aria("label", "Cables").
		OnScroll(l.onScroll, app.PassiveEvent()).OnKeyDown(onItemKey).Body(
		&spacer{Rows: first},
		&listRows{st: l.st, First: first, Last: last, Of: of, Orders: l.Orders},
		&spacer{Rows: l.Shown - last},
		app.If(l.Shown == 0, func() app.UI {
			return el("p").Class("empty").Text("No cable has all of these words.")
		}),
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

// onItemKey moves from row to row by the arrows.
func onItemKey(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	neighbour := ""
	switch e.Get("key").String() {
	case "ArrowDown":
		neighbour = "nextElementSibling"
	case "ArrowUp":
		neighbour = "previousElementSibling"
	default:
		return
	}
	item := e.Get("target").Call("closest", "li")
	if !item.Truthy() {
		return // the list has the focus itself, and scrolls
	}
	if next := item.Get(neighbour); next.Truthy() {
		e.PreventDefault()
		next.Get("firstElementChild").Call("focus")
	}
}
