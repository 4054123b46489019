package parser

// A pairSet is a set of two bytes that a word or a line can start with. Most
// words and lines are told apart by these two, before anything else is asked of
// them. Second bytes are kept as the bits 1<<(c&31), so that a letter stands
// for both its cases, and a pair that shares a bit with one in the set passes
// too.
type pairSet [256]uint32

// anySecond stands for all second bytes.
const anySecond = "\x00\x01\x02\x03\x04\x05\x06\x07\x08\x09\x0a\x0b\x0c\x0d\x0e\x0f\x10\x11\x12\x13\x14\x15\x16\x17\x18\x19\x1a\x1b\x1c\x1d\x1e\x1f"

// newPairs returns the set of the pairs of one of the first bytes and one of
// the second, for each of list.
func newPairs(list ...[2]string) *pairSet {
	p := new(pairSet)
	for _, pairs := range list {
		var seconds uint32
		for _, c := range []byte(pairs[1]) {
			seconds |= 1 << (c & 31)
		}
		for _, c := range []byte(pairs[0]) {
			p[c] |= seconds
		}
	}
	return p
}

// pairsOf returns the set of what words, in capitals, start with in any case.
func pairsOf(words []string) *pairSet {
	p := new(pairSet)
	for _, w := range words {
		second := uint32(1) << (w[1] & 31)
		p[w[0]] |= second
		p[w[0]|0x20] |= second
	}
	return p
}

// with returns the set of the pairs of p and of q.
func (p *pairSet) with(q *pairSet) *pairSet {
	union := *p
	for c, seconds := range q {
		union[c] |= seconds
	}
	return &union
}

// has reports whether a pair of p stands at s[i:].
func (p *pairSet) has(s string, i int) bool {
	return i+1 < len(s) && p[s[i]]>>(s[i+1]&31)&1 != 0
}
