package explain

import (
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

func station(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Routing indicator", Source: "ACP 127(G)"}
	b, _ := blockAt(c, n.Span)
	switch b.Kind {
	case parser.CalledLine:
		e.say("A routing indicator is the address that the relay reads. This station is one of those that this copy was sent to, which need not be all addressees.")
	case parser.CallingLine:
		e.say("A routing indicator is the address that the relay reads. This is the station that sent the message.")
	case parser.Addressees:
		e.say("A routing indicator is the address that the relay reads. This is the station that serves the addressee after the slash.")
	default:
		e.say("A routing indicator is the address that the relay reads.")
	}
	a, _, _ := addressAt(c, n.Span)
	e.listing(n.Key, a.Name)
	return e
}

// listing adds what a routing indicator is listed for. beside is the address
// that stands behind it, "" if there is none.
func (e *Explanation) listing(indicator, beside string) {
	if indicator == "ZEN" {
		s, _ := refdata.Signal(indicator)
		e.say(s.Meaning)
		e.Source = s.Source
		return
	}
	s, ok := refdata.Station(indicator)
	if !ok {
		e.fact("Indicator", indicator)
		e.fact("Here it stands for", beside)
		e.say("It is not in the list of stations.")
		return
	}
	e.fact("Listed for", s.Address)
	e.place(s.Address)
	e.Source += "; " + s.Source
	if beside != "" && beside != s.Address {
		e.say("Here it stands for ", beside, ": one centre may serve several addressees.")
	}
}

// place adds the post behind a name or address, and its country.
func (e *Explanation) place(name string) (refdata.PostEntry, bool) {
	p, ok := refdata.Post(name)
	if !ok {
		return p, false
	}
	e.fact("Post", p.Title())
	if p.Kind != "agency" && p.Kind != "department" {
		e.fact("Country today", refdata.Country(p.Country))
	}
	return p, true
}

// A role is what an address is to the cable.
type role struct {
	name  string
	is    string // a sentence about one
	are   string // the end of a sentence about several, after "2 addressees"
	index int    // which prosign of the date-time line holds: 0 action, 1 info, -1 none
}

var (
	originator = role{"Originator", "The originator: who the message is from. Telegrams go out under the name of the post, whoever wrote them.", "", -1}
	action     = role{"Action addressee", "An action addressee: it is to act on the message.", " for action: to act on the message.", 0}
	info       = role{"Information addressee", "An information addressee: it gets the message for its information.", " for information.", 1}
	exempt     = role{"Exempted addressee", "An exempted addressee: it belongs to a collective above, but does not get the message.", " exempted: of a collective above, but without the message.", -1}
)

// addressAt returns the address of the heading that overlaps s.
func addressAt(c *parser.Cable, s parser.Span) (parser.Address, role, bool) {
	h := &c.Header
	if overlaps(h.From.Spans, s) {
		return h.From.Value, originator, true
	}
	for _, list := range []struct {
		fields []parser.Field[parser.Address]
		role   role
	}{{h.Action, action}, {h.Info, info}, {h.Exempt, exempt}} {
		for _, f := range list.fields {
			if overlaps(f.Spans, s) {
				return f.Value, list.role, true
			}
		}
	}
	return parser.Address{}, role{}, false
}

func address(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Plain-language address", Source: "ACP 127(G), lines 6 to 9"}
	a, r, ok := addressAt(c, n.Span)
	if !ok {
		e.say("The address of a post, an office or a command in words.")
		e.place(n.Key)
		return e
	}
	e.Title = r.name
	e.say(r.is)
	e.addressee(c, a, r)
	return e
}

// addressee adds what the heading says of an address.
func (e *Explanation) addressee(c *parser.Cable, a parser.Address, r role) {
	e.fact("Address", a.Name)
	if !a.Collective {
		e.place(a.Name)
	}
	e.fact("Office", a.Office)
	e.fact("Routing indicator", a.Route)
	e.fact("Precedence", addressPrecedence(c, a, r))
	e.fact("Channel sequence number", a.Serial)
	if a.Collective {
		e.say("A collective: one address that stands for a list of posts.")
	}
	if a.Route == "ZEN" {
		e.say("ZEN in place of a routing indicator: delivered to this addressee by other means.")
	}
}

// addressPrecedence returns the precedence word of a, or that of the
// date-time line, which holds where an address has none.
func addressPrecedence(c *parser.Cable, a parser.Address, r role) string {
	p := c.Header.Precedence.Value
	switch {
	case a.Precedence != "":
		return a.Precedence
	case r.index == 1 && p.Info != "":
		return p.Info + ", from the date-time line"
	case r.index >= 0 && p.Action != "":
		return p.Action + ", from the date-time line"
	}
	return ""
}

func channel(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Channel sequence number", Source: "headings of published cables"}
	e.fact("Number", n.Key)
	if a, _, ok := addressAt(c, n.Span); ok {
		e.say("The originator’s running count of its messages to ", a.Name, ".")
	} else {
		e.say("The originator’s running count of its messages to this addressee.")
	}
	if strings.Contains(n.Key, "-") {
		e.say("A range of numbers: the message went to this addressee in several transmissions.")
	}
	return e
}
