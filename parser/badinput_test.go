package parser

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// badTexts returns ten invented telegrams to damage, by name: the specimens
// of the page and generated ones.
func badTexts(t *testing.T) map[string]string {
	texts := map[string]string{}
	for _, path := range []string{"../web/samples/1988.txt", "../web/samples/2008.txt"} {
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		texts[filepath.Base(path)] = string(data)
	}
	for g := newGenerator(5); len(texts) < 10; {
		if text := g.cable().text; len(text) < 4000 {
			texts[fmt.Sprintf("generated %d", len(texts))] = text
		}
	}
	return texts
}

// realTexts returns the real telegrams of CABLES_DIR, none if there are none.
func realTexts() map[string]string {
	texts := map[string]string{}
	paths, _ := filepath.Glob(filepath.Join(cablesDir(), "cablegate", "*.txt"))
	for _, path := range paths {
		if data, err := os.ReadFile(path); err == nil {
			texts[filepath.Base(path)] = string(data)
		}
	}
	return texts
}

// readBad reads text and checks what Parse promises of any text.
func readBad(t *testing.T, text string) *Cable {
	t.Helper()
	c := Parse(&Source{Text: text}, Options{})
	if msg := sound(c); msg != "" {
		t.Errorf("%s in %.60q... of %d bytes", msg, text, len(text))
	}
	return c
}

// TestEveryPrefix cuts telegrams off at every byte. What stands before the
// last block is read as it is in the whole telegram.
func TestEveryPrefix(t *testing.T) {
	for name, text := range badTexts(t) {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkPrefixes(t, text, 1)
		})
	}
	for name, text := range realTexts() {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			checkPrefixes(t, text, 1+len(text)/8)
		})
	}
}

// compareEvery is how many prefixes are read before one is compared with the
// whole.
const compareEvery = 11

func checkPrefixes(t *testing.T, text string, step int) {
	whole := facts(Parse(&Source{Text: text}, Options{}))
	failed := map[string]bool{}
	for n := 0; n < len(text); n += step {
		c := readBad(t, text[:n])
		if step == 1 && n%compareEvery > 0 || len(c.Blocks) == 0 {
			continue
		}
		got := facts(c)
		settled := c.Blocks[len(c.Blocks)-1].Span.Start
		for name, f := range whole {
			if f.end <= settled && got[name] != f && !failed[name] {
				failed[name] = true
				t.Errorf("cut at %d, %s is %q, want %q", n, name, got[name].value, f.value)
			}
		}
	}
}

// A fact is what a telegram says in one place, and where it is settled: at the
// end of a field, and where another paragraph follows on one.
type fact struct {
	value string
	end   int
}

// facts returns the fields of c and its paragraphs, by name. The time of
// filing is left out, because its year stands elsewhere.
func facts(c *Cable) map[string]fact {
	all := map[string]fact{}
	add := func(name string, v reflect.Value) {
		if spans := v.FieldByName("Spans").Interface().([]Span); len(spans) > 0 {
			all[name] = fact{value(v.FieldByName("Value")), spans[len(spans)-1].End}
		}
	}
	header := c.Header
	header.Calling.Value.Filed = header.Sent.Value
	if header.Sent.IsZero() {
		header.Calling = Field[Calling]{}
	}
	for f, v := range reflect.ValueOf(header).Fields() {
		if v.Kind() != reflect.Slice {
			add(f.Name, v)
			continue
		}
		for i := range v.Len() {
			add(fmt.Sprint(f.Name, " ", i), v.Index(i))
		}
	}
	if v := header.Calling; !v.IsZero() {
		all["Calling"] = fact{all["Calling"].value, header.Sent.Span().End}
	}
	for i := range len(c.Body) - 1 {
		p := c.Body[i]
		all[fmt.Sprint("paragraph ", i)] = fact{paragraphFacts(p) + " " + p.Text, c.Body[i+1].Spans[0].Start}
	}
	return all
}

// said is what can be read of a telegram however it is damaged: the fields
// that stand on one line, each as a line of text.
func said(c *Cable) map[string]string {
	h := c.Header
	var tags, numbers []string
	for _, f := range h.TAGS {
		tags = append(tags, f.Value.Code)
	}
	for _, p := range c.Body {
		if p.Number != "" {
			numbers = append(numbers, p.Number)
		}
	}
	action := ""
	if len(h.Action) > 0 {
		action = h.Action[0].Value.Name
	}
	return map[string]string{
		"id": c.ID.Value.Canonical, "sent": value(reflect.ValueOf(h.Sent)), "subject": strings.ToUpper(h.Subject.Value), "action": action,
		"level": h.Classification.Value.Level, "tags": strings.Join(tags, " "), "order": h.Authority.Value.Order, "from": h.From.Value.Name,
		"station": h.Calling.Value.Station, "numbers": strings.Join(numbers, " "),
	}
}

// compareSaid reports what c says otherwise than want, but for the names left
// out.
func compareSaid(t *testing.T, what string, c *Cable, want map[string]string, without ...string) {
	t.Helper()
	got := said(c)
	for name := range want {
		if got[name] != want[name] && !slices.Contains(without, name) {
			t.Errorf("%s: %s is %q, want %q", what, name, got[name], want[name])
		}
	}
}

func TestLowerCase(t *testing.T) {
	for name, text := range badTexts(t) {
		want := said(Parse(&Source{Text: text}, Options{}))
		compareSaid(t, name, readBad(t, strings.ToLower(text)), want)
	}
	for _, text := range realTexts() {
		readBad(t, strings.ToLower(text))
	}
}

