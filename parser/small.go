package parser

import "strings"

// headReach is how far into a text its subject is looked for.
const headReach = 4096

// capitalHead returns text with the heading, up to the subject, in capitals,
// if the text is in small letters throughout, as some copies are: case tells
// nothing there. The places of all bytes stay.
func capitalHead(text string) (string, bool) {
	head := text[:min(len(text), headReach)]
	for i := 0; i < len(head); i++ {
		if isUpper(head[i]) {
			return text, false
		}
	}
	end := strings.Index(head, "subj")
	if end <= 0 {
		return text, false
	}
	up := []byte(text)
	for i := range up[:end] {
		up[i] = upper(up[i])
	}
	return string(up), true
}

// checkCase says so where a heading in small letters was read as capitals.
func checkCase(b *builder) {
	if !b.small {
		return
	}
	if l := b.lines[b.nextFull(0)]; !l.blank() {
		b.report(SmallLetters, Info, Span{l.start, l.end}, "The text is in small letters throughout; its heading is read as if in capitals.")
	}
}
