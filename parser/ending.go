package parser

import (
	"slices"
	"strings"
)

// trailerLines is how many lines after the signature are looked at.
const trailerLines = 60

// findEnding finds the signature, from the end of the text back over what
// terminals, archives and publishers left behind it.
func (b *builder) findEnding() {
	b.ending = len(b.lines)
	seen := 0
	i := len(b.lines) - 1
	for ; i >= 0 && seen < trailerLines; i-- {
		if b.lines[i].blank() || b.lines[i].kind != 0 {
			continue
		}
		if !trailerLine(b.content(i)) {
			break
		}
		seen++
	}
	if i < 0 || seen == trailerLines {
		return
	}
	b.cutTrailer(i)
	if k := b.fullBefore(i); k >= 0 && attachmentLine(b.content(i)) && b.signatureAt(k) {
		i = k
	}
	if b.signatureAt(i) {
		b.sign(b.lines[i].start, b.lines[i].end)
		b.ending = b.siteNotice(i)
		return
	}
	b.ending = i + 1
	b.gluedSignature(i)
}

// fullBefore returns the last line above line i that is neither blank nor
// furniture, -1 if there is none.
func (b *builder) fullBefore(i int) int {
	for i--; i >= 0 && (b.lines[i].blank() || b.lines[i].kind != 0); i-- {
	}
	return i
}

// cutTrailer cuts what stands behind the signature off line i, the last of a
// text whose line ends are lost, and the end of the message, "QUILL NNNN".
func (b *builder) cutTrailer(i int) {
	l := b.lines[i]
	s := b.content(i)
	if l.end-l.start <= typedWidth && !l.cut && !strings.HasSuffix(s, " NNNN") {
		return
	}
	end := len(s)
	for {
		word := strings.LastIndexByte(s[:end], ' ') + 1
		if word == 0 || !trailerLine(s[word:end]) {
			break
		}
		_, end = trimSpan(s, 0, word, " ")
	}
	if end < len(s) {
		b.cutLine(i, l.start+end)
	}
}

// cutLine cuts line i in two at the offset at of the text.
func (b *builder) cutLine(i, at int) {
	l := b.lines[i]
	head, tail := trimmed(b.text, l.start, at, at), trimmed(b.text, at, l.end, l.next)
	head.cut, tail.cut = l.cut, true
	b.lines[i] = head
	b.lines = slices.Insert(b.lines, i+1, tail)
}

// trailerLine reports whether s can stand behind a signature.
func trailerLine(s string) bool {
	if len(s) > 200 {
		return false
	}
	switch {
	case trimBoth(s, ".>#-=_*/\\ ") == "", strings.HasPrefix(s, "NNN"), s == "BT", s == "UNQUOTE", s == "END":
		return true
	case hasWord(s, "MINIMIZE CONSIDERED"):
		return true
	case strings.HasPrefix(s, "<<"), strings.Contains(s, "CABLE ENDS"), hasAddress(s):
		return true
	case strings.HasPrefix(s, "Visit ") && strings.Contains(s, "ebsite"), strings.HasPrefix(s, "NOTE BY "), strings.HasPrefix(s, "SELECT * FROM"):
		return true
	case strings.HasPrefix(s, "#") && digits(s[1:]) == len(s)-1:
		return true
	case digits(s) == 4 && capitals(s[4:]) > 2 && strings.Contains(s, " - "): // 2004CARACA02200 - CONFIDENTIAL
		return true
	}
	c, ok := readClassLine(s)
	return ok && c.post == "" && shouting(s)
}

// attachmentLine reports whether s says what comes with the telegram.
func attachmentLine(s string) bool {
	return (s[0] == 'A' || s[0] == 'E') && len(s) < maxHeading && (hasFold(s, "ATTACHMENT") || hasFold(s, "ENCLOSURE")) && strings.Contains(s[:min(len(s), 14)], ":")
}

// notNames are words in capitals at the end of a text that are no signature.
var notNames = []string{"END", "TEXT", "COMMENT", "SUMMARY", "NOTE", "ENDS", "SIPDIS", "NOFORN", "PARAGRAPH", "MESSAGE", "UNQTE", "POINTS", "DRAFT"}

// notNamePairs are what notNames start with.
var notNamePairs = pairsOf(notNames)

// notName reports whether s starts with a word that is no name.
func notName(s string) bool {
	if !notNamePairs.has(s, 0) {
		return false
	}
	for _, w := range notNames {
		if hasWord(s, w) {
			return true
		}
	}
	return false
}

