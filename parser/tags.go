package parser

import (
	"slices"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// tagsLabels are TAGS and its misspellings.
var tagsLabels = []string{"TAGS", "TAG", "TABS", "TGS", "TAS", "AGS"}

// tagsLabel returns the length of the label TAGS at the start of s, with the
// punctuation after it.
func tagsLabel(s string) int {
	i := labelAt(s)
	if i == len(s) || !oneOf(upper(s[i]), "TA") {
		return 0
	}
	for _, w := range tagsLabels {
		if !hasFold(s[i:], w) {
			continue
		}
		n := i + len(w)
		if n < len(s) && (isLetter(s[n]) || isDigit(s[n]) || s[n] == '-' || s[n] == '/') {
			continue
		}
		n = skipBlanks(s, n)
		if n < len(s) && oneOf(s[n], ":;,.") {
			return n + 1
		}
		if w == "TAGS" || w == "TAG" {
			return n
		}
	}
	return 0
}

// startTags reads the TAGS line: Traffic Analysis by Geography and Subject.
// Source: 5 FAH-3 H-010.
func startTags(b *builder) bool {
	s := b.content(b.at)
	n := tagsLabel(s)
	if n == 0 || n < len(s) && len(b.c.Header.TAGS) > 0 {
		return false
	}
	return b.readTagsLine(n)
}

// readTagsLine reads the tags that start at byte n of the current line.
func (b *builder) readTagsLine(n int) bool {
	s := b.content(b.at)
	start := b.lines[b.at].start + n
	end := b.at + 1
	if n == len(s) { // the label stands alone
		if j := b.nextFull(end); j < len(b.lines) && j-end < 3 && !b.elementStarts(j) {
			end = j + 1
		}
	}
	for end < len(b.lines) && b.tagsGoOn(end) {
		end++
	}
	end = b.trimBlank(b.at, end)
	b.readTags(b.foldLines(b.at, start, end))
	b.zone = max(b.zone, headerZone)
	b.claim(TagsLine, end)
	return true
}

// tagsGoOn reports whether line i goes on the TAGS above it: after a comma,
// or if it holds nothing but listed tags.
func (b *builder) tagsGoOn(i int) bool {
	l := b.lines[i]
	above := i - 1
	for above > b.at && (b.lines[above].kind != 0 || b.lines[above].blank()) {
		above--
	}
	if l.kind != 0 || l.blank() {
		j := b.nextFull(i)
		return j < len(b.lines) && j-above < 9 && b.furnitureBefore(j) && (l.kind != 0 || strings.HasSuffix(b.content(above), ","))
	}
	if b.elementStarts(i) {
		return false
	}
	s := b.content(i)
	if last := b.content(above); l.cut && b.lines[i-1].kind != 0 || strings.HasSuffix(last, ",") || strings.HasSuffix(last, ";") {
		return true
	}
	if n := capitals(s); n == 4 && shouting(s) && topic(s[:n]) {
		return true
	}
	for j := skipSeparators(s, 0); j < len(s); j = skipSeparators(s, j) {
		n := capitals(s[j:])
		if n == 0 {
			return false
		}
		if !listed(s[j : j+n]) {
			return false
		}
		j += n
	}
	return true
}

// readTags reads the tags in f: separated by commas, blanks or both, names of
// persons in parentheses or with a comma inside, and each perhaps a link left
// over from Markdown.
func (b *builder) readTags(f fold) {
	s := f.text
	b.c.Header.TAGS = slices.Grow(b.c.Header.TAGS, max(min(len(s)/5+1, 12), len(s)/8))
	for i := 0; i < len(s); {
		i = skipTagSeparators(s, i)
		if i >= len(s) {
			return
		}
		if s[i] == '(' {
			i = b.readPersonTag(f, i)
			continue
		}
		i = b.readTagItem(f, i)
	}
}

var (
	tagSeparators = bytesOf(" \t,;.[]:*-")
	tagItemEnds   = bytesOf(",;([]")
)

func skipTagSeparators(s string, i int) int {
	for i < len(s) {
		switch {
		case tagSeparators[s[i]]:
			i++
		case strings.HasPrefix(s[i:], "(#)"):
			i += 3
		default:
			return i
		}
	}
	return i
}

// readTagItem reads what stands up to the next comma or opening parenthesis:
// one tag, several with blanks between, or the last name of a person.
func (b *builder) readTagItem(f fold, i int) int {
	s := f.text
	end := i
	for end < len(s) && !tagItemEnds[s[end]] {
		end++
	}
	from, to := trimSpan(s, i, end, " .-")
	if k := b.readNameTag(f, from, to); k > 0 {
		return k
	}
	if to-from > 0 && strings.IndexByte(s[from:to], ' ') < 0 {
		b.addTag(f, from, to, "")
		return max(end, i+1)
	}
	for from < to {
		n := from
		for n < to && s[n] != ' ' && s[n] != ':' {
			n++
		}
		if k := b.readNameTag(f, from, to); k > 0 {
			from = skipBlanks(s, k)
			end = max(end, k)
			continue
		}
		if l := readLevel(s[from:to]); l.n > 0 { // a banner that strayed into the line
			from = skipTagSeparators(s, from+l.n)
			continue
		}
		if !listed(s[from:n]) && unlistedWords(s[from:to]) {
			b.addTag(f, from, to, "")
			break
		}
		_, last := trimSpan(s, from, n, ".-")
		b.addTag(f, from, last, "")
		from = skipTagSeparators(s, n)
	}
	return max(end, i+1)
}

// unlistedWords reports whether s is several words of which none is a tag:
// then it is one tag of several words, such as HUMAN RIGHTS.
func unlistedWords(s string) bool {
	words := 0
	for i := skipBlanks(s, 0); i < len(s); i = skipBlanks(s, i) {
		n := i
		for n < len(s) && s[n] != ' ' {
			n++
		}
		if n-i <= 4 && n-i != 3 || listed(s[i:n]) || refdata.SplitTags(s[i:n], 0) != nil {
			return false
		}
		words++
		i = n
	}
	return words > 1
}

// topic reports whether s is a listed subject or program tag, which is no word.
func topic(s string) bool {
	kind := refdata.TagKind(s, 0)
	return kind == "subject" || kind == "program"
}

func listed(s string) bool { return refdata.TagKind(s, 0) != "" }

func similarTag(s string) bool {
	_, ok := refdata.SimilarTag(s, 0)
	return ok && len(s) <= 5
}

// noTag reports whether code stands where there is no tag: NONE, N/A, or the
// Xs of a redaction.
func noTag(code string) bool {
	switch code[0] {
	case 'N':
		return code == "NONE" || code == "N/A"
	case 'X':
		return len(code) > 2 && strings.Trim(code, "X") == ""
	}
	return false
}

// addTag adds the tag f.text[from:to]. Captions that strayed into the line are
// left out, tags that run together are cut, and a tag that stands twice is
// one with two places.
func (b *builder) addTag(f fold, from, to int, kind string) {
	code := f.text[from:to]
	if from >= to || len(code) > 4 && isHandling(code) || mayBeLevel(code) && readLevel(code).n == len(code) || noTag(code) {
		return
	}
	if len(code) > 4 && kind == "" && len(b.c.Header.TAGS) < maxTags && !listed(code) {
		if n := strings.IndexByte(code, '/'); n > 0 && listed(code[:n]) {
			for ; n >= 0; n = strings.IndexByte(f.text[from:to], '/') {
				b.addTag(f, from, from+n, "")
				from += n + 1
			}
			b.addTag(f, from, to, "")
			return
		}
		if parts := refdata.SplitTags(code, b.year); len(parts) > 1 {
			b.reportGlued(f.span(from, to), code, parts)
			for _, p := range parts {
				b.addTagCode(f, from, from+len(p), p, "")
				from += len(p)
			}
			return
		}
	}
	b.addTagCode(f, from, to, code, kind)
}

// reportGlued offers the tags that code is read as, apart.
func (b *builder) reportGlued(span Span, code string, parts []string) {
	apart := strings.Join(parts, " ")
	b.offer(TagsGlued, Info, span, code+" is read as "+apart+".", "Write them apart", Edit{span, apart})
}

// maxTags is among how many tags one is looked for that stands twice, is
// glued or misspelt. No telegram has as many.
const maxTags = 64

func (b *builder) addTagCode(f fold, from, to int, code, kind string) {
	code = strings.ToUpper(code)
	spans := b.spans(f, from, to)
	h := &b.c.Header
	for i := range min(len(h.TAGS), maxTags) {
		if h.TAGS[i].Value.Code == code {
			h.TAGS[i].Spans = append(h.TAGS[i].Spans, spans...)
			b.noteAt(NoteTag, code, f, from, to)
			return
		}
	}
	var repaired *Repair
	if kind == "" {
		kind = refdata.TagKind(code, b.sentYear)
	}
	if kind == "" {
		if letters := scannedLetters(code); letters != code && listed(letters) {
			repaired = &Repair{code, "digits stand for letters, as in a scan"}
			if s := f.span(from, to); s.Len() == len(code) {
				b.scannedWord(s.Start, s.End)
			}
			code, kind = letters, refdata.TagKind(letters, b.sentYear)
		} else {
			kind = "unknown"
			b.suggestTag(f, from, to, code)
		}
	}
	h.TAGS = append(h.TAGS, Field[Tag]{Value: Tag{code, kind}, Spans: spans, Repaired: repaired})
	b.noteAt(NoteTag, code, f, from, to)
}

// suggestTag offers the listed tag that code is likely a misspelling of.
func (b *builder) suggestTag(f fold, from, to int, code string) {
	if len(code) > 6 || len(b.c.Header.TAGS) >= maxTags {
		return
	}
	similar, ok := refdata.SimilarTag(code, b.sentYear)
	if !ok {
		return
	}
	span := f.span(from, to)
	b.offer(TagUnlisted, Info, span, code+" is not a listed tag; "+similar+" is.", "Read it as "+similar, Edit{span, similar})
}
