package parser_test

import (
	"flag"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// A sign is a line that shows, to a much simpler reader, that a field is there.
type sign struct {
	field string
	line  *regexp.Regexp
	zero  func(*parser.Cable) bool
}

// missing returns the fields that c lacks though a line shows them.
func missing(c *parser.Cable, signs []sign) []string {
	var fields []string
	text := strings.ReplaceAll(c.Source.Text, "\r", "")
	for _, s := range signs {
		if s.zero(c) && s.line.MatchString(text) {
			fields = append(fields, s.field)
		}
	}
	return fields
}

// tighten returns the flag -update, which the tests of the package define.
func tighten() bool {
	return flag.Lookup("update").Value.String() == "true"
}

// readRatchet reads what is known: a name and what is so a line.
func readRatchet(t *testing.T, path string) map[string]string {
	data, err := os.ReadFile(path)
	if err != nil && !tighten() {
		t.Fatal(err)
	}
	known := map[string]string{}
	for line := range strings.Lines(string(data)) {
		if name, rest, ok := strings.Cut(strings.TrimSpace(line), " "); ok && !strings.HasPrefix(line, "#") {
			known[name] = rest
		}
	}
	return known
}

// writeRatchet writes what is known, below a line that says what it is.
func writeRatchet(t *testing.T, path, head string, known map[string]string) {
	lines := make([]string, 0, len(known))
	for name, rest := range known {
		lines = append(lines, name+" "+rest+"\n")
	}
	slices.Sort(lines)
	if err := os.WriteFile(path, []byte("# "+head+"\n"+strings.Join(lines, "")), 0o644); err != nil {
		t.Fatal(err)
	}
}
