package correct

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func edit(start, end int, text string) parser.Edit {
	return parser.Edit{Span: parser.Span{Start: start, End: end}, New: text}
}

func TestApply(t *testing.T) {
	const text = "0123456789é!"
	tests := []struct {
		name        string
		corrections []Correction
		want        string
		ignored     string // what the sentences on what was ignored contain
	}{
		{"nothing", nil, text, ""},
		{"replaced", []Correction{{Title: "A", Edits: []parser.Edit{edit(2, 4, "xyz")}}}, "01xyz456789é!", ""},
		{"in any order", []Correction{
			{Title: "A", Edits: []parser.Edit{edit(8, 9, "")}}, {Title: "B", Edits: []parser.Edit{edit(0, 0, "<"), edit(12, 13, ">")}},
		}, "<01234567" + "9é>", ""},
		{"touching", []Correction{{Title: "A", Edits: []parser.Edit{edit(2, 4, "x")}}, {Title: "B", Edits: []parser.Edit{edit(4, 4, "+")}}, {Title: "C", Edits: []parser.Edit{edit(4, 6, "y")}}}, "01x+y6789é!", ""},
		{"outside", []Correction{{Title: "A", Edits: []parser.Edit{edit(2, 40, "x")}}, {Title: "B", Edits: []parser.Edit{edit(0, 1, "x")}}}, "x123456789é!", "“A” was ignored: its place, 2 to 40, lies outside the text, which has 13 bytes."},
		{"negative", []Correction{{Title: "A", Edits: []parser.Edit{edit(-1, 1, "x")}}}, text, "outside"},
		{"backward", []Correction{{Title: "A", Edits: []parser.Edit{edit(5, 4, "x")}}}, text, "outside"},
		{"in a character", []Correction{{Title: "A", Edits: []parser.Edit{edit(11, 12, "x")}}}, text, "cuts a character in two"},
		{"overlapping", []Correction{{Title: "A", Edits: []parser.Edit{edit(2, 5, "x")}}, {Title: "B", Edits: []parser.Edit{edit(0, 1, "y"), edit(4, 6, "y")}}}, "01x56789é!", "“B” was ignored: another correction changes the same place, 4 to 6."},
		{"twice", []Correction{{Title: "A", Edits: []parser.Edit{edit(2, 2, "x")}}, {Title: "B", Edits: []parser.Edit{edit(2, 2, "y")}}}, "01x23456789é!", "“B” was ignored: another"},
		{"at odds with itself", []Correction{{Title: "A", Edits: []parser.Edit{edit(4, 6, "x"), edit(2, 5, "x")}}}, text, "its own changes overlap"},
		{"empty", []Correction{{Title: "A"}}, text, "it changes nothing"},
	}
	for _, tt := range tests {
		src := &parser.Source{Name: "a.txt", Text: text}
		got, ignored := Apply(src, tt.corrections)
		if got.Text != tt.want {
			t.Errorf("%s: got %q, want %q", tt.name, got.Text, tt.want)
		}
		if got.Original() != text || src.Text != text || src.Corrected != nil {
			t.Errorf("%s: the text as it came is %q, want %q", tt.name, got.Original(), text)
		}
		all := strings.Join(ignored, " ")
		if tt.ignored == "" && all != "" || !strings.Contains(all, tt.ignored) {
			t.Errorf("%s: ignored %q, want %q", tt.name, all, tt.ignored)
		}
		for _, c := range got.Corrected {
			if c.Span.End > len(got.Text) || c.Title == "" {
				t.Errorf("%s: %+v", tt.name, c)
			}
		}
	}
}

// damaged returns a cable in which four places offer a fix.
func damaged(t *testing.T) *parser.Source {
	t.Helper()
	text, err := os.ReadFile("../../web/samples/2008.txt")
	if err != nil {
		t.Fatal(err)
	}
	s := strings.Replace(string(text), "PRIORITY 1406", "PIORITY 1406", 1)
	s = strings.Replace(s, "SUBJECT:", "SUBJCT:", 1)
	s = strings.Replace(s, "PREL, ELAB", "PRELELAB", 1)
	return &parser.Source{Text: strings.Replace(s, "LONDON PRIORITY", "LONDON PRIORTY", 1)}
}

