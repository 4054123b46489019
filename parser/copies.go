package parser

import (
	"fmt"
	"strings"
)

// A copyReader reads the offices that got copies.
type copyReader struct {
	b      *builder
	v      Offices
	spans  []Span
	list   *[]Field[Copies] // ORIGIN, ACTION or INFO
	doubts int              // items whose copies cannot be read
	guess  int              // their copies if only the first digit is lost and was a zero
	sum    int              // of the copies that can be read
	closed bool             // a second block began
}

// opensDistribution reports whether s starts a block of offices: "ACTION
// EUR-12", "ORIGIN PA-02".
func opensDistribution(s string) bool {
	if len(s) > 9 && s[1] == 'A' && s[0] != ' ' {
		s = s[1:] // a stray letter: LACTION
	}
	n := letters(s)
	if n != len("ACTION") || len(s) > 48 || s[0] != 'A' && s[0] != 'O' || !(strings.HasPrefix(s, "ACTI") || strings.HasPrefix(s, "ORIGIN")) {
		return false
	}
	s = strings.TrimLeft(s[n:], ": ")
	_, _, end := readCell(s)
	return end > 0 || len(s) < 16 && digits(s[max(0, len(s)-2):]) == 2
}

// copyWords reports whether s can be a line of offices with copies, or with
// their sum: capitals in short words.
func copyWords(s string) bool {
	if len(s) > 80 {
		return false
	}
	if cells(s) > 0 {
		return true
	}
	word := strings.TrimRight(s, ":")
	if word == "INFO" || word == "INTO" || word == "ACTION" || word == "ORIGIN" || strings.HasPrefix(s, "INFO ") {
		return true
	}
	_, letter := totalAtEnd(s)
	return letter != "" || loneLetter(s)
}

// loneLetter reports whether s is the letter at the end of a block without a
// sum: "( ISO ) W".
func loneLetter(s string) bool { return s == "( ISO ) W" || s == "( ISO ) R" || s == "W" }

// cells returns the number of items like EUR-12 in s, misread ones too.
func cells(s string) int {
	count := 0
	for i := skipBlanks(s, 0); i < len(s); i = skipBlanks(s, i) {
		_, _, end := readCell(s[i:])
		if end > 0 {
			count++
			i += end
			continue
		}
		for i < len(s) && !isBlank(s[i]) {
			i++
		}
	}
	return count
}

// strictCells reports whether s holds nothing but items like EUR-12 and their
// sum.
func strictCells(s string) bool {
	count := 0
	for word := range strings.FieldsSeq(s) {
		switch {
		case officeCell(word):
			count++
		case count > 0 && (isCopyCount(word) || word == "R" || word == "W"):
		default:
			return false
		}
	}
	return count > 0
}

// readCell reads an office and its copies at the start of s, "NEA-11", also
// with blanks around the hyphen and with misread digits. end is 0 if there is
// none.
func readCell(s string) (office, copies string, end int) {
	i := 0
	for i < len(s) && i < 6 && (isUpper(s[i]) || isDigit(s[i]) || s[i] >= 0x80) {
		i++
	}
	if i == 0 {
		return "", "", 0
	}
	office = s[:i]
	if i < len(s) && s[i] == ' ' && i+1 < len(s) && s[i+1] == '-' {
		i++
	}
	if i >= len(s) || s[i] != '-' {
		return "", "", 0
	}
	i++
	if i < len(s) && s[i] == ' ' {
		i++
	}
	n := i
	for n < len(s) && !isBlank(s[n]) {
		n++
	}
	copies = s[i:n]
	if k := len([]rune(copies)); k != 2 || !isDigit(office[0]) && !isUpper(office[0]) && office[0] < 0x80 {
		return "", "", 0
	}
	return office, copies, n
}

// misread are the letters that scans have for digits.
var misread = map[rune]int{'O': 0, 'o': 0, 'Ø': 0, 'ø': 0, 'Q': 0, 'D': 0, 'U': 0, 'I': 1, 'l': 1, 'i': 1, 'Z': 2, 'S': 5, 'B': 8}

// misreadDigit returns the digit that r is or was, -1 if it is none.
func misreadDigit(r rune) int {
	if '0' <= r && r <= '9' {
		return int(r - '0')
	}
	if d, ok := misread[r]; ok {
		return d
	}
	return -1
}

// misreadDigits returns the number that s starts with and its length in bytes,
// with letters read as the digits that they were. One at least is a digit.
func misreadDigits(s string) (v, n int) {
	found := false
	for i, r := range s {
		d := misreadDigit(r)
		if d < 0 || i > 12 {
			break
		}
		found = found || isDigit(s[i])
		v = v*10 + d
		n = i + len(string(r))
	}
	if !found {
		return 0, 0
	}
	return v, n
}

// totalAtEnd reads the sum of the copies and the letter behind it at the end
// of s: "/168 R"; a scan may have a digit for the stroke, "1090 W".
func totalAtEnd(s string) (total int, letter string) {
	t := strings.TrimRight(s, " .")
	if t == "" {
		return 0, ""
	}
	switch c := upper(t[len(t)-1]); c {
	case 'R', 'W':
		letter = t[len(t)-1:]
	case 'V':
		letter = "W"
	default:
		return 0, ""
	}
	t = strings.TrimRight(t[:len(t)-1], " ")
	n := trailingDigits(t)
	if n != 3 && n != 4 || n == 3 && !strings.HasSuffix(t[:len(t)-n], "/") {
		return 0, ""
	}
	return number(t[len(t)-3:]), strings.ToUpper(letter)
}

