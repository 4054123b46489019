package parser

import (
	"strconv"
	"strings"
)

// findRedactions notes what was taken out of the text before it was
// published: runs of the letter X, blank lines to fill, boxes, and words in
// brackets that say so. The key measures it, in characters, or gives the words.
func (b *builder) findRedactions() {
	for _, s := range b.doubtful {
		b.findRuns("XXX", minRun, s)
		b.findRuns("xxx", minRun, s)
		b.findRuns("█", 1, s)
		b.findRuns("_____", 5, s)
		b.findRemoved(s)
	}
	if b.stamped {
		b.findMarginCodes()
	}
}

// findRemoved notes the words in brackets, of those that start in span.
func (b *builder) findRemoved(span Span) {
	for at := span.Start; at < span.End; {
		i := strings.IndexByte(b.text[at:span.End], '[')
		if i < 0 {
			return
		}
		at += i + 1
		if words, n := readRemoved(b.text[at:min(len(b.text), at+maxRemoved)]); n > 0 {
			b.note(NoteRedaction, words, at-1, at+n)
			at += n
		}
	}
}

// minRun is how many letters X in a row are a redaction: two stand for
// "not yet known", and three may be a number.
const minRun = 3

// findRuns notes the runs of the characters in word, of at least least of
// them, that start in span.
func (b *builder) findRuns(word string, least int, span Span) {
	size := len(word)
	if word[0] < 0x80 {
		size = 1
	}
	unit := word[:size]
	for at := span.Start; at < span.End; {
		i := strings.Index(b.text[at:span.End], word)
		if i < 0 {
			return
		}
		start := at + i
		at = start
		for strings.HasPrefix(b.text[at:], unit) {
			at += size
		}
		if n := (at - start) / size; n >= least && b.isRedaction(start, at) {
			b.note(NoteRedaction, strconv.Itoa(n), start, at)
		}
	}
}

// isRedaction reports whether the run at text[start:end] is one: no number in
// Roman letters, no part of a word, no rule, and nothing between furniture.
func (b *builder) isRedaction(start, end int) bool {
	before, behind := byte(' '), byte(' ')
	if start > 0 {
		before = b.text[start-1]
	}
	if end < len(b.text) {
		behind = b.text[end]
	}
	switch b.text[start] {
	case 'X', 'x':
		glued := isLetter(before) || isLetter(behind) || before == '.' && isLetter(behind)
		return end-start > minRun+1 || !glued && !b.romanAfter(start, end)
	case '_':
		return !(before == '\n' && (behind == '\n' || behind == '\r')) // a rule
	}
	return true
}

// romanWords are followed by numbers in Roman letters.
var romanWords = []string{"ARTICLE", "CHAPTER", "TITLE", "ANNEX", "PART", "SECTION", "VOLUME", "SESSION", "PROTOCOL", "SUMMIT", "PAGE", "APPENDIX", "NO.", "NUMBER"}

// romanAfter reports whether the three letters X at text[start:end] are the
// number thirty.
func (b *builder) romanAfter(start, end int) bool {
	if end-start != len("XXX") || b.text[start] != 'X' {
		return false
	}
	s := strings.TrimRight(b.text[max(0, start-16):start], " ")
	for _, w := range romanWords {
		if n := len(s) - len(w); n >= 0 && hasFold(s[n:], w) {
			return true
		}
	}
	return false
}

// maxRemoved is the length of the longest words in brackets that tell of a
// redaction.
const maxRemoved = 80

// removedWords tell that what stood in the place of the brackets is left out.
var removedWords = []string{"REMOVED", "REDACTED", "WITHHELD", "DELETED", "EXCISED", "NOT DECLASSIFIED", "OMITTED", "BLACKED OUT"}

// readRemoved reads "SOURCE REMOVED]" at the start of s, behind the bracket:
// the words in capitals and their length, with the bracket.
func readRemoved(s string) (words string, n int) {
	end := strings.IndexByte(s, ']')
	if end < 2 || strings.IndexByte(s[:end], '[') >= 0 {
		return "", 0
	}
	inside := strings.TrimSpace(s[:end])
	if strings.Trim(inside, ". ") == "" || inside == "…" {
		return "...", end + 1
	}
	for _, w := range removedWords {
		if indexFold(inside, w) >= 0 {
			return strings.ToUpper(strings.Join(strings.Fields(inside), " ")), end + 1
		}
	}
	if code, k := readExemption(inside); k == len(inside) {
		return code, end + 1
	}
	return "", 0
}

