package audit

import (
	"strings"
	"testing"
	"time"

	"github.com/reftel/reftel/parser"
)

func read(heading, order string) *parser.Cable {
	return parser.Parse(&parser.Source{Text: heading + "\n" + order + "\nTAGS: PREL, MT\nSUBJECT: HARBOR DUES\n\n1. (C) The dues were paid.\n"}, parser.Options{})
}

// What stands above the E.O. line.
const (
	confidential = "\n\nC O N F I D E N T I A L VALLETTA 000212\n"
	secret       = "\n\nS E C R E T VALLETTA 000212\n"
)

func TestClock(t *testing.T) {
	tests := []struct {
		name, heading, order, on string
		status                   Status
		due                      string
		says                     string // among other things
	}{
		{"own date ahead", "P 141018Z MAY 08" + confidential, "E.O. 12958: DECL: 05/14/2018", "2010-05-14", Running, "2018-05-14", "Due on 14 May 2018 by its own date, 10 years after the date of the cable. On 14 May 2010 that is 8 years ahead."},
		{"own date is today", "P 141018Z MAY 08" + confidential, "E.O. 12958: DECL: 05/14/2018", "2018-05-14", Due, "2018-05-14", "the day asked for"},
		{"own date past", "P 141018Z MAY 08" + confidential, "E.O. 12958: DECL: 05/14/2018", "2026-11-23", Due, "2018-05-14", "that is 8 years ago"},
		{"own date before the cable", "P 141018Z MAY 08" + confidential, "E.O. 12958: DECL: 05/14/2007", "2026-11-23", Held, "2033-12-31", "was ignored"},
		{"own date beyond 25 years", "P 141018Z MAY 08" + confidential, "E.O. 12958: DECL: 05/14/2043", "2026-11-23", Running, "2033-12-31", "automatically, unless exempted"},
		{"general schedule, confidential", "P 141018Z MAY 75" + confidential, "E.O. 11652: GDS", "1980-01-01", Running, "1981-12-31", "under the general schedule"},
		{"general schedule, secret", "P 141018Z MAY 75" + secret, "E.O. 11652: GDS", "1984-01-01", Due, "1983-12-31", "8 years after the date of the cable"},
		{"exempt from the schedule", "P 141018Z MAY 75" + secret, "E.O. 11652: XGDS-3", "2026-11-23", Due, "2006-12-31", "XGDS-3: Exempt"},
		{"review is no end", "P 141018Z MAY 80" + secret, "E.O. 12065: RDS-3 5/14/00", "2003-01-01", Held, "2006-12-31", "No date of its own"},
		{"six years", "P 141018Z MAY 80" + secret, "E.O. 12065: GDS", "1985-01-01", Running, "1986-05-14", "by the limit of its order"},
		{"OADR", "P 141018Z MAY 88" + secret, "E.O. 12356: DECL: OADR", "2010-01-01", Held, "2013-12-31", "OADR: Originating Agency"},
		{"OADR after 25 years", "P 141018Z MAY 88" + secret, "E.O. 12356: DECL: OADR", "2026-11-23", Due, "2013-12-31", "automatically"},
		{"X codes", "P 141018Z MAY 99" + secret, "E.O. 12958: DECL: X1, X5", "2020-01-01", Held, "2024-12-31", "X5: No date"},
		{"25X", "P 141018Z MAY 08" + secret, "E.O. 12958: DECL: 25X6", "2040-01-01", Held, "2058-12-31", "due on 31 December 2058 automatically, 50 years after"},
		{"human source", "P 141018Z MAY 08" + secret, "E.O. 12958: DECL: 25X1-HUMAN", "2060-01-01", Held, "2083-12-31", "automatically, 75 years after"},
		{"event", "P 141018Z MAY 04" + secret, "E.O. 12958: DECL: CLOSURE OF THE HARBOR", "2010-01-01", Held, "2029-12-31", "names an event"},
		{"not classified", "P 141018Z MAY 08\n\nUNCLAS VALLETTA 000212\n", "E.O. 12958: N/A", "2026-11-23", NotClassified, "", "nothing to declassify"},
		{"no date", "S E C R E T VALLETTA 000212\n", "E.O. 12356: DECL: OADR", "2026-11-23", NoDate, "", "has no date, and names no day of its own"},
		{"no date but an own one", "S E C R E T VALLETTA 000212\n", "E.O. 12958: DECL: 05/14/2018", "2026-11-23", Due, "2018-05-14", "Due since 14 May 2018 by its own date. On 23 November 2026"},
		{"no level", "P 141018Z MAY 08\n", "E.O. 12958: DECL: 05/14/2018", "2026-11-23", NoDate, "", "does not say how it is classified"},
		{"before the cable", "P 141018Z MAY 08" + secret, "E.O. 12958: DECL: 05/14/2018", "1999-01-01", Running, "2018-05-14", "had not been sent"},
	}
	for _, tt := range tests {
		on, err := time.Parse(time.DateOnly, tt.on)
		if err != nil {
			t.Fatal(err)
		}
		k := Clock(read(tt.heading, tt.order), on)
		due := ""
		if !k.Due.IsZero() {
			due = k.Due.Format(time.DateOnly)
		}
		if k.Status != tt.status || due != tt.due || !strings.Contains(strings.Join(k.Says, " "), tt.says) {
			t.Errorf("%s: %s, due %q, %q; want %s, due %q, %q", tt.name, k.Status, due, k.Says, tt.status, tt.due, tt.says)
		}
		for i, e := range k.Events {
			if i > 0 && (e.Day.Before(k.Events[i-1].Day) || e.Source == "") {
				t.Errorf("%s: event %d %v has no source or comes before the one above it", tt.name, i, e)
			}
		}
	}
}

