package explain

import (
	"sort"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

func classLine(c *parser.Cable) Explanation {
	class := c.Header.Classification.Value
	e := Explanation{Title: "Classification line", Source: "5 FAH-1 H-200"}
	e.fact("Level", strings.ToLower(class.Level))
	e.fact("Controls", strings.Join(class.Controls, ", "))
	if s := c.Header.Section.Value; s.Of != 0 {
		e.fact("Section", strconv.Itoa(s.Number)+" of "+strconv.Itoa(s.Of))
	}
	e.say("How the cable as a whole is classified, and its number.")
	e.levelMeaning(c, class.Level)
	if c.ID.Value.Canonical != "" {
		e.numbered(c.ID.Value)
		e.fact("Message reference number", c.ID.Value.Canonical)
	}
	return e
}

func captionLine(c *parser.Cable, b parser.Block) Explanation {
	for _, f := range c.Header.Captions {
		if overlaps(f.Spans, b.Span) {
			return caption(f.Value.Caption)
		}
	}
	return caption(text(c, b.Span))
}

func authorityLine(c *parser.Cable) Explanation {
	a := c.Header.Authority.Value
	e := order(c, a.Order)
	for _, key := range []string{a.Declassify, a.Rule, a.Exemption, a.Event} {
		if key == "" {
			continue
		}
		d := declassify(c, key)
		e.Facts = append(e.Facts, d.Facts...)
		e.say(limit(c, key))
	}
	return e
}

func tagsLine(c *parser.Cable, b parser.Block) Explanation {
	e := Explanation{Title: "TAGS", Source: "5 FAH-3"}
	for _, f := range c.Header.TAGS {
		if !overlaps(f.Spans, b.Span) {
			continue
		}
		name := "not in the lists"
		if t, ok := refdata.Tag(f.Value.Code, year(c)); ok {
			name = tagName(t)
		} else if f.Value.Kind == "person" {
			name = "person"
		}
		e.fact(f.Value.Code, name)
	}
	e.say("Traffic Analysis by Geography and Subject: codes by which telegrams are sorted and found again. The first is the primary one.")
	return e
}

// tagName returns the name of a tag, and whether it is certain.
func tagName(t refdata.TagEntry) string {
	switch {
	case t.For != "":
		return "misspelling of " + t.For
	case t.Name == "":
		return "listed, " + notConfirmed
	case !t.Sure:
		return t.Name + " (" + notConfirmed + ")"
	}
	return t.Name
}

func subjectLine(c *parser.Cable) Explanation {
	e := Explanation{Title: "Subject", Source: "5 FAH-1 H-200"}
	e.fact("Subject", c.Header.Subject.Value)
	e.fact("Portion mark", markName(c.Header.SubjectMark.Value.Level))
	e.say("What the cable is about. Folded lines are joined.")
	return e
}

func referenceBlock(c *parser.Cable, b parser.Block) Explanation {
	e := Explanation{Title: "References", Source: "5 FAH-1 H-200"}
	for _, f := range c.Header.References {
		if !overlaps(f.Spans, b.Span) {
			continue
		}
		label, value := f.Value.Letter, f.Value.Text
		if label == "" {
			label = "Reftel"
		}
		if f.Value.ID != "" {
			value += " (" + f.Value.ID + ")"
		}
		e.fact(label, value)
	}
	e.say("The earlier telegrams and messages that this one answers or builds on. The text cites them by letter, or as “reftel”.")
	e.say("A year is written only where it is not the cable’s own.")
	return e
}

func classifiedBy(c *parser.Cable) Explanation {
	e := Explanation{Title: "Classified by", Source: "5 FAH-1 H-240"}
	for _, f := range c.Header.ClassifiedBy {
		e.classifier(c, f.Value)
	}
	if len(e.Prose) == 0 {
		e.say("The officer who classified the cable, and the reasons under the Executive order.")
	}
	return e
}

func paragraph(c *parser.Cable, b parser.Block) Explanation {
	e := Explanation{Title: "Paragraph", Source: "5 FAH-1 H-240"}
	p, ok := paragraphAt(c.Body, b.Span)
	if !ok {
		e.say("A stretch of the text without a number.")
		return e
	}
	e.fact("Number", p.Number)
	e.fact("Heading", p.Heading.Value)
	e.fact("Words", strconv.Itoa(len(strings.Fields(p.Text))))
	switch p.Kind {
	case "comment":
		e.say("A comment: the view of the post, kept apart from what it reports.")
	case "summary":
		e.say("A summary of the cable.")
	case "action":
		e.say("A request for action.")
	default:
		e.say("A paragraph of the text.")
	}
	if p.Mark == nil {
		return e
	}
	e.fact("Portion mark", markName(p.Mark.Level))
	if entireText(p.Text) {
		e.say("It says that the entire text is ", markName(p.Mark.Level), ": paragraphs without a mark of their own have this level.")
	} else if p.Mark.Inherited {
		e.say("It has no mark of its own; the cable says elsewhere that it is ", markName(p.Mark.Level), ".")
	} else {
		e.say("Its portion mark says that it alone is ", markName(p.Mark.Level), ".")
	}
	return e
}

// entireText reports whether a paragraph gives its level to the whole text:
// "C - ENTIRE TEXT."
func entireText(s string) bool {
	return strings.Contains(strings.ToUpper(s[:min(len(s), 40)]), "ENTIRE TEXT")
}

// paragraphAt returns the paragraph that has a piece in s. Paragraphs are in
// the order of the text.
func paragraphAt(body []parser.Paragraph, s parser.Span) (parser.Paragraph, bool) {
	i := sort.Search(len(body), func(i int) bool {
		spans := body[i].Spans
		return len(spans) == 0 || spans[len(spans)-1].End > s.Start
	})
	if i == len(body) || !overlaps(body[i].Spans, s) {
		return parser.Paragraph{}, false
	}
	return body[i], true
}
