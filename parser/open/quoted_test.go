package open

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// marked puts a mark of quotation before each line of text.
func marked(mark, text string) string {
	return mark + strings.ReplaceAll(strings.TrimSuffix(text, "\n"), "\n", "\n"+mark) + "\n"
}

// TestQuoted checks that texts are read without the marks of a quotation, and
// that every byte of them still leads to where it was.
func TestQuoted(t *testing.T) {
	one, two := cable(1), cable(2)
	chat := strings.Repeat("Nobody quotes here.\n", 400)
	tests := []struct {
		name, data string
		want       []string
	}{
		{"once", marked("> ", one), []string{one}},
		{"without a blank", marked(">", one), []string{one}},
		{"twice", marked("> > ", one), []string{one}},
		{"with other line ends", strings.ReplaceAll(marked("> ", one), "\n", "\r\n"), []string{strings.ReplaceAll(one, "\n", "\r\n")}},
		{"behind some words", "Ana wrote:\n\n" + marked("> ", one), []string{"Ana wrote:\n\n" + one}},
		{"with what a program broke off", "> Ana\n> Borg,\ndesk\n> officer\n> here", []string{"Ana\nBorg,\ndesk\nofficer\nhere"}},
		{"a mark too many", "> a\n> > b\n> c\n", []string{"a\n> b\nc\n"}},
		{"several cables", marked("> ", one+two), []string{one, two}},
		{"only a few lines", "> a\n> b\n", []string{"> a\n> b\n"}},
		{"less than most", "> a\n> b\n> c\nd\ne\nf\n", []string{"> a\n> b\n> c\nd\ne\nf\n"}},
		{"late", chat + marked("> ", one), []string{chat + marked("> ", one)}},
	}
	for _, tt := range tests {
		for width, data := range map[int][]byte{1: []byte(tt.data), 2: utf16Bytes(tt.data, utf16be)} {
			t.Run(fmt.Sprint(tt.name, width), func(t *testing.T) {
				var texts []string
				start := width - 1 // where the last byte of the first character stands
				for _, src := range openAll(t, "x.txt", data, Options{}).sources {
					texts = append(texts, src.Text)
					for i := range src.Text {
						if at := start + src.RawOffset(i); src.Text[i] < 0x80 && data[at] != src.Text[i] {
							t.Fatalf("byte %d, %q, leads to %d, which is %q", i, src.Text[i], at, data[at])
						}
					}
					start += src.Bytes
				}
				if !slices.Equal(texts, tt.want) {
					t.Errorf("it gives %q, want %q", texts, tt.want)
				}
			})
		}
	}
}
