package app

import (
	"cmp"
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
)

// provenanceOf says where the text of c came from, and as what it was read.
func provenanceOf(c *parser.Cable) []explain.Fact {
	s := c.Source
	var facts []explain.Fact
	add := func(label, value string) {
		if value != "" {
			facts = append(facts, explain.Fact{Label: label, Value: value})
		}
	}
	add("Read as", layoutWords(c.Layout))
	add("File", s.Name)
	add("Size", size(int64(s.Bytes)))
	add("Characters", s.Charset)
	if s.Container != nil {
		add("Taken out of", s.Container.Format)
		add("Under the name", s.Container.Member)
		if s.Container.Row > 0 {
			add("Number there", strconv.Itoa(s.Container.Row))
		}
		for _, m := range s.Container.Meta {
			add(m.Name, cmp.Or(m.Value, "–"))
		}
	}
	add("SHA-256", s.SHA256)
	return facts
}

// layoutWords returns the name of a layout for people.
func layoutWords(l parser.Layout) string {
	switch l {
	case parser.ACP127:
		return "telegram (ACP 127)"
	case parser.NARA:
		return "print of an archive"
	case parser.SMART:
		return "print with rows of labels (SMART)"
	case parser.GENADMIN:
		return "message in sets (GENADMIN)"
	case parser.Loose:
		return "text"
	}
	return string(l)
}

// renderProvenance returns the section of the inspector on the file.
func renderProvenance(c *parser.Cable) app.UI {
	return el("section").ID("source").Class("checks").Body(
		el("h2").Text("Where it comes from"),
		renderExplained(provenanceOf(c)),
	)
}

// renderSummary returns the section of the inspector with what the cable
// itself gives as its summary.
func renderSummary(s parser.Field[string]) app.UI {
	return el("section").ID("cable-summary").Class("checks").Body(
		el("h2").Text("Summary"),
		el("p").Class("abstract").Body(renderWords(textValue(s))...),
		el("p").OnClick(onCheck).Body(
			el("button").Class("quiet").Attr("type", "button").DataSet("place", string(placeOf(s.Spans...))).Text("Show in the text"),
		),
	)
}
