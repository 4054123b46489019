package app

import (
	"os"
	"strings"
	"testing"
)

// A sub-paragraph is an entry below its paragraph, stands in from the margin,
// and is explained by itself; a mark that a portion gives is told apart.
func TestSubParagraphsShown(t *testing.T) {
	text, err := os.ReadFile("testdata/everything.txt")
	if err != nil {
		t.Fatal(err)
	}
	p := loadPage(t)
	p.do(readText, input{Text: string(text)})
	p.do(setView, Reading)
	p.has(t, "a) a night-work", `class="mark tone-u inherited"`, `<p class="part">`)
	part := p.st.Doc.Cable.Body[1].Children[1]
	p.do(goToPlace, placeOf(part.Spans...))
	p.has(t, "Sub-paragraph", "of paragraph 2", "sensitive but unclassified", `class="part lit"`)
	if n := strings.Count(p.html(), " aria-current"); n != 1 {
		t.Errorf("%d entries of the outline are current, want 1", n)
	}
}
