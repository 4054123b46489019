package parser

import (
	"fmt"
	"strings"
)

// orderLabel returns the length of "E.O. 12958:" at the start of s, in all
// its spellings, 0 if s starts otherwise. The number ends there, with the
// colon if it has one.
func orderLabel(s string) int {
	n, _ := readOrderLabel(s)
	return n
}

// statesRule reports whether an E.O. line starts s, and not a sentence about an
// order: behind its number comes when the cable is declassified, or nothing.
func statesRule(s string) bool {
	n := orderLabel(s)
	if n == 0 {
		return false
	}
	s = s[skipBlanks(s, n):]
	if s == "" || isDigit(s[0]) || ruleWord(s) > 0 || exemptionCode(s) > 0 || tagsLabel(s) > 0 {
		return true
	}
	for _, w := range declassifyWords {
		if hasFold(s, w) {
			return true
		}
	}
	return hasWord(s, "AS AMENDED")
}

// readOrderLabel reads the label of an executive order at the start of s and
// returns its length and where the number starts.
func readOrderLabel(s string) (n, number int) {
	i := pilcrow(s)
	if i >= len(s) || upper(s[i]) != 'E' {
		return 0, 0
	}
	if hasFold(s[i:], "EXECUTIVE ORDER") {
		i = skipBlanks(s, i+len("EXECUTIVE ORDER"))
	} else {
		i = skipDot(s, i+1)
		if i >= len(s) || upper(s[i]) != 'O' && s[i] != '0' {
			return 0, 0
		}
		i = skipDot(s, i+1)
	}
	if i < len(s) && oneOf(s[i], ":-#") {
		i = skipBlanks(s, i+1)
	}
	if v, n := scannedDigits(s[i:]); n != 5 || v[0] != '1' {
		return 0, 0
	}
	number = i
	i += 5
	j := skipBlanks(s, i)
	if j < len(s) && (s[j] == ':' || s[j] == ';' || s[j] == ',') {
		i = j + 1
	}
	return i, number
}

// skipDot skips a period and blanks.
func skipDot(s string, i int) int {
	i = skipBlanks(s, i)
	if i < len(s) && s[i] == '.' {
		i = skipBlanks(s, i+1)
	}
	return i
}

// startAuthority reads the line that names the executive order under which
// the cable is classified and when that ends: "E.O. 12958: DECL: 05/14/2018".
func startAuthority(b *builder) bool {
	s := b.content(b.at)
	for len(s) > 0 && (s[0] == '.' || s[0] == '-' || s[0] == '*') {
		s = s[1:]
	}
	at := b.lines[b.at].end - len(s)
	n, number := readOrderLabel(s)
	if n == 0 || !b.c.Header.Authority.IsZero() {
		return false
	}
	end := b.at + 1
	for end < len(b.lines) && end < b.at+4 && b.ruleGoesOn(end) {
		end++
	}
	f := b.foldLines(b.at, at+skipBlanks(s, n), end)
	order, _ := scannedDigits(s[number:])
	b.zone = max(b.zone, headerZone)
	if b.readReviewed(f, order) {
		b.claim(Stamp, end)
		return true
	}
	v := b.readRule(f)
	v.Order = order
	if o := strings.IndexByte(s[:number], '0'); o >= 0 { // "E.0."
		b.scannedWord(at, at+o+1)
	}
	b.readOrderClassifier(f)
	b.note(NoteOrder, v.Order, at+number, at+number+5)
	b.c.Header.Authority = Field[Authority]{Value: v, Spans: b.contents(b.at, end), Repaired: b.scanned(v.Order, at+number)}
	b.claim(AuthorityLine, end)
	return true
}

// ruleGoesOn reports whether line i goes on the event of an E.O. line, which
// has neither a date nor a rule yet.
func (b *builder) ruleGoesOn(i int) bool {
	if b.lines[i].blank() || b.lines[i].kind != 0 {
		return false
	}
	above := b.content(i - 1)
	last := above[len(above)-1]
	if isDigit(last) || last == ')' || strings.HasSuffix(above, "OADR") || strings.HasSuffix(above, "N/A") || strings.HasSuffix(above, "GDS") {
		return false
	}
	return !b.elementStarts(i) && captionKind(b.content(i)) == "other"
}

