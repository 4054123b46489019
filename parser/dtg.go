package parser

import (
	"cmp"
	"fmt"
	"time"
)

const months = "JANFEBMARAPRMAYJUNJULAUGSEPOCTNOVDEC"

// readMonth reads the first three letters of a month's name, in any case.
func readMonth(s string) (time.Month, bool) {
	if len(s) < 3 || monthStarts>>(s[0]&31)&1 == 0 {
		return 0, false
	}
	first, second, third := upper(s[0]), upper(s[1]), upper(s[2])
	for i := 0; i < len(months); i += 3 {
		if months[i+2] == third && months[i+1] == second && months[i] == first {
			return time.Month(i/3 + 1), true
		}
	}
	return 0, false
}

// monthStarts has the first letters of the months, as the bits 1<<(c&31).
const monthStarts uint32 = 1<<('J'&31) | 1<<('F'&31) | 1<<('M'&31) | 1<<('A'&31) | 1<<('S'&31) | 1<<('O'&31) | 1<<('N'&31) | 1<<('D'&31)

// A dtg is a date-time group as read. A group with an impossible day (31 JUN)
// is still a group; its time is zero. So is one without a year.
type dtg struct {
	time time.Time // UTC, to the minute
	n    int       // bytes read; 0 if there is no group
	day  int
	year int // four digits; 0 if the group has none

	digits, yearDigits string // of day and time, and of the year
	yearAt             int    // where the year stands
	odd                string // why a group that has a year has no time, if not for its day
}

// readDTG reads a date-time group such as "141018Z MAY 08" at the start of s.
// A two-digit year below 60 is read as 20xx: the oldest telegrams here are of
// 1960. Sources: ACP 127(G), format line 5; 5 FAH-2 H-320.
func readDTG(s string) dtg {
	v, n := scannedDigits(s)
	if n != 6 || len(s) < 7 || upper(s[6]) != 'Z' {
		return dtg{}
	}
	i := skipBlanks(s, 7)
	month, ok := readMonth(scannedLetters(s[i:min(len(s), i+3)]))
	if !ok {
		return dtg{}
	}
	i += 3
	i += letters(s[i:])
	g := dtg{n: i, day: number(v[:2]), digits: v}
	j := skipBlanks(s, i)
	if y, d := scannedDigits(s[j:]); d == 2 || d == 4 {
		g.year, g.n, g.yearAt, g.yearDigits = fullYear(number(y), d), j+d, j, y
	}
	hour, minute := number(v[2:4]), number(v[4:6])
	if g.year != 0 && hour < 24 && minute < 60 && (date{g.year, int(month), g.day}).valid() {
		g.time = time.Date(g.year, month, g.day, hour, minute, 0, 0, time.UTC)
	}
	return g
}

// readOddDTG reads a date-time group that no clock can have made, "221403Z FBE
// 08" or "221403R FEB 08": where it is and its year, but no time.
func readOddDTG(s string) dtg {
	if len(s) < len("221403RFEB08") || digits(s) != 6 || !isLetter(s[6]) {
		return dtg{}
	}
	i := skipBlanks(s, 7)
	month := i + letters(s[i:])
	j := skipBlanks(s, month)
	d := digits(s[j:])
	if month != i+3 || d != 2 && d != 4 {
		return dtg{}
	}
	g := dtg{n: j + d, day: number(s[:2]), year: fullYear(number(s[j:j+d]), d), odd: s[i:month] + " is no month"}
	if _, ok := readMonth(s[i:]); ok {
		g.odd = "the time is not that of zone Z but of zone " + s[6:7]
	}
	return g
}

// prosignWord returns the word for a precedence prosign, "" if c is none.
// Source: ACP 127(G), format line 2; 5 FAH-2 H-230.
func prosignWord(c byte) string {
	switch c {
	case 'Y':
		return "EMERGENCY"
	case 'Z':
		return "FLASH"
	case 'O':
		return "IMMEDIATE"
	case 'P':
		return "PRIORITY"
	case 'R':
		return "ROUTINE"
	case 'M':
		return "DEFERRED"
	}
	return ""
}

// prosigns returns the length of the prosigns before a date-time group, such
// as "O P " in "O P 151234Z FEB 08", 0 if s does not start so.
func prosigns(s string) int {
	if len(s) < 2 || s[1] != ' ' {
		return 0 // most lines
	}
	return prosignsAt(s)
}

