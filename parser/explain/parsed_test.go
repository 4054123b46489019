package explain

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// TestParsed explains the specimen as Parse reads it.
func TestParsed(t *testing.T) {
	c := parser.Parse(&parser.Source{Text: specimen}, parser.Options{})
	for _, n := range c.Notes {
		check(t, string(n.Kind)+" "+n.Key, Note(c, n), nil)
	}
	var all strings.Builder
	for _, b := range c.Blocks {
		check(t, string(b.Kind), Block(c, b), nil)
		all.WriteString(Text(Block(c, b)))
	}
	check(t, "cable", Cable(c), []string{"08 VALLETTA 212", "Declassified by its own date: 14 May 2018", "1 for action, 2 for information"})
	for _, want := range []string{
		"It agrees with the filing time on the calling line, day 135 of 2008 at 10:18.",
		"PREL: External Political Relations",
		"B: 07 ROME 2240", "(07ROME2240)",
		"Reason 1.4 (b): foreign government information",
	} {
		if !strings.Contains(all.String(), want) {
			t.Errorf("no %q in the explanations of the blocks", want)
		}
	}
}

// TestSpecimens explains everything in the specimens of the page. The copies
// in their distribution blocks add up.
func TestSpecimens(t *testing.T) {
	files, err := filepath.Glob("../../web/samples/*.txt")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d specimens, %v", len(files), err)
	}
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c := parser.Parse(&parser.Source{Text: string(text)}, parser.Options{})
		for _, n := range c.Notes {
			check(t, file+" "+string(n.Kind), Note(c, n), nil)
			checkWhole(t, file+" "+string(n.Kind)+" "+n.Key, Note(c, n))
		}
		for _, b := range c.Blocks {
			var want []string
			if b.Kind == parser.Distribution {
				want = []string{"They add up to the total"}
			}
			check(t, file+" "+string(b.Kind), Block(c, b), want)
			checkWhole(t, file+" "+string(b.Kind), Block(c, b))
		}
	}
}

// checkWhole reports unless e has two sentences and a source.
func checkWhole(t *testing.T, name string, e Explanation) {
	t.Helper()
	sentences := 0
	for _, p := range e.Prose {
		sentences += 1 + strings.Count(p, ". ")
	}
	if sentences < 2 || e.Source == "" {
		t.Errorf("%s: %d sentences, source %q: %q", name, sentences, e.Source, e.Prose)
	}
}
