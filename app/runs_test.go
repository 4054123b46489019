package app

import (
	"fmt"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestRuns(t *testing.T) {
	span := func(start, end int) parser.Span { return parser.Span{Start: start, End: end} }
	c := &parser.Cable{
		Notes:       []parser.Note{{Span: span(3, 12)}, {Span: span(3, 8)}, {Span: span(15, 25)}},
		Diagnostics: []parser.Diagnostic{{Span: span(10, 17)}},
	}
	tests := []struct {
		name string
		row  parser.Span
		m    marking
		want string // per run: start-end, index of note, index of diagnostic, L lit, F faint
	}{
		{"nothing", span(0, 20), marking{}, "0-20"},
		{"the shorter of nested notes wins", span(0, 20), marking{notes: []int{0, 1}}, "0-3 3-8n1 8-12n0 12-20"},
		{"a note that goes on in the next row", span(0, 20), marking{notes: []int{2}}, "0-15 15-20n2"},
		{"a note that began in the row before", span(20, 30), marking{notes: []int{2}}, "20-25n2 25-30"},
		{"a diagnostic over notes", span(0, 20), marking{notes: []int{0, 2}, diags: []int{0}}, "0-3 3-10n0 10-12n0d0 12-15d0 15-17n2d0 17-20n2"},
		{"what is pinned cuts", span(0, 20), marking{lit: []parser.Span{span(5, 9)}}, "0-5 5-9L 9-20"},
		{"pinned and pointed at", span(0, 10), marking{lit: []parser.Span{span(0, 4)}, faint: []parser.Span{span(2, 6)}}, "0-2L 2-4LF 4-6F 6-10"},
		{"empty row", span(4, 4), marking{}, ""},
	}
	for _, test := range tests {
		var got []string
		for _, r := range runs(c, test.row, test.m) {
			s := fmt.Sprintf("%d-%d", r.Span.Start, r.Span.End)
			if r.Note >= 0 {
				s += fmt.Sprintf("n%d", r.Note)
			}
			if r.Diag >= 0 {
				s += fmt.Sprintf("d%d", r.Diag)
			}
			if r.Lit {
				s += "L"
			}
			if r.Faint {
				s += "F"
			}
			got = append(got, s)
		}
		if s := strings.Join(got, " "); s != test.want {
			t.Errorf("%s: %s, want %s", test.name, s, test.want)
		}
	}
}

// The runs of all rows are the text, byte for byte.
func TestRowsTile(t *testing.T) {
	texts := map[string]string{
		"specimen":   readSample(t, "2008"),
		"long line":  strings.Repeat("é", 5000),
		"blank":      "\n\n \n",
		"many lines": strings.Repeat("a line of text\n", 900),
		"controls":   "A\x00B\r\nC\rD‮E​\n",
		"empty":      "",
	}
	for name, text := range texts {
		d := documentOf(text)
		var b strings.Builder
		for _, r := range d.Rows {
			if r.Span.Len() > rowLimit {
				t.Errorf("%s: a row of %d bytes", name, r.Span.Len())
			}
			for _, run := range runs(d.Cable, r.Span, marking{notes: r.notes, diags: r.diags}) {
				for _, g := range glyphs(text[run.Span.Start:run.Span.End]) {
					b.WriteString(g.Text)
				}
			}
		}
		if b.String() != text {
			t.Errorf("%s: the rows are not the text", name)
		}
		at := 0
		for _, g := range d.Groups {
			if g.From != at || g.To <= g.From {
				t.Errorf("%s: group %v does not follow row %d", name, g, at)
			}
			at = g.To
		}
		if at != len(d.Rows) {
			t.Errorf("%s: groups end at row %d of %d", name, at, len(d.Rows))
		}
	}
}

func TestGlyphs(t *testing.T) {
	tests := []struct{ in, want string }{
		{"plain\ttext\r\n", "plain\ttext\r\n"},
		{"a‮b‬", "a[RLO]b[PDF]"},
		{"\x00", "[NUL]"},
		{"one\rtwo", "one[CR]two"},
		{"é and ¶", "é and ¶"},
		{"\u206fx", "[U+206F]x"},
		{"<script>", "<script>"},
	}
	for _, test := range tests {
		got := ""
		for _, g := range glyphs(test.in) {
			if g.Name != "" {
				got += "[" + g.Name + "]"
				continue
			}
			got += g.Text
		}
		if got != test.want {
			t.Errorf("%q is shown as %q, want %q", test.in, got, test.want)
		}
	}
}
