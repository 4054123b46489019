package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser/explain"
)

// checksDialog lists what cables are checked for.
type checksDialog struct {
	app.Compo
	Asked bool // it was opened once; until then it is not drawn, to be ready sooner
}

func (c *checksDialog) Render() app.UI {
	dialog := el("dialog").ID("all-checks").Class("all-checks")
	if !c.Asked {
		return dialog
	}
	list := explain.Checks()
	return dialog.Aria("labelledby", "all-checks-title").Body(
		el("h2").ID("all-checks-title").Text("What is checked"),
		el("p").Text("Remarks only point: nothing in a cable is changed by them."),
		el("ul").TabIndex(0).Aria("labelledby", "all-checks-title").Body(app.Range(list).Slice(func(i int) app.UI {
			c := list[i]
			return el("li").Class("is-"+string(c.Severity)).Body(
				el("p").Body(el("b").Class("severity").Text(severityWord(c.Severity)), app.Text(" "+c.Says)),
				el("p").Text(c.Why),
				el("p").Class("source").Body(el("code").Text(string(c.Code)), app.Text(" "+c.Source)),
			)
		})),
		el("button").Class("button main").ID("all-checks-close").Attr("type", "button").Text("Done").OnClick(closeChecks),
	)
}

// checksButton opens the list.
func checksButton() app.UI {
	return el("p").Body(el("button").Class("quiet checks-open").Attr("type", "button").Text("What is checked").OnClick(post(showChecks), app.EventScope(showChecks)))
}

// showChecks draws the list if need be, and opens it.
func (p *page) showChecks(ctx app.Context) {
	p.st.ChecksAsked = true
	ctx.Defer(func(ctx app.Context) { find("#all-checks").Call("showModal") })
}

func closeChecks(ctx app.Context, e app.Event) { find("#all-checks").Call("close") }
