package audit

import (
	"fmt"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// A DeclassClock is when a cable was due to be declassified, and how that
// stands on one day.
type DeclassClock struct {
	On     time.Time // the day that Status is of
	Status Status
	Says   []string  // what Status means, in sentences
	Order  string    // the order it is under: "E.O. 12958 as amended by E.O. 13292"; "" if none is known
	Due    time.Time // the first day on which it is declassified; zero if there is none
	Holds  string    // what stands in place of a date: "OADR", "X1, X5", an event; "" if nothing does
	Events []Event   // the days that count, in order
}

// A Status is how the clock stands.
type Status string

// The statuses.
const (
	NotClassified Status = "not classified" // there is nothing to declassify
	NoDate        Status = "no date"        // level or date of the cable are not known
	Running       Status = "running"        // the day that it is due lies ahead
	Held          Status = "held"           // nothing but the limit of the orders ends it
	Due           Status = "due"            // the day has come
)

// An Event is a day of the clock.
type Event struct {
	Day    time.Time
	What   string // "Declassified by its own date"
	Source string // "E.O. 13526, section 3.3"
	by     string // "by its own date", where the day ends the classification
}

// automaticSource is where automatic declassification is written down. The
// section was 3.4 in 1995 and put the first day off twice.
const automaticSource = "E.O. 13526, section 3.3; E.O. 12958 as amended, section 3.3"

// firstAutomatic is the first day on which old records were declassified as a
// whole. Source: E.O. 12958 as amended by E.O. 13292, section 3.3(a).
var firstAutomatic = date(2006, time.December, 31)

// Clock works out when c was due to be declassified, and how that stands on
// day. It says what the orders and the marks of the cable say; whether it was
// in fact reviewed and released only the archives can tell.
func Clock(c *parser.Cable, day time.Time) DeclassClock {
	h := &c.Header
	k := DeclassClock{On: day.UTC().Truncate(24 * time.Hour)}
	level := rank(h.Classification.Value.Level)
	switch {
	case level == 0:
		return k.stop(NoDate, "The cable does not say how it is classified.")
	case level < classified:
		return k.stop(NotClassified, "The cable is not classified: there is nothing to declassify.")
	}
	sent := originOf(c)
	order, known := orderOf(h.Authority.Value.Order, sent)
	if known {
		k.Order = orderName(order)
	}
	if sent.exact {
		k.add(Event{Day: sent.day, What: "Date of the cable"})
	}
	k.addOwn(h, sent, order.Number)
	if sent.known() {
		k.addAutomatic(h.Authority.Value.Exemption, sent.day)
	}
	switch first, _ := k.ending(); {
	case first == nil && !sent.known():
		return k.stop(NoDate, "The cable has no date, and names no day of its own, so that nothing can be reckoned from it.")
	case !sent.known():
		k.say("The cable has no date, so that no other day can be reckoned from it.")
	case !sent.exact:
		k.say(fmt.Sprintf("Of the date of the cable only the year is known, %d.", sent.day.Year()))
	}
	k.judge(sent)
	k.addRelease(h.Release.Value)
	return k
}

// stop ends the clock with what is to be said.
func (k DeclassClock) stop(s Status, says string) DeclassClock {
	k.Status = s
	k.Says = append(k.Says, says)
	return k
}

// add puts e among the events, behind those of earlier days and of its own.
func (k *DeclassClock) add(e Event) {
	k.Events = append(k.Events, e)
	for i := len(k.Events) - 1; i > 0 && k.Events[i].Day.Before(k.Events[i-1].Day); i-- {
		k.Events[i], k.Events[i-1] = k.Events[i-1], k.Events[i]
	}
}

func (k *DeclassClock) say(s string) { k.Says = append(k.Says, s) }

// orderOf returns the order with number in the form that it had when a cable
// was sent, and without a number, or with one that is no order, the order then
// in force. If only the year is known, that is what was in force through it.
func orderOf(number string, sent origin) (refdata.OrderEntry, bool) {
	at, ok := refdata.OrderAt(sent.day)
	if !sent.exact {
		if first, _ := refdata.OrderAt(date(sent.day.Year(), time.January, 1)); first != at {
			at, ok = refdata.OrderEntry{}, false
		}
	}
	if own, known := refdata.Order(number); known && own.Number != at.Number {
		return own, true
	}
	return at, ok
}

func orderName(o refdata.OrderEntry) string {
	if o.Amendment != "" {
		return "E.O. " + o.Number + " as amended by E.O. " + o.Amendment
	}
	return "E.O. " + o.Number
}

func date(year int, month time.Month, day int) time.Time {
	return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
}

// endOf returns the last day of the year that is years after t.
func endOf(t time.Time, years int) time.Time { return date(t.Year()+years, time.December, 31) }