// maxSignature is the length of the longest signature.
const maxSignature = 28

// signatureAt reports whether line i is a signature: a name alone on its line,
// where the text before has ended.
func (b *builder) signatureAt(i int) bool {
	s := trimRight(b.content(i), ".#/ ")
	if !personLine(s) && !shortName(s) {
		return false
	}
	k := b.fullBefore(i)
	if k < 0 {
		return false
	}
	above := b.content(k)
	switch {
	case b.fresh(i):
		return true
	case shortName(s), !shouting(s) && len(above) >= 40:
		return len(s) == b.lines[i].end-b.lines[i].start && (fullStops[above[len(above)-1]] || siteLine(above))
	}
	return shouting(s) && (b.endsSentence(k) || isRule(above)) || len(above) < 40
}

// fullStops are the bytes at which a text ends, so that a name under it is
// that of who signs.
var fullStops = bytesOf(".?!\"')")

// shortName reports whether s is a name of two or three letters, "Ng".
func shortName(s string) bool {
	n := len(s)
	return n > 1 && n < 4 && isUpper(s[0]) && isLower(s[1]) && isLower(s[n-1])
}

// personLine reports whether s can be the name of who signs.
func personLine(s string) bool {
	if len(s) < 3 || len(s) > maxSignature || !isUpper(s[0]) {
		return false
	}
	words := 0
	caps := shouting(s)
	for i := 0; i < len(s); {
		n := i
		for n < len(s) && (isLetter(s[n]) || s[n] == '\'' || s[n] == '.' || s[n] == '-' || s[n] >= 0x80) {
			n++
		}
		if n == i {
			return false
		}
		if notName(s[i:n]) {
			return false
		}
		words++
		i = n
		if i < len(s) {
			if s[i] != ' ' {
				return false
			}
			i = skipBlanks(s, i)
		}
	}
	return words <= 3 && (caps || words == 1 && len(s) > 3)
}

// gluedSignature finds a name behind the last sentence on the same line:
// "... END OF TEXT. BAKER".
func (b *builder) gluedSignature(i int) {
	l := b.lines[i]
	s := trimRight(b.content(i), ".#/ ")
	k := strings.LastIndexAny(s, ".?!\")")
	if k < 0 || k+2 >= len(s) || s[k+1] != ' ' {
		return
	}
	at := skipBlanks(s, k+1)
	if p := new(paragraphStart); p.read(s) && p.text >= at {
		return // "2. (C) Agreed."
	}
	name := s[at:]
	if !personLine(name) || len(name) < 4 || strings.Count(name, " ") > 1 || k > 1 && s[k] == '.' && (isUpper(s[k-1]) && s[k-2] == ' ' || s[k-2] == '.') {
		return
	}
	if k > 3 && (strings.HasSuffix(s[:k], "Mr") || strings.HasSuffix(s[:k], "Dr") || strings.HasSuffix(s[:k], "MR")) {
		return
	}
	b.cutLine(i, l.start+at)
	b.ending = i + 1
	b.sign(l.start+at, l.start+at+len(name))
}

// sign takes the name at text[start:end] as the signature.
func (b *builder) sign(start, end int) {
	for end > start && oneOf(b.text[end-1], ".#/ ") {
		end--
	}
	b.c.Signature = append(b.c.Signature, Field[string]{Value: b.text[start:end], Spans: b.place(start, end)})
	if redacted(b.text[start:end]) {
		b.reportName(b.text[start:end], Span{start, end})
	}
}

// noteSignature notes the signature, unless it is redacted.
func (b *builder) noteSignature() {
	for _, f := range b.c.Signature {
		if !redacted(f.Value) {
			b.note(NoteSignature, f.Value, f.Span().Start, f.Span().End)
		}
	}
}

// startEnding claims the signature and what follows it.
func startEnding(b *builder) bool {
	if b.at < b.ending {
		return false
	}
	kind, end := Trailer, b.at+1
	for len(b.c.Signature) > 0 && end < len(b.lines) && b.lines[end].start < b.c.Signature[0].Spans[0].Start {
		end++ // the notice of a site
	}
	switch {
	case len(b.c.Signature) > 0 && b.lines[b.at].start == b.c.Signature[0].Spans[0].Start:
		kind = SignatureLine
	case b.content(b.at) == "BT":
		kind = Separator
	}
	b.claim(kind, b.trimBlank(b.at, end))
	return true
}
