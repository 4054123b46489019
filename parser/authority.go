package parser

import (
	"fmt"
	"strings"
	"time"
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
	v := b.readRule(f)
	v.Order, _ = scannedDigits(s[number:])
	b.scannedWord(at, at+strings.IndexAny(s, "oO0")+1)
	b.readOrderClassifier(f)
	b.note(NoteOrder, v.Order, at+number, at+number+5)
	b.c.Header.Authority = Field[Authority]{Value: v, Spans: b.contents(b.at, end), Repaired: b.scanned(v.Order, at+number)}
	b.zone = max(b.zone, headerZone)
	b.claim(AuthorityLine, end)
	return true
}

// ruleGoesOn reports whether line i goes on the event of an E.O. line, which
// has neither a date nor a rule yet.
func (b *builder) ruleGoesOn(i int) bool {
	l := b.lines[i]
	if l.blank() || l.kind != 0 || b.elementStarts(i) || captionKind(b.content(i)) != "other" {
		return false
	}
	above := b.content(i - 1)
	last := above[len(above)-1]
	return !isDigit(last) && !strings.HasSuffix(above, "OADR") && !strings.HasSuffix(above, "N/A") && !strings.HasSuffix(above, "GDS") && last != ')'
}

// declassifyWords stand before the date or event; longer ones come first.
var declassifyWords = []string{"DECLASSIFY ON", "DECLASSIFIED ON", "DECLASSIFY", "DECLAS", "DECL", "DELC", "DEC", "DNG"}

// readRule reads what an E.O. line says after the number of the order.
func (b *builder) readRule(f fold) Authority {
	var v Authority
	s := f.text
	i := 0
	for _, w := range declassifyWords {
		if hasFold(s, w) && !(len(s) > len(w) && isLetter(s[len(w)])) {
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
		v.Event = s[:to]
		b.noteAt(NoteDeclassify, v.Event, f, 0, to)
		return v
	}
	b.readRuleDate(&v, f, i, to)
	if v.Declassify == "" && i > 0 {
		if v.Event == "" && damagedDate(rest) {
			b.reportDamagedDate(f, i, to)
		}
		v.Event = rest
		b.noteAt(NoteDeclassify, rest, f, i, to)
	} else if v.Declassify == "" {
		v.Rule = rest
	}
	return v
}

// readOrderClassifier reads the name that an E.O. line under order 12065 has
// in parentheses: "GDS 8/12/85 (TOMSETH, VICTOR L.) OR-P".
func (b *builder) readOrderClassifier(f fold) {
	from := strings.IndexByte(f.text, '(') + 1
	to := strings.IndexByte(f.text, ')')
	if from == 0 || to < from+5 || strings.IndexByte(f.text[from:to], ',') < 0 || !shouting(f.text[from:to]) || strings.IndexAny(f.text[from:to], "0123456789") >= 0 {
		return
	}
	c := Classifier{Name: f.text[from:to]}
	b.c.Header.ClassifiedBy = append(b.c.Header.ClassifiedBy, Field[Classifier]{Value: c, Spans: b.spans(f, from, to)})
	b.noteAt(NotePerson, c.Name, f, from, to)
}

// rules are the words that an E.O. line has in place of a date. Sources: the
// orders themselves; 11652 and 12065 as printed on telegrams of 1972-82.
var rules = []string{"XGDS", "NGDS", "AGDS", "GDS", "ADS", "RDS", "XDS", "OADR", "NEGAT", "N/A", "N / A", "N.A", "NA", "NOT APPLICABLE", "MR", "UNCLAS"}

// ruleWord returns the length of a rule such as "XGDS-3" at the start of s.
func ruleWord(s string) int {
	for _, w := range rules {
		if !hasFold(s, w) || len(s) > len(w) && isLetter(s[len(w)]) {
			continue
		}
		n := len(w)
		if n+1 < len(s) && (s[n] == '-' || s[n] == ' ') && isDigit(s[n+1]) && (n+2 == len(s) || !isDigit(s[n+2]) && s[n+2] != '/') {
			n += 2
		} else if n+3 < len(s) && s[n] == ' ' && s[n+1] == '(' && isDigit(s[n+2]) && s[n+3] == ')' { // XGDS (1)
			n += 4
		}
		return n
	}
	return 0
}

func canonicalRule(s string) string {
	s = strings.ToUpper(strings.ReplaceAll(s, " ", "-"))
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i] + trimRight(s[i+1:], ")")
	}
	switch s {
	case "NA", "N.A", "N-/-A", "NOT-APPLICABLE":
		return "N/A"
	}
	return s
}

// exemptionCode reports whether s starts with an exemption from automatic
// declassification, such as X1 or 25X1, by returning its length.
func exemptionCode(s string) int {
	if rest, ok := strings.CutPrefix(s, "1.6"); ok { // of order 12958, section 1.6(d)
		if n := exemptionCode(trimLeft(rest, " ")); n > 0 {
			return len(s) - len(trimLeft(rest, " ")) + n
		}
	}
	i := digits(s)
	if i != 0 && i != 2 || i >= len(s) || upper(s[i]) != 'X' {
		return 0
	}
	if d := digits(s[i+1:]); d == 1 {
		return i + 2
	}
	return 0
}

