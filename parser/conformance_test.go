package parser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// A conformanceCase is one line of the conformance cases: a fragment of a
// cable, and what the value of an area in it was judged to be.
type conformanceCase struct {
	ID      string
	Area    string
	Input   string
	Context struct {
		Year         int
		ReferenceID  string `json:"reference_id"`
		Normalize    bool
		Canonicalize *bool
	}
	Expected json.RawMessage
	Special  bool // the older parser passes by a table of single cables
	Suspect  any  // the expectation contradicts its input
}

// presentation holds the areas that are out of scope.
var presentation = []string{"titlefy", "clean_content", "tag_kind", "nlp_words", "nlp_lowercased_words", "nlp_sentences"}

// TestConformance compares every case with the reading of the parser. The
// cases that fail are listed in testdata/conformance.txt, each with a reason;
// it fails when a listed case passes or one that is not listed fails.
func TestConformance(t *testing.T) {
	path := filepath.Join(folder("CONFORMANCE_DIR", "conformance"), "cases.jsonl")
	file, err := os.Open(path)
	if err != nil {
		t.Skip("no conformance cases: set CONFORMANCE_DIR")
	}
	defer file.Close()
	known := ratchet(t, "testdata/conformance.txt")
	home := listsAny(t, path, known)
	type score struct{ passed, all int }
	plain, special := map[string]*score{}, map[string]*score{}
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 1<<22)
	for scan.Scan() {
		var c conformanceCase
		if err := json.Unmarshal(scan.Bytes(), &c); err != nil {
			t.Fatal(err)
		}
		if c.Suspect != nil && c.Suspect != false || slices.Contains(presentation, c.Area) {
			continue
		}
		scores := plain
		if c.Special {
			scores = special
		}
		if scores[c.Area] == nil {
			scores[c.Area] = &score{}
		}
		scores[c.Area].all++
		got, want := c.read(), c.want()
		if c.Context.Normalize && strings.EqualFold(got, want) {
			got = want // names are given as written
		}
		if got == want {
			scores[c.Area].passed++
		}
		switch reason, listed := known[c.ID]; {
		case listed && got == want:
			t.Errorf("%s passes: take it off the list (%s)", c.ID, reason)
		case !listed && got != want && home:
			t.Errorf("%s: %s\n got %s\nwant %s\n  in %s", c.ID, c.Area, got, want, strconv.Quote(c.Input[:min(len(c.Input), 300)]))
		}
	}
	for name, scores := range map[string]map[string]*score{"plain": plain, "special": special} {
		all, passed := 0, 0
		for _, area := range slices.Sorted(maps(scores)) {
			s := scores[area]
			t.Logf("%-8s %-24s %3d of %3d", name, area, s.passed, s.all)
			all += s.all
			passed += s.passed
		}
		t.Logf("%-8s %-24s %3d of %3d, %.1f %%", name, "all", passed, all, 100*float64(passed)/float64(all))
	}
}

// listsAny reports whether one of the known failures is among the cases at
// path: the cases of another folder are only counted.
func listsAny(t *testing.T, path string, known map[string]string) bool {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for id := range known {
		if strings.Contains(string(data), strconv.Quote(id)) {
			return true
		}
	}
	return false
}

func maps[V any](m map[string]V) func(func(string) bool) {
	return func(yield func(string) bool) {
		for k := range m {
			if !yield(k) {
				return
			}
		}
	}
}

// ratchet reads a list of known failures: a name and a reason a line.
func ratchet(t *testing.T, path string) map[string]string {
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{}
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		if name, reason, ok := strings.Cut(line, " "); ok && !strings.HasPrefix(line, "#") {
			known[name] = strings.TrimSpace(reason)
		}
	}
	return known
}

