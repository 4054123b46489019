package parser

// A wordFinder finds a word in a text, in any case. Of the bytes of
// the text it looks at one in as many as the word has.
// Source: R. N. Horspool, Practical fast searching in strings, 1980.
type wordFinder struct {
	word string     // in capitals
	skip [256]uint8 // how far the end of the word is from its last letter that is this byte, the last one left out
}

func newWordFinder(word string) *wordFinder {
	f := &wordFinder{word: word}
	last := len(word) - 1
	for c := range f.skip {
		f.skip[c] = uint8(len(word))
	}
	for i := range last {
		f.skip[word[i]] = uint8(last - i)
		f.skip[word[i]|0x20] = uint8(last - i)
	}
	return f
}

// index returns the first index of the word in s, -1 if there is none.
func (f *wordFinder) index(s string) int {
	last := len(f.word) - 1
	for i := last; i < len(s); i += int(f.skip[s[i]]) {
		if upper(s[i]) == f.word[last] && hasFold(s[i-last:], f.word) {
			return i - last
		}
	}
	return -1
}
