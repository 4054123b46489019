package parser

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// post notes the post whose kind stands at s[i:j]: "Embassy Rome", "Consulate
// General Istanbul". It returns where to go on.
func (f *finder) post(i, j int) int {
	s := f.s
	if f.inWord(i) {
		return j
	}
	from := skipBlanks(s, j)
	if from == j {
		return j
	}
	if hasWord(s[from:], "GENERAL") {
		from = skipBlanks(s, from+len("GENERAL"))
	}
	e, n := readPost(s[from:])
	if n == 0 {
		return j
	}
	f.b.note(NotePost, e, f.at+i, f.at+from+n)
	return from + n
}

// maxPostWords is how many words the name of a post has at most.
const maxPostWords = 4

// readPost reads the name of a post at the start of s, the longest that there
// is, and returns its canonical name and the length. Names that were cut, and
// those of offices in Washington, do not count.
func readPost(s string) (canonical string, n int) {
	end := 0
	for range maxPostWords {
		if end >= len(s) || !isUpper(s[end]) {
			break
		}
		for end < len(s) && (isLetter(s[end]) || s[end] == '-' || s[end] == '\'' && end+1 < len(s) && isUpper(s[end+1]) && s[end+1] != 'S') {
			end++
		}
		if e, ok := refdata.Post(s[:end]); ok && e.Spelling != "cut" && e.Kind != "department" && e.Kind != "agency" {
			canonical, n = e.Canonical, end
		}
		end = skipBlanks(s, end)
	}
	return canonical, n
}

// siteReach is how far behind the name of a post its web site is named.
const siteReach = 24

// ownPost notes the post that considered MINIMIZE, before the word at s[i:],
// or whose web site the reader is asked to VISIT, behind it at s[j:].
func (f *finder) ownPost(kind termKind, i, j int) {
	s := f.s
	if kind == visitTerm {
		from := skipBlanks(s, j)
		name, n := readPost(s[from:])
		if rest := s[from+n:]; n > 0 && indexFold(rest[:min(len(rest), siteReach)], "CLASSIFIED") >= 0 {
			f.b.note(NotePost, name, f.at+from, f.at+from+n)
		}
		return
	}
	if !hasWord(s[skipBlanks(s, j):], "CONSIDERED") {
		return
	}
	end := skipBack(s, i)
	from := end
	for range maxPostWords {
		for from > 0 && (isLetter(s[from-1]) || s[from-1] == '-' || s[from-1] == '\'') {
			from--
		}
		if name, n := readPost(s[from:end]); n == end-from && n > 0 {
			f.b.note(NotePost, name, f.at+from, f.at+end)
			return
		}
		if from = skipBack(s, from); from == 0 || strings.IndexByte(".:;", s[from-1]) >= 0 {
			return
		}
	}
}