func prosignsAt(s string) int {
	i := 0
	for range 2 {
		if i+1 < len(s) && s[i+1] == ' ' && prosignWord(s[i]) != "" {
			i = skipBlanks(s, i+1)
		}
	}
	if i > 0 && i+6 < len(s) && isLetter(s[i+6]) && (i+7 == len(s) || !isLetter(s[i+7]) || upper(s[i+6]) == 'Z') {
		if _, n := scannedDigits(s[i:]); n == 6 {
			return i
		}
	}
	return 0
}

// startDateTime reads format line 5: precedence, date-time group, and what
// the operators added.
func startDateTime(b *builder) bool {
	l := b.lines[b.at]
	s := b.content(b.at)
	n := prosigns(s)
	if n == 0 && (s == "" || scanDigit(s[0]) == 0) {
		return false
	}
	g := readDTG(s[n:])
	if g.n == 0 && n > 0 {
		g = readOddDTG(s[n:])
	}
	if g.n == 0 || n == 0 && l.end-l.start > 24 {
		return false
	}
	h := &b.c.Header
	if !h.Sent.IsZero() { // the heading repeated on a later page
		b.report(HeadingRepeated, Info, Span{l.start, l.end}, "This is a second date-time group; the first one counts.")
		b.claim(DateTime, b.at+1)
		return true
	}
	if n > 0 {
		b.setPrecedence(s[:n], l.start)
	}
	at := l.start + n
	b.setSent(g, at)
	if ops, to := trimSpan(s, n+g.n, len(s), " "); ops < to {
		b.signals(l.start+ops, l.start+to)
	}
	b.claim(DateTime, b.at+1)
	return true
}

func (b *builder) setPrecedence(s string, at int) {
	p := Precedence{Action: prosignWord(s[0])}
	end := 1
	if k := skipBlanks(s, 1); k < len(s) {
		p.Info = prosignWord(s[k])
		end = k + 1
		b.note(NotePrecedence, p.Info, at+k, at+k+1)
	}
	b.c.Header.Precedence = Field[Precedence]{Value: p, Spans: b.place(at, at+end)}
	b.note(NotePrecedence, p.Action, at, at+1)
}

func (b *builder) setSent(g dtg, at int) {
	f := Field[time.Time]{Value: g.time, Spans: b.place(at, at+g.n)}
	f.Repaired = cmp.Or(b.scanned(g.digits, at), b.scanned(g.yearDigits, at+g.yearAt))
	b.sentYear = g.year
	if !g.time.IsZero() {
		b.c.Header.Sent = f
		b.noteTime(NoteDateTime, g.time, f.Span())
		return
	}
	f.Text = b.text[at : at+g.n]
	b.c.Header.Sent = f
	b.note(NoteDateTime, f.Text, at, at+g.n)
	switch {
	case g.odd != "":
		b.report(DTGImpossible, Warning, f.Span(), "The date is left open: "+g.odd+".")
	case g.year != 0: // whether the year is known elsewhere is not yet: see reportNoYear
		b.report(DTGImpossible, Warning, f.Span(), "There is no such day or time: "+f.Text+"; the date is left open.")
	}
}

// noteTime is note for a time, in whole minutes.
func (b *builder) noteTime(kind NoteKind, t time.Time, span Span) {
	if !b.opts.SkipNotes {
		var buf [len("2008-05-14T10:18:00Z")]byte
		day, hour, minute := dateOf(t).bytes(), byte(t.Hour()), byte(t.Minute())
		key := append(append(buf[:0], day[:]...), 'T', '0'+hour/10, '0'+hour%10, ':', '0'+minute/10, '0'+minute%10, ':', '0', '0', 'Z')
		b.note(kind, b.store(key), span.Start, span.End)
	}
}

// reportNoYear says so where the date-time group has no year, and offers the
// one that is known from elsewhere.
func (b *builder) reportNoYear() {
	f := b.c.Header.Sent
	if f.IsZero() || b.sentYear != 0 || len(f.Spans) == 0 || f.Text != "" && isDigit(f.Text[len(f.Text)-1]) {
		return // of a damaged group the year can stand there
	}
	message := "The date-time group has no year."
	if b.year == 0 {
		b.report(DTGNoYear, Warning, f.Span(), message)
		return
	}
	year := fmt.Sprintf("%02d", b.year%100)
	end := f.Span().End
	b.offer(DTGNoYear, Warning, f.Span(), message, "Put the year "+year+" behind it", Edit{Span{end, end}, " " + year})
}
