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

// The year comes from the name of a file, in an archive or not, if the rest of
// that name is what the text says.
func TestNameYear(t *testing.T) {
	tests := []struct{ name, member, want string }{
		{"08VALLETTA212.txt", "", "08VALLETTA212"},
		{"all.zip", "1978/08VALLETTA212.txt", "08VALLETTA212"},
		{"all.zip", "in.zip/page_2008VALLETTA00212.html", "08VALLETTA212"},
		{"08VALLETTA212.gz", "a.txt", "08VALLETTA212"},
		{"all.zip", "08VALLETTA212/notes.txt", ""},
		{"all.zip", "08VALLETTA213.txt", ""},
		{"all.zip", "08LIMA212.txt", ""},
	}
	for _, tt := range tests {
		src := &Source{Name: tt.name, Text: "C O N F I D E N T I A L VALLETTA 000212\n\nSUBJECT: DUES\n\n1. (C) Paid.\n"}
		if tt.member != "" {
			src.Container = &Container{Format: "zip", Member: tt.member}
		}
		if got := Parse(src, Options{}).ID.Value.Canonical; got != tt.want {
			t.Errorf("%s: %s gives %q, want %q", tt.name, tt.member, got, tt.want)
		}
	}
}
