package parser

import "strings"

// bannerLevel returns the level that s, a line that stands where levels are
// printed again, starts with, and how many bytes it takes. Scans of lines that
// were struck out have a third of the letters wrong.
func bannerLevel(s string) (level, int) {
	if l := readLevel(s); l.n > 0 {
		return l, l.n
	}
	if len(s) < 3 || len(s) > 48 {
		return level{}, 0
	}
	word := s
	n := len(s)
	if k := printerMark(s); k > 0 {
		word, n = s[:k], k
	}
	key := squeeze(word)
	if strings.HasPrefix(key, "SB") && len(word) == 3 || word == "S80" || word == "SB0" {
		return level{name: "UNCLASSIFIED", n: n, damaged: word != "SBU"}, n
	}
	if strings.HasPrefix(key, "DECLAS") {
		return level{}, 0
	}
	best := level{}
	least := len(key)
	for _, w := range levelWords {
		most := len(w.word) * 5 / 12
		if apart := max(len(key), len(w.word)) - min(len(key), len(w.word)); len(w.word) < 6 || apart > most || apart >= least {
			continue // they differ by their lengths at least
		}
		if d := distance(key, w.word); d <= most && d < least {
			best, least = level{name: w.name, n: n, damaged: true}, d
		}
	}
	return best, best.n
}

// printerMark returns how much of s stands before the number that a printer
// put behind the level, "CONFIDENTIAL PTQ0042", 0 if there is none.
func printerMark(s string) int {
	i := strings.LastIndexByte(s, ' ')
	if i < 6 || len(s)-i != len(" PTQ0042") || capitals(s[i+1:]) != 3 || digits(s[i+4:]) != 4 {
		return 0
	}
	return i
}

// squeeze returns the letters of s in capitals, with the digits that scans
// have for letters.
func squeeze(s string) string {
	out := make([]byte, 0, len(s))
	for i := 0; i < len(s); i++ {
		switch c := upper(s[i]); {
		case isUpper(c):
			out = append(out, c)
		case c == '0':
			out = append(out, 'O')
		case c == '1':
			out = append(out, 'I')
		case c == '8':
			out = append(out, 'B')
		}
	}
	return string(out)
}

// maxDistance is the length of the longest words that are compared letter by
// letter.
const maxDistance = 32

// distance returns how many letters of a must be put in, taken out or changed
// to make b of it.
func distance(a, b string) int {
	if len(a) > maxDistance || len(b) > maxDistance {
		return maxDistance
	}
	var row [maxDistance + 1]int
	for j := range len(b) + 1 {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost = min(diagonal, row[j], row[j+1]) + 1
			}
			diagonal, row[j+1] = row[j+1], cost
		}
	}
	return row[len(b)]
}

// markBannersAround marks the levels that stand directly before or after
// furniture, and "Page 2 of 5" with a level before it.
func (b *builder) markBannersAround() {
	for i := range b.lines {
		if l := &b.lines[i]; l.kind == 0 && !l.blank() && sheetLine(b.content(i)) {
			l.kind = pageLine
		}
	}
	near := false
	for i := range b.lines {
		near = b.markBannerAt(i, near)
	}
	near = false
	for i := len(b.lines) - 1; i >= 0; i-- {
		near = b.markBannerAt(i, near)
	}
}

// markBannerAt marks line i if it is a level and near furniture, and reports
// whether the next line is near.
func (b *builder) markBannerAt(i int, near bool) bool {
	l := &b.lines[i]
	switch {
	case l.blank():
		return near
	case l.kind != 0:
		return l.kind == pageLine || l.kind == banner || l.kind == stamp || l.kind == attributeLine || l.kind == notice || l.kind == endLine
	case !near && printerMark(b.content(i)) == 0:
		return false
	}
	s := strings.TrimLeft(b.content(i), junk)
	if s == "" {
		return false
	}
	v, n := bannerLevel(s)
	if n == 0 || n < len(s) && printerMark(s) == 0 || isLower(s[0]) && isLower(s[1]) && isLower(s[2]) {
		return false
	}
	l.kind = banner
	b.layout.sbu = b.layout.sbu || strings.HasPrefix(squeeze(s), "SB") && len(s) < 4
	if rank(v.name) >= rank(b.layout.label.name) && (b.layout.label.n == 0 || rank(v.name) > rank(b.layout.label.name)) {
		b.layout.label, b.layout.labelAt = v, Span{l.end - len(s), l.end - len(s) + n}
	}
	return true
}

// sheetLine reports whether s numbers the sheets of a print, "Page 2 of 5",
// perhaps with a level before it.
func sheetLine(s string) bool {
	i := strings.LastIndex(s, "Page ")
	if i < 0 || len(s) > 40 {
		return false
	}
	if i > 0 {
		if _, n := bannerLevel(strings.TrimRight(s[:i], " ")); n == 0 {
			return false
		}
	}
	rest := s[i+len("Page "):]
	_, n := misreadDigits(rest)
	if n == 0 && strings.HasPrefix(rest, "S") {
		n = 1
	}
	rest = strings.TrimLeft(rest[n:], " ")
	_, m := misreadDigits(strings.TrimLeft(strings.TrimPrefix(rest, "of"), " "))
	return n > 0 && strings.HasPrefix(rest, "of") && m > 0
}
