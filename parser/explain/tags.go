package explain

import (
	"strconv"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

func tag(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Tag", Source: "5 FAH-3"}
	for _, f := range c.Header.TAGS {
		if f.Value.Code == key && f.Value.Kind == "person" {
			e.fact("Kind", "person")
			e.say("The name of a person that the cable is about.")
			return e
		}
	}
	t, ok := refdata.Tag(key, year(c))
	if !ok {
		e.say("A code for sorting telegrams by subject, place or organization. This one is not in the lists.")
		if similar, ok := refdata.SimilarTag(key, year(c)); ok {
			e.say("The listed tag ", similar, " differs from it by one slip.")
		}
		return e
	}
	e.Source = t.Source
	e.fact("Name", t.Name)
	e.fact("Kind", t.Kind)
	e.say(tagKind(t))
	switch {
	case t.For != "":
		e.say("It is a usual misspelling of ", t.For, ".")
	case t.Name == "":
		e.Doubt = "listed, " + notConfirmed
	case !t.Sure:
		e.Doubt = notConfirmed
	}
	if t.From != 0 {
		e.say(tagYears(t, year(c)))
	}
	return e
}

// tagKind says what a kind of tag is for.
func tagKind(t refdata.TagEntry) string {
	switch t.Kind {
	case "subject":
		return "A subject tag: the field is its first letter, " + field(t.Code) + "."
	case "program":
		return "A program tag: K and three letters, for a program or a lasting topic."
	case "geographic":
		return "A geographic tag: a country or region that the cable is about."
	}
	return "An organization that the cable is about."
}

// field returns the field of a subject tag.
func field(code string) string {
	switch code[0] {
	case 'A':
		return "A for administration"
	case 'B':
		return "B for business services"
	case 'C':
		return "C for consular affairs"
	case 'E':
		return "E for economic affairs"
	case 'M':
		return "M for military and defense affairs"
	case 'O':
		return "O for operations"
	case 'P':
		return "P for political affairs"
	case 'S':
		return "S for social affairs"
	}
	return "T for technology and science"
}

// tagYears says from which list the meaning of a geographic tag is, since the
// codes changed over time.
func tagYears(t refdata.TagEntry, year int) string {
	list := "since " + strconv.Itoa(t.From)
	if t.To != 0 {
		list = "of " + strconv.Itoa(t.From) + " to " + strconv.Itoa(t.To)
	}
	if year >= t.From && (t.To == 0 || year <= t.To) {
		return "This is its meaning in the list " + list + "; codes of places changed over time."
	}
	return "The meaning is from the list " + list + ", which is not that of the cable’s year."
}
