package parser

// A wordSet is a few words in capitals. Most others are told apart by their
// first letter and their length.
type wordSet struct {
	words   []string
	lengths [32]uint32 // of the words with a first letter c, as bits, at c&31
}

func newWordSet(words ...string) *wordSet {
	set := &wordSet{words: words}
	for _, w := range words {
		set.lengths[w[0]&31] |= 1 << (len(w) & 31)
	}
	return set
}

// has reports whether s is one of the words, in any case.
func (set *wordSet) has(s string) bool {
	return s != "" && set.lengths[s[0]&31]>>(len(s)&31)&1 != 0 && set.find(s)
}

func (set *wordSet) find(s string) bool {
	for _, w := range set.words {
		if len(w) == len(s) && hasFold(s, w) {
			return true
		}
	}
	return false
}
