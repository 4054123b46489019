package export

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// TestText compares the outline of a cable that has most of what there is.
// With UPDATE set it writes the outline instead; read the difference.
func TestText(t *testing.T) {
	data, err := os.ReadFile("testdata/lighthouse.txt")
	if err != nil {
		t.Fatal(err)
	}
	sources, err := open.Bytes("lighthouse.txt", data)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := TextOn(time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC))(&b, []*parser.Cable{parser.Parse(sources[0], parser.Options{})}); err != nil {
		t.Fatal(err)
	}
	const golden = "testdata/lighthouse.outline"
	if os.Getenv("UPDATE") != "" {
		if err := os.WriteFile(golden, []byte(b.String()), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	if b.String() != string(want) {
		t.Errorf("the outline is\n%s\nwant\n%s", &b, want)
	}
}

// TestTextIsTame checks that outlines hold nothing that acts on a terminal
// and no line that is longer than it must be, whatever the cable says.
func TestTextIsTame(t *testing.T) {
	texts := readTexts(t)
	texts["escapes"] = []byte("UNCLAS VALLETTA 000001\n\nSUBJECT: \x1b[31mRED\x07 \u202Eevil\u0085\n\n1. (U) A\x9b.\n")
	for name, data := range texts {
		sources, err := open.Bytes(filepath.Base(name), data)
		if err != nil {
			continue
		}
		for _, src := range sources {
			var b strings.Builder
			if err := TextOn(time.Date(2026, time.November, 23, 0, 0, 0, 0, time.UTC))(&b, []*parser.Cable{parser.Parse(src, parser.Options{})}); err != nil {
				t.Fatal(err)
			}
			for line := range strings.Lines(b.String()) {
				line = strings.TrimSuffix(line, "\n")
				if i := strings.IndexFunc(line, func(r rune) bool { return r < ' ' || acts(r) }); i >= 0 {
					t.Errorf("%s: %q", name, line)
				}
				if utf8.RuneCountInString(line) > width && len(strings.Fields(line)) > 3 {
					t.Errorf("%s: a line of %d characters: %q", name, len(line), line)
				}
			}
		}
	}
}

func TestPlaces(t *testing.T) {
	p := newPlaces("añb\r\nc\rd\n")
	tests := []struct{ offset, line, column int }{
		{0, 1, 1}, {1, 1, 2}, {3, 1, 3}, {6, 2, 1}, {7, 2, 2}, {8, 3, 1}, {9, 3, 2}, {10, 4, 1}, {99, 4, 1},
	}
	for _, tt := range tests {
		if line, column := p.at(tt.offset); line != tt.line || column != tt.column {
			t.Errorf("at(%d) = %d:%d, want %d:%d", tt.offset, line, column, tt.line, tt.column)
		}
	}
}
