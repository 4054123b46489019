package parser

import "strings"

// cutInlineHeading takes a heading between dashes off the end of a paragraph
// that was reflowed: "... -------- Training --------".
func cutInlineHeading(s string) (text, heading string) {
	if s == "" || s[len(s)-1] != '-' || !strings.HasSuffix(s, "---") {
		return s, ""
	}
	t := trimRight(s, "- ")
	i := strings.LastIndex(t, "---")
	if i < 0 || len(t)-i > maxHeading {
		return underlined(t, s)
	}
	return trimRight(t[:i], "- "), trimLeft(t[i:], "- ")
}

// underlined takes a heading without a rule above it off the end of t, which
// is s without the rule: typists make the rule as long as the heading.
func underlined(t, s string) (text, heading string) {
	rule := len(s) - strings.LastIndexByte(s, ' ') - 1
	i := len(t) - rule
	if i < 2 || t[i-1] != ' ' || !isUpper(t[i]) || rule > maxHeading {
		return t, ""
	}
	if text = trimRight(t[:i], " "); !sentenceEnds(text) {
		return t, ""
	}
	return text, t[i:]
}

// inlineHeading returns the heading s that stands in line i as that of the
// next paragraph.
func (b *builder) inlineHeading(s string, i int) Field[string] {
	if s == "" {
		return Field[string]{}
	}
	at := strings.LastIndex(b.content(i), s)
	if at < 0 {
		return Field[string]{}
	}
	at += b.lines[i].start
	return Field[string]{Value: s, Spans: b.place(at, at+len(s))}
}
