package parser

import (
	"strings"
	"time"
)

// startScannedDTG reads format line 5 where digits of the group were misread:
// "0 141018z NOV 78", "R 1410182 NOV 73", or its precedence alone on a line.
func startScannedDTG(b *builder) bool {
	s := b.content(b.at)
	if n := prosigns(s); !b.c.Header.Sent.IsZero() || n > 0 && readDTG(s[n:]).n > 0 {
		return false
	}
	end := b.at + 1
	if len(s) <= 3 && prosignWord(s[0]) != "" && end < len(b.lines) && readScannedDTG(b.content(end)).n > 0 {
		b.setPrecedence(s, b.lines[b.at].start)
		s = b.content(end)
		end++
	}
	g := readScannedDTG(s)
	if g.n == 0 {
		return false
	}
	at := b.lines[end-1].start
	if end == b.at+1 && g.prosigns != "" {
		b.setPrecedence(g.prosigns, at)
	}
	written := b.text[at+g.from : at+g.n]
	f := Field[time.Time]{Value: g.time, Spans: b.place(at+g.from, at+g.n)}
	if g.time.IsZero() {
		f.Text = written
		b.report(DTGImpossible, Warning, f.Span(), "There is no such day or time: "+written+"; the date is left open.")
	} else {
		b.sentYear = g.time.Year()
		group := strings.ToUpper(g.time.Format("021504Z Jan 06"))
		if written != group {
			f.Repaired = &Repair{written, "digits are misread, as in a scan"}
		}
		from := at + g.from
		if g.prosigns != "" {
			from, group = at, g.prosigns+group
		}
		if line := (Span{from, at + g.n}); b.text[from:at+g.n] != group {
			b.offer(LetterForDigit, Info, line, b.text[from:at+g.n]+" is read as "+group+".", "Read it as "+group, Edit{line, group})
		}
		b.noteTime(NoteDateTime, g.time, f.Span())
	}
	b.c.Header.Sent = f
	b.claim(DateTime, end)
	return true
}

// A scannedDTG is a date-time group in a scan.
type scannedDTG struct {
	n, from  int    // where it ends, 0 if there is none, and where it starts, behind the precedence
	prosigns string // "P R "
	time     time.Time
}

// readScannedDTG reads a date-time group whose digits may be misread at the
// start of s, up to which precedences may stand. A group of which only the
// month can be read has no time.
func readScannedDTG(s string) scannedDTG {
	if len(s) < 12 || len(s) > 40 {
		return scannedDTG{}
	}
	var g scannedDTG
	i := 0
	for range 2 {
		r := []rune(s[i:min(len(s), i+8)])
		if len(r) < 3 || r[1] != ' ' || isDigit(byte(r[0])) && r[0] != '0' {
			break
		}
		c := byte(r[0])
		if r[0] == '0' {
			c = 'O'
		}
		if prosignWord(c) != "" && r[0] < 0x80 {
			g.prosigns += string(c) + " "
		} else if r[0] < 0x80 {
			break
		}
		i = skipBlanks(s, i+len(string(r[0])))
	}
	g.from = i
	month := -1
	for k := i + 6; k+3 <= len(s) && k < i+16; k++ { // the month, behind a blank
		if s[k-1] != ' ' {
			continue
		}
		if _, ok := readMonth(scannedLetters(s[k : k+3])); ok {
			month = k
			break
		}
	}
	if month < 0 {
		return scannedDTG{}
	}
	m, _ := readMonth(scannedLetters(s[month : month+3]))
	year := skipBlanks(s, month+3)
	yy, n := misreadDigits(s[year:])
	if n != 2 || year+2 < len(s) && s[year+2] != ' ' {
		return scannedDTG{}
	}
	day := strings.ReplaceAll(s[i:month], " ", "")
	runes := []rune(day)
	if len(runes) < 6 || len(runes) > 7 || digits(day) == 0 {
		return scannedDTG{}
	}
	g.n = year + 2
	if v, w := misreadDigits(string(runes[:6])); w == len(string(runes[:6])) {
		t := time.Date(fullYear(yy, 2), m, v/10000, v/100%100, v%100, 0, 0, time.UTC)
		if t.Day() == v/10000 && v/100%100 < 24 && v%100 < 60 {
			g.time = t
		}
	}
	return g
}
