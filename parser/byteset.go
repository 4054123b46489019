package parser

// A byteSet is a set of bytes.
type byteSet [256]bool

func bytesOf(s string) (set byteSet) {
	for i := range len(s) {
		set[s[i]] = true
	}
	return set
}

// trim returns s[from:to] without the bytes of set at its ends, as a range of s.
func (set *byteSet) trim(s string, from, to int) (int, int) {
	for from < to && set[s[from]] {
		from++
	}
	return from, set.trimEnd(s, from, to)
}

func (set *byteSet) trimEnd(s string, from, to int) int {
	for to > from && set[s[to-1]] {
		to--
	}
	return to
}
