package export

import (
	"fmt"
	"sort"
	"strings"
	"unicode/utf8"
)

// places turns offsets of a text into lines and columns.
type places struct {
	text  string
	lines []int // where each line begins
}

func newPlaces(text string) places {
	p := places{text: text, lines: []int{0}}
	for i := 0; i < len(text); i++ {
		if text[i] == '\n' || text[i] == '\r' && !strings.HasPrefix(text[i+1:], "\n") {
			p.lines = append(p.lines, i+1)
		}
	}
	return p
}

// at returns the line and the column of an offset. Both are counted from 1,
// the column in characters.
func (p places) at(offset int) (line, column int) {
	offset = min(offset, len(p.text))
	line = sort.SearchInts(p.lines, offset+1)
	return line, utf8.RuneCountInString(p.text[p.lines[line-1]:offset]) + 1
}

// visible shows what would act on a terminal instead of being shown: control
// characters, and those that turn the direction of writing.
func visible(s string) string {
	if strings.IndexFunc(s, acts) < 0 {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		switch {
		case !acts(r):
			b.WriteRune(r)
		case r < ' ':
			b.WriteRune('␀' + r) // its picture
		default:
			fmt.Fprintf(&b, "<%U>", r)
		}
	}
	return b.String()
}

// acts reports whether r acts on a terminal. White space is only space here.
func acts(r rune) bool {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return false
	case r < ' ', r >= 0x7F && r <= 0x9F:
		return true
	}
	return r == 0x061C || r == 0x200E || r == 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069
}
