package parser

// romanReach is within how many lines of a paragraph I the paragraph II is
// looked for.
const romanReach = 400

// readRoman reads the Roman number and the mark of a paragraph, "II. (C) ", at
// line i. An I is a 1 of a scan unless a II follows; those that follow it must
// have the number that is due.
func (b *builder) readRoman(p *paragraphStart, s string, i int) bool {
	next := max(b.body.next, 1)
	if next > 1 && !b.body.roman || !p.roman(s, next) {
		return false
	}
	for k := i + 1; next == 1; k++ {
		if k >= min(b.ending, i+romanReach) {
			return false
		}
		if s := b.content(k); len(s) > 1 && s[0] == 'I' && s[1] == 'I' && new(paragraphStart).roman(s, 2) {
			break
		}
	}
	return true
}

// roman reads a paragraph's Roman number next and its mark at the start of s.
func (p *paragraphStart) roman(s string, next int) bool {
	value, n := romanNumber(s)
	if value != next || n+1 >= len(s) || s[n] != '.' && s[n] != ')' {
		return false
	}
	i := skipBlanks(s, n+1)
	m := markAt(s[i:])
	*p = paragraphStart{number: value, letters: n, dotted: true, mark: [2]int{i, i + m}, text: skipBlanks(s, i+m)}
	return m > 0
}

// romanNumber reads the Roman number up to 89 that s starts with, and returns
// its value and its length.
func romanNumber(s string) (value, n int) {
	last := 0
	for ; n < len(s); n++ {
		v := 0
		switch s[n] {
		case 'I':
			v = 1
		case 'V':
			v = 5
		case 'X':
			v = 10
		case 'L':
			v = 50
		default:
			return value, n
		}
		if value += v; v > last {
			value -= 2 * last // IV, IX
		}
		last = v
	}
	return value, n
}
