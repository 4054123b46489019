package app

import (
	"slices"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestPlace(t *testing.T) {
	spans := []parser.Span{{Start: 120, End: 140}, {Start: 150, End: 150}, {Start: 180, End: 200}}
	p := placeOf(spans...)
	if p != "120-140,180-200" {
		t.Errorf("placeOf = %q", p)
	}
	if got := p.spans(200); !slices.Equal(got, []parser.Span{spans[0], spans[2]}) {
		t.Errorf("spans = %v", got)
	}
	for _, bad := range []Place{"", "x", "5", "7-5", "-1-5", "5-5", "0-201", "0-5,", "0-5;6-7"} {
		if got := bad.spans(200); got != nil {
			t.Errorf("%q is no place, but has the spans %v", bad, got)
		}
	}
}

func TestFragment(t *testing.T) {
	for _, s := range []string{"", "list", "v=facsimile", "v=reading&s=120-140", "c=3&v=both&s=1-2,3-4"} {
		if got := parseFragment(s).String(); got != s {
			t.Errorf("%q comes back as %q", s, got)
		}
	}
	for _, s := range []string{"v=other", "main", "%zz", "s=1-2", "c=4"} {
		if got := parseFragment(s); got != (Fragment{}) {
			t.Errorf("%q is read as %+v, want nothing", s, got)
		}
	}
}
