package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// checks lists the remarks on the selected stretch, or on the whole cable.
type checks struct {
	app.Compo
	st  *State
	Doc int
	At  Place
}

// checksShown is how many remarks are listed at once.
const checksShown = 50

func (c *checks) Render() app.UI {
	d := c.st.Doc
	if d == nil {
		return el("div")
	}
	found := d.checks(c.At)
	if len(found) == 0 {
		if c.At != "" || !d.isCable() {
			return el("div").Class("checks")
		}
		return el("section").ID("checks").Class("checks").Body(el("h2").Text("Checks"), el("p").Text("No remarks: what was checked agrees."))
	}
	return el("section").ID("checks").Class("checks").Body(
		el("h2").Body(app.Text("Checks "), el("b").Text(len(found))),
		el("ul").OnClick(onCheck).Body(app.Range(found[:min(len(found), checksShown)]).Slice(func(i int) app.UI {
			x := d.Cable.Diagnostics[found[i]]
			return el("li").Class("check", "is-"+string(x.Severity)).Body(
				el("button").Attr("type", "button").DataSet("place", string(placeOf(x.Span))).Body(
					el("span").Class("severity").Text(severityWord(x.Severity)),
					app.Text(" "),
					el("bdi").Text(x.Message),
				),
			)
		})),
		app.If(len(found) > checksShown, func() app.UI {
			return el("p").Text("and " + strconv.Itoa(len(found)-checksShown) + " more")
		}),
	)
}

// checks returns the indexes of the diagnostics on p, of all if p is no place.
func (d *Document) checks(p Place) []int {
	spans := p.spans(len(d.Cable.Source.Text))
	var found []int
	for i, x := range d.Cable.Diagnostics {
		if spans == nil || meets(spans, []parser.Span{x.Span}) {
			found = append(found, i)
		}
	}
	return found
}

func severityWord(s parser.Severity) string {
	switch s {
	case parser.Error:
		return "Error."
	case parser.Warning:
		return "Warning."
	}
	return "Note."
}

// onCheck goes to the place that a remark is about.
func onCheck(ctx app.Context, e app.Event) {
	button := e.Get("target").Call("closest", "[data-place]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	ctx.NewActionWithValue(goToPlace, Place(button.Call("getAttribute", "data-place").String()))
}
