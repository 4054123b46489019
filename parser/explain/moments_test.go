package explain

import (
	"slices"
	"testing"
	"time"

	"github.com/reftel/reftel/parser"
)

func TestMoments(t *testing.T) {
	LocalTime = func(at time.Time, zone string) (time.Time, bool) {
		place, err := time.LoadLocation(zone)
		if err != nil {
			return time.Time{}, false
		}
		_, offset := at.In(place).Zone()
		return at.UTC().Add(time.Duration(offset) * time.Second), true
	}
	defer func() { LocalTime = nil }()
	c := parser.Parse(&parser.Source{Text: `VZCZCXRO2291
PP RUEHBW
DE RUEHVT #0212 1350950
ZNR UUUUU ZZH
P 141018Z MAY 08
FM AMEMBASSY VALLETTA
TO RUEHC/SECSTATE WASHDC PRIORITY 1406
BT
UNCLAS VALLETTA 000212

SUBJECT: FERRIES

1. THE FERRY SAILS AGAIN.
BT
#0212
NNNN
`}, parser.Options{})
	got := ""
	for _, m := range Moments(c) {
		got += m.Name + " " + m.Time.Format("15:04")
		for _, l := range m.Clocks {
			got += ", " + l.City + " " + l.Time.Format("15:04")
		}
		if len(m.Spans) == 0 {
			t.Errorf("%s stands nowhere", m.Name)
		}
		got += "\n"
	}
	if want := "Filed 09:50, Valletta 11:50, Washington 05:50\nSent 10:18, Valletta 12:18, Washington 06:18\n"; got != want {
		t.Errorf("got\n%swant\n%s", got, want)
	}
	if list := Moments(parser.Parse(&parser.Source{Text: "Dear Ada,\n"}, parser.Options{})); list != nil {
		t.Errorf("a letter has the moments %v", list)
	}
}

// TestDayOnly reads a cable whose day a container states: it has no time.
func TestDayOnly(t *testing.T) {
	for stated, want := range map[string]string{
		"2009-02-12":       "12 February 2009",
		"2009-02-12 15:30": "12 February 2009, 15:30 Zulu",
	} {
		c := parser.Parse(&parser.Source{
			Text: "UNCLAS VALLETTA 000212\nSUBJECT: FERRIES\n", Container: &parser.Container{Meta: []parser.Column{{Name: "date", Value: stated}}},
		}, parser.Options{})
		if got := Cable(c).Facts; !slices.Contains(got, Fact{"Sent", want}) {
			t.Errorf("Cable() of %s has the facts %v, want %q", stated, got, want)
		}
		if got := len(Moments(c)); (got == 0) != DayOnly(c.Header.Sent) {
			t.Errorf("Moments() of %s has %d moments", stated, got)
		}
	}
}
