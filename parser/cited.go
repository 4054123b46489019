package parser

import (
	"cmp"
	"fmt"
)

// readCited reads "ref A", "refs B and C", "reftel", "septel" at the start of
// s: the key is the first letter, or the word.
func readCited(s string) (key string, n int) {
	for _, w := range [...]struct{ word, key string }{{"REFTELS", "reftel"}, {"REFTEL", "reftel"}, {"SEPTELS", "septel"}, {"SEPTEL", "septel"}} {
		if hasWord(s, w.word) {
			return w.key, len(w.word)
		}
	}
	if !hasFold(s, "REF") {
		return "", 0
	}
	i := 3
	if i < len(s) && upper(s[i]) == 'S' {
		i++
	}
	j := skipBlanks(s, i)
	if j == i || j >= len(s) {
		return "", 0
	}
	if s[j] == '(' {
		j++
	}
	if j >= len(s) || !isUpper(s[j]) || j+1 < len(s) && (isLetter(s[j+1]) || isDigit(s[j+1]) || s[j+1] == '/') {
		return "", 0
	}
	return s[j : j+1], j + 1
}

// nextCited returns where the next letter of "refs B and C" stands behind the
// letter last, which ends at s[i]; 0 if none follows. The letters ascend, so
// that an article is none.
func nextCited(s string, i int, last byte) int {
	j := skipBlanks(s, i)
	switch {
	case j < len(s) && (s[j] == ',' || s[j] == '&' || s[j] == '/' || s[j] == '-'):
		j = skipBlanks(s, j+1)
		if hasWord(s[j:], "AND") {
			j = skipBlanks(s, j+len("AND"))
		}
	case j > i && hasWord(s[j:], "AND"):
		j = skipBlanks(s, j+len("AND"))
	default:
		return 0
	}
	if j >= len(s) || !isUpper(s[j]) || s[j] <= last || j+1 < len(s) && (isLetter(s[j+1]) || isDigit(s[j+1]) || s[j+1] == '/' || s[j+1] == '.' && j+2 < len(s) && isLetter(s[j+2])) {
		return 0
	}
	return j
}

// readInlineTelegram notes a telegram cited in parentheses: one with its year,
// or of a post in the tables.
func (b *builder) readInlineTelegram(s string, at int) int {
	if len(s) < 7 || !isDigit(s[0]) && !isUpper(s[0]) {
		return 0
	}
	t := readTelegram(s[:min(len(s), 40)], telegram{})
	if t.n == 0 || t.n >= len(s) || s[t.n] != ')' && s[t.n] != ',' && s[t.n] != ';' || t.year == 0 && !isPost(t.station) || t.serial == 0 {
		return 0
	}
	key := fmt.Sprintf("%s %d", t.station, t.serial)
	if year := cmp.Or(t.year, b.year); year != 0 {
		key = canonical(year, t.station, t.serial)
	}
	b.note(NoteCable, key, at, at+t.n)
	return t.n
}

// checkCited points at letters of references in the text that no reference
// has.
func checkCited(b *builder) {
	var listed [26]bool
	lettered := false
	for _, r := range b.c.Header.References {
		if r.Value.Letter != "" {
			listed[r.Value.Letter[0]-'A'] = true
			lettered = true
		}
	}
	if !lettered {
		return
	}
	for i := range b.c.Notes {
		n := &b.c.Notes[i]
		if len(n.Key) == 1 && n.Kind == NoteReference && !listed[n.Key[0]-'A'] {
			listed[n.Key[0]-'A'] = true // once is enough
			b.report(ReferenceMissing, Info, n.Span, "No reference "+n.Key+" is listed in the heading.")
		}
	}
}
