package explain

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// orderOf returns the order with number, in the form it had at the date of
// the cable.
func orderOf(c *parser.Cable, number string) (refdata.OrderEntry, bool) {
	if o, ok := refdata.OrderAt(c.Header.Sent.Value); ok && o.Number == number {
		return o, true
	}
	return refdata.Order(number)
}

func order(c *parser.Cable, number string) Explanation {
	e := Explanation{Title: "Authority", Source: "text of the order"}
	o, ok := orderOf(c, number)
	if !ok {
		e.say("The Executive order under which the cable is classified. This number is not one of the orders on classification.")
		return e
	}
	e.Source = orderName(o)
	e.fact("Order", orderName(o))
	e.fact("President", o.President)
	e.fact("In force", inForce(o))
	e.say("The Executive order that says what may be classified, and for how long.")
	e.say(o.Rule)
	if at, ok := refdata.OrderAt(c.Header.Sent.Value); ok && at.Number != o.Number {
		e.say("At the date of the cable ", orderName(at), " was in force.")
	}
	return e
}

func inForce(o refdata.OrderEntry) string {
	from, _ := parseDay(o.From) // every order has a first day
	to, ok := parseDay(o.To)
	if !ok {
		return "since " + day(from)
	}
	return day(from) + " to " + day(to)
}

func declassify(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Declassification", Source: "text of the order"}
	number := c.Header.Authority.Value.Order
	if o, ok := orderOf(c, number); ok {
		e.Source = orderName(o)
	}
	if due, ok := parseDay(key); ok {
		e.fact("Declassified on", day(due))
		e.say("The day on which the cable is declassified by its own terms, unless that is changed.")
		e.say(limit(c, key))
		return e
	}
	for _, part := range strings.FieldsFunc(key, func(r rune) bool { return r == ',' || r == ';' }) {
		r, ok := refdata.Rule(strings.TrimSpace(part), number)
		if !ok {
			continue
		}
		e.fact(strings.ToUpper(r.Rule), r.Meaning)
		e.Source = r.Source
	}
	if len(e.Facts) == 0 {
		e.fact("Event", key)
		e.say("An event, instead of a date, on which the cable is declassified.")
		return e
	}
	e.say("A marking that stands in place of a date of declassification.")
	return e
}

// limit compares a day of declassification with the date of the cable and the
// limit that the order sets.
func limit(c *parser.Cable, due string) string {
	to, okTo := parseDay(due)
	sent, okSent := sentDay(c)
	if !okTo || !okSent {
		return ""
	}
	if to.Before(sent) {
		return "It is before the date of the cable."
	}
	s := "That is " + apart(sent, to) + " after the date of the cable"
	o, ok := orderOf(c, c.Header.Authority.Value.Order)
	limit := yearsOf(o, c.Header.Authority.Value.Rule)
	if !ok || limit == 0 {
		return s + "."
	}
	years := strconv.Itoa(limit)
	if to.After(sent.AddDate(limit, 0, 0)) {
		return s + ", more than the " + years + " years of " + orderName(o) + "."
	}
	return s + ", within the " + years + " years of " + orderName(o) + "."
}

// yearsOf returns after how many years o declassifies what has the rule given,
// 0 if it sets no limit. Order 12065 has six years for the general schedule;
// what is beyond them is reviewed. Source: E.O. 12065, section 1-4.
func yearsOf(o refdata.OrderEntry, rule string) int {
	switch {
	case o.Number != "12065":
		return o.Years
	case rule == "GDS":
		return 6
	}
	return 0
}

func reason(c *parser.Cable, key string) Explanation {
	e := Explanation{Title: "Reason for classification", Source: "text of the order"}
	section, letter, _ := strings.Cut(strings.TrimSuffix(strings.ReplaceAll(key, " ", ""), ")"), "(")
	r, ok := refdata.Reason(section, letter)
	if !ok {
		e.say("Why the cable may be classified. This section and letter are not in the orders.")
		return e
	}
	e.Source = r.Source
	e.fact(r.Section+" ("+r.Letter+")", reasonText(c, r))
	e.say("The cable may be classified because it concerns ", reasonText(c, r), ".")
	if at, ok := refdata.OrderAt(c.Header.Sent.Value); ok && (at.From >= "2003-03-25") != (r.Section == "1.4") {
		e.say("Section ", r.Section, " is not that of the order in force at the date of the cable.")
	}
	return e
}

// reasonText returns the words of a reason in the order of the cable's date.
func reasonText(c *parser.Cable, r refdata.ReasonEntry) string {
	if at, ok := refdata.OrderAt(c.Header.Sent.Value); ok && at.Number == "13526" && r.Later != "" {
		return r.Later
	}
	return r.Text
}
