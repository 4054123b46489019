package explain

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

func cited(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Cited cable", Source: "5 FAH-1 H-200"}
	e.fact("Cable", n.Key)
	target := splitID(n.Key)
	e.numbered(target)
	if r, ok := referenceAt(c, n); ok {
		e.cite(c, r)
		return e
	}
	e.say("Another telegram, named by its post and number.")
	return e
}

// referenceAt returns the item of the REF block that n points into.
func referenceAt(c *parser.Cable, n parser.Note) (parser.Reference, bool) {
	for _, f := range c.Header.References {
		if overlaps(f.Spans, n.Span) {
			return f.Value, true
		}
	}
	return parser.Reference{}, false
}

// cite says what an item of the REF block is.
func (e *Explanation) cite(c *parser.Cable, r parser.Reference) {
	if r.Letter != "" {
		e.say("Reference ", r.Letter, ": the text cites it as “ref ", r.Letter, "”.")
	} else {
		e.say("The reference of this cable: the text cites it as “reftel”.")
	}
	switch r.Kind {
	case "cable":
		e.say(yearRule(c, r))
		e.say(fromYearBefore(c, r))
	case "email":
		e.say("An e-mail, not a telegram.")
	case "telcon":
		e.say("A telephone conversation, not a telegram.")
	case "message":
		e.say("A message cited by its date-time group or series, without the number of a telegram.")
	case "airgram":
		e.say("An airgram: a message in the form of a telegram, sent by pouch.")
	case "document":
		e.say("A document, not a telegram.")
	}
	if len(r.Alternatives) > 0 {
		e.fact("Other readings", strings.Join(r.Alternatives, ", "))
	}
	if r.Note == "NOTAL" {
		e.say("NOTAL: it was not sent to all addressees of this cable.")
	} else {
		e.fact("Note", r.Note)
	}
}

// yearRule says where the year of a cited cable comes from.
func yearRule(c *parser.Cable, r parser.Reference) string {
	target := splitID(r.ID)
	if target.Year == 0 {
		return ""
	}
	if namesYear(r.Text, target.Year) {
		return "The cable names the year, " + strconv.Itoa(target.Year) + ", so nothing is assumed."
	}
	if target.Year == year(c) {
		return "No year is written, so it is that of this cable, " + strconv.Itoa(target.Year) + "."
	}
	return "No year is written; " + strconv.Itoa(target.Year) + " is taken from the item before."
}

// namesYear reports whether text states year beside the number of a cable: in
// front, as in "07 ROME 2240" and "07ROME2240", or behind in parentheses.
func namesYear(text string, year int) bool {
	long := strconv.Itoa(year)
	short := long[2:]
	numbers := strings.FieldsFunc(text, func(r rune) bool { return r < '0' || r > '9' })
	if len(numbers) < 2 {
		return false
	}
	return numbers[0] == short || numbers[0] == long ||
		strings.Contains(text, "("+short+")") || strings.Contains(text, "("+long+")")
}

// fromYearBefore remarks on a number that the cable's own post had not yet
// reached.
func fromYearBefore(c *parser.Cable, r parser.Reference) string {
	target, own := splitID(r.ID), c.ID.Value
	same := target.Year != 0 && target.Year == own.Year && target.Post == splitID(own.Canonical).Post
	if !same || target.Serial <= own.Serial || namesYear(r.Text, target.Year) {
		return ""
	}
	return "Its number is above this cable’s own, so it may be of the year before."
}

func reference(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Reference", Source: "5 FAH-1 H-200"}
	switch key {
	case "septel":
		e.Title = "Septel"
		e.say("Short for separate telegram: the matter is reported, or will be, in another cable.")
		return e
	case "reftel":
		e.Title = "Reftel"
		e.say("Short for reference telegram: the cable that this one refers to in its block of references.")
		for _, f := range c.Header.References {
			e.fact("Cites", f.Value.Text)
		}
		return e
	}
	for _, f := range c.Header.References {
		if !strings.EqualFold(f.Value.Letter, key) {
			continue
		}
		e.fact("Cites", f.Value.Text)
		e.fact("Cable", f.Value.ID)
		e.cite(c, f.Value)
		return e
	}
	if len(c.Header.References) == 0 {
		e.say("The text cites a reference, but the cable has no block of references.")
	} else if key != "" {
		e.say("The text cites reference ", key, ", which the block of references does not have.")
	} else {
		e.say("The text cites the references of this cable.")
	}
	return e
}
