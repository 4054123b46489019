package parser

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// tiled reports where blocks fail to cover text exactly, or "" if they do.
func tiled(text string, blocks []Block) string {
	at := 0
	for i, b := range blocks {
		if b.Span.Start != at || b.Span.End <= at {
			return fmt.Sprintf("block %d (%v) is %v, want start %d", i, b.Kind, b.Span, at)
		}
		at = b.Span.End
	}
	if at != len(text) {
		return fmt.Sprintf("blocks end at %d, text at %d", at, len(text))
	}
	return ""
}

// sound reports what is wrong with c apart from its values, or "".
func sound(c *Cable) string {
	text := c.Source.Text
	if msg := tiled(text, c.Blocks); msg != "" {
		return msg
	}
	inside := func(s Span) bool { return 0 <= s.Start && s.Start <= s.End && s.End <= len(text) }
	for _, n := range c.Notes {
		if !inside(n.Span) || n.Span.Len() == 0 {
			return fmt.Sprintf("note %v lies outside the text", n)
		}
	}
	for _, d := range c.Diagnostics {
		if !inside(d.Span) {
			return fmt.Sprintf("diagnostic %v lies outside the text", d)
		}
	}
	last := 0
	for _, p := range c.Body {
		for _, s := range p.Spans {
			if !inside(s) || s.Start < last {
				return fmt.Sprintf("paragraph %s overlaps the one before, or the end: %v", p.Number, p.Spans)
			}
			last = s.End
		}
	}
	return ""
}

// testTexts returns all texts of the test data and, where there are any, of
// the folder CABLES_DIR, by name.
func testTexts(t testing.TB) map[string]string {
	texts := map[string]string{}
	for _, root := range []string{"testdata", "../web/samples", cablesDir()} {
		filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !strings.HasSuffix(path, ".txt") {
				return nil
			}
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			texts[path] = string(data)
			return nil
		})
	}
	return texts
}

// folder returns the folder that the environment variable names, or the one
// beside the project.
func folder(variable, beside string) string {
	if dir := os.Getenv(variable); dir != "" {
		return dir
	}
	return filepath.Join("..", "..", "shared", beside)
}

func cablesDir() string { return folder("CABLES_DIR", "cables") }

func TestTiling(t *testing.T) {
	for name, text := range testTexts(t) {
		if msg := sound(Parse(&Source{Text: text}, Options{})); msg != "" {
			t.Errorf("%s: %s", name, msg)
		}
	}
}

func FuzzParse(f *testing.F) {
	for _, text := range testTexts(f) {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c := Parse(&Source{Text: text}, Options{})
		if msg := sound(c); msg != "" {
			t.Error(msg)
		}
		d := Parse(&Source{Text: text}, Options{})
		if len(c.Blocks) != len(d.Blocks) || len(c.Notes) != len(d.Notes) {
			t.Error("two readings of one text differ")
		}
	})
}
