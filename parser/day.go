package parser

import (
	"fmt"
	"strings"
	"time"
)

// monthNames are the names of the months; their first three letters stand for
// them as well.
var monthNames = [12]string{"JANUARY", "FEBRUARY", "MARCH", "APRIL", "MAY", "JUNE", "JULY", "AUGUST", "SEPTEMBER", "OCTOBER", "NOVEMBER", "DECEMBER"}

// A day is a date as the text has it. What it does not say is 0.
type day struct {
	year, month, day int
	last             int // the last day of "December 28 to 30"
}

// key writes d in the form of ISO 8601: "2008-05-14", "2008-05"; without its
// year "05-14", of several days "12-28/12-30".
func (d day) key() string {
	switch {
	case d.day == 0:
		return fmt.Sprintf("%04d-%02d", d.year, d.month)
	case d.year == 0 && d.last == 0:
		return fmt.Sprintf("%02d-%02d", d.month, d.day)
	case d.year == 0:
		return fmt.Sprintf("%02d-%02d/%02d-%02d", d.month, d.day, d.month, d.last)
	case d.last == 0:
		return fmt.Sprintf("%04d-%02d-%02d", d.year, d.month, d.day)
	}
	return fmt.Sprintf("%04d-%02d-%02d/%04d-%02d-%02d", d.year, d.month, d.day, d.year, d.month, d.last)
}

