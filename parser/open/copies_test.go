package open

import (
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestCopies(t *testing.T) {
	container := func(id string) *parser.Container {
		return &parser.Container{Meta: []parser.Column{{Name: "ID", Value: id}}}
	}
	tests := []struct {
		text string
		in   *parser.Container
		want string // where it was before
	}{
		{"The dues were paid.", nil, ""},
		{"\r\nThe dues were paid.\n", nil, "number 1"},
		{"The dues were not paid.", nil, ""},
		{"The dues were paid.", container("06ROME212"), "number 1"},
		{" \n", nil, ""},
		{" \n", nil, ""},
		{"Text not available", container("06ROME1"), ""},
		{"Text not available", container("06ROME2"), ""},
		{"Text not available", container("06ROME2"), "number 8"},
		{"Text not available", container("06ROME1"), "number 7"},
		{"Text not available", nil, "number 7"},
		{"Once more", container("1"), ""},
		{"Once more", container("2"), "number 12"}, // they are running numbers
	}
	c := NewCopies()
	for i, tt := range tests {
		before, ok := c.find(c.Key(tt.text, tt.in), Place{Path: "x.txt", Row: i + 1})
		if want := ": x.txt, " + tt.want; ok != (tt.want != "") || ok && before.String() != want {
			t.Errorf("number %d, %q, was %q before (%v), want %q", i+1, tt.text, before, ok, tt.want)
		}
	}
}
