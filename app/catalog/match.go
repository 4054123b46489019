package catalog

import "strings"

// A matcher finds the summaries that have some words.
type matcher struct {
	c     *Catalog
	words [][]byte // in small letters
	known [][]bool // of each word, which of Catalog.words contain it
}

// wordsOf returns the words of filter, in small letters.
func wordsOf(filter string) [][]byte {
	var words [][]byte
	for word := range strings.FieldsSeq(strings.ToLower(filter)) {
		words = append(words, []byte(word))
	}
	return words
}

// matcher looks each word up once in what is the same in many summaries.
func (v View) matcher(words [][]byte) matcher {
	m := matcher{c: &v.c, words: words}
	for _, word := range words {
		known := make([]bool, len(v.c.words.list))
		for i, s := range v.c.words.list {
			known[i] = containsFold([]byte(s), word)
		}
		m.known = append(m.known, known)
	}
	return m
}

// matches reports whether r has each word somewhere.
func (m matcher) matches(r *record) bool {
	for i, word := range m.words {
		known := m.known[i]
		if !known[r.from] && !known[r.level] && !known[r.name] &&
			!containsFold(m.c.texts.bytes(r.id), word) && !containsFold(m.c.texts.bytes(r.subject), word) {
			return false
		}
	}
	return true
}

// containsFold reports whether s contains word, which is in small letters.
// Letters beyond ASCII must be the same.
func containsFold(s, word []byte) bool {
	first := word[0]
	for i := 0; i+len(word) <= len(s); i++ {
		if lower(s[i]) == first && equalFold(s[i+1:i+len(word)], word[1:]) {
			return true
		}
	}
	return false
}

func equalFold(s, word []byte) bool {
	for i, b := range word {
		if lower(s[i]) != b {
			return false
		}
	}
	return true
}

func lower(b byte) byte {
	if 'A' <= b && b <= 'Z' {
		return b + ('a' - 'A')
	}
	return b
}
