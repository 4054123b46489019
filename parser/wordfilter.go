package parser

// A wordFilter knows of words their first letter, length, and second and last
// letters, in either case: enough to tell most others from them.
type wordFilter [32][maxTerm + 1]letterMask

// A letterMask has a bit for each letter that stands in second and in last
// place. Some other bytes share them.
type letterMask struct{ second, last uint32 }

func letterBit(c byte) uint32 { return 1 << (c & 31) }

// filterOf returns the filter of words.
func filterOf(words ...string) *wordFilter {
	f := new(wordFilter)
	for _, w := range words {
		f.add(w)
	}
	return f
}

// add adds w, of 2 to maxTerm bytes.
func (f *wordFilter) add(w string) {
	m := &f[w[0]&31][len(w)]
	m.second |= letterBit(w[1])
	m.last |= letterBit(w[len(w)-1])
}

// likely reports whether w may be one of the words: whether it has the length
// and the letters of one.
func (f *wordFilter) likely(w string) bool {
	if len(w) < 2 || len(w) > maxTerm {
		return false
	}
	m := &f[w[0]&31][len(w)]
	return m.second&letterBit(w[1]) != 0 && m.last&letterBit(w[len(w)-1]) != 0
}

// A startFilter knows the first three letters of words, in either case.
type startFilter [32 * 32]uint32

func (f *startFilter) add(w string) { f[startOf(w)] |= letterBit(w[2]) }

// has reports whether w, of three letters or more, may start as one of the
// words does.
func (f *startFilter) has(w string) bool { return f[startOf(w)]&letterBit(w[2]) != 0 }

func startOf(w string) int { return int(w[0]&31)<<5 | int(w[1]&31) }