// A partial copy has no date, but the name of its file gives it the year.
func TestClockYear(t *testing.T) {
	tests := []struct {
		order, on string
		status    Status
		due, says string
	}{
		{"E.O. 12958: DECL: 03/18/2014", "2026-11-23", Due, "2014-03-18", "only the year is known, 2004"},
		{"E.O. 12958: DECL: 03/18/2003", "2026-11-23", Held, "2029-12-31", "was ignored"},
		{"E.O. 12958: DECL: X1", "2026-11-23", Held, "2029-12-31", "automatically, unless exempted. On"},
	}
	for _, tt := range tests {
		on, err := time.Parse(time.DateOnly, tt.on)
		if err != nil {
			t.Fatal(err)
		}
		c := parser.Parse(&parser.Source{Name: "04VALLETTA212.txt", Text: confidential[2:] + tt.order + "\nSUBJECT: HARBOR DUES\n\n1. (C) The dues were paid.\n"}, parser.Options{})
		k := Clock(c, on)
		if k.Status != tt.status || k.Due.Format(time.DateOnly) != tt.due || !strings.Contains(strings.Join(k.Says, " "), tt.says) {
			t.Errorf("%s: %s, due %s, %q; want %s, due %s, %q", tt.order, k.Status, k.Due.Format(time.DateOnly), k.Says, tt.status, tt.due, tt.says)
		}
		if last := k.Events[len(k.Events)-1]; last.Day != date(2029, time.December, 31) {
			t.Errorf("%s: the last event is %v, want the automatic one of 2029", tt.order, last)
		}
	}
}

func TestClockReleased(t *testing.T) {
	c := read("P 141018Z MAY 08\n\nS E C R E T VALLETTA 000212\n", "E.O. 12958: DECL: 05/14/2018")
	c.Header.Release.Value = parser.Release{Decision: "PART", Date: "2015-06-30"}
	k := Clock(c, date(2016, time.January, 1))
	if last := k.Says[len(k.Says)-1]; last != "A stamp on it says that it was released in part on 30 June 2015." {
		t.Errorf("the stamp is not said: %q", k.Says)
	}
}

func TestBrief(t *testing.T) {
	tests := []struct{ heading, order, on, want string }{
		{"P 141018Z MAY 08" + confidential, "E.O. 12958: DECL: 05/14/2018", "2026-11-23", "Declassified 14 May 2018 by its own date"},
		{"P 141018Z MAY 08" + confidential, "E.O. 12958: DECL: 05/14/2018", "2010-01-01", "Due 14 May 2018 by its own date"},
		{"P 141018Z MAY 88" + secret, "E.O. 12356: DECL: OADR", "2010-01-01", "Due 31 December 2013 automatically, unless exempted"},
		{"P 141018Z MAY 08\n\nUNCLAS VALLETTA 000212\n", "E.O. 12958: N/A", "2026-11-23", ""},
	}
	for _, tt := range tests {
		on, err := time.Parse(time.DateOnly, tt.on)
		if err != nil {
			t.Fatal(err)
		}
		k := Clock(read(tt.heading, tt.order), on)
		if got := k.Brief(); got != tt.want {
			t.Errorf("%s on %s: %q, want %q", tt.order, tt.on, got, tt.want)
		}
	}
}