// readExemption reads the reason for which a reviewer has withheld something,
// "B1" or "(b)(1)", at the start of s, and returns it as "B1", and its length.
// Source: 5 U.S.C. 552(b).
func readExemption(s string) (code string, n int) {
	switch {
	case len(s) >= 2 && s[0] == 'B' && '1' <= s[1] && s[1] <= '9' && (len(s) == 2 || !isDigit(s[2]) && !isLetter(s[2])):
		code, n = s[:2], 2
	case len(s) >= 6 && hasFold(s, "(B)(") && '1' <= s[4] && s[4] <= '9' && s[5] == ')':
		code, n = "B"+s[4:5], 6
	default:
		return "", 0
	}
	if n+3 <= len(s) && s[n] == '(' && 'A' <= upper(s[n+1]) && upper(s[n+1]) <= 'F' && s[n+2] == ')' { // B7(C)
		code, n = code+"("+strings.ToUpper(s[n+1:n+2])+")", n+3
	}
	return code, n
}

// noteExemption notes "(B1)" at s[i:], in the place of what was withheld; at
// is the offset of s. It returns the bytes read.
func (b *builder) noteExemption(s string, i, at int) int {
	if i > 0 && !isBlank(s[i-1]) {
		return 0 // "section 620(b)(1)"
	}
	code, n := readExemption(s[i:])
	if n == 0 {
		if code, n = readExemption(s[i+1:]); n == 0 || i+1+n >= len(s) || s[i+1+n] != ')' {
			return 0
		}
		n += 2
	}
	b.note(NoteRedaction, code, at+i, at+i+n)
	return n
}

// marginCodes reports whether s holds nothing but the codes that a reviewer
// puts in the margin beside what was withheld: "B1", "B1, 1.4(D)".
func marginCodes(s string) bool {
	if len(s) > 24 || s[0] != 'B' || len(s) < 2 || !isDigit(s[1]) {
		return false
	}
	for i := 0; i < len(s); {
		if n := marginCode(s[i:]); n > 0 {
			i += n
			continue
		}
		if strings.IndexByte(" ,;", s[i]) < 0 {
			return false
		}
		i++
	}
	return true
}

// findMarginCodes notes the codes in the margin, which are read as stamps.
func (b *builder) findMarginCodes() {
	for _, l := range b.lines {
		if l.kind == stamp {
			b.noteMarginCodes(l.start, l.end)
		}
	}
}

// noteMarginCodes notes the codes of a line of the margin.
func (b *builder) noteMarginCodes(start, end int) {
	for i := start; i < end; i++ {
		n := marginCode(b.text[i:end])
		if n == 0 && i == start {
			return // another stamp
		}
		if n > 0 {
			b.note(NoteRedaction, b.text[i:i+n], i, i+n)
			i += n - 1
		}
	}
}

// marginCode returns the length of the code at the start of s: "B1", "1.4(D)".
func marginCode(s string) int {
	if _, n := readExemption(s); n > 0 {
		return n
	}
	if len(s) >= 6 && strings.HasPrefix(s, "1.4(") && isLetter(s[4]) && s[5] == ')' {
		return 6
	}
	return 0
}

// redacted reports whether s, read as a name, is a redaction.
func redacted(s string) bool {
	if s == "" || isLetter(s[0]) && upper(s[0]) != 'X' {
		return false // most names
	}
	s = strings.Trim(s, " .,")
	return len(s) >= minRun && strings.Trim(s, "Xx █") == ""
}

// reportName says so where a redaction stands in the place of a name.
func (b *builder) reportName(name string, span Span) {
	b.report(NameRedacted, Info, span, "The name is redacted: "+strconv.Itoa(len(strings.TrimSpace(name)))+" characters stand in its place.")
}
