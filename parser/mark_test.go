package parser

import "testing"

func TestReadMark(t *testing.T) {
	tests := []struct {
		in   string
		want string // "" if it is no mark
	}{
		{"(C) The", "C"},
		{"(c) the", "C"},
		{"(U)", "U"},
		{"(SBU) ", "SBU"},
		{"(SBU/NF)", "SBU/NF"},
		{"(LOU)", "LOU"},
		{"(TS)", "TS"},
		{"(S/NF)", "S/NF"},
		{"(S//NF)", "S/NF"},
		{"(S-NF)", "S/NF"},
		{"(SNF)", "S/NF"},
		{"(C NF)", "C/NF"},
		{"(S/NOFORN)", "S/NF"},
		{"(N/SF)", "S/NF"}, // of these letters only the S is a level
		{"(S//FGI//NF)", "S/FGI/NF"},
		{"(S/REL NATO)", "S/REL NATO"},
		{"(S//Rel NATO, ISAF)", "S/REL NATO, ISAF"},
		{"(Secret/Rel Armenia)", "S/REL ARMENIA"},
		{"( C )", "C"},
		{"(CONFIDENTIAL)", "C"},
		{"(unclassified)", "U"},
		{"(Charge)", ""},
		{"(C) and (D)", "C"},
		{"(s they say)", ""},
		{"(2)", ""},
		{"(C", ""},
		{"C)", ""},
		{"()", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := ""
			if n := markAt(tt.in); n > 0 {
				got = new(builder).readMark(tt.in[:n]).String()
			}
			if got != tt.want {
				t.Errorf("the mark of %q is %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
