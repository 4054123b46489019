package explain

import (
	"fmt"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// LocalTime returns the wall clock of an IANA time zone at t, as a time whose
// UTC fields read like it. A program that has the zones sets it once, before
// anything is explained: the command line from time/tzdata, the page from its
// browser. Without it, and where ok is false, only Zulu and Washington are said.
var LocalTime func(t time.Time, zone string) (clock time.Time, ok bool)

// postOf returns the post that wrote c.
func postOf(c *parser.Cable) (refdata.PostEntry, bool) {
	if p, ok := refdata.Post(c.ID.Value.Post); ok && c.ID.Value.Post != "" {
		return p, true
	}
	return refdata.Post(c.Header.From.Value.Name)
}

// A cityClock is what the clocks of a city show.
type cityClock struct {
	city string
	time time.Time
}

// cityClocks returns the clocks at t of the post that wrote c, if its time
// zone is known, and of Washington.
func cityClocks(c *parser.Cable, t time.Time) []cityClock {
	var list []cityClock
	p, ok := postOf(c)
	if ok && p.Zone != "" && p.City != "Washington" && LocalTime != nil {
		if clock, ok := LocalTime(t, p.Zone); ok {
			list = append(list, cityClock{p.City, clock})
		}
	}
	if clock, ok := washington(t); ok {
		list = append(list, cityClock{"Washington", clock})
	}
	return list
}

// clocks adds a time in Zulu, at the post and in Washington.
func (e *Explanation) clocks(c *parser.Cable, t time.Time) {
	e.fact("Zulu", moment(t))
	for _, l := range cityClocks(c, t) {
		if l.time.YearDay() == t.YearDay() {
			e.fact(l.city, l.time.Format("15:04"))
		} else {
			e.fact(l.city, moment(l.time))
		}
	}
}

// timesOf writes a time with the clocks of the post and of Washington: "at
// 14:03 Zulu; 18:03 in Baku, 09:03 in Washington".
func timesOf(c *parser.Cable, t time.Time) string {
	s := "at " + t.Format("15:04") + " Zulu"
	for i, l := range cityClocks(c, t) {
		s += [2]string{"; ", ", "}[min(i, 1)] + l.time.Format("15:04") + " in " + l.city
		if l.time.YearDay() != t.YearDay() {
			s += " on " + l.time.Format("2 January")
		}
	}
	return s
}

// filedAt writes when a message was filed: "Filed on day 053 of 2008, 22
// February, at 14:03 Zulu; 18:03 in Baku, 09:03 in Washington."
func filedAt(c *parser.Cable, t time.Time) string {
	return fmt.Sprintf("Filed on day %03d of %d, %s, %s.", t.YearDay(), t.Year(), t.Format("2 January"), timesOf(c, t))
}
