package app

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// A glyph is a piece of text, or one character that would not be seen, or
// would change how its neighbours are seen, with the name to show for it. The
// character itself stays in the page, so that what is copied is the original.
type glyph struct {
	Text string
	Name string // "RLO", "U+0007"; "" for text that shows itself
}

// glyphs cuts s into glyphs. Nearly every text is one.
func glyphs(s string) []glyph {
	if isPlain(s) {
		return []glyph{{Text: s}}
	}
	var out []glyph
	from := 0
	for at, r := range s {
		name := controlName(s, at, r)
		if name == "" {
			continue
		}
		if from < at {
			out = append(out, glyph{Text: s[from:at]})
		}
		_, size := utf8.DecodeRuneInString(s[at:])
		out = append(out, glyph{Text: s[at : at+size], Name: name})
		from = at + size
	}
	if from < len(s) {
		out = append(out, glyph{Text: s[from:]})
	}
	return out
}

// isPlain reports whether s holds only printable ASCII, blanks and line feeds.
func isPlain(s string) bool {
	for i := range len(s) {
		if b := s[i]; b >= 0x7f || b < ' ' && b != '\n' && b != '\t' {
			return false
		}
	}
	return true
}

var controlNames = map[rune]string{
	0: "NUL", 0x07: "BEL", 0x08: "BS", 0x0b: "VT", 0x0c: "FF", '\r': "CR", 0x1a: "SUB", 0x1b: "ESC", 0x7f: "DEL",
	0xad: "SHY", 0x61c: "ALM", 0x200b: "ZWSP", 0x200c: "ZWNJ", 0x200d: "ZWJ", 0x200e: "LRM", 0x200f: "RLM",
	0x202a: "LRE", 0x202b: "RLE", 0x202c: "PDF", 0x202d: "LRO", 0x202e: "RLO",
	0x2028: "LS", 0x2029: "PS", 0x2060: "WJ", 0x2066: "LRI", 0x2067: "RLI", 0x2068: "FSI", 0x2069: "PDI", 0xfeff: "BOM",
}

// controlName returns the name to show for r, which stands at s[at:], "" if
// it shows itself. A carriage return before a line feed is a plain line end.
func controlName(s string, at int, r rune) string {
	if r == '\n' || r == '\t' || r == '\r' && strings.HasPrefix(s[at+1:], "\n") {
		return ""
	}
	if name, ok := controlNames[r]; ok {
		return name
	}
	if unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r) {
		return fmt.Sprintf("U+%04X", r)
	}
	return ""
}
