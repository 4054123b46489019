package audit

import (
	"fmt"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestMarks(t *testing.T) {
	const five = " The dues were all paid."
	tests := []struct {
		name, line, body string
		verdict          Verdict
		shares           string // level, portions, words, percent
	}{
		{"agrees", "C O N F I D E N T I A L", "1. (C)" + five + "\n\n2. (U)" + five + "\n\n3. (C/NF)" + five, Agrees, "C 2 10 67, U 1 5 33"},
		{"above", "C O N F I D E N T I A L", "1. (S)" + five + "\n\n2. (C)" + five, Above, "S 1 5 50, C 1 5 50"},
		{"below", "S E C R E T", "1. (C)" + five + "\n\n2. (U)" + five, Below, "C 1 5 50, U 1 5 50"},
		{"open", "S E C R E T", "1. (C)" + five + "\n\n2." + five, Open, "C 1 5 50,  1 5 50"},
		{"unmarked", "S E C R E T", "1." + five + "\n\n2." + five, Unmarked, " 2 10 100"},
		{"sensitive", "UNCLAS", "1. (SBU)" + five + "\n\n2. (U)" + five, Agrees, "SBU 1 5 50, U 1 5 50"},
		{"thirds", "S E C R E T", "1. (S)" + five + "\n\n2. (C)" + five + "\n\n3. (U)" + five, Agrees, "S 1 5 34, C 1 5 33, U 1 5 33"},
		{"entire text", "C O N F I D E N T I A L", "1. CONFIDENTIAL - ENTIRE TEXT.\n\n2." + five, Agrees, "C 2 9 100"},
	}
	for _, tt := range tests {
		c := parser.Parse(&parser.Source{Text: "P 141018Z MAY 08\n\n" + tt.line + " VALLETTA 000212\n\nSUBJECT: HARBOR DUES\n\n" + tt.body + "\n"}, parser.Options{})
		a := Marks(c)
		var shares []string
		percent, words := 0, 0
		for _, s := range a.Shares {
			shares = append(shares, fmt.Sprint(s.Level, " ", s.Paragraphs, " ", s.Words, " ", s.Percent))
			percent += s.Percent
			words += s.Words
		}
		if got := strings.Join(shares, ", "); a.Verdict != tt.verdict || got != tt.shares {
			t.Errorf("%s: %s, %q, want %s, %q", tt.name, a.Verdict, got, tt.verdict, tt.shares)
		}
		if percent != 100 || words != a.Words || a.Says == "" {
			t.Errorf("%s: the shares are %d %% and %d words, want 100 %% and %d; it says %q", tt.name, percent, words, a.Words, a.Says)
		}
	}
}

// TestMarksOfParts counts a part with a mark of its own apart from its
// paragraph.
func TestMarksOfParts(t *testing.T) {
	c := parser.Parse(&parser.Source{Text: "P 141018Z MAY 08\n\nC O N F I D E N T I A L VALLETTA 000212\n\nSUBJECT: HARBOR DUES\n\n1. (U) The dues were paid by two:\n\n   a. (S) The owners of the ferry.\n\n   b. (U) The pilots.\n"}, parser.Options{})
	a := Marks(c)
	var got []string
	for _, p := range a.Portions {
		got = append(got, fmt.Sprint(p.Number, " ", p.Level, " ", p.Above))
	}
	if want := "1 U false, 1.a S true, 1.b U false"; strings.Join(got, ", ") != want {
		t.Errorf("portions are %q, want %q", got, want)
	}
}

// TestEmpty works through a text that is no cable.
func TestEmpty(t *testing.T) {
	for _, text := range []string{"", "Dear Ada,\n\nthe harbor is quiet.\n"} {
		c := parser.Parse(&parser.Source{Text: text}, parser.Options{})
		if a := Marks(c); a.Verdict != Unknown {
			t.Errorf("%q: the verdict is %s, want %s", text, a.Verdict, Unknown)
		}
		if k := Clock(c, date(2026, 11, 23)); k.Status != NoDate || len(k.Says) == 0 {
			t.Errorf("%q: the clock is %v", text, k)
		}
	}
}
