package parser

import (
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"reflect"
	"slices"
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
	for _, p := range c.Passages {
		if !inside(p.Span) || p.Span.Len() == 0 || p.Name == "" {
			return fmt.Sprintf("passage %v lies outside the text", p)
		}
	}
	for _, d := range c.Diagnostics {
		if !inside(d.Span) {
			return fmt.Sprintf("diagnostic %v lies outside the text", d)
		}
	}
	for name, spans := range fieldSpans(c) {
		for _, s := range spans {
			if !inside(s) || s.Len() == 0 {
				return fmt.Sprintf("%s lies at %v, outside the text", name, s)
			}
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

// fieldSpans returns where the fields of c were read, by the name of each.
func fieldSpans(c *Cable) map[string][]Span {
	all := map[string][]Span{}
	add := func(name string, v reflect.Value) {
		if v.Kind() != reflect.Slice {
			all[name] = v.FieldByName("Spans").Interface().([]Span)
			return
		}
		for i := range v.Len() {
			all[fmt.Sprint(name, " ", i)] = v.Index(i).FieldByName("Spans").Interface().([]Span)
		}
	}
	for f, v := range reflect.ValueOf(c.Header).Fields() {
		add(f.Name, v)
	}
	add("ID", reflect.ValueOf(c.ID))
	add("Summary", reflect.ValueOf(c.Summary))
	add("Signature", reflect.ValueOf(c.Signature))
	return all
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

// FuzzParse looks for a text that breaks a promise: Parse returns, its blocks
// tile the text, every place lies inside, the same text gives the same cable,
// and a text with a fix applied is read as well.
func FuzzParse(f *testing.F) {
	for _, text := range testTexts(f) {
		f.Add(text)
	}
	for _, g := range goldenFiles(f, "testdata/quirks") {
		f.Add(g.source.Text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c := Parse(&Source{Text: text}, Options{})
		if msg := sound(c); msg != "" {
			t.Fatal(msg)
		}
		if d := Parse(&Source{Text: text}, Options{}); !reflect.DeepEqual(c, d) {
			t.Error("two readings of one text differ")
		}
		for _, d := range c.Diagnostics {
			if d.Fix == nil {
				continue
			}
			if msg := sound(Parse(&Source{Text: fixed(text, d.Fix)}, Options{})); msg != "" {
				t.Errorf("after the fix of %s: %s", d.Code, msg)
			}
		}
	})
}

// fixed returns text with the edits of fix, which are in order.
func fixed(text string, fix *Fix) string {
	for _, e := range slices.Backward(fix.Edits) {
		text = text[:e.Span.Start] + e.New + text[e.Span.End:]
	}
	return text
}
