package parser_test

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

const cablesRatchet = "testdata/cables-ratchet.txt"

// TestCables reads the real cables of 1985-2010 in CABLES_DIR. Blocks must
// tile each, and what its lines show to be there must be read. The bytes that
// nothing claims are listed per file in a ratchet: they must not grow, and the
// list is tightened with -update when they shrink. The list holds names of
// files and numbers, and no text.
func TestCables(t *testing.T) {
	paths, _ := filepath.Glob(filepath.Join(cmp.Or(os.Getenv("CABLES_DIR"), "../../shared/cables"), "cablegate", "*.txt"))
	if len(paths) == 0 {
		t.Skip("no cables: set CABLES_DIR")
	}
	known := readRatchet(t, cablesRatchet)
	unknown, all := 0, 0
	for _, path := range paths {
		name := filepath.Base(path)
		count, size := 0, 0
		for _, c := range parseFile(t, path) {
			if msg := untiled(c); msg != "" {
				t.Errorf("%s: %s", name, msg)
			}
			for _, field := range missing(c, shows) {
				t.Errorf("%s: there is a line for %s, but it was not read", name, field)
			}
			count += unknownBytes(c)
			size += len(c.Source.Text)
		}
		listed, ok := known[name]
		switch want, _ := strconv.Atoi(listed); {
		case tighten():
		case !ok:
			t.Logf("%s is not listed: %d of %d bytes are unknown", name, count, size)
		case count > want:
			t.Errorf("%s: %d of %d bytes are unknown, %d were", name, count, size, want)
		case count < want:
			t.Errorf("%s: %d bytes are unknown, %d were: tighten %s with -update", name, count, want, cablesRatchet)
		}
		known[name] = strconv.Itoa(count)
		unknown += count
		all += size
	}
	t.Logf("%d of %d bytes in %d files are unknown, %.3f %%", unknown, all, len(paths), 100*float64(unknown)/float64(all))
	if tighten() {
		writeRatchet(t, cablesRatchet, "Bytes that no recognizer claims, per file of CABLES_DIR/cablegate. See TestCables.", known)
	}
}

func parseFile(t *testing.T, path string) []*parser.Cable {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	sources, err := open.Bytes(filepath.Base(path), data)
	if err != nil {
		t.Fatal(err)
	}
	var cables []*parser.Cable
	for _, src := range sources {
		cables = append(cables, parser.Parse(src, parser.Options{}))
	}
	return cables
}

// untiled reports where the blocks of c fail to cover its text exactly.
func untiled(c *parser.Cable) string {
	at := 0
	for _, b := range c.Blocks {
		if b.Span.Start != at || b.Span.End <= at {
			return fmt.Sprintf("the block %s at %v does not start at %d", b.Kind, b.Span, at)
		}
		at = b.Span.End
	}
	if at != len(c.Source.Text) {
		return fmt.Sprintf("the blocks end at %d, the text at %d", at, len(c.Source.Text))
	}
	return ""
}

func unknownBytes(c *parser.Cable) int {
	n := 0
	for _, b := range c.Blocks {
		if b.Kind == parser.Unknown {
			n += b.Span.Len()
		}
	}
	return n
}

// shows are lines that show, to a much simpler reader, that a field is there.
var shows = []sign{
	{"transmissionId", regexp.MustCompile(`(?m)^VZCZC[A-Z]{3}\d+`), func(c *parser.Cable) bool { return c.Header.TransmissionID.IsZero() }},
	{"calling", regexp.MustCompile(`(?m)^DE R[A-Z]+ #\d{4}`), func(c *parser.Cable) bool { return c.Header.Calling.IsZero() }},
	{"instructions", regexp.MustCompile(`(?m)^ZN[RY] [A-Z]{5}\b`), func(c *parser.Cable) bool { return c.Header.Instructions.IsZero() }},
	{"sent", regexp.MustCompile(`(?m)^[ZOPR] (?:[ZOPR] )?\d{6}Z [A-Z]{3} \d\d`), func(c *parser.Cable) bool { return c.Header.Sent.IsZero() }},
	{"from", regexp.MustCompile(`(?m)^FM [A-Z]{3}`), func(c *parser.Cable) bool { return c.Header.From.IsZero() }},
	{"action", regexp.MustCompile(`(?m)^TO (?:R[A-Z]{4,7}/|SECSTATE|AMEMBASSY|AMCONSUL|USMISSION)`), func(c *parser.Cable) bool { return len(c.Header.Action) == 0 }},
	{"info", regexp.MustCompile(`(?m)^INFO R[A-Z]{4,7}/`), func(c *parser.Cable) bool { return len(c.Header.Info) == 0 }},
	{"classification", regexp.MustCompile(`(?m)^(?:UNCLAS|C O N F I D E N T I A L|S E C R E T)\b.*\d{4}`), func(c *parser.Cable) bool { return c.Header.Classification.IsZero() }},
	{"authority", regexp.MustCompile(`(?m)^E\.?O\.? \d{5}`), func(c *parser.Cable) bool { return c.Header.Authority.IsZero() }},
	{"tags", regexp.MustCompile(`(?m)^TAGS:? *[A-Z]{4}`), func(c *parser.Cable) bool { return len(c.Header.TAGS) == 0 }},
	{"subject", regexp.MustCompile(`(?m)^SUBJ(?:ECT)?: *\S`), func(c *parser.Cable) bool { return c.Header.Subject.IsZero() }},
	{"references", regexp.MustCompile(`(?m)^REF: (?:A\. )?[A-Z]+ \d`), func(c *parser.Cable) bool { return len(c.Header.References) == 0 }},
	{"body", regexp.MustCompile(`(?m)^(?:¶ ?)?2\. ?\([USC]\)`), func(c *parser.Cable) bool { return len(c.Body) < 2 }},
}
