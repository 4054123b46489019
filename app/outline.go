package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
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
	at := parser.Span{Start: -1}
	if spans := o.At.spans(len(d.Cable.Source.Text)); spans != nil {
		at = spans[0]
	}
	shown := d.Outline[:min(len(d.Outline), outlineShown)]
	if !d.isCable() {
		shown = nil
	}
	parts := lines(shown) <= outlineShown
	return el("nav").ID("outline").Class("outline").Aria("label", "Outline").Body(
		el("div").Class("outline-head").Body(
			el("h2").Text("Outline"),
			el("button").ID("outline-close").Class("quiet narrow").Attr("type", "button").Text("Close").OnClick(post(toggleOutline), app.EventScope(toggleOutline)),
		),
		app.If(len(shown) == 0, func() app.UI {
			return el("p").Class("fine").Text("No parts of a cable were recognised.")
		}),
		renderEntries(shown, at, parts).OnClick(onCheck),
		app.If(len(shown) > 0, o.renderLayers),
	)
}

// renderEntries returns the list of entries, with their parts in lists of
// their own. The deepest one that at begins in is the current one.
func renderEntries(entries []entry, at parser.Span, parts bool) app.HTMLElem {
	return el("ol").Body(app.Range(entries).Slice(func(i int) app.UI {
		e := entries[i]
		item := el("li")
		if e.Gap {
			item = item.Class("gap")
		}
		l := e.Label
		return item.Body(
			&outlineItem{
				Name: l.Name, Number: l.Number, Mark: l.Mark, Tone: l.Tone, Given: l.Given,
				Count: e.Count, Problems: e.Problems, On: e.begins(at) && entryAt(e.Parts, at) < 0, Place: placeOf(e.Span),
			},
			app.If(parts && len(e.Parts) > 0, func() app.UI { return renderEntries(e.Parts, at, parts) }),
		)
	}))
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

// outlineItem is the line of one entry.
type outlineItem struct {
	app.Compo
	Name, Number, Mark, Tone string
	Count, Problems          int
	Given, On                bool
	Place                    Place
}

func (i *outlineItem) Render() app.UI {
	button := el("button").Attr("type", "button").DataSet("place", string(i.Place))
	if i.On {
		button = button.Aria("current", "true")
	}
	var parts []app.UI
	if i.Mark != "" {
		parts = append(parts, renderMark(label{Mark: i.Mark, Tone: i.Tone, Given: i.Given}))
	}
	parts = append(parts, el("span").Class("entry").Body(renderGlyphs(glyphs(spaceJoin(i.Number, i.Name)))...))
	if i.Problems > 0 {
		parts = append(parts, renderProblems(i.Problems))
	}
	if i.Count > 1 {
		parts = append(parts, el("span").Class("count").Text(i.Count))
	}
	return button.Body(parts...)
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
