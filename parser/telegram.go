package parser

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// A telegram is a citation such as "08 ROME 123" as read.
type telegram struct {
	n       int // bytes read; 0 if there is none
	year    int // four digits; 0 if it does not stand there
	station string
	serial  int
}

// readTelegram reads the citation of a telegram at the start of s. A serial
// that stands alone takes station and year of the telegram before, if there is
// one.
func readTelegram(s string, before telegram) telegram {
	year, i := readYear(s)
	if len(s) > 2 && isDigit(s[0]) && isDigit(s[1]) && isDigit(s[2]) {
		if t := reversed(s); t.n > 0 {
			return t
		}
	}
	from, to, next := readStation(s, i)
	if from == to {
		if n := digits(s); before.n > 0 && n >= 2 && n <= 6 && bareEnd(s[n:]) {
			return telegram{n, before.year, before.station, number(s[:n])}
		}
		return telegram{}
	}
	d := digits(s[next:])
	if d == 0 || d > 7 || next+d < len(s) && (isLetter(s[next+d]) || isSlashDate(s[next:])) {
		return telegram{}
	}
	if endsInMonth(s[from:to], s[next:]) {
		return telegram{}
	}
	station, ok := stationName(s[from:to])
	if !ok || d <= 2 && monthAhead(s[next+d:]) && !isPost(station) { // QUILL LETTER 22 JAN
		return telegram{}
	}
	if k := next + d + 1; year == 0 && d == 2 && k < len(s) && s[k-1] == '-' { // ROME 07-123
		if e := digits(s[k:]); e >= 3 && e <= 6 && (s[next] == '0' || e > 3) {
			return telegram{k + e, fullYear(number(s[next:next+d]), d), station, number(s[k : k+e])}
		}
	}
	return telegram{next + d, year, station, number(s[next : next+d])}
}

// monthAhead reports whether a month starts s, so that the digits before it are
// a day.
func monthAhead(s string) bool {
	i := skipBlanks(s, 0)
	if i == len(s) || !isLetter(s[i]) {
		return false
	}
	_, ok := readMonth(s[i:])
	return ok
}

// bareEnd reports whether s can stand behind a serial that stands alone: a
// word there would make the number part of a title.
func bareEnd(s string) bool {
	if s == "" {
		return true
	}
	if isLetter(s[0]) || s[0] == '/' || s[0] == '-' {
		return false
	}
	i := skipBlanks(s, 0)
	return i == len(s) || !isLetter(s[i]) || andWord(s[i:]) > 0
}

// readYear reads the year before a station: "08 ", "(99) ", "'08 ", "2009 ",
// "09" glued to the station, and "094 ", which has a digit too many.
func readYear(s string) (year, n int) {
	i := 0
	if s == "" {
		return 0, 0
	}
	open := s[0] == '('
	if open || s[0] == '\'' || s[0] == '`' {
		i = 1
	} else if strings.HasPrefix(s, "’") || strings.HasPrefix(s, "‘") {
		i = len("’")
	}
	d := digits(s[i:])
	if d == 0 && len(s) > 2 && s[0] == 'O' && isDigit(s[1]) && (s[2] == ' ' || isUpper(s[2])) { // O8 ROME 212
		j := skipBlanks(s, 2)
		return 2000 + number(s[1:2]), j
	}
	end := i + d
	if open {
		if end >= len(s) || s[end] != ')' {
			return 0, 0
		}
		end++
	}
	j := skipBlanks(s, end)
	if d == 0 || j >= len(s) || !isLetter(s[j]) {
		return 0, 0
	}
	v := number(s[i : i+min(d, 6)])
	switch {
	case d == 2, d == 4 && v > 1944 && v < 2100:
		return fullYear(v, d), j
	case d == 3 && s[i] == '0' && v > 59:
		return fullYear(v, 2), j
	case d == 1:
		return 2000 + v, j
	}
	return 0, 0
}

// reversed reads a serial that stands before its post: "870 Ulaanbaatar".
func reversed(s string) telegram {
	d := digits(s)
	if d < 3 || d > 6 || d >= len(s) || s[d] != ' ' {
		return telegram{}
	}
	i := skipBlanks(s, d)
	n := i
	for n < len(s) && (isLetter(s[n]) || s[n] == ' ') {
		n++
	}
	_, to := trimSpan(s, i, n, " ")
	if n < len(s) && isDigit(s[n]) || to-i < 4 {
		return telegram{}
	}
	station, ok := refdata.CanonicalPost(s[i:to])
	if !ok {
		return telegram{}
	}
	return telegram{n: to, station: station, serial: number(s[:d])}
}

// moreSerial reads one more serial of the same station at the start of s, as
// " AND 44603" or ", 2764", and returns the bytes up to its end.
func moreSerial(s string) (n, serial int) {
	i := skipBlanks(s, 0)
	if w := andWord(s[i:]); w > 0 {
		i += w
	} else if i < len(s) && oneOf(s[i], ",/&") {
		slash := s[i] == '/'
		i++
		if slash && (digits(s[i:]) < 3 || i+digits(s[i:]) < len(s) && s[i+digits(s[i:])] == '/' && digits(s[i:]) < 3) {
			return 0, 0
		}
		j := skipBlanks(s, i)
		if w := andWord(s[j:]); w > 0 {
			i = j + w
		}
	} else {
		return 0, 0
	}
	i = skipBlanks(s, i)
	d := digits(s[i:])
	if d < 2 || d > 6 || i+d < len(s) && isLetter(s[i+d]) || stationAhead(s[i+d:]) || isSlashDate(s[i:]) {
		return 0, 0
	}
	return i + d, number(s[i : i+d])
}

// stationAhead reports whether a station and its serial follow, so that the
// digits before them are its year.
func stationAhead(s string) bool {
	i := skipBlanks(s, 0)
	if i == 0 || i >= len(s) || !isLetter(s[i]) || andWord(s[i:]) > 0 || itemLetter(s[i:]) {
		return false
	}
	from, to, _ := readStation(s, i)
	if from == to {
		return false
	}
	_, ok := stationName(s[from:to])
	return ok
}

// isSlashDate reports whether s starts with a date such as 12/01/09.
func isSlashDate(s string) bool {
	d := digits(s)
	if d == 0 || d > 2 || d >= len(s) || s[d] != '/' {
		return false
	}
	e := digits(s[d+1:])
	return e == 1 || e == 2
}

// yearAfter reads a year behind a serial: " (08)", " (2002)", "/08", "-91".
func yearAfter(s string) (year, n int) {
	i := skipBlanks(s, 0)
	if i < len(s) && s[i] == '(' {
		j := skipBlanks(s, i+1)
		d := digits(s[j:])
		k := skipBlanks(s, j+d)
		if (d == 2 || d == 4) && k < len(s) && s[k] == ')' {
			if y := fullYear(number(s[j:j+d]), d); y > 1944 && y < 2060 {
				return y, k + 1
			}
		}
		return 0, 0
	}
	if len(s) > 2 && (s[0] == '/' || s[0] == '-') && digits(s[1:]) == 2 && (len(s) == 3 || s[3] != '/' && !isLetter(s[3])) {
		return fullYear(number(s[1:3]), 2), 3
	}
	return 0, 0
}
