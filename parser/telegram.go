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
	if t := reversed(s); t.n > 0 {
		return t
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
	if !ok {
		return telegram{}
	}
	return telegram{next + d, year, station, number(s[next : next+d])}
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
	open := strings.HasPrefix(s, "(")
	if open || strings.HasPrefix(s, "'") || strings.HasPrefix(s, "`") {
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

// stopWords are words that no station has: what they stand in is no telegram.
var stopWords = []string{
	"IIR", "DTG", "MSG", "EMAIL", "EMAILS", "MAIL", "MAILS", "TELCON", "TELCONS", "TELECON", "PHONECON", "UNSCR", "TD", "OF", "PARA", "PARAS", "FAM", "FAH",
	"POINTS", "REPORT", "ON", "DATED", "RESOLUTION", "ARTICLE", "SECTION", "LETTER", "MEMO", "NOTE", "NOTES", "APPENDIX", "DIPNOTE", "THRU",
}

// readStation reads the name of a station at s[i:], words of letters up to a
// number, and returns where it lies and where the number starts.
func readStation(s string, i int) (from, to, next int) {
	from = i
	words := 0
	stopped := false // a word that no station has, but perhaps PORT OF SPAIN
	for i < len(s) && i-from < 48 {
		c := s[i]
		switch {
		case isLetter(c):
			n := i
			for n < len(s) && (isLetter(s[n]) || n > i && inWord(s, n)) {
				n++
			}
			if stops(s[i:n]) {
				if words == 0 {
					return 0, 0, 0
				}
				stopped = true
			}
			words++
			i = n
			to = i
			continue
		case isBlank(c), c == '\'', c == '.', c == '-' && to > 0, c == '/':
		case strings.HasPrefix(s[i:], "’"):
			i += len("’") - 1
		case c == ':' || c == '#':
			i = skipBlanks(s, i+1)
			if i < len(s) && isDigit(s[i]) && to > 0 {
				return from, to, i
			}
			return 0, 0, 0
		case isDigit(c):
			if to == 0 || s[i-1] == '-' || s[i-1] == '/' || words > 6 || stopped && !isPost(s[from:to]) {
				return 0, 0, 0
			}
			return from, to, i
		default:
			return 0, 0, 0
		}
		i++
	}
	return 0, 0, 0
}

// endsInMonth reports whether s, with a number of two digits or a year behind
// it, is a month rather than a station.
func endsInMonth(s string, number string) bool {
	word := s[strings.LastIndexByte(s, ' ')+1:]
	m, ok := readMonth(word)
	n := digits(number)
	year := n == 4 && (strings.HasPrefix(number, "19") || strings.HasPrefix(number, "20"))
	return ok && (n < 3 || year) && (len(word) == 3 || strings.EqualFold(word, m.String())) && !isPost(s)
}

func stops(word string) bool {
	if len(word) > 10 {
		return false
	}
	for _, w := range stopWords {
		if len(w) == len(word) && hasFold(word, w) {
			return true
		}
	}
	return false
}

// prefixes may stand before the name of a station, suffixes behind it.
var (
	prefixes = []string{"UNCLASS", "UNCLAS", "EMBASSY", "AMEMBASSY", "EMB", "AMCONSUL", "CONSULATE", "USMISSION", "USDEL", "CABLE", "SEPTEL", "TELEGRAM"}
	suffixes = []string{"CABLES", "CABLE", "TELEGRAMS", "TELEGRAM", "TEL"}
)

// stationName returns the canonical name of the station written s: a post in
// the tables in any spelling, one that a slip of the pen turned into s, or
// words of capitals.
func stationName(s string) (string, bool) {
	for range 2 {
		s = trimRight(s, " .-/")
		if p, ok := refdata.CanonicalPost(s); ok {
			return p, true
		}
		s = trimAffixes(s)
	}
	name := plainLetters(s)
	if p, ok := refdata.CanonicalPost(name); ok {
		return p, true
	}
	if len(name) < 2 {
		return "", false
	}
	if len(name) > 4 {
		if p, ok := refdata.SimilarPost(name); ok {
			return p, true
		}
	}
	if !shouting(s) || len(name) > 24 {
		return "", false
	}
	return name, true
}

func trimAffixes(s string) string {
	for _, p := range prefixes {
		if hasWord(s, p) && len(s) > len(p)+1 {
			return trimLeft(s[len(p):], " ./-")
		}
	}
	for _, p := range suffixes {
		if n := len(s) - len(p); n > 1 && s[n-1] == ' ' && strings.EqualFold(s[n:], p) {
			return trimRight(s[:n], " ")
		}
	}
	return s
}

// plainLetters returns the letters of s in capitals, with 0 and 1 between
// letters read as O and I.
func plainLetters(s string) string {
	var out strings.Builder
	out.Grow(len(s))
	for i := 0; i < len(s); i++ {
		switch {
		case isLetter(s[i]):
			out.WriteByte(upper(s[i]))
		case s[i] == '0', s[i] == '1':
			out.WriteString(scannedLetters(s[i : i+1]))
		}
	}
	return out.String()
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
