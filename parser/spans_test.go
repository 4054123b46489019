package parser_test

import (
	"bufio"
	"cmp"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// A marked is a stretch that a person marked.
type marked struct {
	kind string
	span parser.Span
}

// A markedText is a real cable in which a person marked every stretch of the
// four kinds between two offsets.
type markedText struct {
	name     string
	hash     string
	from, to int
	marks    []marked
}

// spanKinds are the kinds that a person marked, by the kinds of notes.
var spanKinds = map[parser.NoteKind]string{
	parser.NoteAbbreviation: "abbreviation", parser.NoteOrganization: "abbreviation", parser.NoteOffice: "abbreviation",
	parser.NoteCaption: "abbreviation", parser.NoteControl: "abbreviation",
	parser.NotePost:  "post",
	parser.NoteDate:  "date",
	parser.NoteCable: "citation", parser.NoteReference: "citation",
}

// TestGoldenSpans compares the notes on real cables with what a person marked
// in them by reading, before: see testdata/spans/golden.txt.
func TestGoldenSpans(t *testing.T) {
	texts := readMarked(t)
	if len(texts) < 20 {
		t.Fatalf("%d texts are marked, want 20", len(texts))
	}
	root := cmp.Or(os.Getenv("CABLES_DIR"), "../../shared/cables")
	found, right, all, met := map[string]int{}, map[string]int{}, map[string]int{}, map[string]int{}
	for _, m := range texts {
		path := filepath.Join(root, m.name)
		if _, err := os.Stat(path); err != nil {
			t.Skip("no cables: set CABLES_DIR")
		}
		c := parseFile(t, path)[0]
		h := fnv.New32a()
		h.Write([]byte(c.Source.Text))
		if got := fmt.Sprintf("%08x", h.Sum32()); got != m.hash {
			t.Fatalf("%s has the hash %s, want %s", m.name, got, m.hash)
		}
		hit := make([]bool, len(m.marks))
		for _, n := range c.Notes {
			kind, ok := spanKinds[n.Kind]
			if !ok || n.Span.Start < m.from || n.Span.End > m.to {
				continue
			}
			i, either := m.at(kind, n.Span)
			if either {
				continue
			}
			found[kind]++
			if i < 0 {
				t.Logf("%s: a %s %q at %v that was not marked", m.name, n.Kind, n.Key, n.Span)
				continue
			}
			right[kind]++
			hit[i] = true
		}
		for i, mark := range m.marks {
			if mark.kind == "either" {
				continue
			}
			all[mark.kind]++
			if hit[i] {
				met[mark.kind]++
			} else {
				t.Logf("%s: the %s at %v was not found", m.name, mark.kind, mark.span)
			}
		}
	}
	sum := [4]int{}
	for _, kind := range []string{"abbreviation", "post", "date", "citation"} {
		t.Logf("%-12s precision %d of %d, recall %d of %d", kind, right[kind], found[kind], met[kind], all[kind])
		for i, n := range []int{right[kind], found[kind], met[kind], all[kind]} {
			sum[i] += n
		}
	}
	precision, recall := 100*float64(sum[0])/float64(sum[1]), 100*float64(sum[2])/float64(sum[3])
	t.Logf("precision %.1f %%, recall %.1f %%", precision, recall)
	if precision < 98 {
		t.Errorf("precision is %.1f %%, want 98 %%", precision)
	}
	if recall < 90 {
		t.Errorf("recall is %.1f %%, want 90 %%", recall)
	}
}

// at returns the index of the mark of kind that shares more than half of both
// with s, -1 if there is none, and whether s lies where either is right.
func (m markedText) at(kind string, s parser.Span) (i int, either bool) {
	i = -1
	for k, mark := range m.marks {
		shared := min(s.End, mark.span.End) - max(s.Start, mark.span.Start)
		switch {
		case shared <= 0:
		case mark.kind == "either":
			either = true
		case mark.kind == kind && 2*shared > s.End-s.Start && 2*shared > mark.span.End-mark.span.Start:
			i = k
		}
	}
	return i, either && i < 0
}

// readMarked reads the golden spans.
func readMarked(t *testing.T) (texts []markedText) {
	file, err := os.Open("testdata/spans/golden.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for in := bufio.NewScanner(file); in.Scan(); {
		line := in.Text()
		if line == "" || line[0] == '#' {
			continue
		}
		var m markedText
		if n, _ := fmt.Sscan(line, &m.name, &m.hash, &m.from, &m.to); n == 4 {
			texts = append(texts, m)
			continue
		}
		var kind string
		var at, size int
		if n, err := fmt.Sscan(line, &kind, &at, &size); n != 3 || !strings.Contains(" abbreviation post date citation either ", " "+kind+" ") {
			t.Fatalf("%q: %v", line, err)
		}
		last := &texts[len(texts)-1]
		last.marks = append(last.marks, marked{kind, parser.Span{Start: at, End: at + size}})
	}
	return texts
}
