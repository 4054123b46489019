package explain

import (
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

func person(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Person", Source: "the text of the cable"}
	for _, f := range c.Header.ClassifiedBy {
		if f.Value.Name == n.Key || overlaps(f.Spans, n.Span) {
			e.Title = "Classifying officer"
			e.Source = "5 FAH-1 H-240"
			e.classifier(c, f.Value)
			return e
		}
	}
	e.fact("Name", n.Key)
	e.say("A person named in the cable.")
	return e
}

// classifier adds who classified the cable and why.
func (e *Explanation) classifier(c *parser.Cable, p parser.Classifier) {
	e.fact("Name", p.Name)
	e.fact("Title", p.Title)
	for _, letter := range p.Reasons {
		if r, ok := refdata.Reason(p.Order, letter); ok {
			e.fact("Reason "+r.Section+" ("+r.Letter+")", reasonText(c, r))
		}
	}
	e.say("The officer who classified the cable, and the reasons under the Executive order.")
}

func signature(c *parser.Cable) Explanation {
	e := Explanation{Title: "Signature", Source: "usage in published cables"}
	names := make([]string, 0, len(c.Signature))
	for _, f := range c.Signature {
		names = append(names, f.Value)
	}
	e.fact("Signed", strings.Join(names, ", "))
	if p, ok := refdata.Post(c.ID.Value.Post); ok && p.Kind == "department" {
		e.say("The Department’s cables go out in the name of the Secretary of State or whoever acts for the Secretary, not of the drafter.")
	} else {
		e.say("A post’s cables go out in the name of the chief of mission or whoever is in charge, not of the drafter.")
	}
	return e
}

func release(key string) Explanation {
	e := Explanation{Title: "Release code", Source: "5 U.S.C. 552(b)"}
	r, ok := refdata.Release(key)
	if !ok {
		e.say("A code of a release stamp. It is not in the list.")
		return e
	}
	e.Source = r.Source
	e.fact(r.Code, r.Meaning)
	e.say("A code that a reviewer put on the copy at its release. It says why a part was withheld or what was decided, and is no part of the cable.")
	return e
}
