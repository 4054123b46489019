package explain

import (
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// abbreviation explains a term of the text: by the words of the text itself
// where it has them, and by the tables.
func abbreviation(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Abbreviation", Source: "the text of the cable"}
	if n.Kind == parser.NoteOrganization {
		e.Title = "Organization"
	}
	key := strings.ToUpper(n.Key)
	defined := definition(c, n.Key)
	if defined != "" {
		e.fact("Here", defined)
		e.say("The text itself says what ", n.Key, " stands for.")
	}
	if a, ok := refdata.Abbreviation(key); ok {
		e.Source = a.Source
		e.meanings(c, a)
		return e
	}
	if rest, ok := strings.CutPrefix(key, "A/"); ok {
		if a, ok := refdata.Abbreviation(rest); ok {
			e.Source = a.Source
			e.say("A before the slash stands for acting: for a time in place of the one who holds the office.")
			e.meanings(c, a)
			return e
		}
	}
	if t, ok := refdata.Tag(key, year(c)); ok && t.Kind == "organization" && t.Name != "" {
		e.Source = t.Source
		e.fact(t.Code, t.Name)
		e.say("It is the name of an organization, which is also its tag.")
		if !t.Sure {
			e.Doubt = notConfirmed
		}
		return e
	}
	if defined == "" {
		e.fact("As written", n.Key)
		e.say("It is written in capitals among small letters, as abbreviations are. The lists here do not have it, and the text does not explain it.")
		e.Doubt = "meaning not known"
	}
	return e
}

// definition returns the words by which the text explains an abbreviation, ""
// if it does not.
func definition(c *parser.Cable, key string) string {
	for _, d := range c.Definitions {
		if d.Key == key {
			return strings.Join(strings.Fields(text(c, d.Span)), " ")
		}
	}
	return ""
}

// kindSentences say what kind of term an abbreviation is.
var kindSentences = map[string]string{
	"general":      "A term of the trade, as cables shorten it.",
	"government":   "A government, as cables shorten its name.",
	"organization": "The name of an organization, by its letters.",
	"office":       "A bureau or office of the Department of State.",
}

// meanings adds what the tables have for a term. Where it has several meanings
// all are kept; the one that the post of the cable makes likely comes first.
func (e *Explanation) meanings(c *parser.Cable, a refdata.AbbreviationEntry) {
	list := strings.Split(a.Expansion, "; ")
	if rest, ok := strings.CutSuffix(a.Expansion, " (by post)"); ok {
		list = governments(rest)
	}
	e.say(kindSentences[a.Kind])
	if len(list) == 1 {
		e.fact(a.Term, list[0])
		return
	}
	likely := -1
	if a.Kind == "government" {
		likely = ofPost(c, list)
	}
	if likely >= 0 {
		e.fact("Most likely", list[likely])
		e.say("It has several meanings; the first is that of the country of the post that wrote.")
	} else {
		e.say("It has several meanings, between which only the text can decide.")
	}
	for i, m := range list {
		if i != likely {
			e.fact("May be", m)
		}
	}
	e.Doubt = "several meanings"
}

// governments returns the meanings of "Government of Norway/Nepal".
func governments(s string) []string {
	rest, ok := strings.CutPrefix(s, "Government of ")
	if !ok {
		return []string{s}
	}
	list := strings.Split(rest, "/")
	for i := range list {
		list[i] = "Government of " + list[i]
	}
	return list
}

// ofPost returns the index of the meaning that names the country of the post
// that wrote c, -1 if none does.
func ofPost(c *parser.Cable, list []string) int {
	p, ok := postOf(c)
	country := refdata.Country(p.Country)
	if !ok || country == "" || p.Kind == "department" {
		return -1
	}
	for i, m := range list {
		if strings.HasSuffix(m, " of "+country) || strings.HasSuffix(m, " of the "+country) {
			return i
		}
	}
	return -1
}
