package explain

import (
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestRedaction(t *testing.T) {
	tests := []struct{ key, want string }{
		{"12", "Characters: 12"},
		{"SOURCE REMOVED", "In its place: source removed"},
		{"...", "left out"},
		{"B6", "A reviewer withheld"},
		{"1.4(D)", "A reviewer withheld"},
	}
	for _, tt := range tests {
		if got := Text(redaction(tt.key)); !strings.Contains(got, tt.want) {
			t.Errorf("redaction %s is explained as %q, want %q in it", tt.key, got, tt.want)
		}
	}
}

// TestPassage asks for both ends of a passage that Parse has found.
func TestPassage(t *testing.T) {
	c := parser.Parse(&parser.Source{Text: "SUBJECT: X\n\n1. (C) BEGIN TEXT: The dues are high. END TEXT.\n"}, parser.Options{})
	var got []string
	for _, n := range c.Notes {
		if n.Kind == parser.NotePassage {
			got = append(got, Text(Note(c, n)))
		}
	}
	if len(got) != 2 || !strings.Contains(got[0], "begins") || !strings.Contains(got[1], "ends") || !strings.Contains(got[0], "Words: 8") {
		t.Errorf("the ends of a passage are explained as %q", got)
	}
}
