package explain

import (
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/reftel/reftel/parser"
)

// TestWrite explains the specimen as a whole, with the clocks of its post.
func TestWrite(t *testing.T) {
	LocalTime = func(t time.Time, zone string) (time.Time, bool) {
		place, err := time.LoadLocation(zone)
		return t.In(place), err == nil
	}
	defer func() { LocalTime = nil }()
	c := parser.Parse(&parser.Source{Text: specimen}, parser.Options{})
	var out strings.Builder
	if err := Write(&out, []*parser.Cable{c, c}); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{
		"08 VALLETTA 212\n",
		"\nCalling station (format line 3)\nDE RUEHVT #0212 1351018\n",
		"Filed on day 135 of 2008, 14 May, at 10:18 Zulu; 12:18 in Valletta, 06:18 in Washington.\n",
		"Released on 14 May 2008 at 10:18 Zulu; 12:18 in Valletta, 06:18 in Washington.\n",
		"  - Routing indicator\n    RUEHVT\n",
		"  - Abbreviation\n    DCM\n    DCM: deputy chief of mission\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in\n%s", want, got)
		}
	}
	if n := strings.Count(got, "\n    DCM: deputy chief of mission\n"); n != 2 {
		t.Errorf("DCM is explained %d times in two cables, want once in each", n)
	}
}

// TestTimesOf writes clocks that show other days.
func TestTimesOf(t *testing.T) {
	LocalTime = func(t time.Time, zone string) (time.Time, bool) {
		place, err := time.LoadLocation(zone)
		return t.In(place), err == nil
	}
	defer func() { LocalTime = nil }()
	tests := []struct{ post, at, want string }{
		{"BAKU", "2008-02-22T14:03:00Z", "at 14:03 Zulu; 18:03 in Baku, 09:03 in Washington"},
		{"TOKYO", "2008-12-31T22:30:00Z", "at 22:30 Zulu; 07:30 in Tokyo on 1 January, 17:30 in Washington"},
		{"STATE", "2008-07-01T02:00:00Z", "at 02:00 Zulu; 22:00 in Washington on 30 June"},
		{"SECTO", "2008-07-01T12:00:00Z", "at 12:00 Zulu; 08:00 in Washington"},
		{"ATLANTIS", "1960-07-01T12:00:00Z", "at 12:00 Zulu"},
	}
	for _, tt := range tests {
		c := &parser.Cable{Source: &parser.Source{}}
		c.ID.Value.Post = tt.post
		at, err := time.Parse(time.RFC3339, tt.at)
		if err != nil {
			t.Fatal(err)
		}
		if got := timesOf(c, at); got != tt.want {
			t.Errorf("%s at %s: %q, want %q", tt.post, tt.at, got, tt.want)
		}
	}
}