// TestOneLine takes all line breaks out.
func TestOneLine(t *testing.T) {
	for name, text := range badTexts(t) {
		want := said(Parse(&Source{Text: text}, Options{}))
		compareSaid(t, name, readBad(t, strings.Join(strings.Fields(text), " ")), want)
	}
	for _, text := range realTexts() {
		readBad(t, strings.Join(strings.Fields(text), " "))
	}
}

// TestSwapped writes one letter or digit for another throughout, as scans do.
// What is no code or number, as the subject, is read as it stands.
func TestSwapped(t *testing.T) {
	for _, pair := range []string{"0O", "O0", "1I", "I1"} {
		swap := func(s string) string { return strings.ReplaceAll(s, pair[:1], pair[1:]) }
		for name, text := range badTexts(t) {
			c := Parse(&Source{Text: text}, Options{})
			want := said(c)
			for _, s := range []string{"subject", "from", "station"} {
				want[s] = swap(want[s])
			}
			got := readBad(t, swap(text))
			compareSaid(t, pair+" in "+name, got, want, "sent", "action", "tags")
			if len(got.Header.TAGS) != len(c.Header.TAGS) {
				t.Errorf("%s in %s: %d tags, want %d", pair, name, len(got.Header.TAGS), len(c.Header.TAGS))
			}
		}
		for _, text := range realTexts() {
			readBad(t, swap(text))
		}
	}
}

// TestShuffled puts the lines of a telegram in another order. What stands on
// one line is read, the subject up to the end of its first line.
func TestShuffled(t *testing.T) {
	for name, text := range badTexts(t) {
		c := Parse(&Source{Text: text}, Options{})
		want := said(c)
		first := strings.ToUpper(text[c.Header.Subject.Spans[0].Start:c.Header.Subject.Spans[0].End])
		lines := strings.SplitAfter(text, "\n")
		for seed := range uint64(20) {
			r := rand.New(rand.NewPCG(seed, 0))
			r.Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
			got := readBad(t, strings.Join(lines, ""))
			compareSaid(t, fmt.Sprint(name, " in order ", seed), got, want, "subject", "tags", "numbers", "from", "action")
			if s := strings.ToUpper(got.Header.Subject.Value); !strings.HasPrefix(s, first) {
				t.Errorf("%s in order %d: the subject is %q, want it to start with %q", name, seed, s, first)
			}
		}
	}
	for _, text := range realTexts() {
		lines := strings.SplitAfter(text, "\n")
		rand.New(rand.NewPCG(1, 0)).Shuffle(len(lines), func(i, j int) { lines[i], lines[j] = lines[j], lines[i] })
		readBad(t, strings.Join(lines, ""))
	}
}

// TestInterleaved puts two telegrams together line by line. What is read is
// what one of them says.
func TestInterleaved(t *testing.T) {
	texts := badTexts(t)
	names := slices.Sorted(maps(texts))
	for i, name := range names {
		other := texts[names[(i+1)%len(names)]]
		one, two := said(Parse(&Source{Text: texts[name]}, Options{})), said(Parse(&Source{Text: other}, Options{}))
		got := said(readBad(t, interleave(texts[name], other)))
		for _, s := range []string{"sent", "level", "order", "from", "station", "action"} {
			if got[s] != one[s] && got[s] != two[s] {
				t.Errorf("%s: %s is %q, want %q or %q", name, s, got[s], one[s], two[s])
			}
		}
	}
	all := slices.Sorted(maps(realTexts()))
	for i := 1; i < len(all); i++ {
		readBad(t, interleave(realTexts()[all[i-1]], realTexts()[all[i]]))
	}
}

// interleave returns the lines of a and b in turn.
func interleave(a, b string) string {
	x, y := strings.SplitAfter(a, "\n"), strings.SplitAfter(b, "\n")
	var out strings.Builder
	for i := range max(len(x), len(y)) {
		for _, lines := range [][]string{x, y} {
			if i < len(lines) {
				out.WriteString(lines[i])
			}
		}
	}
	return out.String()
}

// A line of 20 MB of one byte, behind a label or alone, is read like any other.
func TestLongLine(t *testing.T) {
	for _, c := range []string{"\x01", "x"} {
		line := strings.Repeat(c, 20<<20/len(c))
		for _, label := range []string{"", "TO ", "1. (C) "} {
			text := label + line
			if end := Parse(&Source{Text: text}, Options{}).Blocks; len(end) == 0 || end[len(end)-1].Span.End != len(text) {
				t.Errorf("%q and many %q are not covered", label, c)
			}
		}
	}
}

// TestManyTags reads a TAGS line of ten thousand codes: all are kept, and a
// sentence says with which of them more was not done.
func TestManyTags(t *testing.T) {
	var line strings.Builder
	for i := range 10000 {
		fmt.Fprintf(&line, " %c%c%c%c", 'A'+i%26, 'A'+i/26%26, 'A'+i/676%26, 'A'+i/17576%26)
	}
	c := Parse(&Source{Text: "UNCLAS VALLETTA 000212\n\nTAGS:" + line.String() + "\nSUBJECT: DUES\n\n1. (U) Paid.\n"}, Options{})
	if n := len(c.Header.TAGS); n != 10000 {
		t.Errorf("%d tags are kept, want 10000", n)
	}
	i := slices.IndexFunc(c.Diagnostics, func(d Diagnostic) bool { return d.Code == TagsMany })
	if i < 0 {
		t.Fatal("nothing says what was left out")
	}
	if want := "There are 10000 tags, where a telegram has a dozen. From here on they were not compared with each other nor with similar codes."; c.Diagnostics[i].Message != want {
		t.Errorf("it says %q, want %q", c.Diagnostics[i].Message, want)
	}
}
