package refdata

import (
	"strings"
	"sync"
)

// A Table is a tab-separated text: a header row, then one row per key,
// sorted by key in byte order. Each row ends in LF. It is searched in place;
// where its rows start is found when it is first asked for one.
type Table struct {
	text *string
	once sync.Once
	rows []uint32 // where each row starts, in order
}

// maxKey is the length of the longest key, in bytes. It bounds the buffers in
// which keys are folded; a test checks it.
const maxKey = 32

// Lookup returns the row of key without its line end, key included.
func (t *Table) Lookup(key string) (row string, ok bool) {
	t.once.Do(t.findRows)
	text := *t.text
	low, high := 0, len(t.rows)
	for low < high {
		mid := int(uint(low+high) >> 1)
		switch start := int(t.rows[mid]); compareKey(text[start:], key) {
		case 0:
			return text[start : start+strings.IndexByte(text[start:], '\n')], true
		case 1:
			high = mid
		default:
			low = mid + 1
		}
	}
	return "", false
}

// compareKey compares the key of a row, which ends in a tab, with key.
func compareKey(row, key string) int {
	for i := range len(key) {
		if i >= len(row) {
			return -1 // a tab in the key matched one in the row
		}
		if row[i] != key[i] {
			if row[i] == '\t' || row[i] < key[i] {
				return -1
			}
			return 1
		}
	}
	if len(key) < len(row) && row[len(key)] == '\t' {
		return 0
	}
	return 1
}

func (t *Table) findRows() {
	text := *t.text
	t.rows = make([]uint32, 0, strings.Count(text, "\n"))
	for at := t.start(); at < len(text); {
		t.rows = append(t.rows, uint32(at))
		at += strings.IndexByte(text[at:], '\n') + 1
	}
}

// next returns the row that starts at byte i and the place of the row after
// it. The first i is t.start(); after the last row the row is "".
func (t *Table) next(i int) (row string, after int) {
	text := *t.text
	if i >= len(text) {
		return "", i
	}
	end := i + strings.IndexByte(text[i:], '\n')
	return text[i:end], end + 1
}

// start returns the place of the first row after the header.
func (t *Table) start() int { return strings.IndexByte(*t.text, '\n') + 1 }

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
