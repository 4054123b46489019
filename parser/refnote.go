package parser

import "strings"

// refNote reads what may stand behind a telegram at s[i:]: "(NOTAL)", a title
// in parentheses, "AND PREVIOUS". It returns where it ends.
func refNote(s string, i int) (end int, note string) {
	end = i
	for {
		j := skipBlanks(s, end)
		if j < len(s) && s[j] == ',' {
			j = skipBlanks(s, j+1)
		}
		switch {
		case j < len(s) && s[j] == '(' && j > i:
			if j+2 < len(s) && s[j+2] == ')' { // the next item's letter
				return end, note
			}
			if _, n := readYear(s[j:]); n > 0 && stationAhead(s[j+n-1:]) { // the next telegram's year
				return end, note
			}
			k := strings.IndexByte(s[j:], ')')
			if k < 0 {
				return end, note
			}
			if inside := strings.TrimSpace(s[j+1 : j+k]); note == "" {
				note = inside
			}
			end = j + k + 1
		case hasWord(s[j:], "NOTAL"):
			note, end = "NOTAL", j+len("NOTAL")
		case hasFold(s[j:], "AND PREVIOUS"):
			note, end = "AND PREVIOUS", j+len("AND PREVIOUS")
		default:
			return end, note
		}
	}
}

// dateBehind reads the date of a telegram behind its number, and returns the
// year: " OF APRIL 7, 2007", " DATED 7 APR 07", "DTG 121200Z MAR 07".
func dateBehind(s string) (year, n int) {
	i := skipReferenceSeparators(s, 0)
	if i == 0 && s != "" && isDigit(s[0]) || i == len(s) {
		return 0, 0
	}
	for _, w := range [...]string{"OF", "DATED", "ON", "DTG"} {
		if s[i]|0x20 == w[0]|0x20 && hasWord(s[i:], w) {
			i = skipBlanks(s, i+len(w))
			break
		}
	}
	if i < len(s) && isDigit(s[i]) {
		if g := readDTG(s[i:]); g.year != 0 {
			return g.year, i + g.n
		}
	}
	if d, n := readDate(s[i:]); n > 0 && d.valid() {
		return d.year, i + n
	}
	return 0, 0
}

// dateTargets gives the last n targets the year, if it is not 0, that is stated
// behind them.
func (b *builder) dateTargets(n, year int) {
	for k := len(b.refs.targets) - n; k < len(b.refs.targets) && year != 0; k++ {
		if b.refs.targets[k].year == 0 {
			b.refs.targets[k].year = year
		}
	}
}