// read parses the input of c with what its context says as container
// metadata, and returns the value of its area in one line.
func (c conformanceCase) read() string {
	if c.Area == "c14n" || c.Area == "malformed_ids" {
		id, _ := ReadID(c.Input)
		return id.Canonical
	}
	src := &Source{Text: c.Input, Container: &Container{Format: "case"}}
	if c.Context.Year != 0 {
		src.Container.Meta = append(src.Container.Meta, Column{"year", strconv.Itoa(c.Context.Year)})
	}
	if c.Context.ReferenceID != "" {
		src.Container.Meta = append(src.Container.Meta, Column{"id", c.Context.ReferenceID})
	}
	cable := Parse(src, Options{})
	h := cable.Header
	var values []string
	switch c.Area {
	case "subject":
		return h.Subject.Value
	case "summary":
		return strings.Join(strings.Fields(cable.Summary.Value), " ")
	case "nondisclosure_deadline":
		return h.Authority.Value.Declassify
	case "tags":
		if c.Context.Canonicalize != nil && !*c.Context.Canonicalize {
			return strings.Join(writtenTags(cable), "; ")
		}
		for _, f := range h.TAGS {
			values = append(values, f.Value.Code)
		}
	case "signers":
		for _, f := range cable.Signature {
			values = append(values, f.Value)
		}
	case "classified_by":
		for _, f := range h.ClassifiedBy {
			if name := f.Value.Name; name != "" {
				values = append(values, name)
			}
		}
	case "references", "references_full":
		values = references(h, c.Context.ReferenceID, c.Area == "references_full")
	case "recipients", "info_recipients":
		list := h.Action
		if c.Area == "info_recipients" {
			list = h.Info
		}
		for i, f := range list {
			s := fmt.Sprintf("%s/%s %s %s", f.Value.Route, f.Value.Name, f.Value.Precedence, f.Value.Serial)
			if i == len(list)-1 && c.Area == "recipients" {
				for _, x := range h.Exempt {
					s += " -" + x.Value.Name
				}
			}
			values = append(values, s)
		}
	}
	return strings.Join(values, "; ")
}

// writtenTags lists the tags as they are written: those that were run together
// are one.
func writtenTags(c *Cable) []string {
	var written []string
	end := -1
	for _, f := range c.Header.TAGS {
		s := f.Span()
		text := c.Source.Text[s.Start:s.End]
		if s.Start == end {
			written[len(written)-1] += text
		} else {
			written = append(written, text)
		}
		end = s.End
	}
	return written
}

// references lists the cited telegrams, or all items.
func references(h Header, own string, full bool) []string {
	var values []string
	for _, f := range h.References {
		r := f.Value
		switch {
		case full && r.Kind == "cable":
			values = append(values, r.Letter+" "+r.ID)
		case full:
			values = append(values, r.Letter+" "+r.Text)
		case r.ID != "" && r.ID != own && !slices.Contains(values, r.ID):
			values = append(values, r.ID)
		}
	}
	return values
}

// want returns what c expects, in the form of read.
func (c conformanceCase) want() string {
	var one string
	if json.Unmarshal(c.Expected, &one) == nil {
		if c.Area == "summary" {
			one = strings.Join(strings.Fields(one), " ")
		}
		return one
	}
	var list []string
	if json.Unmarshal(c.Expected, &list) == nil {
		return strings.Join(list, "; ")
	}
	var values []string
	switch c.Area {
	case "references_full":
		var items []struct{ Value, Kind, Bullet string }
		json.Unmarshal(c.Expected, &items)
		for _, i := range items {
			values = append(values, i.Bullet+" "+i.Value)
		}
	case "recipients", "info_recipients":
		var items []struct {
			Route, Name, Precedence, MCN string
			Excluded                     []string
		}
		json.Unmarshal(c.Expected, &items)
		for _, i := range items {
			s := fmt.Sprintf("%s/%s %s %s", i.Route, i.Name, i.Precedence, i.MCN)
			for _, x := range i.Excluded {
				s += " -" + x
			}
			values = append(values, s)
		}
	}
	return strings.Join(values, "; ")
}
