package parser

import (
	"fmt"
	"testing"
)

func TestReadTelegram(t *testing.T) {
	rome := telegram{n: 8, year: 2007, station: "ROME", serial: 318}
	tests := []struct {
		in     string
		before telegram
		want   string // year, station, serial and length; "" if it is none
	}{
		{"PARIS 3645 (NOTAL)", telegram{}, "0 PARIS 3645 10"},
		{"08 PARIS 1501", telegram{}, "2008 PARIS 1501 13"},
		{"09CAIRO0561", telegram{}, "2009 CAIRO 561 11"},
		{"2009 CAIRO 2394", telegram{}, "2009 CAIRO 2394 15"},
		{"(99) ROME 2196", telegram{}, "1999 ROME 2196 14"},
		{"'06 ROME 2196", telegram{}, "2006 ROME 2196 13"},
		{"094 QUITO 841", telegram{}, "1994 QUITO 841 13"}, // one digit too many
		{"Sao Paulo 0031", telegram{}, "0 SAOPAULO 31 14"},
		{"LA PAZ 417", telegram{}, "0 LAPAZ 417 10"},
		{"PORT-OF-SPAIN 12", telegram{}, "0 PORTOFSPAIN 12 16"},
		{"SECSTATE 11207", telegram{}, "0 STATE 11207 14"},
		{"STATE: 73097", telegram{}, "0 STATE 73097 12"},
		{"L0ND0N 318", telegram{}, "0 LONDON 318 10"},
		{"EMBASSY ROME 318", telegram{}, "0 ROME 318 16"},
		{"870 Ulaanbaatar", telegram{}, "0 ULAANBAATAR 870 15"},
		{"140", rome, "2007 ROME 140 3"},
		{"140", telegram{}, ""},
		{"140 PAGES", rome, ""},
		{"CAIRO IIR 6 899 0149 10", telegram{}, ""},
		{"SECDEF MSG DTG 301601Z SEP 08", telegram{}, ""},
		{"QUILL E-MAIL 01/12/08", telegram{}, ""},
		{"ROME 01/12/08", telegram{}, ""},
		{"MARCH 12", telegram{}, ""},
		{"12 MARCH 2008", telegram{}, ""},
		{"PARA 3", telegram{}, ""},
		{"ROME 07-123", telegram{}, "2007 ROME 123 11"},
		{"ROME 12-14", telegram{}, "0 ROME 12 7"},
		{"ROME TELEGRAM NO. 12", telegram{}, "0 ROME 12 20"},
		{"QUILL-OAKES MEETING 22 JAN 83", telegram{}, ""},
		{"ROME 12 JAN 83", telegram{}, "0 ROME 12 7"},
		{"THROUGH 15", telegram{}, ""},
		{"22 CFR 41", telegram{}, ""},
		{"DOD DIRECTIVE 5105", telegram{}, ""},
		{"", telegram{}, ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := ""
			if r := readTelegram(tt.in, tt.before); r.n > 0 {
				got = fmt.Sprint(r.year, " ", r.station, " ", r.serial, " ", r.n)
			}
			if got != tt.want {
				t.Errorf("readTelegram(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}

func TestMoreSerial(t *testing.T) {
	tests := []struct {
		in     string
		n      int
		serial int
	}{
		{" AND 44603", 10, 44603},
		{" and 44603.", 10, 44603},
		{", 2764", 6, 2764},
		{"/44603", 6, 44603},
		{" THROUGH 15", 11, 15},
		{" TO 22", 6, 22},
		{", AND 12 B. ROME 5", 8, 12},
		{" AND 07 ROME 318", 0, 0}, // the year of the next
		{"/08", 0, 0},
		{" AND 12/01/09", 0, 0},
		{" AND PREVIOUS", 0, 0},
		{" 44603", 0, 0},
		{"", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if n, serial := moreSerial(tt.in); n != tt.n || serial != tt.serial {
				t.Errorf("moreSerial(%q) = %d, %d, want %d, %d", tt.in, n, serial, tt.n, tt.serial)
			}
		})
	}
}

func TestYearAfter(t *testing.T) {
	tests := []struct {
		in      string
		year, n int
	}{
		{" (08)", 2008, 5},
		{" (2002) B.", 2002, 7},
		{"/08", 2008, 3},
		{"-91", 1991, 3},
		{"/08/01", 0, 0},
		{" (NOTAL)", 0, 0},
		{" (123)", 0, 0},
		{" (3000)", 0, 0},
		{"", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if year, n := yearAfter(tt.in); year != tt.year || n != tt.n {
				t.Errorf("yearAfter(%q) = %d, %d, want %d, %d", tt.in, year, n, tt.year, tt.n)
			}
		})
	}
}

func TestDateBehind(t *testing.T) {
	tests := []struct {
		in      string
		year, n int
	}{
		{" OF APRIL 7, 2007", 2007, 17},
		{" DATED 7 APR 07 B.", 2007, 15},
		{", 7 APR 2007", 2007, 12},
		{"DTG 121200Z MAR 07", 2007, 18},
		{" (NOTAL)", 0, 0},
		{" OF APRIL 7", 0, 0},
		{" OF FEBRUARY 30, 2007", 0, 0},
		{"-08", 0, 0},
		{"", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if year, n := dateBehind(tt.in); year != tt.year || n != tt.n {
				t.Errorf("dateBehind(%q) = %d, %d, want %d, %d", tt.in, year, n, tt.year, tt.n)
			}
		})
	}
}
