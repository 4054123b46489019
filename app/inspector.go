package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
)

// inspector says what the selected stretch is, what it means, and where that
// is written down. Without a selection it speaks of the cable as a whole, so
// that it is never empty.
type inspector struct {
	app.Compo
	st      *State
	Doc     int
	At      Place
	Pinned  bool
	View    View
	Open    bool // narrow screens: it lies above the text
	Stored  int  // texts of which the browser keeps corrections
	Changes int  // of the names to be masked

	ClockDay string
}

func (i *inspector) Render() app.UI {
	d := i.st.Doc
	if d == nil {
		return el("aside")
	}
	e := d.explain(i.At)
	return el("aside").ID("inspector").Class("inspector").Aria("label", "Inspector").TabIndex(0).
		DataSet("selection", string(i.At)).Body(
		i.renderHandle(e),
		el("div").Class("inspector-body").Body(
			el("p").Class("kind").Body(el("span").ID("inspector-kind").Text(e.Title), app.If(e.Where != "", func() app.UI { return el("small").Text(" " + e.Where) })),
			app.If(i.At != "", func() app.UI {
				return el("p").ID("inspector-text").Class(textClass(e.Text)).Body(el("bdi").Body(renderGlyphs(glyphs(cut(strings.TrimSpace(e.Text), 240)))...))
			}),
			app.If(i.View == Reading && isShort(e.Text), func() app.UI { return renderExcerpt(d, i.At) }),
			app.If(len(e.Facts) > 0, func() app.UI { return renderExplained(e.Facts) }),
			app.Range(e.Prose).Slice(func(n int) app.UI { return el("p").Text(e.Prose[n]) }),
			app.If(e.Doubt != "", func() app.UI { return el("p").Class("doubt").Text("Not certain: " + e.Doubt + ".") }),
			app.If(e.Source != "", func() app.UI { return el("p").Class("source").Text(e.Source) }),
			i.renderActions(),
			app.If(d.atBlock(i.At, parser.ClassLine), func() app.UI { return renderMarks(d.Marks) }),
			app.If(d.atBlock(i.At, parser.AuthorityLine), func() app.UI { return renderClock(d, i.ClockDay) }),
			&checks{st: i.st, Doc: i.Doc, At: i.At},
			renderCorrections(i.st, i.At),
			renderRepairs(d, i.At),
			app.If(i.At == "" && d.Window == nil, func() app.UI { return renderProtection(d) }),
			app.If(i.At == "" && !d.Cable.Summary.IsZero(), func() app.UI { return renderSummary(d.Cable.Summary) }),
			app.If(i.At == "" && d.Window == nil, func() app.UI { return renderProvenance(d.Cable) }),
		),
		&pictures{st: i.st, Doc: i.Doc},
	)
}

// isShort reports whether text is a value rather than a passage.
func isShort(text string) bool {
	text = strings.TrimSpace(text)
	return text != "" && len(text) <= 40
}

// textClass makes values large and passages small.
func textClass(text string) string {
	if isShort(text) {
		return "stretch"
	}
	return "stretch long"
}

// renderHandle returns the bar by which the sheet of a narrow screen is
// opened and closed.
func (i *inspector) renderHandle(e explain.Explanation) app.UI {
	words := "About this cable"
	switch {
	case i.Open:
		words = "Close"
	case i.At != "":
		words = e.Title
	}
	return el("button").ID("inspector-handle").Class("handle-bar narrow").Attr("type", "button").Aria("expanded", i.Open).
		Text(words).OnClick(post(toggleInspect), app.EventScope(toggleInspect))
}

// renderActions returns what one can do with the selection.
func (i *inspector) renderActions() app.UI {
	what := "Copy all"
	if i.At != "" {
		what = "Copy"
	}
	return el("p").Class("acts").Body(
		el("button").ID("copy").Class("button").Attr("type", "button").Body(app.Text(what), el("kbd").Text("c")).OnClick(post(copyPlace), app.EventScope(copyPlace)),
		app.If(i.Pinned, func() app.UI {
			return el("button").ID("release").Class("button").Attr("type", "button").Body(app.Text("Let go"), el("kbd").Text("Esc")).OnClick(post(releasePlace), app.EventScope(releasePlace))
		}),
		app.If(i.Pinned && i.View == Reading, func() app.UI {
			return el("button").ID("show-facsimile").Class("button").Attr("type", "button").Text("Show in facsimile").OnClick(showFacsimile)
		}),
	)
}

func showFacsimile(ctx app.Context, e app.Event) { ctx.NewActionWithValue(setView, Facsimile) }

// renderExplained returns the value in its parts.
func renderExplained(facts []explain.Fact) app.UI {
	return el("dl").Class("parts").Body(app.Range(facts).Slice(func(n int) app.UI {
		return el("div").Body(el("dt").Text(facts[n].Label), el("dd").Body(renderGlyphs(glyphs(facts[n].Value))...))
	}))
}

// renderExcerpt shows the line of the original that a value was read from.
func renderExcerpt(d *Document, at Place) app.UI {
	spans := at.spans(len(d.Cable.Source.Text))
	if spans == nil {
		return app.Text("")
	}
	line := lineAround(d.Cable.Source.Text, spans[0])
	cuts := runs(d.Cable, line, marking{lit: spans})
	return el("pre").ID("excerpt").Class("excerpt").Aria("label", "In the text").Body(app.Range(cuts).Slice(func(n int) app.UI {
		return renderRun(d.Cable, cuts[n], "")
	}))
}

// lineAround returns s with what stands before and after it on its lines, but
// no more than a few lines.
func lineAround(text string, s parser.Span) parser.Span {
	const most = 200
	from, to := max(0, s.Start-most), min(len(text), s.End+most, s.Start+2*most)
	if i := strings.LastIndexByte(text[from:s.Start], '\n'); i >= 0 {
		from += i + 1
	}
	if end := min(s.End, to); end < to {
		if i := strings.IndexByte(text[end:to], '\n'); i >= 0 {
			to = end + i
		}
	}
	for from > 0 && from < s.Start && text[from]&0xc0 == 0x80 {
		from++
	}
	for to < len(text) && to > from && text[to]&0xc0 == 0x80 {
		to--
	}
	return parser.Span{Start: from, End: to}
}

// explain returns what is to be said of what stands at p: of the note there,
// of the block there, of a passage in a block, or of the whole.
func (d *Document) explain(p Place) explain.Explanation {
	c := d.Cable
	if n := d.note(p); n >= 0 {
		return explain.Note(c, c.Notes[n])
	}
	i := d.block(p)
	if i < 0 {
		return d.overview
	}
	e := explain.Block(c, c.Blocks[i])
	if part, of, ok := partAt(c.Body, p); ok {
		e = explain.Part(part, of)
	}
	e.Text = d.text(p)
	return e
}

// partAt returns the sub-paragraph that stands exactly at p, and the paragraph
// that it is a part of.
func partAt(body []parser.Paragraph, p Place) (part, of parser.Paragraph, ok bool) {
	for _, of := range body {
		for _, child := range of.Children {
			if placeOf(child.Spans...) == p {
				return child, of, true
			}
		}
		if part, deeper, ok := partAt(of.Children, p); ok {
			return part, deeper, true
		}
	}
	return parser.Paragraph{}, parser.Paragraph{}, false
}
