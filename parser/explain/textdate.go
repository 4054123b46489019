package explain

import (
	"strings"
	"time"

	"github.com/reftel/reftel/parser"
)

// textDate explains a date in the text.
func textDate(c *parser.Cable, n parser.Note) Explanation {
	e := Explanation{Title: "Date", Source: "the calendar; the date of the cable"}
	key, last, several := strings.Cut(n.Key, "/")
	switch len(key) {
	case len("2008-05-14"):
		if t, ok := parseDay(key); ok {
			e.fact("Day", weekday(t))
			e.say("A day that the text names with its year.")
			e.say(awayFrom(c, t))
		}
	case len("2008-05"):
		if t, err := time.Parse("2006-01", key); err == nil {
			e.fact("Month", t.Format("January 2006"))
			e.say("A month that the text names with its year.")
		}
	case len("05-14"):
		e.nearest(c, key)
	}
	if several {
		e.fact("To", last[len(last)-2:])
	}
	if len(e.Prose) == 0 {
		e.say("A date in the text.")
	}
	if strings.Count(text(c, n.Span), "/") == 2 {
		e.say("Written in numbers, a date has the month first in telegrams of the United States, unless there is no such month.")
	}
	return e
}

func weekday(t time.Time) string { return t.Format("Monday, 2 January 2006") }

// nearest explains a day without its year: it is taken as the one nearest to
// the date of the cable.
func (e *Explanation) nearest(c *parser.Cable, key string) {
	t, err := time.Parse("2006-01-02", "2000-"+key) // a year that has every day
	if err != nil {
		return
	}
	e.fact("Day", t.Format("2 January"))
	e.say("A day that the text names without its year.")
	sent, ok := sentDay(c)
	if !ok {
		return
	}
	best := time.Time{}
	for _, year := range []int{sent.Year() - 1, sent.Year(), sent.Year() + 1} {
		d := time.Date(year, t.Month(), t.Day(), 0, 0, 0, 0, time.UTC)
		if d.Day() == t.Day() && (best.IsZero() || d.Sub(sent).Abs() < best.Sub(sent).Abs()) {
			best = d
		}
	}
	if best.IsZero() {
		return
	}
	e.fact("Nearest to the cable", weekday(best))
	e.say(awayFrom(c, best))
	e.Doubt = "the year is not written"
}

// awayFrom says how far t is from the date of the cable.
func awayFrom(c *parser.Cable, t time.Time) string {
	sent, ok := sentDay(c)
	switch {
	case !ok:
		return ""
	case t.Equal(sent):
		return "That is the day of the cable."
	case t.Before(sent):
		return "That is " + apart(t, sent) + " before the day of the cable."
	}
	return "That is " + apart(sent, t) + " after the day of the cable."
}
