package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// outline lists the parts of the cable, with the remarks counted beside them,
// and the layers of marks.
type outline struct {
	app.Compo
	st     *State
	Doc    int
	At     Place
	Layers string
}

// outlineShown is how many entries are drawn: a text with more parts than
// that is none that an outline helps with.
const outlineShown = 300

func (o *outline) Render() app.UI {
	d := o.st.Doc
	if d == nil {
		return el("nav")
	}
	current := -1
	if spans := o.At.spans(len(d.Cable.Source.Text)); spans != nil {
		current = entryAt(d.Outline, spans[0])
	}
	shown := d.Outline[:min(len(d.Outline), outlineShown)]
	if !d.isCable() {
		shown = nil
	}
	return el("nav").ID("outline").Class("outline").Aria("label", "Outline").Body(
		el("div").Class("outline-head").Body(
			el("h2").Text("Outline"),
			el("button").ID("outline-close").Class("quiet narrow").Attr("type", "button").Text("Close").OnClick(post(toggleOutline), app.EventScope(toggleOutline)),
		),
		app.If(len(shown) == 0, func() app.UI {
			return el("p").Class("fine").Text("No parts of a cable were recognised.")
		}),
		el("ol").OnClick(onCheck).Body(app.Range(shown).Slice(func(i int) app.UI {
			e := shown[i]
			return &outlineItem{
				Name: e.Label.Name, Number: e.Label.Number, Mark: e.Label.Mark, Tone: e.Label.Tone,
				Count: e.Count, Problems: e.Problems, Gap: e.Gap, On: i == current, Place: placeOf(e.Span),
			}
		})),
		app.If(len(shown) > 0, o.renderLayers),
	)
}

// renderLayers returns the switches of the layers of marks.
func (o *outline) renderLayers() app.UI {
	return el("section").Body(
		el("h2").Text("Layers"),
		el("ul").Class("layers").Body(app.Range(layerNames).Slice(func(i int) app.UI {
			return &layerSwitch{Layer: Layer(i), Hidden: o.st.Hidden[i]}
		})),
		keysButton(),
	)
}

// outlineItem is one entry.
type outlineItem struct {
	app.Compo
	Name, Number, Mark, Tone string
	Count, Problems          int
	Gap, On                  bool
	Place                    Place
}

func (i *outlineItem) Render() app.UI {
	item := el("li")
	if i.Gap {
		item = item.Class("gap")
	}
	button := el("button").Attr("type", "button").DataSet("place", string(i.Place))
	if i.On {
		button = button.Aria("current", "true")
	}
	var parts []app.UI
	if i.Mark != "" {
		parts = append(parts, el("span").Class("mark", i.Tone).Text(i.Mark))
	}
	parts = append(parts, app.Text(spaceJoin(i.Number, i.Name)))
	if i.Problems > 0 {
		parts = append(parts, renderProblems(i.Problems))
	}
	if i.Count > 1 {
		parts = append(parts, el("span").Class("count").Text(i.Count))
	}
	return item.Body(button.Body(parts...))
}

// renderProblems returns the number of warnings and errors.
func renderProblems(n int) app.UI {
	return el("span").Class("problems").Attr("title", count(n, "warning or error", "warnings and errors")).Text("! " + strconv.Itoa(n))
}

// layerSwitch shows or hides the underlines of a layer.
type layerSwitch struct {
	app.Compo
	Layer  Layer
	Hidden bool
}

func (l *layerSwitch) Render() app.UI {
	return el("li").Body(el("label").Body(
		control("checkbox").ID("layer-"+layerClasses[l.Layer]).Attr("checked", !l.Hidden).OnChange(l.toggle),
		el("span").Class("line", layerClasses[l.Layer]).Aria("hidden", "true"),
		app.Text(layerNames[l.Layer]),
	))
}

func (l *layerSwitch) toggle(ctx app.Context, e app.Event) {
	ctx.NewActionWithValue(toggleLayer, l.Layer)
}
