package parser

// A level is a classification at the start of a line.
type level struct {
	name      string // CONFIDENTIAL
	n         int    // bytes read; 0 if there is none
	spaced    bool   // C O N F I D E N T I A L
	damaged   bool   // letters at its start are lost
	sensitive bool   // it is written SBU, sensitive but unclassified
}

var levelWords = [...]struct{ word, name string }{
	{"TOPSECRET", "TOP SECRET"},
	{"UNCLASSIFIED", "UNCLASSIFIED"},
	{"UNCLAS", "UNCLASSIFIED"},
	{"CONFIDENTIAL", "CONFIDENTIAL"},
	{"SECRET", "SECRET"},
	{"LIMITEDOFFICIALUSE", "LIMITED OFFICIAL USE"},
	{"LIMOFFUSE", "LIMITED OFFICIAL USE"},
	{"LOU", "LIMITED OFFICIAL USE"},
	{"SBU", "UNCLASSIFIED"},
}

// readLevel reads the classification that s starts with, its letters spaced
// or not. A spaced one may have lost letters at its start: "E C R E T" is a
// SECRET.
func readLevel(s string) level {
	if !mayBeLevel(s) {
		return level{}
	}
	c := upper(s[0])
	for i := range levelWords {
		if w := &levelWords[i]; w.word[0] == c {
			if n, spaced := matchSpaced(s, w.word); n > 0 {
				return level{w.name, n, spaced, false, w.word == "SBU"}
			}
		}
	}
	if s[1] != ' ' {
		return level{}
	}
	for i := range levelWords {
		w := &levelWords[i]
		for lost := 1; lost <= 2; lost++ {
			if w.word[lost] != c || len(w.word) < 6 {
				continue
			}
			if n, spaced := matchSpaced(s, w.word[lost:]); n > 0 && spaced {
				return level{w.name, n, true, true, false}
			}
		}
	}
	return level{}
}

// A levelStart holds, for the first byte of a classification, what can follow
// it: each byte c as the bit 1<<(c&31), so that others that share a bit with it
// pass too.
type levelStart struct {
	close uint32 // at once
	apart uint32 // behind a blank, also where letters at the start are lost
}

// levelStarts are the levelStarts of all bytes.
var levelStarts = func() (starts [256]levelStart) {
	for _, w := range levelWords {
		for k := range min(3, len(w.word)-1) {
			start, second := &starts[w.word[k]], pairBits(w.word[k+1])
			start.apart |= second | 1<<(' '&31) // or two blanks
			if k == 0 {
				start.close |= second
			}
		}
	}
	for c := 'A'; c <= 'Z'; c++ {
		starts[c|0x20] = starts[c]
	}
	return starts
}()

// pairBits returns the bits of the capital letter c and of the digit that a
// scan has for it.
func pairBits(c byte) uint32 { return 1<<(c&31) | 1<<(scanDigit(c)&31) }

// mayBeLevel reports whether a classification can start s, by its first two
// letters.
func mayBeLevel(s string) bool {
	if len(s) < 3 {
		return false
	}
	if s[1] == ' ' {
		return levelStarts[s[0]].apart>>(s[2]&31)&1 != 0
	}
	return levelStarts[s[0]].close>>(s[1]&31)&1 != 0
}

// matchSpaced matches word, in capitals, at the start of s, with at most two
// blanks between letters. The word must end there, unless SECTION follows.
// It returns the bytes matched and whether the letters stand apart.
func matchSpaced(s, word string) (n int, spaced bool) {
	gaps := 0
	for k := 0; k < len(word); k++ {
		if k > 0 && n < len(s) && s[n] == ' ' {
			gaps++
			n++
			if n < len(s) && s[n] == ' ' {
				n++
			}
		}
		if n >= len(s) || upper(s[n]) != word[k] && (!isDigit(s[n]) || scanDigit(word[k]) != s[n]) {
			return 0, false
		}
		n++
	}
	spaced = gaps*2 > len(word)
	if n < len(s) && (isLetter(s[n]) || isDigit(s[n])) && !hasFold(s[n:], "SECTION") && !(spaced && startsPost(s[n:])) {
		return 0, false
	}
	return n, spaced
}

// startsPost reports whether the post of a classification line starts s, in
// capitals, glued to what stands before: "C O N F I D E N T I A LROME 000212".
func startsPost(s string) bool {
	n := capitals(s)
	return n > 2 && isPost(s[:n]) && n < len(s) && s[n] == ' '
}
