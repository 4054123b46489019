package cli

import (
	"strings"
	"testing"
)

func TestExplain(t *testing.T) {
	fillFolder(t)
	tests := []struct {
		args, in string
		code     int
		want     []string // in this order in what is written
		err      string   // all of stderr
	}{
		{"one.txt", "", 0, []string{"06 VALLETTA 1\n", "Filed on day 044 of 2006, 13 February, at 12:00 Zulu; 13:00 in Valletta, 07:00 in Washington.", "PREL: External Political Relations", "Source: 5 FAH-3"}, ""},
		{"two.txt", "", 0, []string{"06 VALLETTA 2\n", "\n\n06 VALLETTA 3\n"}, ""},
		{"-", cable("0009"), 0, []string{"06 VALLETTA 9\n"}, ""},
		{"prose.txt", "", 0, []string{"not a cable in a layout that is known here"}, ""},
		{"none.txt one.txt", "", 1, []string{"06 VALLETTA 1\n"}, "reftel explain: none.txt does not exist; check the name\n"},
	}
	for _, tt := range tests {
		var out, errs strings.Builder
		code := Run(append([]string{"explain"}, strings.Fields(tt.args)...), strings.NewReader(tt.in), &out, &errs)
		if code != tt.code || errs.String() != tt.err {
			t.Errorf("%s: exit code %d, stderr %q", tt.args, code, errs.String())
		}
		rest := out.String()
		for _, want := range tt.want {
			_, after, ok := strings.Cut(rest, want)
			if !ok {
				t.Errorf("%s: no %q in order in\n%s", tt.args, want, out.String())
				break
			}
			rest = after
		}
	}
}
