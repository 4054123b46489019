package parser

import (
	"strings"
	"sync"
)

// A finderLook says when a finder looks at a place: always, only while a
// passage is open, only where a label may end, or while it goes through a word
// in small letters.
type finderLook uint8

const (
	lookAlways finderLook = 1 << iota
	lookOpen
	lookLabels
	lookCase    // where no small letter follows
	lookRemoved // where something may have been taken out or lost; see findRedactions
)

// A pairTable says of two bytes that follow each other, the first of them low,
// whether a finder looks at one of them. Few pairs of small letters have one
// at which a finder looks, so that most of a text is passed two bytes at a
// time.
type pairTable [1 << 16]finderLook

// next returns where in s a finder looks next, or up to three bytes before
// that. It always looks at the last three bytes.
func (t *pairTable) next(s string, look finderLook) int {
	pairs, end := t[:], len(s)-3
	i := 0
	for ; i < end; i += 4 {
		w := uint32(s[i]) | uint32(s[i+1])<<8 | uint32(s[i+2])<<16 | uint32(s[i+3])<<24
		if (pairs[uint16(w)]|pairs[w>>16])&look != 0 {
			break
		}
	}
	return i
}

// removed reports whether one of the pairs that s is made of is one at which
// something may have been taken out or lost.
func (t *pairTable) removed(s string) bool {
	var seen finderLook
	for i := 1; i < len(s); i += 2 {
		seen |= t[uint16(s[i-1])|uint16(s[i])<<8]
	}
	return seen&lookRemoved != 0
}

// finderPairs returns the table, made when it is first asked for.
var finderPairs = sync.OnceValue(func() *pairTable {
	t := new(pairTable)
	for pair := range t {
		c, next := byte(pair), byte(pair>>8)
		t[pair] = lookAt(c) | lookAt(next) | lookSmall(c, next)
		t[pair] |= lookGone(c, next)
		if !isLower(c) || !isLower(next) {
			t[pair] |= lookCase
		}
	}
	return t
})

// lookAt returns when a finder looks at c, whatever is beside it: at capitals,
// digits and marks of punctuation.
func lookAt(c byte) finderLook {
	switch {
	case isUpper(c), isDigit(c), strings.IndexByte("():", c) >= 0:
		return lookAlways
	case c == '.':
		return lookLabels
	}
	return 0
}

// lookSmall returns when a finder looks at c or next for the sake of a word in
// small letters, told by a letter with that before it, or with those that may
// be behind it: "ref", "reftel", "septel", "poloffs", "minimize", "end".
func lookSmall(c, next byte) finderLook {
	switch {
	case c == 'e' && next == 'f', c == 'f' && (!isLower(next) || strings.IndexByte("fts", next) >= 0),
		c == 'e' && next == 'p', c == 'p' && upper(next) == 'T',
		c == 'i' && next == 'z', c == 'z' && next == 'e':
		return lookAlways
	case c == 'n' && next == 'd', c == 'd' && !isLetter(next):
		return lookOpen
	}
	return 0
}

// lookGone returns lookRemoved where c and next may be part of what stands in
// the place of something: a run, a bracket before words, a box, or lost.
func lookGone(c, next byte) finderLook {
	two := string([]byte{c, next})
	if c == next && oneOf(c, "Xx_") || c == '[' || next == '[' || strings.Contains("█", two) || strings.Contains(lost, two) {
		return lookRemoved
	}
	return 0
}
