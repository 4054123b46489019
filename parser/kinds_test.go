package parser_test

import (
	"cmp"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// TestKinds compares the kinds of the blocks of real cables of each era, which
// were read line by line, with the list kept of each. The lists hold no text.
func TestKinds(t *testing.T) {
	root := cmp.Or(os.Getenv("CABLES_DIR"), "../../shared/cables")
	lists, _ := filepath.Glob("testdata/kinds/*/*.txt")
	if len(lists) < 20 {
		t.Fatalf("%d lists in testdata/kinds", len(lists))
	}
	for _, list := range lists {
		name := filepath.Join(filepath.Base(filepath.Dir(list)), filepath.Base(list))
		t.Run(filepath.ToSlash(name), func(t *testing.T) {
			path := filepath.Join(root, name)
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
