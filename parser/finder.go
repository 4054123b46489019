package parser

import "strings"

// A finder goes through lines of the text once, and notes what it finds.
type finder struct {
	b       *builder
	terms   *termTable
	end     int  // of the block or paragraph that the line belongs to
	cited   bool // the line is one of references, whose cables are noted
	defined []Definition

	s     string // the line
	at    int    // its offset
	lower int8   // whether it has small letters: 1, or -1; 0 before somebody asks
}

// finderBytes are the bytes at which something starts that a finder looks for:
// capitals, digits and punctuation, and letters by which few words in small
// letters are told ("reftel", "poloff", "septel", "minimize"); openBytes are
// those while a passage is open, which may "end".
var (
	finderBytes = bytesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789fpz()[:.")
	openBytes   = bytesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789fpzd()[:.")
)

// line finds what stands in the line s, at the offset at of the text. p finds
// its passages and may be nil; first says that the line is the first of its
// paragraph or follows on the end of a sentence.
func (f *finder) line(p *passages, s string, at int, first bool) {
	f.s, f.at, f.lower = s, at, 0
	if p != nil && p.end >= 0 { // END stands at the end of the line above
		p.readEndName(s, 0, at, p.end)
		p.end = -1
	}
	labels := p != nil && first // a period ends a label at the start of a paragraph
	set := &finderBytes
	if p != nil && len(p.open) > 0 {
		set = &openBytes
	}
	for i := 0; i < len(s); i++ {
		c := s[i]
		if !set[c] {
			continue
		}
		switch {
		case isUpper(c):
			i = f.word(p, i, first) - 1
		case isDigit(c):
			i = f.number(i) - 1
		case isLower(c):
			if i > 1 && smallBefore[s[i-1]] {
				i = f.small(p, i) - 1
			}
		case c == '(':
			i = f.parenthesis(p, i) - 1
		case c == ':' && strings.HasPrefix(s[i+1:], "//"): // an address of the Internet
			for i++; i < len(s) && !isBlank(s[i]); i++ {
			}
		case p == nil:
		case c == ')':
			p.closeParenthesis(at + i)
		case c == ':':
			p.readLabel(s, i, at, first)
		case c == '.' && labels:
			p.readLabel(s, i, at, first)
			labels = false
		}
	}
}

// parenthesis reads what stands behind the parenthesis at s[i] in place of a
// word, and returns where to go on.
func (f *finder) parenthesis(p *passages, i int) int {
	if p == nil {
		return i + 1
	}
	p.depth++
	if n := f.b.noteExemption(f.s, i, f.at); n > 0 {
		p.depth--
		return i + n
	}
	if n := f.b.readInlineTelegram(f.s[i+1:], f.at+i+1); n > 0 {
		return i + 1 + n
	}
	f.define(i)
	return i + 1
}

// smallBefore are the letters that stand before those of finderBytes in the
// words in small letters that are looked for.
var smallBefore = bytesOf("eoin")

// small reads a word in small letters by the letter at s[i] that tells it, and
// returns where to go on.
func (f *finder) small(p *passages, i int) int {
	s := f.s
	from := i - 2
	if from > 0 && isLetter(s[from-1]) && (s[i] == 'p' || s[i] == 'd') {
		return i + 1
	}
	switch s[i] {
	case 'f':
		if s[i-1] == 'o' && i+1 < len(s) && s[i+1] == 'f' { // officers: "poloffs"
			return f.officer(i)
		}
		if s[i-1] != 'e' || s[from] != 'r' || from > 0 && isLetter(s[from-1]) {
			return i + 1
		}
		return f.citation(from, i+1)
	case 'p':
		if s[i-1] == 'e' && s[from] == 's' {
			return f.citation(from, i+1)
		}
	case 'z':
		if i >= len("minimi") && strings.HasPrefix(s[i-len("minimi"):], "minimize considered") {
			f.ownPost(minimizeTerm, i-len("minimi"), i+len("ze"))
		}
	case 'd':
		if p != nil && s[i-1] == 'n' && s[from] == 'e' {
			return max(i+1, from+p.readEnd(s, from, f.at))
		}
	}
	return i + 1
}

// officer notes a word in small letters with "off" at s[i-1:] if it is a term.
func (f *finder) officer(i int) int {
	from, to := i-1, i+2
	for from > 0 && isLower(f.s[from-1]) {
		from--
	}
	for to < len(f.s) && isLower(f.s[to]) {
		to++
	}
	if e := f.terms.lookup(f.s[from:to]); e != nil && e.kind == generalTerm && !e.everyday && !f.inWord(from) {
		f.b.note(NoteAbbreviation, e.word, f.at+from, f.at+to)
	}
	return to
}

// inWord reports whether the word at s[from] goes on before it.
func (f *finder) inWord(from int) bool {
	return from > 0 && (isLetter(f.s[from-1]) || isDigit(f.s[from-1]))
}

// citation notes "ref A", "refs B and C", "reftel" at s[from:], and returns
// where to go on, otherwise if there is none.
func (f *finder) citation(from, otherwise int) int {
	key, n := readCited(f.s[from:])
	if n == 0 || f.cited {
		return otherwise
	}
	f.b.note(NoteReference, key, f.at+from, f.at+from+n)
	to := from + n
	for len(key) == 1 {
		at := nextCited(f.s, to, key[0])
		if at == 0 {
			break
		}
		key = f.s[at : at+1]
		f.b.note(NoteReference, key, f.at+at, f.at+at+1)
		to = at + 1
	}
	return to
}

// hasLower reports whether the line has small letters.
func (f *finder) hasLower() bool {
	if f.lower == 0 {
		f.lower = -1
		for i := 1; i < len(f.s); i++ {
			if isLower(f.s[i]) && isLower(f.s[i-1]) && f.s[i] != f.s[i-1] { // no redaction
				f.lower = 1
				break
			}
		}
	}
	return f.lower > 0
}
