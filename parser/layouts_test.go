package parser_test

import (
	"cmp"
	"fmt"
	"hash/fnv"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

const layoutsRatchet = "testdata/layouts-ratchet.txt"

// maxUnknown is the share of bytes that nothing may claim, in percent: scans of
// the archive's own prints are worse than texts of the 1970s.
var maxUnknown = map[string]float64{"nara": 3, "smart": 6}

// TestLayouts reads the prints of 1966-85 and the scanned rows of CABLES_DIR.
// What was read from each cable in them, when they were read line by line, is
// kept as counts and hashes; the list holds no text.
func TestLayouts(t *testing.T) {
	root := cmp.Or(os.Getenv("CABLES_DIR"), "../../shared/cables")
	var paths []string
	for _, era := range []string{"nara", "smart"} {
		found, _ := filepath.Glob(filepath.Join(root, era, "*.txt"))
		paths = append(paths, found...)
	}
	if len(paths) == 0 {
		t.Skip("no cables: set CABLES_DIR")
	}
	known := readRatchet(t, layoutsRatchet)
	for _, path := range paths {
		era, name := filepath.Base(filepath.Dir(path)), filepath.Base(path)
		size, unknown := 0, 0
		cables := parseFile(t, path)
		for i, c := range cables {
			key := fmt.Sprintf("%s/%s#%d", era, name, i+1)
			if msg := untiled(c); msg != "" {
				t.Errorf("%s: %s", key, msg)
			}
			for _, field := range missing(c, layoutShows) {
				t.Errorf("%s: there is a line for %s, but it was not read", key, field)
			}
			if n := unadded(c); n != 0 && !strings.HasPrefix(name, "foia_") { // scans have lost some
				t.Errorf("%s: the copies differ from their total by %d", key, n)
			}
			size += len(c.Source.Text)
			unknown += unknownBytes(c)
			got := factsLine(c)
			if want, ok := known[key]; ok && want != got && !tighten() {
				t.Errorf("%s\n got %s\nwant %s", key, got, want)
			}
			known[key] = got
		}
		if share := 100 * float64(unknown) / float64(size); share > maxUnknown[era] {
			t.Errorf("%s: %.1f %% of the bytes are unknown", name, share)
		}
	}
	if tighten() {
		writeRatchet(t, layoutsRatchet, "What is read from each cable of CABLES_DIR/nara and smart: counts, and hashes of values. See TestLayouts.", known)
	}
}

// factsLine says of c what was read: counts, and hashes of values.
func factsLine(c *parser.Cable) string {
	h := &c.Header
	facts := []string{string(c.Layout), fmt.Sprint("unknown=", unknownBytes(c))}
	add := func(name string, n int, values ...any) {
		switch {
		case n > 0 && len(values) > 0:
			facts = append(facts, fmt.Sprintf("%s=%d:%s", name, n, hashOf(values...)))
		case n > 0:
			facts = append(facts, fmt.Sprintf("%s=%d", name, n))
		}
	}
	one := func(name string, there bool, values ...any) {
		if there {
			add(name, 1, values...)
		}
	}
	one("id", !c.ID.IsZero(), c.ID.Value.Canonical)
	one("sent", !h.Sent.IsZero(), h.Sent.Value.String(), h.Sent.Text)
	one("from", !h.From.IsZero(), h.From.Value.Name)
	add("action", len(h.Action), names(h.Action)...)
	add("info", len(h.Info), names(h.Info)...)
	one("classification", !h.Classification.IsZero(), h.Classification.Value)
	one("authority", !h.Authority.IsZero(), h.Authority.Value)
	add("captions", len(h.Captions))
	add("tags", len(h.TAGS), codes(h.TAGS)...)
	one("subject", !h.Subject.IsZero(), h.Subject.Value)
	add("references", len(h.References), referenceTexts(h.References)...)
	add("classifiedBy", len(h.ClassifiedBy))
	d := h.Distribution.Value
	add("copies", len(d.Origin)+len(d.Action)+len(d.Info), d.Total.Value, d.Letter)
	p := h.Drafting.Value
	add("drafters", len(p.Drafted)+len(p.Approved)+len(p.Cleared)+len(p.Released))
	add("attributes", len(h.Attributes))
	one("release", !h.Release.IsZero(), h.Release.Value.Decision, h.Release.Value.Date, h.Release.Value.Case)
	one("summary", !c.Summary.IsZero())
	add("paragraphs", len(c.Body), numbers(c.Body)...)
	add("signature", len(c.Signature))
	return strings.Join(facts, " ")
}

// hashOf returns eight hexadecimal digits for values.
func hashOf(values ...any) string {
	sum := fnv.New32a()
	for _, v := range values {
		fmt.Fprintf(sum, "%v\x00", v)
	}
	return fmt.Sprintf("%08x", sum.Sum32())
}

func names(list []parser.Field[parser.Address]) []any {
	var names []any
	for _, a := range list {
		names = append(names, a.Value.Name, a.Value.Precedence, a.Value.Serial)
	}
	return names
}

func codes(list []parser.Field[parser.Tag]) []any {
	var codes []any
	for _, tag := range list {
		codes = append(codes, tag.Value.Code)
	}
	return codes
}

func referenceTexts(list []parser.Field[parser.Reference]) []any {
	var texts []any
	for _, r := range list {
		texts = append(texts, r.Value.Letter, r.Value.ID, r.Value.Text)
	}
	return texts
}

func numbers(body []parser.Paragraph) []any {
	var numbers []any
	for _, p := range body {
		numbers = append(numbers, p.Number)
	}
	return numbers
}

// unadded returns by how much the copies that c lists differ from the total
// that it states, 0 if it states none.
func unadded(c *parser.Cable) int {
	d := c.Header.Distribution.Value
	if d.Total.IsZero() {
		return 0
	}
	sum := -d.Total.Value
	for _, list := range [][]parser.Field[parser.Copies]{d.Origin, d.Action, d.Info} {
		for _, o := range list {
			sum += o.Value.Copies
		}
	}
	return sum
}

// layoutShows are lines that show, to a much simpler reader, that a field is
// there, in prints and their scans.
var layoutShows = []sign{
	{"id", regexp.MustCompile(`(?m)^(?:UNCLAS|C O N F I D E N T I A L|S E C R E T|SECRET|LIMITED OFFICIAL USE)\b.* \d{3,6}$`), func(c *parser.Cable) bool { return c.ID.IsZero() }},
	{"sent", regexp.MustCompile(`(?m)^[ZOPR0] (?:[ZOPR] )?\d{6}[Z27z] [A-Z]{3} \d\d`), func(c *parser.Cable) bool { return c.Header.Sent.IsZero() }},
	{"from", regexp.MustCompile(`(?m)^[FE]M (?:AMEMBASSY|SECSTATE|AMCONSUL)`), func(c *parser.Cable) bool { return c.Header.From.IsZero() }},
	{"action", regexp.MustCompile(`(?m)^[TI]O (?:SECSTATE|AMEMBASSY|AMCONSUL)`), func(c *parser.Cable) bool { return len(c.Header.Action) == 0 }},
	{"info", regexp.MustCompile(`(?m)^IN[FT]O (?:AMEMBASSY|USMISSION|DIA\b)`), func(c *parser.Cable) bool { return len(c.Header.Info) == 0 }},
	{"authority", regexp.MustCompile(`(?m)^E\.?O\.? 1\d{4}`), func(c *parser.Cable) bool { return c.Header.Authority.IsZero() && c.Header.Release.Value.Event == "" }},
	{"tags", regexp.MustCompile(`(?m)^TAGS: [A-Z]`), func(c *parser.Cable) bool { return len(c.Header.TAGS) == 0 }},
	{"subject", regexp.MustCompile(`(?m)^S?UBJ(?:ECT)?:`), func(c *parser.Cable) bool { return c.Header.Subject.IsZero() }},
	{"references", regexp.MustCompile(`(?m)^REFS?: (?:\(?A[.)] ?)?[A-Z]+ \d`), func(c *parser.Cable) bool { return len(c.Header.References) == 0 }},
	{"paragraphs", regexp.MustCompile(`(?m)^2\. `), func(c *parser.Cable) bool { return len(c.Body) < 2 }},
	{"copies", regexp.MustCompile(`(?m)^(?:ACTION|ORIGIN) [A-Z]+-\d\d`), func(c *parser.Cable) bool { return c.Header.Distribution.IsZero() }},
	{"drafting", regexp.MustCompile(`(?m)^DRAFTED BY`), func(c *parser.Cable) bool { return c.Header.Drafting.IsZero() }},
	{"attributes", regexp.MustCompile(`(?m)^MRN:`), func(c *parser.Cable) bool { return len(c.Header.Attributes) < 5 }},
	{"release", regexp.MustCompile(`(?m)^(?:RELEASED IN|Released in|REVIEW AUTHORITY)`), func(c *parser.Cable) bool { return c.Header.Release.IsZero() }},
}
