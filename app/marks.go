package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/audit"
)

// renderMarks returns the section of the inspector on how the portion marks
// add up: a bar, the same as a table, the verdict, and each paragraph.
func renderMarks(a audit.MarkAudit) app.UI {
	if len(a.Portions) == 0 || a.Verdict == audit.Unknown {
		return el("section").Class("checks")
	}
	section := el("section").ID("portion-marks").Class("checks").DataSet("verdict", string(a.Verdict))
	title, verdict := el("h2").Text("Portion marks"), el("p").Class("verdict").Text(a.Says)
	if a.Verdict == audit.Unmarked {
		return section.Body(title, verdict)
	}
	return section.Body(title, renderBar(a.Shares), renderShares(a.Shares), verdict, el("p").Class("source").Text(a.Source), renderPortions(a))
}

// svg is the namespace of pictures.
const svg = "http://www.w3.org/2000/svg"

// shape returns an element of a picture.
func shape(tag string) app.HTMLElem { return app.Elem(tag).XMLNS(svg) }

// renderBar draws the shares side by side, each as wide as its percentage. The
// table below it says the same.
func renderBar(shares []audit.Share) app.UI {
	const gap = 0.6
	at := 0.0
	var parts []app.UI
	for _, s := range shares {
		if s.Percent > 0 {
			parts = append(parts, shape("rect").Class(levelTone(s.Level)).Attr("x", at).Attr("width", max(float64(s.Percent)-gap, gap)).Attr("height", 4))
		}
		at += float64(s.Percent)
	}
	return shape("svg").Class("bars").Attr("viewBox", "0 0 100 4").Attr("preserveAspectRatio", "none").Aria("hidden", "true").Body(parts...)
}

func renderShares(shares []audit.Share) app.UI {
	return el("table").Class("figures").Body(
		el("caption").Class("unseen").Text("Portion marks by level"),
		el("thead").Class("unseen").Body(headRow("Level", "Paragraphs", "Share of the words")),
		el("tbody").Body(app.Range(shares).Slice(func(i int) app.UI {
			s := shares[i]
			return el("tr").Body(
				el("th").Attr("scope", "row").Body(spaced(levelParts(s.Level))...),
				el("td").Text(count(s.Paragraphs, "paragraph", "paragraphs")),
				el("td").Text(strconv.Itoa(s.Percent)+" %"),
			)
		})),
	)
}

// levelParts returns a portion mark and what it stands for.
func levelParts(level string) []app.UI {
	if level == "" {
		return []app.UI{app.Text("No mark")}
	}
	return []app.UI{el("span").Class("mark", levelTone(level)).Text(level), app.Text(markWord(level))}
}

func headRow(names ...string) app.UI {
	return el("tr").Body(app.Range(names).Slice(func(i int) app.UI { return el("th").Attr("scope", "col").Text(names[i]) }))
}

// portionsShown is how many paragraphs are listed: more than telegrams have.
const portionsShown = 300

// renderPortions lists the paragraphs, each of which leads to its place.
func renderPortions(a audit.MarkAudit) app.UI {
	shown := a.Portions[:min(len(a.Portions), portionsShown)]
	return el("details").ID("portions").Body(
		el("summary").Text("Paragraph by paragraph"),
		el("table").Class("figures").OnClick(onCheck).Body(
			el("caption").Class("unseen").Text("Portion marks by paragraph"),
			el("thead").Body(headRow("Paragraph", "Mark", "Words", "Share")),
			el("tbody").Body(app.Range(shown).Slice(func(i int) app.UI { return renderPortion(shown[i], max(a.Words, 1)) })),
		),
		app.If(len(shown) < len(a.Portions), func() app.UI {
			return el("p").Text("and " + strconv.Itoa(len(a.Portions)-len(shown)) + " more")
		}),
	)
}

func renderPortion(p audit.Portion, words int) app.UI {
	name := p.Number
	if name == "" {
		name = "unnumbered"
	}
	row := el("tr")
	if p.Above {
		row = row.Class("is-error")
	}
	return row.Body(
		el("th").Attr("scope", "row").Body(
			el("button").Class("quiet").Attr("type", "button").DataSet("place", string(placeOf(p.Spans...))).Body(renderGlyphs(glyphs(name))...),
		),
		el("td").Body(
			app.If(p.Mark != "", func() app.UI {
				return renderMark(label{Mark: p.Mark, Tone: levelTone(p.Level), Given: p.Inherited})
			}),
			app.If(p.Mark == "", func() app.UI { return app.Text("none") }),
			app.If(p.Above, func() app.UI { return el("b").Class("severity").Text(" too high") }),
		),
		el("td").Text(strconv.Itoa(p.Words)),
		el("td").Text(strconv.Itoa((100*p.Words+words/2)/words)+" %"),
	)
}

// atBlock reports whether the inspector speaks of the whole, or of a block of
// one of kinds.
func (d *Document) atBlock(p Place, kinds ...parser.BlockKind) bool {
	i := d.block(p)
	if i < 0 {
		return d.isCable()
	}
	for _, k := range kinds {
		if d.Cable.Blocks[i].Kind == k {
			return true
		}
	}
	return false
}
