package parser

import (
	"testing"
	"time"
)

func TestReadDTG(t *testing.T) {
	tests := []struct {
		in   string
		want string // RFC 3339, "" if it is no date
		n    int
		year int
	}{
		{"091530Z MAR 66\nFM", "1966-03-09T15:30:00Z", 14, 1966},
		{"091530Z MAR 06 ZDK", "2006-03-09T15:30:00Z", 14, 2006},
		{"091530Z MAR 2006", "2006-03-09T15:30:00Z", 16, 2006},
		{"091530z Mar 06", "2006-03-09T15:30:00Z", 14, 2006},
		{"091530ZMAR06", "2006-03-09T15:30:00Z", 12, 2006},
		{"091530Z MARCH 06", "2006-03-09T15:30:00Z", 16, 2006},
		{"010000Z JAN 59", "2059-01-01T00:00:00Z", 14, 2059},
		{"010000Z JAN 60", "1960-01-01T00:00:00Z", 14, 1960},
		{"290930Z FEB 88", "1988-02-29T09:30:00Z", 14, 1988},
		{"290930Z FEB 89", "", 14, 1989}, // a group, but no such day
		{"000930Z FEB 88", "", 14, 1988},
		{"312400Z JUL 75", "", 14, 1975},
		{"310060Z JUL 75", "", 14, 1975},
		{"091530Z MAR", "", 11, 0},
		{"091530Z MAR 123", "", 11, 0}, // a number, but no year
		{"091530Z", "", 0, 0},
		{"091530Z XYZ 06", "", 0, 0},
		{"91530Z MAR 06", "", 0, 0},
		{"0091530Z MAR 06", "", 0, 0},
		{"091530A MAR 06", "", 0, 0},
		{"", "", 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			g := readDTG(tt.in)
			got := ""
			if !g.time.IsZero() {
				got = g.time.Format(time.RFC3339)
			}
			if got != tt.want || g.n != tt.n || g.year != tt.year {
				t.Errorf("readDTG(%q) = %q, %d, %d, want %q, %d, %d", tt.in, got, g.n, g.year, tt.want, tt.n, tt.year)
			}
		})
	}
}

func TestProsigns(t *testing.T) {
	tests := []struct {
		in   string
		want int
	}{
		{"P 091530Z MAR 06", 2},
		{"O P 091530Z MAR 06", 4},
		{"O  P  091530Z MAR 06", 6},
		{"O P R 091530Z MAR 06", 0}, // there are no three
		{"X 091530Z MAR 06", 0},
		{"P 91530Z MAR 06", 0},
		{"PP 091530Z MAR 06", 0},
		{"P RUEHBW", 0},
		{"P", 0},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			if got := prosigns(tt.in); got != tt.want {
				t.Errorf("prosigns(%q) = %d, want %d", tt.in, got, tt.want)
			}
		})
	}
}

func TestReadFiled(t *testing.T) {
	tests := []struct {
		in   string
		year int
		want string // RFC 3339, "" if it is no time
	}{
		{"1351018", 2008, "2008-05-14T10:18:00Z"},
		{"3660000", 2008, "2008-12-31T00:00:00Z"},
		{"3660000", 2007, ""},
		{"0000000", 2008, ""},
		{"0012400", 2008, ""},
		{"1351018", 0, ""},
		{"531403", 2008, ""},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			got := ""
			if v, ok := readFiled(tt.in, tt.year); ok {
				got = v.Format(time.RFC3339)
			}
			if got != tt.want {
				t.Errorf("readFiled(%q, %d) = %q, want %q", tt.in, tt.year, got, tt.want)
			}
		})
	}
}
