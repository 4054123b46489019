package parser

import "strings"

// A finder goes through lines of the text once, and notes what it finds.
type finder struct {
	b       *builder
	terms   *termTable
	pairs   *pairTable
	p       *passages // of the paragraphs; nil outside of them
	end     int       // of the block or paragraph that the line belongs to
	cited   bool      // the line is one of references, whose cables are noted
	defined []Definition

	passed  int  // the offset up to which the text was gone through
	removed bool // something may have been taken out of the line, or lost

	s     string // the line
	first bool   // it is the first of its paragraph, or follows on the end of a sentence
	at    int    // its offset
	lower int8   // whether it has small letters: 1, or -1; 0 before somebody asks
	look  finderLook
}

// A finderByte says what a finder does at a byte.
type finderByte uint8

const (
	dullByte    finderByte = iota
	smallByte              // the last of the letters by which a word in small letters is told
	capitalByte            // a word
	digitByte              // a number
	periodByte
	markByte    // another mark of punctuation
	removedByte // one by which is told that something may have been taken out or lost
)

// finderBytes are the bytes at which something may be found.
var finderBytes = func() (kinds [256]finderByte) {
	for c := range kinds {
		switch c := byte(c); {
		case isUpper(c):
			kinds[c] = capitalByte
		case isDigit(c):
			kinds[c] = digitByte
		case c == '.':
			kinds[c] = periodByte
		case oneOf(c, "():"):
			kinds[c] = markByte
		case oneOf(c, "fpzd"): // "ref", "poloff", "sep", "miz", "end"
			kinds[c] = smallByte
		case oneOf(c, "[x_"+"█"+lost):
			kinds[c] = removedByte
		}
	}
	return kinds
}()

// line finds what stands in the text from at to end, which is one line. first
// says that it is the first of its paragraph or follows on the end of a
// sentence.
func (f *finder) line(at, end int, first bool) {
	ahead := f.b.text[at:min(end+3, len(f.b.text))] // so that none of the line are the last three bytes
	f.s, f.at, f.first, f.lower = ahead[:end-at], at, first, 0
	f.look = lookAlways | lookRemoved
	if p := f.p; p != nil {
		if p.end >= 0 { // END stands at the end of the line above
			p.readEndName(f.s, 0, at, p.end)
			p.end = -1
		}
		if len(p.open) > 0 {
			f.look |= lookOpen
		}
		if first {
			f.look |= lookLabels
		}
	}
	if at-f.passed > 1 { // more than a line end
		f.pass(at)
	}
	fresh := max(at, f.passed)
	f.passed = max(end, f.passed)
	f.scan(ahead)
	if f.removed {
		f.doubt(fresh, end)
		f.removed = false
	}
}

// scan finds what stands in the line, which ahead starts with.
func (f *finder) scan(ahead string) {
	n := len(f.s)
	for i := 0; i < n; {
		if i += f.pairs.next(ahead[i:], f.look); i < n {
			i = f.find(i)
		}
	}
}

// pass passes the text up to the offset to, in which no finder looks, but which
// may be one in which something was taken out or lost.
func (f *finder) pass(to int) {
	at := f.passed
	if at >= to {
		return
	}
	if at+f.pairs.next(f.b.text[at:min(to+3, len(f.b.text))], lookRemoved) < to {
		f.doubt(at, to)
	}
}

// doubt remembers that something may have been taken out of the text from at
// to end, or lost.
func (f *finder) doubt(at, end int) {
	if at < end {
		f.b.doubtful = append(f.b.doubtful, Span{at, end})
	}
}

// find reads what stands at the first of the four bytes from s[i] on at which
// something may be found, and returns where to go on.
func (f *finder) find(i int) int {
	s := f.s
	for to := min(i+4, len(s)); i < to; i++ {
		switch finderBytes[s[i]] {
		case smallByte:
			return f.took(i, f.small(i))
		case capitalByte:
			if i > 0 && isLower(s[i-1]) {
				i = f.firstCapital(i)
				return f.took(i, f.word(i))
			}
			if i+2 < len(s) && isLower(s[i+1]) && !f.terms.starts.has(s[i:]) { // most words
				return i + 2
			}
			return f.took(i, f.word(i))
		case digitByte:
			return f.number(i)
		case periodByte:
			if f.look&lookLabels != 0 { // the first in the line
				f.p.readLabel(s, i, f.at, f.first)
				f.look &^= lookLabels
			}
		case markByte:
			return f.took(i, f.mark(i))
		case removedByte:
			f.removed = f.removed || f.pairs.removed(s[max(0, i-1):i+1]) || f.pairs.removed(s[i:min(i+2, len(s))])
		}
	}
	return i
}

// took returns to. What was read in one from s[i] up to there is looked at for
// what may have been taken out.
func (f *finder) took(i, to int) int {
	if to > i+2 && !f.removed {
		f.removed = f.pairs.removed(f.s[i:min(to, len(f.s))])
	}
	return to
}

// firstCapital returns where the first capital stands of the letters that the
// capital at s[i] is one of.
func (f *finder) firstCapital(i int) int {
	first := i
	for i > 0 && isLetter(f.s[i-1]) {
		i--
		if isUpper(f.s[i]) {
			first = i
		}
	}
	return first
}

// mark reads what stands at the punctuation mark s[i], and returns where to go
// on.
func (f *finder) mark(i int) int {
	p := f.p
	switch c := f.s[i]; {
	case c == '(':
		return f.parenthesis(i)
	case c == ':' && strings.HasPrefix(f.s[i+1:], "//"): // an address of the Internet
		for i++; i < len(f.s) && !isBlank(f.s[i]); i++ {
		}
		f.removed = true // perhaps; nobody has looked
	case p == nil:
	case c == ')':
		p.closeParenthesis(f.at + i)
	case c == ':':
		p.readLabel(f.s, i, f.at, f.first)
	}
	return i + 1
}

// parenthesis reads what stands behind the parenthesis at s[i] in place of a
// word, and returns where to go on.
func (f *finder) parenthesis(i int) int {
	p := f.p
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

// small reads a word in small letters by the letter at s[i] that tells it, and
// returns where to go on.
func (f *finder) small(i int) int {
	s, from := f.s, i-2
	if from < 0 {
		return i + 1
	}
	switch s[from : i+1] {
	case "off": // officers: "poloffs"
		return f.officer(from)
	case "ref", "sep":
		if from == 0 || !isLetter(s[from-1]) {
			return f.citation(from, i+1)
		}
	case "miz":
		if n := len("mini"); from >= n && strings.HasPrefix(s[from-n:], "minimize considered") {
			f.ownPost(minimizeTerm, from-n, i+len("ze"))
		}
	case "end":
		if f.look&lookOpen != 0 && (from == 0 || !isLetter(s[from-1])) {
			return max(i+1, from+f.p.readEnd(s, from, f.at))
		}
	}
	return i + 1
}

// officer notes a word in small letters with "off" at s[i:] if it is a term,
// and returns where to go on.
func (f *finder) officer(i int) int {
	from, to := i, i+len("off")
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
