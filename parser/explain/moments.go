package explain

import (
	"time"

	"github.com/reftel/reftel/parser"
)

// A Moment is a time on the way of a telegram.
type Moment struct {
	Name   string // "Filed", "Sent", "Received"
	Time   time.Time
	Spans  []parser.Span // what says so; nil if it was inferred
	Clocks []Clock
}

// A Clock is what the clocks of a city show, in the UTC fields of Time.
type Clock struct {
	City string
	Time time.Time
}

// Moments returns when c was filed with the communications center, when it was
// released, which is its date-time group, and when the relay in Washington
// received it: as far as c says so, each by the clocks of the post, if
// [LocalTime] knows its zone, and of Washington.
func Moments(c *parser.Cable) []Moment {
	var list []Moment
	add := func(name string, t time.Time, spans []parser.Span) {
		if t.IsZero() {
			return
		}
		m := Moment{Name: name, Time: t, Spans: spans}
		for _, l := range cityClocks(c, t) {
			m.Clocks = append(m.Clocks, Clock{l.city, l.time})
		}
		list = append(list, m)
	}
	h := c.Header
	add("Filed", h.Calling.Value.Filed, h.Calling.Spans)
	if !DayOnly(h.Sent) {
		add("Sent", h.Sent.Value, h.Sent.Spans)
	}
	at, received := c.Received()
	add("Received", received, []parser.Span{at})
	return list
}

// DayOnly reports whether sent is a day that only a container states, without
// a time.
func DayOnly(sent parser.Field[time.Time]) bool {
	return sent.Inferred != "" && sent.Value.Equal(sent.Value.Truncate(24*time.Hour))
}
