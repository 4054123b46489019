package refdata

import (
	"strings"
	"sync"
)

// A Table is a tab-separated text: a header row, then one row per key,
// sorted by key in byte order. Each row ends in LF. Rows are read in place;
// where they start is found when the table is first asked for one.
type Table struct {
	text *string
	once sync.Once
	rows []uint32 // where the row of a key starts, by the hash of the key; 0 for none

	// seconds holds, for the first bytes of keys, the second bytes, each c as
	// the bit 1<<(c&31): by these two most words are no keys.
	seconds [32]uint32
}

// maxKey is the length of the longest key, in bytes. It bounds the buffers in
// which keys are folded; a test checks it.
const maxKey = 32

// Lookup returns the row of key without its line end, key included.
func (t *Table) Lookup(key []byte) (row string, ok bool) {
	at := t.find(key)
	if at == 0 {
		return "", false
	}
	row = (*t.text)[at:]
	return row[:strings.IndexByte(row, '\n')], true
}

// find returns where the row of key starts, 0 if there is none.
func (t *Table) find(key []byte) int {
	t.once.Do(t.findRows)
	if len(key) > 1 && !t.hasStart(key[0], key[1]) {
		return 0
	}
	text := *t.text
	for slot := hash(key); ; slot++ {
		at := int(t.rows[slot&uint32(len(t.rows)-1)])
		if at == 0 {
			return 0
		}
		if end := at + len(key); end < len(text) && text[end] == '\t' && text[at:end] == string(key) {
			return at
		}
	}
}

// mayStart reports whether a key may start with the bytes first and second.
func (t *Table) mayStart(first, second byte) bool {
	t.once.Do(t.findRows)
	return t.hasStart(first, second)
}

func (t *Table) hasStart(first, second byte) bool {
	return t.seconds[first&31]>>(second&31)&1 != 0
}

// findRows makes rows, of which at least half stay empty, and seconds.
func (t *Table) findRows() {
	text := *t.text
	size := uint32(2)
	for n := strings.Count(text, "\n"); int(size) < 2*n; size *= 2 {
	}
	t.rows = make([]uint32, size)
	for at := t.start(); at < len(text); {
		row, next := t.next(at)
		key := []byte(column(row, 0))
		if len(key) > 1 {
			t.seconds[key[0]&31] |= 1 << (key[1] & 31)
		}
		slot := hash(key)
		for t.rows[slot&(size-1)] != 0 {
			slot++
		}
		t.rows[slot&(size-1)] = uint32(at)
		at = next
	}
}

// hash is FNV-1a, with the high bits folded into the low ones that are used.
func hash(key []byte) uint32 {
	h := uint32(2166136261)
	for i := range len(key) {
		h = (h ^ uint32(key[i])) * 16777619
	}
	return h ^ h>>15
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

// columns cuts row into its columns.
func columns(row string, into []string) {
	for i := range into {
		into[i], row, _ = strings.Cut(row, "\t")
	}
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
		c := folded[s[i]]
		if c == 0 {
			if s[i] != 0xE2 {
				continue
			}
			if strings.HasPrefix(s[i:], "’") {
				i += len("’") - 1
				continue
			}
			c = 0xE2
		}
		if n == maxKey {
			return nil
		}
		buf[n] = c
		n++
	}
	return buf[:n]
}

// folded holds what fold makes of each byte; 0 is left out, or looked at.
var folded = func() (to [256]byte) {
	for c := range to {
		to[c] = capital(byte(c))
	}
	to[0] = 1 // no key has either
	for _, c := range []byte(" -.'()\xE2") {
		to[c] = 0
	}
	return to
}()

func capital(c byte) byte {
	if 'a' <= c && c <= 'z' {
		return c - 'a' + 'A'
	}
	return c
}
