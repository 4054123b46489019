package parser

import (
	"testing"
	"time"
)

func TestStatedTime(t *testing.T) {
	tests := []struct{ in, want string }{
		{"2006-03-09", "2006-03-09T00:00:00Z"},
		{"2006-03-09 15:30:00", "2006-03-09T15:30:00Z"},
		{"2006-03-09 15:30", "2006-03-09T15:30:00Z"},
		{"2006-03-09T17:30:00+02:00", "2006-03-09T15:30:00Z"},
		{"3/9/2006 15:30", "2006-03-09T15:30:00Z"},
		{"9 MAR 2006", "2006-03-09T00:00:00Z"},
		{"March 9, 2006", "2006-03-09T00:00:00Z"},
		{"R 091530Z MAR 06", "2006-03-09T15:30:00Z"},
		{"", ""},
		{"soon", ""},
		{"2006-02-30", ""},
	}
	for _, tt := range tests {
		got := ""
		if v := statedTime(tt.in); !v.IsZero() {
			got = v.Format(time.RFC3339)
		}
		if got != tt.want {
			t.Errorf("statedTime(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}

// TestStatedNames reads what a container states under names of its own.
func TestStatedNames(t *testing.T) {
	src := &Source{Text: "1. (U) The dues were paid.\n", Container: &Container{Format: "case", Meta: []Column{
		{"ID", "90016"}, {"Reference ID", "06VALLETTA212"}, {"Created", "2006-03-09 15:30"}, {"Origin", "Embassy Valletta"}, {"Title", "HARBOR DUES"},
	}}}
	c := Parse(src, Options{})
	if got := c.ID.Value.Canonical; got != "06VALLETTA212" {
		t.Errorf("id is %q", got)
	}
	if f := c.Header.From; f.Value.Name != "AMEMBASSY VALLETTA" || f.Inferred != "container" {
		t.Errorf("from is %v", f)
	}
	if f := c.Header.Subject; f.Value != "HARBOR DUES" || f.Inferred != "container" {
		t.Errorf("subject is %v", f)
	}
	if f := c.Header.Sent; f.Value.Format(time.DateTime) != "2006-03-09 15:30:00" || f.Inferred != "container" {
		t.Errorf("sent is %v", f)
	}
}
