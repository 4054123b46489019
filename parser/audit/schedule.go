package audit

import (
	"strings"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// addOwn adds what the cable says of itself: its E.O. line.
func (k *DeclassClock) addOwn(h *parser.Header, sent origin, order string) {
	a := h.Authority.Value
	own, err := time.Parse(time.DateOnly, a.Declassify)
	switch {
	case err != nil:
		if sent.known() {
			k.addSchedule(a, h.Classification.Value.Level, sent.day, order)
		}
		k.hold(a, order)
	case sent.exact && own.Before(sent.day), own.Year() < sent.day.Year():
		k.say("The date of declassification on the cable, " + written(own) + ", lies before the cable itself and was ignored.")
	case isReview(a.Rule):
		k.Holds = a.Rule
		k.add(Event{Day: own, What: "Review for declassification", Source: k.Order})
	default:
		k.add(Event{Day: own, What: "Declassified by its own date", Source: k.Order, by: "by its own date"})
	}
}

// isReview reports whether rule is one under which the date is that of a
// review: RDS of order 12065.
func isReview(rule string) bool { return strings.HasPrefix(rule, "RDS") }

// generalYears are the full years until declassification under the general
// schedule. Source: E.O. 11652, section 5(A).
var generalYears = map[string]int{"TOP SECRET": 10, "SECRET": 8, "CONFIDENTIAL": 6}

// addSchedule adds the day that a rule without a date leads to.
func (k *DeclassClock) addSchedule(a parser.Authority, level string, sent time.Time, order string) {
	switch {
	case a.Rule == "GDS" && order == "11652":
		k.add(Event{Day: endOf(sent, generalYears[level]), What: "Declassified under the general schedule", Source: "E.O. 11652, section 5(A)", by: "under the general schedule"})
	case a.Rule == "GDS" && order == "12065":
		k.add(Event{Day: sent.AddDate(6, 0, 0), What: "Declassified after at most six years", Source: "E.O. 12065, section 1-4", by: "by the limit of its order"})
	case strings.HasPrefix(a.Rule, "XGDS") && order == "11652":
		k.add(Event{Day: endOf(sent, 30), What: "Thirty years, the limit of the order of its time, since revoked", Source: "E.O. 11652, section 5(E)"})
	}
}

// hold notes what stands in place of a date.
func (k *DeclassClock) hold(a parser.Authority, order string) {
	switch {
	case a.Exemption != "":
		k.Holds = strings.ToUpper(a.Exemption)
	case a.Event != "":
		k.Holds = a.Event
		k.say("It names an event in place of a date; whether that has come about the cable cannot say.")
		return
	case a.Rule != "" && a.Rule != "GDS" && a.Rule != "N/A":
		k.Holds = a.Rule
	default:
		return
	}
	for part := range strings.FieldsFuncSeq(k.Holds, func(r rune) bool { return r == ',' || r == ';' || r == ' ' }) {
		if r, ok := refdata.Rule(part, order); ok {
			k.say(r.Rule + ": " + r.Meaning)
		}
	}
}

// addAutomatic adds the day on which every old record is declassified that
// is not exempted, for which exemption holds it longer.
func (k *DeclassClock) addAutomatic(exemption string, sent time.Time) {
	years, by, what := 25, "automatically, unless exempted", "Declassified automatically at 25 years, unless exempted"
	switch e := strings.ToUpper(exemption); {
	case strings.HasPrefix(e, "50X"), strings.HasPrefix(e, "25X1-H"):
		years, by, what = 75, "automatically", "Declassified automatically at 75 years"
	case strings.HasPrefix(e, "25X"):
		years, by, what = 50, "automatically", "Declassified automatically at 50 years, being exempted at 25"
	}
	day := endOf(sent, years)
	if day.Before(firstAutomatic) {
		day = firstAutomatic
	}
	k.add(Event{Day: day, What: what, Source: automaticSource, by: by})
}
