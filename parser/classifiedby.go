package parser

import (
	"slices"
	"strings"
)

// classifiedLabel returns the length of "Classified By:" at the start of s, in
// its spellings, 0 if s starts otherwise.
func classifiedLabel(s string) int {
	if s == "" || !oneOf(upper(s[0]), "CD") {
		return 0
	}
	n := letters(s)
	switch {
	case n < 5 || n > 12:
		return 0
	case hasFold(s, "CLAS") && (n == 5 && upper(s[4]) == 'S' || upper(s[n-1]) == 'D' || upper(s[n-2]) == 'D'):
		if n < len(s) && (s[n] == '-' || s[n] == '.' && n == len("CLASS")) {
			n++
		}
		i := skipBlanks(s, n)
		if !hasWord(s[i:], "BY") {
			return 0
		}
		i += 2
		if j := skipBlanks(s, i); j < len(s) && (s[j] == ':' || s[j] == ';') {
			return j + 1
		}
		return i
	case hasWord(s, "DERIVED"):
		i := skipBlanks(s, n)
		if !hasWord(s[i:], "FROM") {
			return 0
		}
		i = skipBlanks(s, i+len("FROM"))
		if i < len(s) && s[i] == ':' {
			return i + 1
		}
	}
	return 0
}

// wireWidth is the length of a line that a terminal has cut without regard to
// words: then the word goes on in the first column of the next line.
const wireWidth = 71

// startClassifiedBy reads who classified the cable and why, where it stands
// outside a numbered paragraph.
func startClassifiedBy(b *builder) bool {
	s := b.content(b.at)
	n := 0
	switch {
	case s == "":
		return false
	case s[0] == '(':
		if m := markAt(s); m > 0 {
			n = skipBlanks(s, m)
		}
	}
	label := classifiedLabel(s[n:])
	if label == 0 || b.zone == bodyZone && (len(b.c.Header.ClassifiedBy) > 0 || !b.fresh(b.at) || s[n+label-1] != ':') {
		return false
	}
	start := b.lines[b.at].start + n + label
	end := b.at + 1
	for end < len(b.lines) && b.classifiedGoesOn(end) {
		end++
	}
	end = b.trimBlank(b.at, end)
	b.readClassifiedBy(b.foldCut(b.at, start, end))
	b.zone = max(b.zone, headerZone)
	b.claim(ClassifiedBy, end)
	return true
}

// classifiedGoesOn reports whether line i goes on the classifier above it.
func (b *builder) classifiedGoesOn(i int) bool {
	l := b.lines[i]
	if i-b.at > 8 {
		return false
	}
	if l.blank() || l.kind != 0 {
		j := b.nextFull(i)
		if j >= len(b.lines) || j-i > 3 {
			return false
		}
		return hasFold(b.content(j), "REASON") || b.cutBefore(j) || l.kind != 0 && !b.elementStarts(j)
	}
	s := b.content(i)
	mark := markAt(s)
	if orderLabel(s) > 0 && !b.c.Header.Authority.IsZero() {
		return true // "E.O. 12958, reasons 1.4 (b)" goes on the sentence
	}
	return classifiedLabel(s) == 0 && !b.elementStarts(i) && (mark == 0 || mark == len(s) || oneOf(s[mark], ",. )(") && !hasFold(s[mark:], " THE"))
}

// cutBefore reports whether the line with text before line i was cut in the
// middle of a word that goes on in line i.
func (b *builder) cutBefore(i int) bool {
	k := i - 1
	for k > 0 && (b.lines[k].blank() || b.lines[k].kind != 0) {
		k--
	}
	p, l := b.lines[k], b.lines[i]
	if l.end-l.start > 1 && b.text[l.start] == '.' && isDigit(b.text[l.start+1]) && p.start < p.end && isDigit(b.text[p.end-1]) {
		return true // "reasons 1" and ".4 (b)"
	}
	return p.end-b.raw(k) == wireWidth && l.start == b.raw(i) && isLetter(b.text[p.end-1])
}

