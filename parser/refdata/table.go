package refdata

import "strings"

// A Table is a tab-separated text: a header row, then one row per key,
// sorted by key in byte order. Each row ends in LF.
type Table string

// maxKey is the length of the longest key, in bytes. It bounds the buffers in
// which keys are folded; a test checks it.
const maxKey = 32

// Lookup returns the row of key without its line end, key included. It looks
// forward for line ends, because that is faster than looking back.
func (t Table) Lookup(key string) (row string, ok bool) {
	low, high := t.start(), len(t)
	for low < high {
		mid := low + (high-low)/2
		start := mid + strings.IndexByte(string(t[mid:high]), '\n') + 1
		if start >= high { // the last row is longer than all before it
			start = low
		}
		tab := start + strings.IndexByte(string(t[start:]), '\t')
		end := tab + strings.IndexByte(string(t[tab:]), '\n')
		switch k := string(t[start:tab]); {
		case k == key:
			return string(t[start:end]), true
		case k < key:
			low = end + 1
		default:
			high = start
		}
	}
	return "", false
}

// next returns the row that starts at byte i and the place of the row after
// it. The first i is t.start(); after the last row the row is "".
func (t Table) next(i int) (row string, after int) {
	if i >= len(t) {
		return "", i
	}
	end := i + strings.IndexByte(string(t[i:]), '\n')
	return string(t[i:end]), end + 1
}

// start returns the place of the first row after the header.
func (t Table) start() int { return strings.IndexByte(string(t), '\n') + 1 }

// column returns the nth column of row, counted from 0.
func column(row string, n int) string {
	for ; n > 0; n-- {
		row = row[strings.IndexByte(row, '\t')+1:]
	}
	if i := strings.IndexByte(row, '\t'); i >= 0 {
		return row[:i]
	}
	return row
}

// upper writes s in capitals into buf. It returns nil, which is no key, if
// s does not fit.
func upper(buf *[maxKey]byte, s string) []byte {
	if len(s) > maxKey {
		return nil
	}
	for i := range len(s) {
		buf[i] = capital(s[i])
	}
	return buf[:len(s)]
}

// fold writes the letters, digits and slashes of s in capitals into buf and
// leaves out what spellings of one name differ in: blanks, hyphens, dots,
// apostrophes and parentheses. It returns nil, which is no key, if the result
// does not fit.
func fold(buf *[maxKey]byte, s string) []byte {
	n := 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == ' ' || c == '-' || c == '.' || c == '\'' || c == '(' || c == ')':
			continue
		case c == 0xE2 && strings.HasPrefix(s[i:], "’"):
			i += len("’") - 1
			continue
		case n == maxKey:
			return nil
		default:
			buf[n] = capital(c)
			n++
		}
	}
	return buf[:n]
}

func capital(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}
