package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// bar is the head of every screen: the name, what is open, the views of it,
// and how the page stands with the network.
type bar struct {
	app.Compo
	Title   string // of the open cable or of the list; "" on Start
	Of      string // "3 of 41"
	Open    bool   // something is open that can be closed
	View    View   // "" if no cable is open
	Pane    Pane
	Offline string
	Foreign int
}

func (b *bar) Render() app.UI {
	return el("header").Class("bar").Body(
		el("button").ID("home").Class("word").Attr("type", "button").Text("Reftel").
			Aria("label", "Reftel: go to the start").OnClick(post(goHome), app.EventScope(goHome)),
		app.If(b.Title != "", func() app.UI {
			return el("div").Class("crumbs").Body(
				el("h1").ID("title").TabIndex(-1).Body(el("bdi").Text(b.Title)),
				app.If(b.Of != "", func() app.UI { return el("span").Class("of").Text(b.Of) }),
			)
		}),
		app.If(b.View != "", b.renderViews),
		el("div").Class("right").Body(
			app.If(b.Open, func() app.UI {
				return el("button").ID("close").Class("quiet").Attr("type", "button").Text("Close").OnClick(post(closeCable), app.EventScope(closeCable))
			}),
			b.renderState(),
		),
	)
}

// renderViews returns the tabs of the views and, for narrow screens, the
// button of the outline beside them.
func (b *bar) renderViews() app.UI {
	return el("div").Class("switch").Body(
		el("button").ID("outline-open").Class("quiet narrow").Attr("type", "button").Text("Outline").
			Aria("expanded", b.Pane == OutlinePane).Aria("controls", "outline").OnClick(post(toggleOutline), app.EventScope(toggleOutline)),
		el("div").Class("views").Role("tablist").Aria("label", "View").OnKeyDown(onTabKey).Body(
			app.Range(views).Slice(func(i int) app.UI {
				v := views[i]
				tab := el("button").ID("tab-"+string(v.View)).Attr("type", "button").Role("tab").
					Class("tab-"+string(v.View)).
					Aria("controls", "text").
					Aria("selected", v.View == b.View).
					DataSet("view", string(v.View)).
					Text(v.Name).OnClick(onTab)
				if v.View != b.View {
					return tab.TabIndex(-1)
				}
				return tab.TabIndex(0)
			}),
		),
	)
}

func (b *bar) renderState() app.UI {
	if b.Foreign < 0 {
		return el("p").ID("network")
	}
	return el("p").ID("network").Class("network").DataSet("offline", b.Offline).Body(
		el("span").Class("dot").Aria("hidden", "true"),
		app.If(b.Offline != "", func() app.UI { return el("span").Class("offline").Text(offlineWords(b.Offline)) }),
		el("span").Class("foreign").Text(count(b.Foreign, "request elsewhere", "requests elsewhere")),
	)
}

// onTab shows the view of the tab that was clicked.
func onTab(ctx app.Context, e app.Event) {
	view := ctx.JSSrc().Call("getAttribute", "data-view").String()
	ctx.NewActionWithValue(setView, View(view))
}

// onTabKey moves between the tabs, as the tab pattern has it.
func onTabKey(ctx app.Context, e app.Event) {
	step := 0
	switch e.Get("key").String() {
	case "ArrowRight":
		step = 1
	case "ArrowLeft":
		step = len(views) - 1
	default:
		ctx.PreventUpdate()
		return
	}
	e.PreventDefault()
	for i, v := range views {
		if string(v.View) == e.Get("target").Call("getAttribute", "data-view").String() {
			next := views[(i+step)%len(views)].View
			ctx.NewActionWithValue(setView, next)
			focusElement("#tab-" + string(next))
			return
		}
	}
}
