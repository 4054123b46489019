package catalog

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// unknown is the key of what is not known, which stands at the end.
const unknown = math.MaxUint64

// keys returns a number for each of rows, such that sorting by them sorts by
// the column of o. Of a subject the number is its first eight letters.
func (v View) keys(o Order, rows []uint32, pause func() bool) ([]uint64, bool) {
	key := v.keyOf(o.By)
	keys := make([]uint64, len(rows))
	for i, row := range rows {
		if i%stride == stride-1 && !pause() {
			return nil, false
		}
		k := key(v.c.record(int(row)))
		if o.Down && k != unknown {
			k = unknown - 1 - k
		}
		keys[i] = k
	}
	return keys, true
}

// keyOf returns how a column becomes a number.
func (v View) keyOf(by Column) func(*record) uint64 {
	switch by {
	case Date:
		return dateKey
	case Identifier:
		rank := v.ranks()
		return func(r *record) uint64 { return numberKey(r.number, rank) }
	case From:
		rank := v.ranks()
		return func(r *record) uint64 { return rankKey(v.c.words.list[r.from], rank[r.from]) }
	case Classification:
		return func(r *record) uint64 { return levelKey(v.c.words.list[r.level]) }
	}
	return func(r *record) uint64 { return prefixKey(v.c.texts.bytes(r.subject), 0) }
}

// dateKey puts times before 1970 before those after.
func dateKey(r *record) uint64 {
	if r.sent == noTime {
		return unknown
	}
	return uint64(r.sent) ^ 1<<63
}

func numberKey(n number, rank []uint32) uint64 {
	if n == (number{}) {
		return unknown
	}
	return uint64(n.year)<<52 | uint64(rank[n.post]&0xFFFFF)<<32 | uint64(n.serial)
}

func rankKey(s string, rank uint32) uint64 {
	if s == "" {
		return unknown
	}
	return uint64(rank)
}

// ranks returns for each of the words how many stand before it in the
// alphabet.
func (v View) ranks() []uint32 {
	list := v.c.words.list
	sorted := make([]word, len(list))
	for i := range sorted {
		sorted[i] = word(i)
	}
	slices.SortFunc(sorted, func(a, b word) int { return strings.Compare(list[a], list[b]) })
	rank := make([]uint32, len(list))
	for i, w := range sorted {
		rank[w] = uint32(i)
	}
	return rank
}

// levelKey returns the rank of a classification.
func levelKey(level string) uint64 {
	switch level {
	case "UNCLASSIFIED":
		return 0
	case "LIMITED OFFICIAL USE":
		return 1
	case "CONFIDENTIAL":
		return 2
	case "SECRET":
		return 3
	case "TOP SECRET":
		return 4
	}
	return unknown
}

// prefixKey returns the eight letters of s from skip on as a number.
func prefixKey(s []byte, skip int) uint64 {
	if len(s) == 0 {
		return unknown
	}
	var k uint64
	for i := range 8 {
		k <<= 8
		if skip+i < len(s) {
			k |= uint64(lower(s[skip+i]))
		}
	}
	return k
}

// compareFold compares a and b without regard to capitals.
func compareFold(a, b []byte) int {
	for i := range min(len(a), len(b)) {
		if x, y := lower(a[i]), lower(b[i]); x != y {
			return cmp.Compare(x, y)
		}
	}
	return cmp.Compare(len(a), len(b))
}
