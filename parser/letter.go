package parser

import "strings"

// isBlank reports whether c is a blank, a tab, a form feed, a vertical tab or a
// NUL. Most bytes are told apart by the first comparison.
func isBlank(c byte) bool { return c <= ' ' && blanks>>c&1 != 0 }

const blanks uint64 = 1<<' ' | 1<<'\t' | 1<<'\f' | 1<<'\v' | 1<<0

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
func isUpper(c byte) bool { return 'A' <= c && c <= 'Z' }
func isLower(c byte) bool { return 'a' <= c && c <= 'z' }
func isLetter(c byte) bool {
	c |= 0x20
	return 'a' <= c && c <= 'z'
}

// upper returns the capital of an ASCII letter, other bytes as they are.
func upper(c byte) byte { return uppers[c] }

var uppers = func() (to [256]byte) {
	for c := range to {
		to[c] = byte(c)
		if isLower(byte(c)) {
			to[c] -= 0x20
		}
	}
	return to
}()

func blankOnly(s string) bool {
	for i := 0; i < len(s); i++ {
		if !isBlank(s[i]) {
			return false
		}
	}
	return true
}

// skipBlanks returns the first index from i on where s has no blank.
func skipBlanks(s string, i int) int {
	for i < len(s) && isBlank(s[i]) {
		i++
	}
	return i
}

// digits returns the number of digits that s starts with.
func digits(s string) int {
	n := 0
	for n < len(s) && isDigit(s[n]) {
		n++
	}
	return n
}

// capitals returns the number of capital letters that s starts with.
func capitals(s string) int {
	n := 0
	for n < len(s) && isUpper(s[n]) {
		n++
	}
	return n
}

// letters returns the number of letters that s starts with.
func letters(s string) int {
	n := 0
	for n < len(s) && isLetter(s[n]) {
		n++
	}
	return n
}

// number returns the value of the digits in s, which must be few.
func number(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		n = n*10 + int(s[i]-'0')
	}
	return n
}

// hasFold reports whether s starts with word, whose letters are capitals, in
// any case.
func hasFold(s, word string) bool {
	if len(s) < len(word) {
		return false
	}
	for i := 0; i < len(word); i++ {
		if upper(s[i]) != word[i] {
			return false
		}
	}
	return true
}

// hasWord is hasFold for a whole word: no letter or digit follows.
func hasWord(s, word string) bool {
	return hasFold(s, word) && (len(s) == len(word) || !isLetter(s[len(word)]) && !isDigit(s[len(word)]))
}

// indexFold returns the first index of word, whose letters are capitals, in
// s in any case, -1 if there is none.
func indexFold(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if upper(s[i]) == word[0] && hasFold(s[i:], word) {
			return i
		}
	}
	return -1
}

// indexWord is indexFold for a whole word.
func indexWord(s, word string) int {
	for i := 0; i+len(word) <= len(s); i++ {
		if upper(s[i]) == word[0] && (i == 0 || !isLetter(s[i-1])) && hasWord(s[i:], word) {
			return i
		}
	}
	return -1
}

// shouting reports whether s has capitals and no small letters.
func shouting(s string) bool {
	caps := false
	for i := 0; i < len(s); i++ {
		if isLower(s[i]) {
			return false
		}
		caps = caps || isUpper(s[i])
	}
	return caps
}

// oneOf reports whether c is one of the few bytes of set.
func oneOf(c byte, set string) bool {
	for i := 0; i < len(set); i++ {
		if set[i] == c {
			return true
		}
	}
	return false
}

// madeOf reports whether s has no byte but those of set.
func madeOf(s, set string) bool {
	for i := 0; i < len(s); i++ {
		if !oneOf(s[i], set) {
			return false
		}
	}
	return true
}

// trimLeft, trimRight and trimBoth are those of strings, for a few ASCII bytes:
// these stand where every line comes by.
func trimLeft(s, cutset string) string {
	for s != "" && oneOf(s[0], cutset) {
		s = s[1:]
	}
	return s
}

func trimRight(s, cutset string) string {
	for s != "" && oneOf(s[len(s)-1], cutset) {
		s = s[:len(s)-1]
	}
	return s
}

func trimBoth(s, cutset string) string { return trimLeft(trimRight(s, cutset), cutset) }

// trimSpan returns s without the bytes of cutset at its ends, as a range of s.
func trimSpan(s string, from, to int, cutset string) (int, int) {
	for from < to && oneOf(s[from], cutset) {
		from++
	}
	for to > from && oneOf(s[to-1], cutset) {
		to--
	}
	return from, to
}

// pilcrow returns the length of a publisher's pilcrow at the start of s, with
// the blanks after it, 0 if there is none. It also knows the pilcrow that was
// decoded twice.
func pilcrow(s string) int {
	if s == "" || s[0] < 0x80 {
		return 0 // at most lines
	}
	return pilcrowAt(s)
}

func pilcrowAt(s string) int {
	switch {
	case strings.HasPrefix(s, "¶"):
		return skipBlanks(s, len("¶"))
	case strings.HasPrefix(s, "Â¶"):
		return skipBlanks(s, len("Â¶"))
	}
	return 0
}

// labelAt returns where the word of a label may start in s: behind a pilcrow,
// and the dashes and marks that typists and publishers put before it.
func labelAt(s string) int {
	i := pilcrow(s)
	for i < len(s) && (s[i] == '-' || s[i] == '.' || s[i] == '*' || s[i] == ' ') {
		i++
	}
	return i
}
