package app

import (
	"slices"
	"strconv"
	"strings"

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

// An entry is a line of the outline: one block, or several of a kind that
// follow one another.
type entry struct {
	Label    label
	Span     parser.Span
	Count    int // addressees, tags, references
	Problems int
	Gap      bool // it begins a new part: the paragraphs, what follows them
}

// outlineOf returns the entries for the blocks of c. Page lines and banners
// cut through everything and would only be in the way.
func outlineOf(c *parser.Cable, labels []label) []entry {
	labels = slices.Clone(labels)
	var entries []entry
	for i, b := range c.Blocks {
		switch b.Kind {
		case parser.PageLine, parser.Banner, parser.Stamp, parser.Separator:
			continue
		}
		if labels[i].Goes {
			continue
		}
		if b.Kind == parser.Heading {
			labels[i].Name = headingName(c, b) // the margin has only the kind
		}
		part, last := partOf(b.Kind), len(entries)-1
		if last >= 0 && labels[i].Number != "" && entries[last].Label == (label{Name: labels[i].Name}) {
			entries[last].Label = labels[i] // a paragraph and the heading above it
			entries[last].Span.End = b.Span.End
			continue
		}
		if last >= 0 && labels[i].Number == "" && entries[last].Label == labels[i] {
			entries[last].Span.End = b.Span.End
			continue
		}
		gap := last >= 0 && part != partOf(blockAt(c, entries[last].Span).Kind)
		entries = append(entries, entry{Label: labels[i], Span: b.Span, Gap: gap})
	}
	for i := range entries {
		entries[i].Count = countIn(c.Header, entries[i].Span)
		for _, x := range c.Diagnostics {
			if x.Span.Overlaps(entries[i].Span) && x.Severity != parser.Info {
				entries[i].Problems++
			}
		}
	}
	return entries
}

// headingName returns the words of a heading, without the rules around it.
func headingName(c *parser.Cable, b parser.Block) string {
	words := strings.Trim(c.Source.Text[b.Span.Start:b.Span.End], " -=_*\t\r\n")
	words, _, _ = strings.Cut(words, "\n")
	return cut(sentenceCase(strings.TrimSpace(words)), 28)
}

// partOf divides a cable in three: heading, body, what follows.
func partOf(k parser.BlockKind) int {
	switch k {
	case parser.Text, parser.Heading, parser.Unknown:
		return 1
	case parser.SignatureLine, parser.Trailer:
		return 2
	}
	return 0
}

func blockAt(c *parser.Cable, s parser.Span) parser.Block {
	for _, b := range c.Blocks {
		if b.Span.Start == s.Start {
			return b
		}
	}
	return parser.Block{}
}

// countIn returns how many values of a list were read from s.
func countIn(h parser.Header, s parser.Span) int {
	n := 0
	for _, list := range [][]parser.Field[parser.Address]{h.Action, h.Info, h.Exempt} {
		n += fieldsIn(list, s)
	}
	return n + fieldsIn(h.TAGS, s) + fieldsIn(h.References, s)
}

func fieldsIn[T any](fields []parser.Field[T], s parser.Span) int {
	n := 0
	for _, f := range fields {
		if len(f.Spans) > 0 && s.Contains(f.Spans[0]) {
			n++
		}
	}
	return n
}

// entryAt returns the index of the entry that s begins in, -1 if none does.
func entryAt(entries []entry, s parser.Span) int {
	for i, e := range entries {
		if e.Span.Start <= s.Start && s.Start < e.Span.End {
			return i
		}
	}
	return -1
}
