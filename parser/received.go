package parser

import (
	"strings"
	"time"
)

// Received returns when the relay received c, and where that stands: the time
// in the counter line of archive prints, "---------032004 230631Z /12". The
// line has no month; it is read as the one nearest to the date-time group. The
// time is zero if the text has none, or nothing says of which year it is.
func (c *Cable) Received() (Span, time.Time) {
	sent := c.Header.Sent.Value
	for _, block := range c.Blocks {
		switch {
		case sent.IsZero(), block.Kind == Text:
			return Span{}, time.Time{}
		case block.Kind == Counter:
			return counterTime(c.Source.Text, block.Span, sent)
		}
	}
	return Span{}, time.Time{}
}

// counterTime reads the day and time in the counter line at span, in the month
// that brings them nearest to near.
func counterTime(text string, span Span, near time.Time) (Span, time.Time) {
	s := text[span.Start:span.End]
	z := strings.IndexByte(s, 'Z')
	if z < 6 || trailingDigits(s[:z]) != 6 {
		return Span{}, time.Time{}
	}
	at := Span{span.Start + z - 6, span.Start + z + 1}
	day, hour, minute := number(s[z-6:z-4]), number(s[z-4:z-2]), number(s[z-2:z])
	var best time.Time
	for _, months := range [...]int{0, 1, -1} {
		t := time.Date(near.Year(), near.Month()+time.Month(months), day, hour, minute, 0, 0, time.UTC)
		if t.Day() == day && hour < 24 && minute < 60 && (best.IsZero() || t.Sub(near).Abs() < best.Sub(near).Abs()) {
			best = t
		}
	}
	return at, best
}
