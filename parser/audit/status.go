package audit

import (
	"fmt"
	"time"

	"github.com/reftel/reftel/parser"
)

// judge says how the clock stands on its day: on the first that ends the
// classification the cable is due.
func (k *DeclassClock) judge(sent origin) {
	first, more := k.ending()
	k.Due = first.Day
	after := sent.after(k.Due)
	switch {
	case sent.exact && k.On.Before(sent.day):
		k.Status = Running
		k.lead("On %s it had not been sent. It is due on %s %s%s.", written(k.On), written(k.Due), first.by, after)
	case k.On.Equal(k.Due):
		k.Status = Due
		k.lead("Due on %s %s%s. That is the day asked for.", written(k.Due), first.by, after)
	case k.On.After(k.Due):
		k.Status = Due
		k.lead("Due since %s %s%s. On %s that is %s ago.", written(k.Due), first.by, after, written(k.On), span(k.Due, k.On))
	case first.Source == automaticSource && !more:
		k.Status = Held
		k.lead("No date of its own ends its classification. It is due on %s %s%s. On %s that is %s ahead.", written(k.Due), first.by, after, written(k.On), span(k.On, k.Due))
	default:
		k.Status = Running
		k.lead("Due on %s %s%s. On %s that is %s ahead.", written(k.Due), first.by, after, written(k.On), span(k.On, k.Due))
	}
}

// ending returns the first event that ends the classification, nil if there is
// none, and whether another would.
func (k *DeclassClock) ending() (first *Event, more bool) {
	for i := range k.Events {
		if e := &k.Events[i]; e.by != "" && first != nil {
			return first, true
		} else if e.by != "" {
			first = e
		}
	}
	return first, false
}

// lead puts a sentence before all others.
func (k *DeclassClock) lead(format string, args ...any) {
	k.Says = append([]string{fmt.Sprintf(format, args...)}, k.Says...)
}

// addRelease says what stamps of release on the text say, which counts more
// than what can be reckoned.
func (k *DeclassClock) addRelease(r parser.Release) {
	words := map[string]string{"FULL": "released in full", "PART": "released in part", "DENIED": "not to be released"}[r.Decision]
	if words == "" && r.Event != "" {
		words = "reviewed"
	}
	if words == "" {
		return
	}
	if day, err := time.Parse(time.DateOnly, r.Date); err == nil {
		words += " on " + written(day)
	}
	k.say("A stamp on it says that it was " + words + ".")
}

// Brief says how the clock stands in a few words, as "Declassified 14 May 2018 by
// its own date" or "Due 31 December 2033 automatically, unless exempted"; ""
// if no day is known.
func (k *DeclassClock) Brief() string {
	for _, e := range k.Events {
		if e.by == "" || !e.Day.Equal(k.Due) {
			continue
		}
		if k.Status == Due {
			return "Declassified " + written(e.Day) + " " + e.by
		}
		return "Due " + written(e.Day) + " " + e.by
	}
	return ""
}

// written writes a day as sentences have it.
func written(t time.Time) string { return t.Format("2 January 2006") }

// span writes the time from one day to a later one in whole years, or in
// months or days if it is short.
func span(from, to time.Time) string {
	years := to.Year() - from.Year()
	if to.Before(from.AddDate(years, 0, 0)) {
		years--
	}
	months := 0
	for !to.Before(from.AddDate(0, months+1, 0)) && months < 12 {
		months++
	}
	switch days := int(to.Sub(from).Hours() / 24); {
	case years > 0:
		return plural(years, "year")
	case months > 0:
		return plural(months, "month")
	default:
		return plural(days, "day")
	}
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}
