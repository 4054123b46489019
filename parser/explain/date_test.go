package explain

import (
	"testing"
	"time"
)

func TestWashington(t *testing.T) {
	for zulu, want := range map[string]string{
		"2008-05-14T10:18:00Z": "14 May 2008, 06:18",
		"2008-02-21T14:03:00Z": "21 February 2008, 09:03",
		"2008-03-09T06:59:00Z": "9 March 2008, 01:59",
		"2008-03-09T07:00:00Z": "9 March 2008, 03:00",
		"2008-11-02T05:59:00Z": "2 November 2008, 01:59",
		"2008-11-02T06:00:00Z": "2 November 2008, 01:00",
		"1974-01-10T12:00:00Z": "10 January 1974, 08:00",
		"1986-04-26T12:00:00Z": "26 April 1986, 07:00",
		"1986-04-27T12:00:00Z": "27 April 1986, 08:00",
		"1999-01-01T02:00:00Z": "31 December 1998, 21:00",
		"1960-01-01T02:00:00Z": "",
	} {
		at, err := time.Parse(time.RFC3339, zulu)
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		if clock, ok := washington(at); ok {
			got = moment(clock)
		}
		if got != want {
			t.Errorf("washington(%s) = %q, want %q", zulu, got, want)
		}
	}
}

func TestApart(t *testing.T) {
	tests := []struct{ from, to, want string }{
		{"2008-05-14", "2018-02-20", "9 years and 9 months"},
		{"2008-05-14", "2018-05-14", "10 years"},
		{"2008-05-14", "2008-06-20", "1 month"},
		{"2008-05-14", "2008-05-15", "1 day"},
	}
	for _, tt := range tests {
		from, _ := parseDay(tt.from)
		to, _ := parseDay(tt.to)
		if got := apart(from, to); got != tt.want {
			t.Errorf("apart(%s, %s) = %q, want %q", tt.from, tt.to, got, tt.want)
		}
	}
}

func TestNamesYear(t *testing.T) {
	tests := []struct {
		text string
		year int
		want bool
	}{
		{"07 ROME 2240", 2007, true},
		{"2007 ROME 2240", 2007, true},
		{"07ROME2240", 2007, true},
		{"ROME 2240 (07)", 2007, true},
		{"(99) ROME 2196", 1999, true},
		{"ROME 2240", 2008, false},
		{"ROME 08", 2008, false},
	}
	for _, tt := range tests {
		if got := namesYear(tt.text, tt.year); got != tt.want {
			t.Errorf("namesYear(%q, %d) = %t", tt.text, tt.year, got)
		}
	}
}
