package parser

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// readPersonTag reads "(STEINBERG, JAMES B.)" at f.text[i:].
func (b *builder) readPersonTag(f fold, i int) int {
	end := strings.IndexByte(f.text[i:], ')')
	if end < 0 {
		end = len(f.text) - i
	}
	from, to := trimSpan(f.text, i+1, i+end, " ,")
	if from < to {
		b.addTag(f, from, to, "person")
	}
	return min(i+end+1, len(f.text))
}

// afterVisitTag reports whether the tag before is one that names persons: a
// visit, a trip, a biography.
func (b *builder) afterVisitTag() bool {
	n := len(b.c.Header.TAGS)
	if n == 0 {
		return false
	}
	switch b.c.Header.TAGS[n-1].Value.Code {
	case "OVIP", "OTRA", "OREP", "OEXC", "PINR":
		return true
	}
	return b.c.Header.TAGS[n-1].Value.Kind == "person"
}

// readNamePair reads a name without its comma at f.text[from:to], "ZOELLICK
// ROBERT": two words of which neither is a tag. It returns where it ends.
func (b *builder) readNamePair(f fold, from, to int) int {
	s := f.text
	last := letters(s[from:to])
	first := skipBlanks(s[:to], from+last)
	n := letters(s[first:to])
	if last < 4 || n < 3 || first == from+last || listed(s[from:from+last]) || listed(s[first:first+n]) || first+n < to && s[first+n] != ' ' {
		return 0
	}
	if refdata.SplitTags(s[from:from+last], 0) != nil || refdata.SplitTags(s[first:first+n], 0) != nil {
		return 0
	}
	spans := b.spans(f, from, first+n)
	name := strings.ToUpper(s[from:from+last] + ", " + s[first:first+n])
	b.c.Header.TAGS = append(b.c.Header.TAGS, Field[Tag]{Value: Tag{name, "person"}, Spans: spans})
	b.noteAt(NoteTag, name, f, from, first+n)
	return first + n
}

// tagLetters is the length of most tags.
const tagLetters = 4

// readNameTag reads a person's name with a comma, "CLINTON, HILLARY": two
// neighbours of which neither is a tag, behind a tag that names persons or
// among other tags. It returns where it ends, 0 if f.text[from:to] is no last
// name.
func (b *builder) readNameTag(f fold, from, to int) int {
	s := f.text
	visit := b.afterVisitTag()
	if visit {
		if k := b.readNamePair(f, from, to); k > 0 {
			return k
		}
	} else if to-from <= tagLetters {
		return 0 // most tags
	}
	if to >= len(s) || s[to] != ',' || !lastName(s[from:to]) {
		return 0
	}
	first := skipBlanks(s, to+1)
	word := letters(s[first:])
	if word < 3 || listed(s[first:first+word]) || word > 3 && similarTag(s[first:first+word]) {
		return 0
	}
	end := firstNames(s, first+word)
	if end-first > 24 || !visit && !b.amongTags(s[end:]) {
		return 0
	}
	b.addTag(f, from, end, "person")
	return end
}

// amongTags reports whether what stands before and behind two words, at the
// start of rest, is a listed tag, or on one side the end of the list: of more
// words that are no tags none is a name.
func (b *builder) amongTags(rest string) bool {
	rest = rest[skipTagSeparators(rest, 0):]
	tags := b.c.Header.TAGS
	if n := len(tags); n > 0 && tags[n-1].Value.Kind == "unknown" || rest == "" && n == 0 {
		return false
	}
	return rest == "" || listed(rest[:letters(rest)])
}

// lastName reports whether s, before a comma, is the last name of a person and
// no tag: "O'BRIEN", "VAN DER MEER".
func lastName(s string) bool {
	for {
		n := letters(s)
		if n == len(s) || s[n] != ' ' || !nameParticles.has(s[:n]) {
			break
		}
		s = s[skipBlanks(s, n):]
	}
	for i := 0; i < len(s); i++ {
		if !isLetter(s[i]) && (i == 0 || s[i] != '\'' && s[i] != '-') {
			return false
		}
	}
	return len(s) > 3 && !listed(s) && !similarTag(s) && refdata.SplitTags(s, 0) == nil
}

// nameParticles are words that a last name may begin with.
var nameParticles = newWordSet("AL", "BIN", "DA", "DE", "DEL", "DER", "DI", "DOS", "EL", "LA", "LE", "VAN", "VON")

// firstNames returns where the first names end that go on at s[i:]: before a
// comma or a tag.
func firstNames(s string, i int) int {
	for {
		n := skipBlanks(s, i)
		word := letters(s[n:])
		if n == i || word == 0 || word > 1 && listed(s[n:n+word]) && !suffix(s[n:n+word]) {
			break
		}
		i = n + word
		if i < len(s) && s[i] == '.' {
			i++
		}
	}
	return i
}
