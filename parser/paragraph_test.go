package parser

import (
	"fmt"
	"testing"
)

func TestReadParagraphStart(t *testing.T) {
	tests := []struct {
		in   string
		want string // number, mark and text; "" if it is no start
	}{
		{"1. (C) The", `1 "(C)" "The"`},
		{"1.(C)The", `1 "(C)" "The"`},
		{"1. The", `1 "" "The"`},
		{"1) The", `1 "" "The"`},
		{"12 (C) The", `12 "(C)" "The"`},
		{"¶3. (U) The", `3 "(U)" "The"`},
		{"¶3 The", `3 "" "The"`},
		{"(C) 1. The", `1 "(C)" "The"`},
		{"(C) The", `-1 "(C)" "The"`},
		{"3.", `3 "" ""`},
		{"3 The", ""},
		{"3.5 percent", ""},
		{"1234. The", ""},
		{"(2) The", ""},
		{"The", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := ""
			if p := new(paragraphStart); p.read(tt.in) {
				got = fmt.Sprintf("%d %q %q", p.number, tt.in[p.mark[0]:p.mark[1]], tt.in[p.text:])
			}
			if got != tt.want {
				t.Errorf("the start of %q = %s, want %s", tt.in, got, tt.want)
			}
		})
	}
}

func TestEndOfSummary(t *testing.T) {
	tests := []struct {
		in   string
		want int
	}{
		{"Paid. END SUMMARY.", 5},
		{"Paid. End summary.", 5},
		{"Paid. END OF SUMMARY", 5},
		{"Paid. (END SUMMARY)", 5},
		{"Paid. END\nSUMMARY", 5},
		{"In the end, a summary", -1},
		{"END COMMENT", -1},
		{"", -1},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := endOfSummary(tt.in); got != tt.want {
				t.Errorf("endOfSummary(%q) = %d, want %d", tt.in, got, tt.want)
			}
		})
	}
}

func TestIsRule(t *testing.T) {
	tests := []struct {
		in   string
		want bool
	}{
		{"---", true}, {"- - - -", true}, {"=====", true}, {"_____", true}, {"*****", true}, {"-=-=-", true},
		{"--", false}, {"--- x", false}, {"-- The anchor", false}, {"", false},
	}
	for _, tt := range tests {
		if got := isRule(tt.in); got != tt.want {
			t.Errorf("isRule(%q) = %v, want %v", tt.in, got, tt.want)
		}
	}
}

func TestCorrectedCopy(t *testing.T) {
	tests := []struct{ in, rest string }{ // rest is "no" if the words do not stand there
		{"CORRECTED COPY", ""},
		{"C O R R E C T E D C O P Y (TAGS)", " (TAGS)"},
		{"C O R R E C T E D  COPY --CHANGE", " --CHANGE"},
		{"-- Corrected copy --", " --"},
		{"CORRECTED TEXT", "no"},
		{"", "no"},
	}
	for _, tt := range tests {
		got := "no"
		if n := correctedCopy(tt.in); n > 0 {
			got = tt.in[n:]
		}
		if got != tt.rest {
			t.Errorf("behind the words in %q is %q, want %q", tt.in, got, tt.rest)
		}
	}
}

func TestLineEnd(t *testing.T) {
	tests := []struct {
		in        string
		end, next int
	}{
		{"ab\ncd", 2, 3}, {"ab\r\ncd", 2, 4}, {"ab\rcd", 2, 3}, {"ab", 2, 2}, {"\n", 0, 1}, {"\r\n", 0, 2}, {"ab\r", 2, 3},
	}
	for _, tt := range tests {
		if end, next := lineEnd(tt.in, 0, true); end != tt.end || next != tt.next {
			t.Errorf("lineEnd(%q) = %d, %d, want %d, %d", tt.in, end, next, tt.end, tt.next)
		}
	}
}
