package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
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
		return el("section").ID("checks").Class("checks").Body(el("h2").Text("Checks"), el("p").Text("No remarks: what was checked agrees."), checksButton())
	}
	return el("section").ID("checks").Class("checks").Body(
		el("h2").Body(app.Text("Checks "), el("b").Text(len(found))),
		el("ul").OnClick(onCheck).Body(app.Range(found[:min(len(found), checksShown)]).Slice(func(i int) app.UI {
			x := d.Cable.Diagnostics[found[i]]
			return el("li").Class("check", "is-"+string(x.Severity)).Body(
				el("button").Attr("type", "button").DataSet("place", string(placeOf(x.Span))).Body(
					el("span").Class("severity").Text(severityWord(x.Severity)),
					app.Text(" "),
					el("bdi").Body(renderGlyphs(glyphs(x.Message))...),
				),
				renderWhy(x.Code),
				app.If(x.Fix != nil, func() app.UI { return renderFix(d, found[i]) }),
			)
		})),
		app.If(len(found) > checksShown, func() app.UI {
			return el("p").Text("and " + strconv.Itoa(len(found)-checksShown) + " more")
		}),
		checksButton(),
	)
}

// renderWhy returns the code of a remark, behind which stands what it means and
// what it is held against.
func renderWhy(code parser.Code) app.UI {
	c, ok := explain.CheckOf(code)
	if !ok {
		return el("small").Class("check-code").Text(string(code))
	}
	return el("details").Class("check-code").Body(
		el("summary").Text(string(code)),
		el("p").Text(c.Says+" "+c.Why),
		el("p").Class("source").Text(c.Source),
	)
}

// renderFix returns what the parser suggests, with each change as it was and
// as it would be, and applies it.
func renderFix(d *Document, i int) app.UI {
	text, fix := d.Cable.Source.Text, d.Cable.Diagnostics[i].Fix
	return el("div").Class("fix").Body(
		el("p").Body(el("b").Text("Suggested: "), el("bdi").Body(renderGlyphs(glyphs(fix.Title))...)),
		el("ul").Body(app.Range(fix.Edits).Slice(func(n int) app.UI {
			e := fix.Edits[n]
			return renderChange("As written: ", textIn(text, e.Span), ". As suggested: ", e.New)
		})),
		renderApply(d, i, fix),
	)
}

func orNothing(s string) string {
	if s == "" {
		return "(nothing)"
	}
	return s
}

// textIn returns what stands at s, "" if s does not lie in text.
func textIn(text string, s parser.Span) string {
	if s.Start < 0 || s.End < s.Start || s.End > len(text) {
		return ""
	}
	return text[s.Start:s.End]
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
