package explain

import (
	"fmt"
	"time"

	"github.com/reftel/reftel/parser"
)

// year returns the four-digit year of c, 0 if it is not known.
func year(c *parser.Cable) int {
	if c.ID.Value.Year != 0 {
		return c.ID.Value.Year
	}
	if sent := c.Header.Sent.Value; !sent.IsZero() {
		return sent.Year()
	}
	return 0
}

// moment writes a time to the minute: "14 May 2008, 10:18".
func moment(t time.Time) string { return t.Format("2 January 2006, 15:04") }

// day writes a day: "14 May 2008".
func day(t time.Time) string { return t.Format("2 January 2006") }

// parseDay reads a day of refdata or of an authority: "2018-05-14".
func parseDay(s string) (time.Time, bool) {
	t, err := time.Parse(time.DateOnly, s)
	return t, err == nil
}

// dayOfYear writes what a filing time says: "day 53 of 2008".
func dayOfYear(t time.Time) string { return fmt.Sprintf("day %d of %d", t.YearDay(), t.Year()) }

// apart writes how long after from to is, in whole years and months, or in
// whole days below a month.
func apart(from, to time.Time) string {
	months := (to.Year()-from.Year())*12 + int(to.Month()-from.Month())
	if to.Day() < from.Day() {
		months--
	}
	switch y, m := months/12, months%12; {
	case months < 1:
		return plural(int(to.Sub(from).Hours())/24, "day")
	case y == 0:
		return plural(m, "month")
	case m == 0:
		return plural(y, "year")
	default:
		return plural(y, "year") + " and " + plural(m, "month")
	}
}

// duration writes a time span in minutes, hours or days, whichever is whole
// enough.
func duration(d time.Duration) string {
	switch {
	case d < time.Hour:
		return plural(int(d.Minutes()), "minute")
	case d < 48*time.Hour:
		return plural(int(d.Hours()), "hour")
	}
	return plural(int(d.Hours())/24, "day")
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// washington returns the wall clock of Washington at t, as a time whose UTC
// fields read like it. ok is false before 1967, when the Uniform Time Act
// began to settle the dates of summer time.
func washington(t time.Time) (clock time.Time, ok bool) {
	if t.Year() < 1967 {
		return time.Time{}, false
	}
	t = t.UTC().Add(-5 * time.Hour)
	begin, end := summer(t.Year())
	if !t.Before(begin) && t.Before(end.Add(-time.Hour)) { // it ends at 2:00 summer time
		t = t.Add(time.Hour)
	}
	return t, true
}

// summer returns when summer time began and ended in the United States, at
// 2:00 by the clock of the day.
func summer(year int) (begin, end time.Time) {
	switch {
	case year == 1974: // the year of the oil embargo
		return sunday(year, time.January, 6), sunday(year, time.October, 25)
	case year == 1975:
		return sunday(year, time.February, 23), sunday(year, time.October, 25)
	case year < 1987:
		return sunday(year, time.April, 24), sunday(year, time.October, 25)
	case year < 2007:
		return sunday(year, time.April, 1), sunday(year, time.October, 25)
	}
	return sunday(year, time.March, 8), sunday(year, time.November, 1)
}

// sunday returns 2:00 on the first Sunday from the day given on.
func sunday(year int, month time.Month, day int) time.Time {
	t := time.Date(year, month, day, 2, 0, 0, 0, time.UTC)
	return t.AddDate(0, 0, (7-int(t.Weekday()))%7)
}
