package audit

import (
	"time"

	"github.com/reftel/reftel/parser"
)

// An origin is when a cable was sent, from which its clock is reckoned.
type origin struct {
	day   time.Time // the last day of the year if only that is known; zero if nothing is
	exact bool      // day is the day
}

func (o origin) known() bool { return !o.day.IsZero() }

// originOf returns the day of c, or its year: partial copies have no
// date-time group, but often a number with a year.
func originOf(c *parser.Cable) origin {
	if sent := c.Header.Sent.Value; !sent.IsZero() {
		return origin{sent.UTC().Truncate(24 * time.Hour), true}
	}
	if year := c.ID.Value.Year; year != 0 {
		return origin{day: date(year, time.December, 31)}
	}
	return origin{}
}

// after writes how long after the cable day is, ", 10 years after the date of
// the cable"; "" if that is not known.
func (o origin) after(day time.Time) string {
	if !o.exact {
		return ""
	}
	return ", " + span(o.day, day) + " after the date of the cable"
}