// readRuleDate looks for a date in f.text[from:to].
func (b *builder) readRuleDate(v *Authority, f fold, from, to int) {
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
			v.Event = f.text[i : i+n]
			return
		}
		v.Declassify = d.String()
		b.noteAt(NoteDeclassify, v.Declassify, f, i, i+n)
		return
	}
}

// damagedDate reports whether s was a date: it starts with a digit and has two
// strokes, as "11/I7/95".
func damagedDate(s string) bool { return isDigit(s[0]) && len(s) < 12 && strings.Count(s, "/") == 2 }

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

// A date is a day as written, with the digits of its year.
type date struct{ year, month, day int }

func (d date) valid() bool {
	t := time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
	return d.month >= 1 && d.month <= 12 && t.Day() == d.day
}

// String returns d as RFC 3339 writes it.
func (d date) String() string {
	digit := func(n int) byte { return '0' + byte(n%10) }
	y, m := d.year, d.month
	return string([]byte{digit(y / 1000), digit(y / 100), digit(y / 10), digit(y), '-', digit(m / 10), digit(m), '-', digit(d.day / 10), digit(d.day)})
}

// time returns the beginning of d.
func (d date) time() time.Time {
	return time.Date(d.year, time.Month(d.month), d.day, 0, 0, 0, 0, time.UTC)
}

// readDate reads a date at the start of s: 05/14/2018 (month first), 6/3/08,
// 2019/07/29, 2019-02-12, JUNE 21, 2006, 21 JUNE 2006. It returns the bytes
// read, 0 if there is none.
func readDate(s string) (date, int) {
	if n := letters(s); n >= 3 {
		return readNamedDate(s, n)
	}
	var v, width [3]int
	i := 0
	for k := range 3 {
		width[k] = digits(s[i:])
		if k == 0 && width[k] == 8 {
			return eightDigits(s)
		}
		if width[k] == 0 || width[k] > 4 {
			if k == 1 {
				return readDayFirst(s, width[0], v[0])
			}
			return date{}, 0
		}
		v[k] = number(s[i : i+width[k]])
		i += width[k]
		if k < 2 {
			if j := skipBlanks(s, i); j < len(s) && s[j] == '/' { // 05 / 14/ 2018
				i = skipBlanks(s, j+1)
				continue
			}
			if i >= len(s) || s[i] != '/' && s[i] != '-' && s[i] != '.' {
				if k == 0 {
					return readDayFirst(s, width[0], v[0])
				}
				return date{}, 0
			}
			i++
		}
	}
	switch {
	case width[0] == 4:
		return date{v[0], v[1], v[2]}, i
	case width[0] == 3 || width[1] > 2:
		return date{}, i // a digit too many: no month or day
	case width[2] == 2 || width[2] == 4:
		return date{fullYear(v[2], width[2]), v[0], v[1]}, i
	}
	return date{}, 0
}

// eightDigits reads 20180514 or 05142018 at the start of s.
func eightDigits(s string) (date, int) {
	for _, d := range [...]date{
		{number(s[:4]), number(s[4:6]), number(s[6:8])},
		{number(s[4:8]), number(s[:2]), number(s[2:4])},
	} {
		if d.valid() && d.year > 1944 && d.year < 2100 {
			return d, 8
		}
	}
	return date{}, 0
}

// readNamedDate reads "JUNE 21, 2006", the month's name being n bytes long.
func readNamedDate(s string, n int) (date, int) {
	month, ok := readMonth(s)
	if !ok {
		return date{}, 0
	}
	i := skipDot(s, n)
	d := digits(s[i:])
	if d == 0 || d > 2 {
		return date{}, 0
	}
	day := number(s[i : i+d])
	i += d
	for i < len(s) && (isBlank(s[i]) || s[i] == ',') {
		i++
	}
	w := digits(s[i:])
	if w != 2 && w != 4 {
		return date{}, 0
	}
	return date{fullYear(number(s[i:i+w]), w), int(month), day}, i + w
}

// readDayFirst reads "21 JUNE 2006", the day being width digits.
func readDayFirst(s string, width, day int) (date, int) {
	if width == 0 || width > 2 {
		return date{}, 0
	}
	i := skipBlanks(s, width)
	if i < len(s) && s[i] == '-' {
		i++
	}
	month, ok := readMonth(s[i:])
	if !ok {
		return date{}, 0
	}
	i += letters(s[i:])
	for i < len(s) && (isBlank(s[i]) || s[i] == ',' || s[i] == '-') {
		i++
	}
	w := digits(s[i:])
	if w != 2 && w != 4 {
		return date{}, 0
	}
	return date{fullYear(number(s[i:i+w]), w), int(month), day}, i + w
}

// noteAt adds a note over text[from:to] of f.
func (b *builder) noteAt(kind NoteKind, key string, f fold, from, to int) {
	if b.opts.SkipNotes {
		return
	}
	s := f.span(from, to)
	b.note(kind, key, s.Start, s.End)
}
