package parser

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// stopWords are words that no station has: what they stand in is no telegram.
var stopWords = newWordSet(
	"IIR", "DTG", "MSG", "EMAIL", "EMAILS", "MAIL", "MAILS", "TELCON", "TELCONS", "TELECON", "PHONECON", "UNSCR", "TD", "OF", "PARA", "PARAS", "FAM", "FAH",
	"POINTS", "REPORT", "ON", "DATED", "RESOLUTION", "ARTICLE", "SECTION", "LETTER", "MEMO", "NOTE", "NOTES", "APPENDIX", "DIPNOTE", "THRU",
	"THROUGH", "TO", "CFR", "USC", "DIRECTIVE",
)

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
			n := i + letters(s[i:])
			for n < len(s) && inWord(s, n) {
				n++
				n += letters(s[n:])
			}
			if stopWords.has(s[i:n]) {
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
	if n := digits(number); n > 2 && !(n == 4 && (strings.HasPrefix(number, "19") || strings.HasPrefix(number, "20"))) {
		return false
	}
	word := s[strings.LastIndexByte(s, ' ')+1:]
	m, ok := readMonth(word)
	return ok && (len(word) == 3 || strings.EqualFold(word, m.String())) && !isPost(s)
}

// prefixes may stand before the name of a station, suffixes behind it.
var (
	prefixes = []string{"UNCLASS", "UNCLAS", "EMBASSY", "AMEMBASSY", "EMB", "AMCONSUL", "CONSULATE", "USMISSION", "USDEL", "CABLE", "SEPTEL", "TELEGRAM"}
	suffixes = []string{"CABLES", "CABLE", "TELEGRAMS", "TELEGRAM", "TEL", "NO", "NR"}
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
		if c := plainLetter(s[i]); c != 0 {
			out.WriteByte(c)
		}
	}
	return out.String()
}

// plainLetter returns the capital letter for c, 0 if c is none.
func plainLetter(c byte) byte {
	switch {
	case isLetter(c):
		return upper(c)
	case c == '0':
		return 'O'
	case c == '1':
		return 'I'
	}
	return 0
}
