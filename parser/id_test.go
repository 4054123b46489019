package parser

import "testing"

func TestReadID(t *testing.T) {
	tests := []struct {
		in   string
		want string // "" if it is none
	}{
		{"08VALLETTA212", "08VALLETTA212"},
		{"08VALLETTA000212", "08VALLETTA212"},
		{"2008VALLETTA00212", "08VALLETTA212"},
		{"1976BONN19075", "76BONN19075"},
		{"2004VALLET02200", "04VALLETTA2200"}, // the post cut to six letters
		{"08SECTION01OF02VALLETTA976", "08VALLETTA976"},
		{"09SQCTION02OF02VALLETTA976", "09VALLETTA976"},
		{"09EFTOVALLETTA2468", "09VALLETTA2468"},
		{"85NOFORNVALLETTA1643", "85VALLETTA1643"},
		{"09AMEMBASSYVALLETTA1284", "09VALLETTA1284"},
		{"06VALLETTA002583ZFR2585", "06VALLETTA2583"},
		{"7575VALLETTA1895", "75VALLETTA1895"},
		{"08PORT LOUIS12", "08PORTLOUIS12"},
		{"08L0NDON12", "08LONDON12"},
		{"VALLETTA164", ""},
		{"08164", ""},
		{"08VALLETTA", ""},
		{"8VALLETTA164", ""},
		{"08VALLETTA12345678", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			id, ok := ReadID(tt.in)
			if ok != (tt.want != "") || id.Canonical != tt.want {
				t.Errorf("ReadID(%q) = %q, %v, want %q", tt.in, id.Canonical, ok, tt.want)
			}
		})
	}
}
