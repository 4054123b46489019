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
	from := func(name, charset string, bytes int, sha256 string, c *parser.Container) {
		add("File", name)
		add("Size", size(int64(bytes)))
		add("Characters", charset)
		if c != nil {
			add("Taken out of", c.Format)
			add("Under the name", c.Member)
			if c.Row > 0 {
				add("Number there", strconv.Itoa(c.Row))
			}
			for _, m := range c.Meta {
				add(m.Name, cmp.Or(m.Value, "–"))
			}
		}
		add("SHA-256", sha256)
	}
	from(s.Name, s.Charset, s.Bytes, s.SHA256, s.Container)
	for i, p := range s.Parts {
		add("Joined from", "text "+strconv.Itoa(i+1)+" of "+strconv.Itoa(len(s.Parts)))
		from(p.Name, p.Charset, p.Bytes, p.SHA256, p.Container)
	}
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
