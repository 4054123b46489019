package parser_test

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// TestKinds compares the kinds of the blocks of ten real cables, which were
// read line by line, with the list kept of each. The lists hold no text.
func TestKinds(t *testing.T) {
	dir := filepath.Join(cmp.Or(os.Getenv("CABLES_DIR"), "../../shared/cables"), "cablegate")
	lists, _ := filepath.Glob("testdata/kinds/*.txt")
	if len(lists) == 0 {
		t.Fatal("no lists in testdata/kinds")
	}
	for _, list := range lists {
		name := filepath.Base(list)
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(dir, name)
			if _, err := os.Stat(path); err != nil {
				t.Skip("no cables: set CABLES_DIR")
			}
			got := kinds(parseFile(t, path))
			if tighten() {
				if err := os.WriteFile(list, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(list)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("the kinds are\n%swant\n%s", got, want)
			}
		})
	}
}

// kinds returns the kinds of the blocks of cables, one a line.
func kinds(cables []*parser.Cable) string {
	var s strings.Builder
	for _, c := range cables {
		for _, b := range c.Blocks {
			s.WriteString(string(b.Kind) + "\n")
		}
	}
	return s.String()
}
