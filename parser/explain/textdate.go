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
		e.nearest(c, n, key)
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
func (e *Explanation) nearest(c *parser.Cable, n parser.Note, key string) {
	t, err := time.Parse("2006-01-02", "2000-"+key) // a year that has every day
	if err != nil {
		return
	}
	e.fact("Day", t.Format("2 January"))
	if year := yearBehind(c, n.Span.End); year != "" {
		e.say("A day that the text names with its year in two digits, ", year, ".")
		return
	}
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

// yearBehind returns the two digits that stand behind a day that ends at the
// offset at, as in "15 Aug 72", "" if none do.
func yearBehind(c *parser.Cable, at int) string {
	s := text(c, parser.Span{Start: at, End: min(at+4, len(c.Source.Text))})
	if len(s) < 3 || s[0] != ' ' || !isDigit(s[1]) || !isDigit(s[2]) || len(s) > 3 && (isDigit(s[3]) || s[3] == ':') {
		return ""
	}
	return s[1:3]
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

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
