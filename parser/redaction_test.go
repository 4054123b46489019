package parser

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// TestDoubtful compares the redactions in texts of odd pieces with those that
// are found where every byte is looked at.
func TestDoubtful(t *testing.T) {
	pieces := []string{
		"XX", "XXX", "X", "x", "xxx", "_", "___", "_____", "[", "]", "[NAME REMOVED]", "█", "“", "Smithxxx", "Lxxx", "SMITHXXXX", "EUR/XXXX",
		"(08 XXXX 123)", "BEGIN XXXX: ", "END XXXX", "http://a/xxx[b", "off", "poloffxxxx", "ref A", "REF", "ROME", "Rome", "12", "May 5", "PolCouns",
		"(B1)", "B1\n", " ", " ", " ", "\n", "\n\n2. (U) ", ". ", ", ", "\r\n", "Embassy ",
	}
	random := rand.New(rand.NewPCG(1, 2))
	var p Parser
	found := 0
	for range 5000 {
		var text strings.Builder
		text.WriteString("FM AMEMBASSY ROME\nUNCLAS ROME 000212\nSUBJECT: X\n1. (U) ")
		for range random.IntN(20) {
			text.WriteString(pieces[random.IntN(len(pieces))])
		}
		c := p.Parse(&Source{Text: text.String()}, Options{})
		got := slices.DeleteFunc(slices.Clone(c.Notes), func(n Note) bool { return n.Kind != NoteRedaction })
		b := &p.builder
		b.c.Notes, b.noteRuns, b.doubtful = nil, []int{0}, []Span{{0, len(b.text)}}
		b.findRedactions()
		b.sortNotes()
		want := slices.DeleteFunc(b.c.Notes, func(n Note) bool { return n.Kind != NoteRedaction })
		exempt := func(n Note) bool { return text.String()[n.Span.Start] == '(' } // the finders note these
		if got = slices.DeleteFunc(got, exempt); !slices.Equal(got, want) {
			t.Fatalf("%q\n got %v\nwant %v", text.String(), got, want)
		}
		found += len(want)
	}
	if found < 1000 {
		t.Errorf("%d redactions in all", found)
	}
}