// offer returns the first diagnostic with a fix that is titled so.
func offer(t *testing.T, c *parser.Cable, title string) parser.Diagnostic {
	t.Helper()
	for _, d := range c.Diagnostics {
		if d.Fix != nil && strings.Contains(d.Fix.Title, title) {
			return d
		}
	}
	t.Fatalf("no fix is titled %q", title)
	return parser.Diagnostic{}
}

// Fixes are accepted one after the other, each of what the ones before left,
// from the end and from the beginning, and taken back in any order.
func TestAccept(t *testing.T) {
	src := damaged(t)
	var list []Correction
	now := src
	for range 4 {
		c := parser.Parse(now, parser.Options{})
		fixable := slices.DeleteFunc(slices.Clone(c.Diagnostics), func(d parser.Diagnostic) bool { return d.Fix == nil })
		if len(fixable) == 0 {
			t.Fatal("nothing is left to be fixed")
		}
		d := fixable[len(fixable)/2]
		correction, err := Accept(now, d)
		if err != nil {
			t.Fatal(err)
		}
		list = append(list, correction)
		next, ignored := Apply(src, list)
		if len(ignored) > 0 {
			t.Error(ignored)
		}
		if want := fixed(now.Text, d.Fix); next.Text != want {
			t.Errorf("%s: the corrected text is not that of the fix", d.Fix.Title)
		}
		now = next
	}
	if c := parser.Parse(now, parser.Options{}); len(c.Diagnostics) > 0 || c.Header.Subject.Value == "" {
		t.Errorf("after all fixes there are %v", c.Diagnostics)
	}
	for _, c := range list {
		for i, at := range Places(now, c) {
			if got := now.Text[at.Start:at.End]; got != c.Edits[i].New {
				t.Errorf("%s: in its place stands %q", c.Title, got)
			}
		}
		if got := len(Places(now, c)); got != len(c.Edits) {
			t.Errorf("%s: %d places, want %d", c.Title, got, len(c.Edits))
		}
	}
	came, done := Split(now)
	again, ignored := Apply(came, done)
	if came.Text != src.Text || len(ignored) > 0 || !slices.Equal(again.Corrected, now.Corrected) || again.Text != now.Text {
		t.Errorf("split and applied again there are %v, want %v", again.Corrected, now.Corrected)
	}
	undone, _ := Apply(src, slices.Delete(slices.Clone(list), 0, 1))
	if got, want := len(undone.Corrected), len(now.Corrected)-1; got != want || undone.Original() != src.Text {
		t.Errorf("with one undone %d stretches are corrected, want %d", got, want)
	}
}

func fixed(text string, fix *parser.Fix) string {
	for _, e := range slices.Backward(fix.Edits) {
		text = text[:e.Span.Start] + e.New + text[e.Span.End:]
	}
	return text
}

func TestAcceptRefuses(t *testing.T) {
	src := damaged(t)
	d := offer(t, parser.Parse(src, parser.Options{}), "PRIORITY")
	c, err := Accept(src, d)
	if err != nil {
		t.Fatal(err)
	}
	now, _ := Apply(src, []Correction{c})
	at := now.Corrected[0].Span
	for name, d := range map[string]parser.Diagnostic{
		"no fix":    {},
		"outside":   {Fix: &parser.Fix{Edits: []parser.Edit{edit(0, 1<<20, "")}}},
		"corrected": {Fix: &parser.Fix{Edits: []parser.Edit{edit(at.Start+1, at.End+3, "")}}},
	} {
		if _, err := Accept(now, d); err == nil {
			t.Errorf("%s: was accepted", name)
		}
	}
}

// What was corrected is noted, with what stood there, and the notes of a text
// without corrections have none of it.
func TestNotes(t *testing.T) {
	src := damaged(t)
	before := parser.Parse(src, parser.Options{})
	c, err := Accept(src, offer(t, before, "PRIORITY"))
	if err != nil {
		t.Fatal(err)
	}
	now, _ := Apply(src, []Correction{c})
	corrected := func(c *parser.Cable) (found []parser.Note) {
		for _, n := range c.Notes {
			if n.Kind == parser.NoteCorrected {
				found = append(found, n)
			}
		}
		return found
	}
	if got := corrected(before); got != nil {
		t.Errorf("before: %v", got)
	}
	got := corrected(parser.Parse(now, parser.Options{}))
	if len(got) != 1 || got[0].Key != "PIORITY" || now.Text[got[0].Span.Start:got[0].Span.End] != "PRIORITY" {
		t.Errorf("after: %v", got)
	}
}
