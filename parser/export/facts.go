package export

import (
	"fmt"
	"strings"

	"github.com/reftel/reftel/parser"
)

// This file says values in a line of the outline; "" where there is none.

func calledOf(c parser.Called) string {
	stations := make([]string, len(c.Stations))
	for i, s := range c.Stations {
		stations[i] = s.Value
	}
	return join(": ", c.Precedence, strings.Join(stations, " "))
}

func callingOf(c parser.Calling) string {
	s := c.Station
	if c.Serial != "" {
		s += " serial " + c.Serial
	}
	if c.Section != "" {
		s += " section " + c.Section
	}
	if !c.Filed.IsZero() {
		s += " filed " + c.Filed.Format("2006-01-02 15:04Z")
	}
	return s
}

func addressOf(a parser.Address) string {
	s := a.Name
	if a.Office != "" {
		s += " //" + a.Office + "//"
	}
	if a.Route != "" {
		s += " (" + a.Route + ")"
	}
	return join(" ", s, a.Precedence, a.Serial)
}

func classificationOf(c parser.Classification) string {
	s := c.Level
	if c.EFTO {
		s += ", encrypt for transmission only"
	}
	if c.Sensitive {
		s += ", sensitive"
	}
	return join(" ", s, strings.Join(c.Controls, " "))
}

func authorityOf(a parser.Authority) string {
	if a == (parser.Authority{}) {
		return ""
	}
	s := "E.O. " + a.Order
	if a.Declassify != "" {
		s += ", declassify " + a.Declassify
	}
	return join(", ", s, a.Event, a.Exemption, a.Rule)
}

func referenceOf(r parser.Reference) string {
	s := r.Text
	if r.Letter != "" {
		s = r.Letter + ". " + s
	}
	if r.ID != "" {
		s += " = " + join(" or ", r.ID, strings.Join(r.Alternatives, " or "))
	}
	return join(", ", s, r.Note)
}

// classifierOf gives the reasons as the manuals cite them: 1.4 (b), (d).
func classifierOf(c parser.Classifier) string {
	letters := make([]string, len(c.Reasons))
	for i, r := range c.Reasons {
		letters[i] = "(" + r + ")"
	}
	return join("; ", join(", ", c.Name, c.Title), join(" ", c.Order, strings.Join(letters, ", ")))
}

func markOf(m parser.Mark) string {
	if m.Inherited {
		return fmt.Sprintf("[%s]", join("/", m.Level, strings.Join(m.Controls, "/")))
	}
	return fmt.Sprintf("(%s)", join("/", m.Level, strings.Join(m.Controls, "/")))
}

// join joins the parts that say something.
func join(separator string, parts ...string) string {
	said := parts[:0:0]
	for _, p := range parts {
		if p != "" {
			said = append(said, p)
		}
	}
	return strings.Join(said, separator)
}
