package app

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
)

// What is lettered inside a paragraph belongs to its text, and is shown and
// counted once.
func TestSubParagraphsOnce(t *testing.T) {
	text := "UNCLAS ROME 000012\n\nSUBJECT: HARBOR PILOTS\n\n1. (U) The pilots asked for:\n\na) two tugs;\n\nb) a lamp.\n\n2. (U) They got neither.\n"
	c := parser.Parse(&parser.Source{Text: text}, parser.Options{})
	if len(c.Body) != 2 || len(c.Body[0].Children) != 2 {
		t.Fatalf("%d paragraphs, want 2 with 2 parts in the first", len(c.Body))
	}
	parts := bodyOf(c)
	if got := portionWords(parts); got != "2 paragraphs, all marked (U)" {
		t.Errorf("portionWords = %q", got)
	}
	shown := ""
	for _, part := range parts {
		for _, p := range piecesOf(c, part.Paragraph, part.notes) {
			shown += p.Text
		}
		shown += "\n"
	}
	if strings.Count(shown, "a lamp") != 1 || !strings.Contains(shown, "\nb) a lamp.") {
		t.Errorf("the reading view shows %q", shown)
	}
	var outline bytes.Buffer
	if err := export.TextOn(time.Time{})(&outline, []*parser.Cable{c}); err != nil {
		t.Fatal(err)
	}
	if strings.Count(outline.String(), "a lamp") != 1 || !strings.Contains(outline.String(), "\n   b) a lamp.") {
		t.Errorf("the outline has\n%s", outline.String())
	}
}
