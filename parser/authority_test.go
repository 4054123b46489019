package parser

import "testing"

func TestReadDate(t *testing.T) {
	tests := []struct {
		in   string
		want string // "" if it is no date
		n    int
	}{
		{"05/14/2018", "2018-05-14", 10},
		{"6/3/08", "2008-06-03", 6},
		{"6-3-2008.", "2008-06-03", 8},
		{"2019/07/29", "2019-07-29", 10},
		{"2019-02-12", "2019-02-12", 10},
		{"JUNE 21, 2006", "2006-06-21", 13},
		{"Sept. 1, 98", "1998-09-01", 11},
		{"21 JUNE 2006", "2006-06-21", 12},
		{"21 Jun 06 or later", "2006-06-21", 9},
		{"02/29/2008", "2008-02-29", 10},
		{"02/29/2009", "", 10}, // a date, but no such day
		{"24/02/2018", "", 10},
		{"11/26", "", 0},
		{"11/I7/85", "", 0},
		{"JUNE 2006", "", 0},
		{"OADR", "", 0},
		{"", "", 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			d, n := readDate(tt.in)
			got := ""
			if n > 0 && d.valid() {
				got = d.String()
			}
			if got != tt.want || n != tt.n {
				t.Errorf("readDate(%q) = %q, %d, want %q, %d", tt.in, got, n, tt.want, tt.n)
			}
		})
	}
}

func TestReadOrderLabel(t *testing.T) {
	tests := []struct {
		in        string
		n, number int
	}{
		{"E.O. 12958: DECL", 11, 5},
		{"E.O. 12958 DECL", 10, 5},
		{"EO 12958: N/A", 9, 3},
		{"E. O. 12356:", 12, 6},
		{"¶E.O. 12958:", 13, 7},
		{"E.0. 12958:", 11, 5}, // a zero for the letter
		{"e.o. 13526; decl", 11, 5},
		{"E.O.: 12958", 11, 6},
		{"E.O. 1295:", 0, 0},
		{"E.O. 129588", 0, 0},
		{"E.O. 22958", 0, 0},
		{"EOD 12958", 0, 0},
		{"", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if n, number := readOrderLabel(tt.in); n != tt.n || number != tt.number {
				t.Errorf("readOrderLabel(%q) = %d, %d, want %d, %d", tt.in, n, number, tt.n, tt.number)
			}
		})
	}
}

func TestRuleWord(t *testing.T) {
	tests := []struct {
		in   string
		want string // as named, "" if it is no rule
	}{
		{"OADR", "OADR"}, {"GDS 8/12/85", "GDS"}, {"XGDS-3", "XGDS-3"}, {"RDS-4 6/5/99", "RDS-4"},
		{"XGDS 2", "XGDS-2"}, {"N/A", "N/A"}, {"NA", "N/A"}, {"not applicable", "N/A"}, {"MR", "MR"},
		{"GDS 12", "GDS"}, {"GDSX", ""}, {"MRS OAKES LEAVES", ""}, {"02/21/2018", ""}, {"", ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := ""
			if n := ruleWord(tt.in); n > 0 {
				got = canonicalRule(tt.in[:n])
			}
			if got != tt.want {
				t.Errorf("ruleWord(%q) is %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
