package explain

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// Part explains part, a sub-paragraph of paragraph.
func Part(part, paragraph parser.Paragraph) Explanation {
	e := Explanation{Title: "Sub-paragraph", Text: part.Text, Source: "5 FAH-1 H-240"}
	if paragraph.Number != "" {
		e.Where = "of paragraph " + paragraph.Number
	}
	e.fact("Letter", part.Number)
	e.fact("Heading", part.Heading.Value)
	e.fact("Words", strconv.Itoa(len(strings.Fields(part.Text))))
	if part.Mark == nil {
		e.say("A part of a paragraph, in a list. It has no mark of its own.")
		return e
	}
	e.fact("Portion mark", markName(part.Mark.Level))
	e.say("A part of a paragraph, in a list. Its portion mark says that it alone is ", markName(part.Mark.Level), ".")
	return e
}
