package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// renderCorrections lists what was corrected at a place, or in the whole text
// if it is none, and takes it back.
func renderCorrections(st *State, at Place) app.UI {
	d := st.Doc
	shown := d.correctionsAt(at)
	if len(shown) == 0 {
		return el("div").Class("checks")
	}
	return el("section").ID("corrections").Class("checks").Body(
		el("h2").Body(app.Text("Corrections "), el("b").Text(len(shown))),
		el("ul").OnClick(onCheck).Body(app.Range(shown).Slice(func(n int) app.UI { return renderCorrection(d, shown[n]) })),
		el("p").Class("acts").Body(
			renderAsCame(d),
			el("button").ID("save-corrections").Class("button").Attr("type", "button").Text("Download corrections").OnClick(post(saveCorrections), app.EventScope(saveCorrections)),
		),
		el("label").Class("check-box").Body(
			control("checkbox").ID("store-corrections").Attr("checked", st.Stored[d.hashCame()]).OnChange(post(storeCorrections), app.EventScope(storeCorrections)),
			el("span").Text("Keep them in this browser, for the next time this text is opened. Kept are the hash of the text and what was put into it."),
		),
	)
}

// correctionsAt returns the indexes of the corrections that meet p, of all if p
// is no place.
func (d *Document) correctionsAt(p Place) []int {
	limit := len(d.Cable.Source.Text)
	spans := p.spans(limit)
	var found []int
	for i := range d.Corrections {
		if spans == nil || meets(spans, d.correctedAt(i).spans(limit)) {
			found = append(found, i)
		}
	}
	return found
}

// editsShown is how many changes of one correction are listed: there can be one
// for each line of the text.
const editsShown = 10

func renderCorrection(d *Document, i int) app.UI {
	c := d.Corrections[i]
	shown := c.Edits[:min(len(c.Edits), editsShown)]
	return el("li").Class("check").Body(
		el("button").Attr("type", "button").DataSet("place", string(d.correctedAt(i))).Body(el("bdi").Body(renderGlyphs(glyphs(c.Title))...)),
		el("div").Class("fix").Body(
			el("ul").Body(app.Range(shown).Slice(func(n int) app.UI {
				return renderChange("As it came: ", d.wasAt(shown[n]), ". As corrected: ", shown[n].New)
			})),
			app.If(len(c.Edits) > editsShown, func() app.UI { return el("p").Text("and " + number(len(c.Edits)-editsShown) + " more changes") }),
			el("p").Class("acts").Body(
				el("button").Class("button").Attr("type", "button").DataSet("undo", strconv.Itoa(i)).OnClick(onUndo).
					Body(app.Text("Undo"), el("span").Class("unseen").Text(": "+c.Title)),
			),
		),
	)
}

// renderChange returns one change, as it was and as it is or would be.
func renderChange(was, before, is, after string) app.UI {
	return el("li").Body(
		el("span").Class("unseen").Text(was),
		el("del").Body(renderGlyphs(glyphs(orNothing(before)))...),
		el("span").Class("unseen").Text(is),
		el("ins").Body(renderGlyphs(glyphs(orNothing(after)))...),
	)
}

// renderAsCame returns the button between the text as it came and as it was
// corrected.
func renderAsCame(d *Document) app.UI {
	words := "Show as it came"
	if d.AsCame {
		words = "Show corrected"
	}
	return el("button").ID("as-came").Class("button").Attr("type", "button").Text(words).OnClick(post(showAsCame), app.EventScope(showAsCame))
}

// correctionWords says above the text how it is shown, "" if nothing is to be
// said.
func correctionWords(d *Document) string {
	n := count(len(d.Corrections), "correction", "corrections")
	switch {
	case len(d.Corrections) == 0:
		return ""
	case d.AsCame:
		return "As it came, without " + n
	}
	return "With " + n
}

// renderApply returns the button that accepts the suggestion of the i-th
// remark. Beside the text as it came there is none: it is shown to be looked at.
func renderApply(d *Document, i int, fix *parser.Fix) app.UI {
	if d.AsCame {
		return app.Text("")
	}
	return el("p").Class("acts").Body(
		el("button").Class("button").Attr("type", "button").DataSet("fix", strconv.Itoa(i)).OnClick(onApply).
			Body(app.Text("Apply"), el("span").Class("unseen").Text(": "+fix.Title)),
	)
}

func onApply(ctx app.Context, e app.Event) { postIndex(ctx, applyFix, "data-fix") }
func onUndo(ctx app.Context, e app.Event)  { postIndex(ctx, undoFix, "data-undo") }

// postIndex posts action with the number that the element of the event carries.
func postIndex(ctx app.Context, action, attribute string) {
	if i, err := strconv.Atoi(ctx.JSSrc().Call("getAttribute", attribute).String()); err == nil {
		ctx.NewActionWithValue(action, i)
	}
}
