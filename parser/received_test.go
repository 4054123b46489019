package parser

import (
	"strings"
	"testing"
	"time"
)

func TestReceived(t *testing.T) {
	const print = `PAGE 01        VALLET  00212  %s
ACTION EUR-12
INFO  OCT-01  ISO-00  /013 W
                        ------------------%s
R %s
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC 1406

UNCLAS VALLETTA 0212

E.O. 11652: N/A
TAGS: PFOR, MT
SUBJECT: HARBOR PILOTS

1. THE PILOTS HAVE GONE BACK TO WORK.
`
	for _, test := range []struct{ counter, sent, want string }{
		{"032004 230631Z /12", "221530Z DEC 76", "1976-12-23 06:31"},
		{"032004 010015Z /12", "312345Z DEC 76", "1977-01-01 00:15"},
		{"032004 312359Z /12", "010005Z JAN 77", "1976-12-31 23:59"},
		{"032004", "221530Z DEC 76", ""},
	} {
		text := strings.Replace(strings.Replace(strings.Replace(print, "%s", test.sent[:7], 1), "%s", test.counter, 1), "%s", test.sent, 1)
		c := Parse(&Source{Text: text}, Options{})
		at, received := c.Received()
		got := ""
		if !received.IsZero() {
			got = received.Format("2006-01-02 15:04")
			if s := text[at.Start:at.End]; !strings.HasSuffix(s, "Z") || len(s) != 7 {
				t.Errorf("%s: it stands at %q", test.counter, s)
			}
		}
		if got != test.want {
			t.Errorf("%s, sent %s: received %s, want %s", test.counter, test.sent, got, test.want)
		}
	}
	if _, received := Parse(&Source{Text: "Dear Ada,\n"}, Options{}).Received(); received != (time.Time{}) {
		t.Errorf("a letter was received at %s", received)
	}
}
