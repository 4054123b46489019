package protect

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

func TestShare(t *testing.T) {
	tests := []struct {
		name  string
		names []string
		text  string
		want  string
	}{
		{"whole", []string{"Lino Vassel"}, "director Lino Vassel (protect) said", "director [PROTECTED 1] (protect) said"},
		{"parts", []string{"Lino Vassel"}, "Vassel's wife calls him Lino. VASSEL", "[PROTECTED 1]'s wife calls him [PROTECTED 1]. [PROTECTED 1]"},
		{"over lines", []string{"Lino Vassel"}, "Lino\nVassel; Lino\r\n   Vassel; Vas-\nsel", "[PROTECTED 1]; [PROTECTED 1]; [PROTECTED 1]"},
		{"turned", []string{"Lino Vassel"}, "TAGS: PREL (VASSEL, LINO)", "TAGS: PREL ([PROTECTED 1], [PROTECTED 1])"},
		{"accents", []string{"Marin Bérélan"}, "BERELAN and Be\u0301re\u0301lan and BÉRÉLAN", "[PROTECTED 1] and [PROTECTED 1] and [PROTECTED 1]"},
		{"no accents", []string{"Marin Berelan"}, "Bérélan", "[PROTECTED 1]"},
		{"within a word", []string{"Lino Vassel"}, "Vasselton, Linoleum, Vassel-led", "Vasselton, Linoleum, [PROTECTED 1]-led"},
		{"two", []string{"Lino Vassel", "Maria Vella"}, "Vella met Vassel", "[PROTECTED 2] met [PROTECTED 1]"},
		{"shared part", []string{"Lino Vassel", "Maria Vassel"}, "Maria Vassel, Lino Vassel, Vassel", "[PROTECTED 2], [PROTECTED 1], [PROTECTED 1]"},
		{"particles", []string{"Omar bin Said"}, "Omar bin Said, bin, a bin, Said said", "[PROTECTED 1], bin, a bin, [PROTECTED 1] said"},
		{"apostrophe", []string{"Ann O'Dea"}, "O'Dea, Ann O’Dea, Dea", "[PROTECTED 1], [PROTECTED 1], [PROTECTED 1]"},
		{"short", []string{"Wu Li"}, "Li and WU; li", "[PROTECTED 1] and [PROTECTED 1]; li"},
		{"initial", []string{"Lino Vassel"}, "L. Vassel and M. Vassel and A Vassel", "[PROTECTED 1] and M. [PROTECTED 1] and A [PROTECTED 1]"},
		{"small word", []string{"Will Grant"}, "Grant will grant it. Will will.", "[PROTECTED 1] will grant it. [PROTECTED 1] will."},
		{"address", []string{"Will Grant"}, "will.grant@example.org, will_grant", "[PROTECTED 1].[PROTECTED 1]@example.org, [PROTECTED 1]_[PROTECTED 1]"},
		{"all small", []string{"Will Grant"}, "grant said that will", "[PROTECTED 1] said that [PROTECTED 1]"},
		{"no case", []string{"李伟"}, "a person, 李伟", "a person, [PROTECTED 1]"},
		{"invisible", []string{"Vassel"}, "Vas\u00adsel", "[PROTECTED 1]"},
		{"nothing", []string{"", "12", "  "}, "Lino 12", "Lino 12"},
		{"none", nil, "Lino", "Lino"},
	}
	for _, tt := range tests {
		c := Share(tt.text, tt.names)
		if c.Text != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, c.Text, tt.want)
		}
		back := tt.text[:0]
		at := 0
		for _, m := range c.Masks {
			if got := c.Text[m.Span.Start:m.Span.End]; got != Label(m.Name) {
				t.Errorf("%s: a mask stands at %q", tt.name, got)
			}
			back += c.Text[at:m.Span.Start] + tt.text[m.From.Start:m.From.End]
			at = m.Span.End
		}
		if back+c.Text[at:] != tt.text {
			t.Errorf("%s: the masks lead back to %q", tt.name, back+c.Text[at:])
		}
	}
}

// The log says where, and names nobody.
func TestLog(t *testing.T) {
	const text = "1. Lino Vassel (protect) met\nMaria Vella (strictly protect).\nVassel and Vassel left.\nA clerk (protect) stayed.\n"
	f := Find(parser.Parse(&parser.Source{Text: text}, parser.Options{}))
	var b bytes.Buffer
	if err := Share(text, f.Likely()).Log(&b, f.Marks); err != nil {
		t.Fatal(err)
	}
	want := `Share copy: 2 names masked, in 4 places.
Lines are those of the copy. The marks are of one length, whatever the names are.

[PROTECTED 1]: lines 1, 3 (twice)
[PROTECTED 2]: line 2

Passages that ask for protection: lines 1, 2, 4
Of these, without a name that was found: line 4
`
	if b.String() != want {
		t.Errorf("got\n%s\nwant\n%s", b.String(), want)
	}
}

// FuzzShare looks for names that are left in a copy.
func FuzzShare(f *testing.F) {
	f.Add("director Lino Vassel (protect) said that Vas-\nsel", "Lino Vassel", "Maria d'O")
	f.Add("Bérélan BERELAN", "Bérélan", "x")
	f.Fuzz(func(t *testing.T, text, first, second string) {
		if !utf8.ValidString(text) || strings.Contains(strings.ToLower(first+second), "protected") {
			return
		}
		names := []string{first, second}
		c := Share(text, names)
		left := newMasker(c.Text, names)
		for _, w := range left.words {
			if _, ok := left.parts[w.key]; ok && w.key != "protected" && left.isName(w) && !left.small && !newMasker(text, names).small {
				t.Errorf("%q is left in %q", w.key, c.Text)
			}
		}
		back, at := "", 0
		for _, m := range c.Masks {
			back += c.Text[at:m.Span.Start] + text[m.From.Start:m.From.End]
			at = m.Span.End
		}
		if back+c.Text[at:] != text {
			t.Errorf("the masks do not lead back to the text")
		}
		if !slices.IsSortedFunc(c.Masks, func(a, b Mask) int { return a.From.Start - b.From.Start }) {
			t.Error("the masks are not in order")
		}
	})
}