// exists reports whether d is in the calendar.
func (d day) exists() bool {
	year := d.year
	if year == 0 {
		year = 2000 // has every day
	}
	last := time.Date(year, time.Month(d.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
	return d.day <= last && d.last <= last && (d.last == 0 || d.last > d.day)
}

// date notes the date that the name of a month at s[i:j] is part of, and
// returns where to go on. A month without a day or a year is none, and so is
// the verb "may".
func (f *finder) date(e *term, i, j int) int {
	text, to := f.b.text[:f.end], f.at+j
	d := day{month: int(e.month)}
	if f.inWord(i) || i > 0 && (f.s[i-1] == '-' || f.s[i-1] == '/') && !isDigit(f.s[max(0, i-2)]) {
		return j
	}
	if to < len(text) && text[to] == '.' && j-i <= 4 {
		to++
	}
	from := f.dayBefore(i, &d)
	next := skipBreak(text, to)
	n := digits(text[next:])
	switch {
	case next == to:
	case n == 4 && isYear(text[next:]):
		d.year, to = number(text[next:next+4]), next+4
	case d.day == 0 && (n == 1 || n == 2):
		d.day = number(text[next : next+n])
		if to = f.dayBehind(text, next+n, &d); to == 0 {
			return j
		}
	}
	if d.day == 0 && d.year == 0 || d.day > 31 || d.day == 0 && from < f.at+i {
		return j
	}
	if !d.exists() {
		f.noSuchDay(d, from, to)
		return j
	}
	f.b.note(NoteDate, d.key(), from, to)
	return max(j, min(to-f.at, len(f.s)))
}

// noSuchDay reports that the text in [from, to) names a day that no calendar
// has, "31 June". Of days that do not follow each other nothing is said.
func (f *finder) noSuchDay(d day, from, to int) {
	if d.last = 0; !d.exists() {
		f.b.report(DateImpossible, Info, Span{from, to}, fmt.Sprintf("There is no such day: %s.", strings.Join(strings.Fields(f.b.text[from:to]), " ")))
	}
}

// dayBefore reads the day in front of the month at s[i:]: "14 May", "the 14th
// of May". It returns where the date starts.
func (f *finder) dayBefore(i int, d *day) int {
	k := skipBack(f.s, i)
	if k == i && (k == 0 || f.s[k-1] != '-') {
		return f.at + i
	}
	if k == i {
		k-- // 14-MAY
	}
	if k > 4 && hasFold(f.s[k-2:], "OF") && isBlank(f.s[k-3]) {
		k = skipBack(f.s, k-2)
	}
	end := k
	if k > 2 && ordinal(f.s[k-2:k]) {
		end = k - 2
	}
	from := end
	for from > 0 && end-from < 3 && isDigit(f.s[from-1]) {
		from--
	}
	if n := end - from; n == 0 || n > 2 || from > 0 && (isLetter(f.s[from-1]) || strings.IndexByte(".,/:-$", f.s[from-1]) >= 0) {
		return f.at + i
	}
	if n := number(f.s[from:end]); n > 0 && n <= 31 {
		d.day = n
		return f.at + from
	}
	return f.at + i
}

// ordinal reports whether s makes a number an ordinal.
func ordinal(s string) bool {
	return hasFold(s, "ST") || hasFold(s, "ND") || hasFold(s, "RD") || hasFold(s, "TH")
}

// dayBehind reads what follows the day that ends at text[to]: the last of
// several days, and the year. It returns the end, 0 if the number is no day.
func (f *finder) dayBehind(text string, to int, d *day) int {
	if d.day == 0 || to < len(text) && (isDigit(text[to]) || text[to] == '%') {
		return 0
	}
	if to+1 < len(text) && (text[to] == '.' || text[to] == ',' || text[to] == ':' || text[to] == '/') && isDigit(text[to+1]) && !isYear(text[to+1:]) {
		return 0
	}
	if to+2 <= len(text) && ordinal(text[to:to+2]) && (to+2 == len(text) || !isLetter(text[to+2])) {
		to += 2
	}
	if to < len(text) && isLetter(text[to]) {
		return 0
	}
	next := to
	if next < len(text) && (text[next] == '-' || text[next] == '/') {
		next++
	} else if k := skipBreak(text, next); hasWord(text[k:], "TO") {
		next = skipBreak(text, k+2)
	}
	if n := digits(text[next:]); next > to && (n == 1 || n == 2) && (next+n == len(text) || !isLetter(text[next+n])) {
		if last := number(text[next : next+n]); last > d.day && last <= 31 {
			d.last, to = last, next+n
		}
	}
	next = to
	if next < len(text) && text[next] == ',' {
		next++
	}
	next = skipBreak(text, next)
	if next > to && isYear(text[next:]) {
		d.year, to = number(text[next:next+4]), next+4
	}
	return to
}

// isYear reports whether s starts with a year of four digits.
func isYear(s string) bool {
	return digits(s) == 4 && (s[:2] == "19" || s[:2] == "20")
}

// skipBreak skips the blanks at text[i:], with one line end and the pilcrow
// that a publisher puts before a number at the start of a line.
func skipBreak(text string, i int) int {
	i = skipBlanks(text, i)
	k := i
	if k < len(text) && text[k] == '\r' {
		k++
	}
	if k < len(text) && text[k] == '\n' {
		k++
	}
	if k == i {
		return i
	}
	k = skipBlanks(text, k)
	return k + pilcrow(text[k:])
}

// number notes the date or the cable that starts with the digit at s[i], and
// returns where to go on.
func (f *finder) number(i int) int {
	s := f.s
	n := digits(s[i:])
	end := i + n
	if n > 4 || end+3 > len(s) || i > 0 && (isLetter(s[i-1]) || strings.IndexByte("/-.,:$#", s[i-1]) >= 0) {
		return end
	}
	switch {
	case n <= 2 && s[end] == '/':
		return f.slashDate(i, end)
	case n == 4 && s[end] == '-' && isYear(s[i:]):
		return f.isoDate(i)
	case n == 2 && !f.cited && (s[end] == ' ' && isUpper(s[end+1]) || isUpper(s[end])):
		if t := readTelegram(s[i:min(len(s), i+40)], telegram{}); t.n > 0 && t.year != 0 && t.serial != 0 && isPost(t.station) {
			f.b.note(NoteCable, canonical(t.year, t.station, t.serial), f.at+i, f.at+i+t.n)
			return i + t.n
		}
	}
	return end
}

// slashDate notes a date such as 10/15/07 at s[i:], of which the first number
// ends at end: the month comes first, unless it cannot be one.
func (f *finder) slashDate(i, end int) int {
	s := f.s
	b := digits(s[end+1:])
	k := end + 1 + b
	if b == 0 || b > 2 || k >= len(s) || s[k] != '/' {
		return end
	}
	y := digits(s[k+1:])
	to := k + 1 + y
	if y != 2 && y != 4 || to < len(s) && (s[to] == '/' || isLetter(s[to])) {
		return to
	}
	d := day{month: number(s[i:end]), day: number(s[end+1 : k]), year: fullYear(number(s[k+1:to]), y)}
	if d.month > 12 {
		d.month, d.day = d.day, d.month
	}
	switch {
	case d.month < 1 || d.month > 12 || d.day < 1 || d.day > 31:
	case d.exists():
		f.b.note(NoteDate, d.key(), f.at+i, f.at+to)
	default:
		f.noSuchDay(d, f.at+i, f.at+to)
	}
	return to
}

// isoDate notes a date such as 2008-05-14 at s[i:].
func (f *finder) isoDate(i int) int {
	s := f.s[i:]
	if len(s) < 10 || s[7] != '-' || digits(s[5:]) != 2 || digits(s[8:]) != 2 {
		return i + 4
	}
	d := day{year: number(s[:4]), month: number(s[5:7]), day: number(s[8:10])}
	if d.month < 1 || d.month > 12 || d.day < 1 || !d.exists() {
		return i + 4
	}
	f.b.note(NoteDate, d.key(), f.at+i, f.at+i+10)
	return i + 10
}
