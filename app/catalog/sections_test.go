package catalog

import (
	"fmt"
	"testing"

	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser/open"
)

// part returns the summary of a text with some sections of a telegram in
// three.
func part(id string, file int, sections ...int) worker.Summary {
	s := worker.Summary{File: file, ID: id, Subject: fmt.Sprint(sections), Sections: open.Sections{Of: 3}}
	for _, n := range sections {
		s.Sections.Held |= 1 << (n - 1)
	}
	return s
}

func TestJoinSections(t *testing.T) {
	tests := []struct {
		name  string
		parts []worker.Summary
		want  string // of each row the files of its texts, in their order
	}{
		{"in order", []worker.Summary{part("06ROME1", 0, 1), part("06ROME1", 1, 2), part("06ROME1", 2, 3)}, "[0 1 2]"},
		{"the last first", []worker.Summary{part("06ROME1", 0, 3), part("06ROME1", 1, 2), part("06ROME1", 2, 1)}, "[2 1 0]"},
		{"two in one text", []worker.Summary{part("06ROME1", 0, 3), part("06ROME1", 1, 1, 2)}, "[1 0]"},
		{"two copies", []worker.Summary{part("06ROME1", 0, 1), part("06ROME1", 1, 1), part("06ROME1", 2, 2), part("06ROME1", 3, 2)}, "[0 2] [1 3]"},
		{"other telegrams", []worker.Summary{part("06ROME1", 0, 1), part("06ROME2", 1, 2), part("", 2, 2), part("", 3, 3)}, "[0] [1] [2] [3]"},
		{"whole", []worker.Summary{{ID: "06ROME1", File: 0}, part("06ROME1", 1, 2)}, "[0] [1]"},
	}
	for _, tt := range tests {
		c := &Catalog{}
		view := c.View()
		for _, s := range tt.parts {
			c.Add(s)
			view = c.View()
		}
		got := ""
		for row := range c.Len() {
			var files []int
			first := c.Summary(row)
			for _, p := range first.Parts() {
				files = append(files, p.File)
			}
			got += fmt.Sprint(files) + " "
		}
		if got != tt.want+" " {
			t.Errorf("%s: %s, want %s", tt.name, got, tt.want)
		}
		if view.Len() != c.Len() {
			t.Errorf("%s: a view has %d rows of %d", tt.name, view.Len(), c.Len())
		}
	}
}

// What is joined late shows its first section, and an earlier view does not
// change. Very many texts with the same section take no time.
func TestManySections(t *testing.T) {
	c := &Catalog{}
	c.Add(part("06ROME1", 0, 2))
	before := c.View()
	c.Add(part("06ROME1", 1, 1))
	if got := c.Summary(0).Subject; got != "[1]" {
		t.Errorf("the row shows section %s", got)
	}
	if got := string(before.c.texts.bytes(before.c.record(0).subject)); got != "[2]" {
		t.Errorf("the view before shows %s", got)
	}
	for i := range 100_000 {
		c.Add(part("06ROME2", i, 1))
	}
	if c.Len() != 100_001 {
		t.Errorf("%d rows", c.Len())
	}
}
