package explain

import (
	"strconv"
	"strings"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

func level(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Classification"}
	e.fact("Level", strings.ToLower(key))
	e.levelMeaning(c, key)
	return e
}

// levelMeaning says what a level of the classification line means, under the
// order in force at the date of the cable.
func (e *Explanation) levelMeaning(c *parser.Cable, key string) {
	harm := ""
	switch key {
	case "TOP SECRET":
		harm = "exceptionally grave damage"
	case "SECRET":
		harm = "serious damage"
	case "CONFIDENTIAL":
		harm = "damage"
	case "LIMITED OFFICIAL USE":
		e.say("Not classified under an Executive order, but limited to official use.")
		e.Source = "usage of the Department of State until 1995"
		return
	case "UNCLASSIFIED":
		e.say("Not classified.")
		if c.Header.Classification.Value.EFTO {
			e.say("E F T O: to be encrypted for transmission only.")
		}
		if c.Header.Classification.Value.Sensitive {
			e.say("With SENSITIVE it is sensitive but unclassified (SBU).")
		}
		e.Source = "5 FAH-2 H-440"
		return
	default:
		e.say("How far the cable as a whole is to be protected.")
		return
	}
	e.say("Disclosure without authority could be expected to cause ", harm, " to the national security.")
	e.Source = "Executive orders on classification"
	if o, ok := refdata.OrderAt(c.Header.Sent.Value); ok {
		e.Source = orderName(o)
	}
}

// orderName writes an order with its amendment: "E.O. 12958 as amended by
// E.O. 13292".
func orderName(o refdata.OrderEntry) string {
	if o.Amendment != "" {
		return "E.O. " + o.Number + " as amended by E.O. " + o.Amendment
	}
	return "E.O. " + o.Number
}

func control(key string) Explanation {
	e := caption(key)
	e.Title = "Control marking"
	return e
}

func caption(key string) Explanation {
	e := Explanation{Title: "Caption", Source: "5 FAH-2 H-440"}
	entry, ok := refdata.Caption(key)
	if !ok {
		e.say("A caption: an instruction on handling or routing. This one is not in the list.")
		return e
	}
	e.fact("Caption", entry.Caption)
	e.fact("Kind", captionKind(entry.Kind))
	e.say(entry.Meaning)
	e.Source = entry.Source
	if !entry.Sure {
		e.Doubt = notConfirmed
	}
	return e
}

// captionKind puts a kind of caption in words.
func captionKind(kind string) string {
	switch kind {
	case "handling":
		return "handling (who may see it)"
	case "control":
		return "control marking"
	case "channel":
		return "channel (a restricted path for one subject)"
	case "agency":
		return "agency"
	case "program":
		return "program"
	case "passing":
		return "passing instruction"
	case "attention":
		return "attention line"
	case "version":
		return "version note"
	case "series":
		return "traffic series"
	}
	return ""
}

func section(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Section", Source: "headings of published cables"}
	e.fact("As written", key)
	s := c.Header.Section.Value
	if s.Of == 1 {
		e.say("The telegram is complete in one section.")
		return e
	}
	if s.Of > 1 {
		e.fact("Section", strconv.Itoa(s.Number)+" of "+strconv.Itoa(s.Of))
	}
	e.say("Long telegrams are sent in sections, each with a heading of its own; they share one number.")
	return e
}

// post explains the sender in the number of the cable, and posts that the text
// names.
func post(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Post", Source: "station lists of published cables"}
	what := "The sender in the short form of message reference numbers."
	if b, _ := blockAt(c, n.Span); b.Kind == parser.Text || b.Kind == parser.Heading || b.Kind == parser.SubjectLine {
		what = "A post that the text names. Its telegrams go out under the address and the routing indicator that stand here."
	}
	p, ok := e.place(n.Key)
	if !ok {
		e.say(what, " It is not in the list of posts.")
		return e
	}
	e.fact("Address", p.Address)
	e.fact("Routing indicator", p.Station)
	e.say(what)
	e.Source = p.Source
	e.spelling(p)
	return e
}

// spelling says how the name of a post was written, where that is not the
// usual way, and what became of the post.
func (e *Explanation) spelling(p refdata.PostEntry) {
	switch p.Spelling {
	case "short":
		e.say("Written short for ", p.Canonical, ".")
	case "cut":
		e.say("Cut to six letters, as archives and page lines have it, from ", p.Canonical, ".")
	case "misspelled":
		e.say("Misspelled for ", p.Canonical, ".")
	}
	if now, ok := refdata.Post(p.Now); ok {
		e.say("Its telegrams are later numbered as ", p.Now, " (", now.Title(), ").")
	}
}

func id(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Message reference number", Source: "5 FAH-1 H-200"}
	e.say("The telegram’s own number: the post and its running count, which begins again each 1 January.")
	if own := c.ID.Value; own.Canonical == key {
		e.numbered(own)
		e.say("With the year it identifies the telegram: ", key, ".")
	}
	return e
}

// numbered adds the parts of a message reference number.
func (e *Explanation) numbered(id parser.ID) {
	e.place(id.Post)
	if id.Serial != 0 {
		e.fact("Number", strconv.Itoa(id.Serial))
	}
	if id.Year != 0 {
		e.fact("Year", strconv.Itoa(id.Year))
	}
}

// splitID reads a canonical id such as "08ROME212". Years below 60 are of
// this century. The zero ID means that key is none.
func splitID(key string) parser.ID {
	first := strings.IndexFunc(key, isLetter)
	last := strings.LastIndexFunc(key, isLetter)
	if first != 2 || last == len(key)-1 {
		return parser.ID{}
	}
	year, _ := strconv.Atoi(key[:first]) // digits by construction
	serial, err := strconv.Atoi(key[last+1:])
	if err != nil {
		return parser.ID{}
	}
	if year < 60 {
		year += 100
	}
	return parser.ID{Canonical: key, Year: 1900 + year, Post: key[first : last+1], Serial: serial}
}

func isLetter(r rune) bool { return 'A' <= r && r <= 'Z' }

// sentDay returns the day of the date-time group; ok is false if c has none.
func sentDay(c *parser.Cable) (time.Time, bool) {
	t := c.Header.Sent.Value
	return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC), !t.IsZero()
}
