package catalog

import "slices"

// sortByKeys sorts keys, and rows with them, digit by digit: each pass over
// them is short, and there is a pause after each. Equal keys stay in their
// order. It reports false if pause does.
func sortByKeys(keys []uint64, rows []uint32, pause func() bool) bool {
	otherKeys, otherRows := make([]uint64, len(keys)), make([]uint32, len(rows))
	from, fromRows, to, toRows := keys, rows, otherKeys, otherRows
	for shift := 0; shift < 64; shift += 11 {
		if !pause() {
			return false
		}
		if !sortDigit(from, fromRows, to, toRows, shift) {
			continue
		}
		from, fromRows, to, toRows = to, toRows, from, fromRows
	}
	copy(keys, from)
	copy(rows, fromRows)
	return true
}

// digits is how many different digits of 11 bits there are.
const digits = 1 << 11

// sortDigit sorts by the 11 bits from shift on. It reports false if they are
// the same everywhere, and then does nothing.
func sortDigit(from []uint64, fromRows []uint32, to []uint64, toRows []uint32, shift int) bool {
	var starts [digits]int
	for _, k := range from {
		starts[k>>shift%digits]++
	}
	at := 0
	for d, n := range starts {
		if n == len(from) {
			return false
		}
		starts[d] = at
		at += n
	}
	for i, k := range from {
		d := k >> shift % digits
		to[starts[d]], toRows[starts[d]] = k, fromRows[i]
		starts[d]++
	}
	return true
}

// few is how many rows are compared text by text in one go.
const few = 512

// sortTies sorts those subjects by all their letters that begin with the same
// eight. Many that do are sorted by the next eight, and so on.
func (v View) sortTies(down bool, keys []uint64, rows []uint32, pause func() bool) bool {
	subject := func(row uint32) []byte { return v.c.texts.bytes(v.c.record(int(row)).subject) }
	type run struct{ from, to, skip int }
	runs := []run{{0, len(rows), 0}}
	worked := 0
	for len(runs) > 0 {
		r := runs[len(runs)-1]
		runs = runs[:len(runs)-1]
		for from := r.from; from < r.to; {
			to := from + 1
			for to < r.to && keys[to] == keys[from] {
				to++
			}
			tied, skip := rows[from:to], r.skip+8
			switch {
			case len(tied) == 1 || keys[from] == unknown || allEnd(tied, skip, subject):
			case len(tied) <= few:
				slices.SortStableFunc(tied, func(a, b uint32) int {
					if down {
						a, b = b, a
					}
					return compareFold(subject(a), subject(b))
				})
			default:
				for i, row := range tied {
					keys[from+i] = prefixKey(subject(row), skip)
					if down {
						keys[from+i] = unknown - 1 - keys[from+i]
					}
				}
				if !sortByKeys(keys[from:to], tied, pause) {
					return false
				}
				runs = append(runs, run{from, to, skip})
			}
			if worked += to - from; worked >= stride {
				worked = 0
				if !pause() {
					return false
				}
			}
			from = to
		}
	}
	return true
}

// allEnd reports whether none of rows has letters from skip on.
func allEnd(rows []uint32, skip int, subject func(uint32) []byte) bool {
	for _, row := range rows {
		if len(subject(row)) > skip {
			return false
		}
	}
	return true
}