// foldCut folds lines like foldLines, and joins words that were cut.
func (b *builder) foldCut(i, start, j int) fold {
	f := b.foldLines(i, start, j)
	cut := false
	for k := i + 1; k < j && !cut; k++ {
		cut = !b.lines[k].blank() && b.lines[k].kind == 0 && b.cutBefore(k)
	}
	if !cut {
		return f
	}
	out := b.room(len(f.text))
	first, firstPart := out.Len(), len(b.parts)
	k := i
	for n, p := range f.parts {
		for b.lines[k].end != p.start+p.len {
			k++
		}
		if n > 0 && !(b.cutBefore(k) || hyphenated(out.String()[first:])) {
			out.WriteByte(' ')
		}
		b.parts = append(b.parts, part{out.Len() - first, p.start, p.len})
		out.WriteString(f.text[p.at : p.at+p.len])
	}
	n := len(b.parts)
	return fold{out.String()[first:], b.parts[firstPart:n:n]}
}

// readClassifiedBy reads "Ambassador Quill for reasons 1.4 (b) and (d)".
func (b *builder) readClassifiedBy(f fold) {
	s := f.text
	from := skipReferenceSeparators(s, 0)
	for range 3 { // "Classified By: 1. (U) Classified by ..."
		before := from
		if n := digits(s[from:]); n == 1 {
			from = skipReferenceSeparators(s, from+1)
		}
		if n := markAt(s[from:]); n > 0 {
			from = skipReferenceSeparators(s, from+n)
		}
		if hasFold(s[from:], "THIS MESSAGE ") {
			from = skipBlanks(s, from+len("THIS MESSAGE "))
		}
		if n := classifiedLabel(s[from:]); n > 0 {
			from = skipReferenceSeparators(s, from+n)
		} else if n := letters(s[from:]); n >= 8 && n < 12 && hasFold(s[from:], "CLASS") && hasWord(s[from+n:], " BY") {
			from = skipReferenceSeparators(s, from+n+len(" BY"))
		}
		if from == before {
			break
		}
	}
	order, orderAt := findReasonOrder(s[from:])
	word := findReasonWord(s[from:])
	cut := len(s)
	reasons := len(s)
	if orderAt >= 0 {
		cut, reasons = from+orderAt, from+orderAt+len(order)
	}
	if word >= 0 && from+word < cut {
		cut = from + word
		if orderAt < 0 {
			reasons = cut + letters(s[cut:])
		}
	}
	c := Classifier{Order: order}
	var last int
	c.Reasons, last = b.readReasons(f, reasons, order)
	if orderAt >= 0 && len(c.Reasons) > 0 {
		b.noteReason(f, from+orderAt, from+orderAt+len(order), order, c.Reasons[0]) // where the first stands as well
	}
	cut = trimReasonWords(s, from, cut)
	var words [2]Span
	name, title := splitName(words[:0], s, from, cut)
	c.Name, c.Title = joinName(s, name), title
	switch {
	case redacted(c.Name):
		b.reportName(c.Name, f.span(name[0].Start, name[len(name)-1].End))
	case redacted(c.Title):
		b.reportName(c.Title, f.span(from, cut))
	case len(name) > 0:
		b.noteAt(NotePerson, c.Name, f, name[0].Start, name[len(name)-1].End)
	}
	end := max(cut, last)
	if end <= from || c.Name == "" && c.Title == "" && len(c.Reasons) == 0 {
		return
	}
	field := Field[Classifier]{Value: c, Spans: b.spans(f, from, end)}
	if at := from + orderAt; order != "" && s[at:at+len(order)] != order {
		field.Repaired = &Repair{s[at : at+len(order)], "a stroke stands for the period of a section"}
	}
	b.c.Header.ClassifiedBy = append(b.c.Header.ClassifiedBy, field)
}

// findReasonOrder finds the section of the order, "1.4", in s, also written
// "1/4" before a letter in parentheses.
func findReasonOrder(s string) (string, int) {
	for i := 0; i+2 < len(s); i++ {
		n := strings.IndexByte(s[i:len(s)-2], '1')
		if n < 0 {
			break
		}
		i += n
		if (s[i+1] == '.' || s[i+1] == '/' && strings.HasPrefix(trimLeft(s[i+3:], " "), "(")) && '1' <= s[i+2] && s[i+2] <= '8' && (i == 0 || !isDigit(s[i-1]) && s[i-1] != '.') && (i+3 == len(s) || !isDigit(s[i+3])) {
			if s[i+1] == '/' {
				return "1." + s[i+2:i+3], i
			}
			return s[i : i+3], i
		}
	}
	return "", -1
}

