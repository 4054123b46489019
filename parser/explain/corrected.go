package explain

import "github.com/reftel/reftel/parser"

// corrected says what stood in a corrected stretch, and by which suggestion it
// was changed.
func corrected(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Corrected", Source: "your corrections"}
	e.fact("As it came", n.Key)
	for _, x := range c.Source.Corrected {
		if x.Span == n.Span {
			e.fact("Correction", x.Title)
		}
	}
	if n.Key == "" {
		e.say("This was added to the text by a correction. The text as it came is kept, and the correction can be undone.")
		return e
	}
	e.say("This was put in the place of what stood here by a correction. The text as it came is kept, and the correction can be undone.")
	return e
}