// read reads line i, of the block that is number block of the text. Only the
// first counts: each section brings its own.
func (r *copyReader) read(i, block int) {
	if r.closed = r.closed || block > 1; r.closed {
		return
	}
	s := r.b.content(i)
	at := r.b.lines[i].start
	n := letters(s)
	switch {
	case opensDistribution(s) && s[0] != 'O':
		r.list = &r.v.Action
	case strings.HasPrefix(s, "ORIGIN"):
		r.list = &r.v.Origin
	case n == len("INFO") && s[0] == 'I':
		r.list = &r.v.Info
	default:
		n = 0
	}
	if r.list == nil {
		r.list = &r.v.Info
	}
	r.spans = append(r.spans, Span{at, at + len(s)})
	r.readItems(s, n, at)
	if n > 0 && r.list != &r.v.Info {
		r.list = &r.v.Info // columns come apart: what has no label is for information
	}
}

// readItems reads the items of s from i on.
func (r *copyReader) readItems(s string, i, at int) {
	for i < len(s) {
		i = skipBlanks(s, i)
		if i == len(s) {
			return
		}
		office, copies, end := readCell(s[i:])
		if end > 0 {
			r.add(office, copies, at+i, at+i+end)
			i += end
			continue
		}
		if s[i] == '/' && digits(s[i+1:]) == 3 { // "/168 R"
			r.v.Total = Field[int]{Value: number(s[i+1 : i+4]), Spans: r.b.place(i+at, i+4+at)}
			i = skipBlanks(s, i+4)
			if i < len(s) && (s[i] == 'R' || s[i] == 'W') {
				r.v.Letter = s[i : i+1]
				i++
			}
			continue
		}
		if total, letter := totalAtEnd(s[i:]); letter != "" {
			r.v.Letter = letter
			r.v.Total = Field[int]{Value: total, Spans: r.b.place(at+i, at+len(s))}
			return
		}
		if loneLetter(s[i:]) {
			r.v.Letter = s[len(s)-1:]
			return
		}
		for i < len(s) && !isBlank(s[i]) {
			i++
		}
	}
}

func (r *copyReader) add(office, copies string, start, end int) {
	f := Field[Copies]{Value: Copies{Office: office}, Spans: r.b.place(start, end)}
	r.b.note(NoteOffice, office, start, start+len(office))
	value, last, bad := 0, 0, 0
	for i, c := range copies {
		d := misreadDigit(c)
		if i == 0 && c == 'B' { // an 8, or more often a zero
			d = -1
		}
		if d < 0 {
			bad++
		}
		last = d
		value = value*10 + max(d, 0)
	}
	switch {
	case bad == 0:
		f.Value.Copies = value
		r.sum += value
		if digits(copies) != len(copies) {
			f.Repaired = &Repair{copies, "letters stand for digits, as in a scan"}
		}
	default:
		f.Text = r.b.text[start:end]
		r.doubts++
		r.guess += max(last, 0)
	}
	*r.list = append(*r.list, f)
}

// wish reads line i, below DESIRED DISTRIBUTION.
func (r *copyReader) wish(i int) {
	if r.closed {
		return
	}
	l := r.b.lines[i]
	r.v.Desired = append(r.v.Desired, Field[string]{Value: r.b.content(i), Spans: r.b.place(l.start, l.end)})
	r.spans = append(r.spans, Span{l.start, l.end})
}

// more reads line i, which was displaced into the text, if the block lacks
// something.
func (r *copyReader) more(i int) {
	if r.closed || len(r.spans) == 0 || !r.v.Total.IsZero() && r.sum >= r.v.Total.Value {
		return
	}
	l := r.b.lines[i]
	r.spans = append(r.spans, Span{l.start, l.end})
	r.readItems(r.b.content(i), 0, l.start)
}

// finish sets the field, and compares the sum with what the block states.
func (r *copyReader) finish() {
	if len(r.spans) == 0 {
		return
	}
	r.resolve()
	h := &r.b.c.Header
	h.Distribution = Field[Offices]{Value: r.v, Spans: r.spans}
	items := len(r.v.Origin) + len(r.v.Action) + len(r.v.Info)
	if r.v.Total.IsZero() || r.b.opts.SkipChecks || r.sum == r.v.Total.Value || r.doubts == items {
		return // also where no copies can be read
	}
	message := fmt.Sprintf("The copies add up to %d, but the total is %d: a number was damaged or lost.", r.sum, r.v.Total.Value)
	r.b.report(CopiesDiffer, Info, r.v.Total.Span(), message)
}

// resolve fills in the copies whose first digit is lost, if the total shows
// that it was a zero in all of them.
func (r *copyReader) resolve() {
	if r.doubts == 0 || r.v.Total.IsZero() || r.sum+r.guess != r.v.Total.Value {
		return
	}
	for _, list := range [][]Field[Copies]{r.v.Origin, r.v.Action, r.v.Info} {
		for k := range list {
			if f := &list[k]; f.Text != "" {
				written := f.Text
				runes := []rune(strings.TrimSpace(written[strings.IndexByte(written, '-')+1:]))
				f.Value.Copies = max(misreadDigit(runes[1]), 0)
				f.Repaired = &Repair{string(runes), "the first digit is lost; with a zero for it the copies add up to the total"}
				f.Text = ""
				r.sum += f.Value.Copies
			}
		}
	}
}
