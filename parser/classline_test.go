package parser

import (
	"fmt"
	"testing"
)

func TestReadLevel(t *testing.T) {
	tests := []struct {
		in   string
		want string // name, length, spaced, damaged; "" if there is none
	}{
		{"C O N F I D E N T I A L ROME", "CONFIDENTIAL 23 true false"},
		{"CONFIDENTIAL", "CONFIDENTIAL 12 false false"},
		{"confidential baku", "CONFIDENTIAL 12 false false"},
		{"S E C R E T NOFORN", "SECRET 11 true false"},
		{"T O P S E C R E T", "TOP SECRET 17 true false"},
		{"T O P  S E C R E T", "TOP SECRET 18 true false"},
		{"TOP SECRET", "TOP SECRET 10 false false"},
		{"UNCLAS SECTION", "UNCLASSIFIED 6 false false"},
		{"U N C L A S ROME", "UNCLASSIFIED 11 true false"},
		{"UNCLASSIFIED", "UNCLASSIFIED 12 false false"},
		{"LIMITED OFFICIAL USE STATE", "LIMITED OFFICIAL USE 20 false false"},
		{"LIMOFFUSE", "LIMITED OFFICIAL USE 9 false false"},
		{"LOU ROME", "LIMITED OFFICIAL USE 3 false false"},
		{"E C R E T SECTION", "SECRET 9 true true"},
		{"N F I D E N T I A L ROME", "CONFIDENTIAL 19 true true"},
		{"S E C R E TSECTION 01", "SECRET 11 true false"},
		{"SECRETARY OF STATE", ""},
		{"SECRET1", ""},
		{"ECRET", ""}, // lost letters only where the rest stands apart
		{"CONFIDENCE", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := ""
			if l := readLevel(tt.in); l.n > 0 {
				got = fmt.Sprint(l.name, " ", l.n, " ", l.spaced, " ", l.damaged)
			}
			if got != tt.want {
				t.Errorf("readLevel(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestReadSection(t *testing.T) {
	tests := []struct {
		in         string
		n, no, all int
	}{
		{"SECTION 01 OF 03 ROME", 16, 1, 3},
		{"SECTION 1 OF 2", 14, 1, 2},
		{"SECTION 010 OF 012", 18, 10, 12},
		{"SECT 02 OF 02", 13, 2, 2},
		{"SEC 2 OF 3", 10, 2, 3},
		{"SQCTION 02OF02", 14, 2, 2},
		{"section 01 of 03", 16, 1, 3},
		{"SECRETION 01 OF 03", 0, 0, 0},
		{"SECTION 01 ROME", 0, 0, 0},
		{"SECTION OF 03", 0, 0, 0},
		{"SECTION 0001 OF 03", 0, 0, 0},
		{"", 0, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			var s Section
			if n := readSection(tt.in, &s); n != tt.n || s.Number != tt.no || s.Of != tt.all {
				t.Errorf("readSection(%q) = %d, %v, want %d, %d of %d", tt.in, n, s, tt.n, tt.no, tt.all)
			}
		})
	}
}

func TestReadClassLine(t *testing.T) {
	tests := []struct {
		in   string
		want string // level, controls, section, year, post, serial; "" if it is none
	}{
		{"C O N F I D E N T I A L ROME 000212", "CONFIDENTIAL [] {0 0} 0 ROME 212"},
		{"S E C R E T SECTION 01 OF 03 ABU DHABI 000212", "SECRET [] {1 3} 0 ABU DHABI 212"},
		{"S E C R E T ABU DHABI SECTION 01 OF 03 212", "SECRET [] {1 3} 0 ABU DHABI 212"},
		{"S E C R E T ROME 000212 NOFORN", "SECRET [NOFORN] {0 0} 0 ROME 212"},
		{"SECRET//NOFORN ROME 000212", "SECRET [NOFORN] {0 0} 0 ROME 212"},
		{"C O N F I D E N T I A L 75 LIBREVILLE 1895", "CONFIDENTIAL [] {0 0} 1975 LIBREVILLE 1895"},
		{"UNCLAS E F T O ROME 000212", "UNCLASSIFIED [] {0 0} 0 ROME 212"},
		{"UNCLAS N'DJAMENA 000212", "UNCLASSIFIED [] {0 0} 0 N'DJAMENA 212"},
		{"CONFIDENTIAL", "CONFIDENTIAL [] {0 0} 0  0"},
		{"SECRET NOFORN", "SECRET [NOFORN] {0 0} 0  0"},
		{"UNCLAS ROME 12345678", ""}, // no serial is so long
		{"SECRET MEETINGS WERE HELD", ""},
		{"ROME 000212", ""},
		{"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := ""
			if c, ok := readClassLine(tt.in); ok {
				got = fmt.Sprint(c.value.Level, " ", c.value.Controls, " ", c.section, " ", c.year, " ", c.post, " ", c.serial)
			}
			if got != tt.want {
				t.Errorf("readClassLine(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
