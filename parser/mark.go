package parser

import "strings"

// markLevels are the levels of portion marks, as written and as named.
var markLevels = [...]struct{ word, level string }{
	{"UNCLASSIFIED", "U"}, {"CONFIDENTIAL", "C"}, {"SECRET", "S"}, {"TOP SECRET", "TS"},
	{"SBU", "SBU"}, {"LOU", "LOU"}, {"FOUO", "FOUO"}, {"TS", "TS"}, {"U", "U"}, {"C", "C"}, {"S", "S"},
}

// markAt returns the length of a portion mark in parentheses at the start of
// s, such as "(S//NF)", 0 if there is none.
func markAt(s string) int {
	if len(s) < 3 || s[0] != '(' {
		return 0
	}
	if s[2] == ')' && levelLetter(s[1]) != "" { // most marks
		return 3
	}
	if s[1] == 'N' && strings.HasPrefix(s, exchanged) {
		return len(exchanged)
	}
	end := strings.IndexByte(s[:min(len(s), 48)], ')')
	if end < 0 {
		end = releasableEnd(s)
	}
	if end < 0 {
		return 0
	}
	i := skipBlanks(s, 1)
	if i < end && s[i] == '/' { // "(/Rel UK)"
		return markControls(s[i:end], end+1)
	}
	_, n := markLevel(s[i:end])
	if n == 0 {
		return 0
	}
	return markControls(s[i+n:end], end+1)
}

// exchanged is a slip of the drafter's for (S/NF): of its letters only the S is
// a level.
const exchanged = "(N/SF)"

// maxReleasable is the length of the longest mark that names the countries to
// which a paragraph may be released.
const maxReleasable = 200

// releasableEnd returns where such a mark at the start of s ends, -1 if there
// is none.
func releasableEnd(s string) int {
	if i := strings.IndexByte(s[:min(len(s), 12)], '/'); i < 0 || !hasWord(trimLeft(s[i:], "/ "), "REL") {
		return -1
	}
	return strings.IndexByte(s[:min(len(s), maxReleasable)], ')')
}

// markLevel reads the level at the start of s, the inside of a mark.
func markLevel(s string) (level string, n int) {
	if s == "" || !oneOf(upper(s[0]), "CUSTLF") {
		return "", 0
	}
	if len(s) == 1 || !isLetter(s[1]) {
		return letterLevel(s)
	}
	for _, w := range markLevels {
		if hasFold(s, w.word) && (len(s) == len(w.word) || !isLetter(s[len(w.word)]) || strings.EqualFold(s[len(w.word):], "NF")) {
			return w.level, len(w.word)
		}
	}
	return "", 0
}

// letterLevel is markLevel for a level of one letter.
func letterLevel(s string) (level string, n int) {
	if isLower(s[0]) && len(s) > 1 && s[1] == ' ' && !hasWord(s[2:], "NF") {
		return "", 0 // "(s they say)"
	}
	if level = levelLetter(s[0]); level != "" {
		return level, 1
	}
	return "", 0
}

// levelLetter returns the level for which c stands in a mark, "" for none.
func levelLetter(c byte) string {
	switch c {
	case 'U', 'u':
		return "U"
	case 'C', 'c':
		return "C"
	case 'S', 's':
		return "S"
	}
	return ""
}

// markControls returns n if s can be the controls of a mark: separated from
// the level, in words of a few letters.
func markControls(s string, n int) int {
	if s == "" {
		return n
	}
	if !oneOf(s[0], "/- ,") && !strings.EqualFold(s, "NF") {
		return 0
	}
	s = trimLeft(s, "/- ,")
	if s == "" {
		return n
	}
	for _, w := range []string{"NF", "NOFORN", "REL", "FGI", "SBU", "FOUO", "SF", "NOCONTRACT", "ORCON", "LIMDIS", "EXDIS", "NODIS", "DELIBERATIVE", "ENTIRE", "//"} {
		if hasFold(s, w) {
			return n
		}
	}
	return 0
}

// readMark reads the portion mark s, parentheses included: its level, and its
// controls with NOFORN as NF.
func (b *builder) readMark(s string) Mark {
	if s == exchanged {
		s = "(S/NF)"
	}
	s = trimBoth(s, "() ")
	level, n := markLevel(s)
	first := len(b.words)
	for n < len(s) {
		word := n
		for n < len(s) && s[n] != '/' && s[n] != '-' && s[n] != ',' {
			n++
		}
		b.addMarkControl(first, strings.ToUpper(strings.TrimSpace(s[word:n])))
		n++
	}
	return Mark{Level: level, Controls: b.wordsFrom(first)}
}

// addMarkControl adds c, in capitals, to the controls of a mark, which are
// those from number first on.
func (b *builder) addMarkControl(first int, c string) {
	last := len(b.words) - 1
	switch {
	case c == "", strings.HasPrefix(c, "ENTIRE"):
		return
	case c == "NOFORN", c == "SF":
		c = "NF"
	case c != "NF" && last >= first && strings.HasPrefix(b.words[last], "REL "):
		b.words[last] += ", " + c
		return
	}
	b.words = append(b.words, c)
}

// maxMarks is how many of the marks of a cable are kept in mind: most have no
// more.
const maxMarks = 4

// marksRead are the portion marks that were read last.
type marksRead struct {
	list [maxMarks]struct {
		written string
		mark    Mark
		key     string // as it is usually written
	}
	n int // marks read so far
}

// markOf reads the portion mark s, which stands at the offset at. Most
// paragraphs have one of the marks of those before.
func (b *builder) markOf(s string, at int) *Mark {
	if len(s) == 3 { // "(C)"
		if level := levelLetter(s[1]); level != "" {
			b.note(NoteMark, level, at, at+3)
			return b.keep(Mark{Level: level})
		}
	}
	read := &b.body.read
	i := 0
	for i < min(read.n, maxMarks) && read.list[i].written != s {
		i++
	}
	if i == min(read.n, maxMarks) {
		i = read.n % maxMarks
		read.n++
		mark := b.readMark(s)
		if s == exchanged {
			span := Span{at, at + len(s)}
			b.offer(MarkDamaged, Info, span, s+" is read as (S/NF): its letters are exchanged.", "Write (S/NF)", Edit{span, "(S/NF)"})
		}
		read.list[i].written, read.list[i].mark = s, mark
		if !b.opts.SkipNotes {
			read.list[i].key = mark.String()
		}
	}
	b.note(NoteMark, read.list[i].key, at, at+len(s))
	return b.keep(read.list[i].mark)
}

// keep returns a pointer to a copy of mark.
func (b *builder) keep(mark Mark) *Mark {
	b.marks = append(b.marks, mark)
	return &b.marks[len(b.marks)-1]
}

// String returns the mark as it is usually written, without parentheses.
func (m Mark) String() string {
	if len(m.Controls) == 0 {
		return m.Level
	}
	return m.Level + "/" + strings.Join(m.Controls, "/")
}