// readRule reads what an E.O. line says after the number of the order.
func (b *builder) readRule(f fold) Authority {
	var v Authority
	s := f.text
	i := 0
	first := letters(s)
	for _, w := range declassifyWords {
		if (len(w) == first || len(w) > first && w[first] == ' ') && hasFold(s, w) && !(len(s) > len(w) && isLetter(s[len(w)])) {
			i = len(w)
			break
		}
	}
	for i < len(s) && (isBlank(s[i]) || oneOf(s[i], ":;.,-")) {
		i++
	}
	to := len(s)
	for to > i && (isBlank(s[to-1]) || s[to-1] == '.' || s[to-1] == ',') {
		to--
	}
	rest := s[i:to]
	if rest == "" {
		return v
	}
	if n := exemptionCode(rest); n > 0 {
		v.Exemption = rest
		b.noteAt(NoteDeclassify, rest, f, i, to)
		return v
	}
	if n := ruleWord(rest); n > 0 {
		v.Rule = canonicalRule(rest[:n])
		b.noteAt(NoteDeclassify, v.Rule, f, i, i+n)
		b.readRuleDate(&v, f, i+n, to)
		return v
	}
	if hasWord(s, "DNG") { // a downgrading is no declassification
		v.Rule = "DNG"
		b.noteAt(NoteDeclassify, v.Rule, f, 0, to)
		return v
	}
	switch {
	case b.readRuleDate(&v, f, i, to):
	case i == 0:
		v.Rule = rest
	case strings.Trim(rest, "Xx") == "": // a redaction
	case damagedDate(rest):
		b.reportDamagedDate(f, i, to)
	default:
		v.Event = rest
		b.noteAt(NoteDeclassify, rest, f, i, to)
	}
	return v
}

// readOrderClassifier reads the name that an E.O. line under order 12065 has
// in parentheses: "GDS 8/12/85 (TOMSETH, VICTOR L.) OR-P".
func (b *builder) readOrderClassifier(f fold) {
	from := strings.IndexByte(f.text, '(') + 1
	if from == 0 {
		return // most lines
	}
	to := strings.IndexByte(f.text, ')')
	if to < from+5 || strings.IndexByte(f.text[from:to], ',') < 0 || !shouting(f.text[from:to]) || strings.IndexAny(f.text[from:to], "0123456789") >= 0 {
		return
	}
	c := Classifier{Name: f.text[from:to]}
	b.c.Header.ClassifiedBy = append(b.c.Header.ClassifiedBy, Field[Classifier]{Value: c, Spans: b.spans(f, from, to)})
	b.noteAt(NotePerson, c.Name, f, from, to)
}

// readRuleDate looks for a date in f.text[from:to], and reports whether one
// stands there, which may be one that does not exist if nothing is before it.
func (b *builder) readRuleDate(v *Authority, f fold, from, to int) bool {
	for i := from; i < to; i++ {
		c := f.text[i]
		if !isDigit(c) && !isLetter(c) || i > from && (isDigit(f.text[i-1]) || isLetter(f.text[i-1]) || f.text[i-1] == '/') {
			continue
		}
		d, n := readDate(f.text[i:to])
		if n == 0 {
			continue
		}
		if !d.valid() {
			b.reportDate(f, i, i+n)
			return i == from
		}
		s := d.bytes()
		v.Declassify = b.store(s[:])
		b.noteAt(NoteDeclassify, v.Declassify, f, i, i+n)
		return true
	}
	return false
}

func (b *builder) reportDate(f fold, from, to int) {
	b.report(DeclassifyImpossible, Warning, f.span(from, to), fmt.Sprintf("There is no such date: %s; it was ignored.", f.text[from:to]))
}

// reportDamagedDate says so where a date has letters in it, and offers the
// digits that they look like if that makes a date.
func (b *builder) reportDamagedDate(f fold, from, to int) {
	s := f.text[from:to]
	plain := scannedDate(s)
	span := f.span(from, to)
	if d, n := readDate(plain); n != len(plain) || !d.valid() || span.Len() != len(s) {
		b.reportDate(f, from, to)
		return
	}
	b.offer(DeclassifyImpossible, Warning, span, fmt.Sprintf("There is no such date: %s; it was ignored.", s), "Write "+plain, Edit{span, plain})
}

// noteAt adds a note over text[from:to] of f.
func (b *builder) noteAt(kind NoteKind, key string, f fold, from, to int) {
	if b.opts.SkipNotes {
		return
	}
	s := f.span(from, to)
	b.note(kind, key, s.Start, s.End)
}
