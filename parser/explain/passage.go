package explain

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// passage explains the words that begin or end a passage.
func passage(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Passage", Source: "usage in published cables"}
	e.fact("Name", n.Key)
	for _, p := range c.Passages {
		if p.Name != n.Key || p.Span.Start != n.Span.Start && p.Span.End != n.Span.End {
			continue
		}
		if p.Span.Start == n.Span.Start {
			e.say("Here begins a passage that the drafter has set apart by name.")
		} else {
			e.say("Here ends a passage that the drafter has set apart by name.")
		}
		e.fact("Words", strconv.Itoa(len(strings.Fields(c.Source.Text[p.Span.Start:p.Span.End]))))
		break
	}
	return e
}