// findReasonWord finds the word REASON, also misspelt, in s.
func findReasonWord(s string) int {
	for i := range len(s) {
		if s[i]|0x20 != 'r' || i > 0 && isLetter(s[i-1]) {
			continue
		}
		if n := letters(s[i:]); n >= 4 && n <= 8 && reasonWord(s[i:i+n]) {
			return i
		}
	}
	return -1
}

func reasonWord(s string) bool {
	for _, w := range [...]string{"REAS", "REAON", "RASON", "RESON"} {
		if hasFold(s, w) {
			return true
		}
	}
	return false
}

var (
	reasonSeparators = bytesOf("(),.;:/&+-")
	nameEnds         = bytesOf(" ,;:-.(") // between a name and the words that lead over to the reasons
)

// readReasons reads letters such as "(b) and (d)" from f.text[i:], and returns
// them in lower case, and where they end. Behind another section, "1.4 (b) and
// 1.5 (d)", they are of that.
func (b *builder) readReasons(f fold, i int, order string) (reasons []string, end int) {
	s := f.text
	end = i
	b.words = slices.Grow(b.words, 4) // few have more
	first := len(b.words)
	for i < len(s) {
		c := s[i]
		if isBlank(c) || reasonSeparators[c] {
			i++
			continue
		}
		if n := andWord(s[i:]); n > 0 {
			i += n
			continue
		}
		if c == '1' && order != "" {
			if other, n := findReasonOrder(s[i:min(len(s), i+len("1.5 ("))]); n == 0 {
				order, i = other, i+len(other)
				continue
			}
		}
		c = upper(c)
		if inside := i > 0 && s[i-1] == '(' && c != 'S' && c != 'U'; c < 'A' || c > 'H' && !(inside && order != "") || c > 'Z' || i+1 < len(s) && isLetter(s[i+1]) {
			break // in parentheses also letters that no section has, but not marks
		}
		letter := reasonLetters[c-'A':][:1]
		b.words = append(b.words, letter)
		b.noteReason(f, i, i+1, order, letter)
		i++
		if i < len(s) && s[i] == ')' {
			i++
		}
		end = i
	}
	return b.wordsFrom(first), end
}

// reasonLetters are the letters that reasons are named by.
const reasonLetters = "abcdefghijklmnopqrstuvwxyz"

// noteReason marks f.text[from:to] as a reason of the order.
func (b *builder) noteReason(f fold, from, to int, order, letter string) {
	if !b.opts.SkipNotes {
		var buf [8]byte
		key := append(append(append(append(buf[:0], order...), '('), letter...), ')')
		b.noteAt(NoteReason, b.store(key), f, from, to)
	}
}

// trimReasonWords takes off the words between the name and the reasons, such
// as "for reasons", "per", "E.O. 12958," and punctuation.
func trimReasonWords(s string, from, to int) int {
	for {
		to = nameEnds.trimEnd(s, from, to)
		i := to
		for i > from && s[i-1] != ' ' && s[i-1] != ',' && s[i-1] != ';' {
			i--
		}
		if reasonFillers.has(trimBoth(s[i:to], ".:")) {
			to = i
			continue
		}
		for to < len(s) && s[to] == '.' && initialEnd(s, from, to) {
			to++
		}
		return to
	}
}

// reasonFillers are words that lead over to the reasons.
var reasonFillers = newWordSet("FOR", "FR", "F0R", "PER", "UNDER", "SECTION", "SECTIONS", "PARA", "REASON", "REASONS", "12958", "13526", "12356", "E.O", "EO", "AND", "BY")

// initialEnd reports whether s[:to] ends with something that keeps its
// period: an initial, or "Jr".
func initialEnd(s string, from, to int) bool {
	w := s[from:to]
	return strings.HasSuffix(w, "Jr") || strings.HasSuffix(w, "JR") || strings.HasSuffix(w, "Sr") || len(w) > 1 && isUpper(w[len(w)-1]) && w[len(w)-2] == ' '
}
