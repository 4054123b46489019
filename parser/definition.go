package parser

import "strings"

// A Definition is an abbreviation that the text explains where it first has
// it: "the Harbor Users Association (HUA)".
type Definition struct {
	Key  string `json:"key"`  // the abbreviation: "HUA"
	Span Span   `json:"span"` // the words that it stands for
}

// maxDefined is how many abbreviations of a text are remembered: cables have a
// handful.
const maxDefined = 64

// defines returns the number of the definition of w, -1 if there is none.
func (f *finder) defines(w string) int {
	for i := range f.defined {
		if f.defined[i].Key == w {
			return i
		}
	}
	return -1
}

// define reads the abbreviation that fills the parenthesis at s[i], if the
// words before it are what it stands for.
func (f *finder) define(i int) {
	s := f.s
	j, capitals := i+1, 0
	for j < len(s) && j-i <= 10 && (isLetter(s[j]) || s[j] == '-' || s[j] == '&') {
		if isUpper(s[j]) {
			capitals++
		}
		j++
	}
	if capitals < 2 || j >= len(s) || s[j] != ')' || len(f.defined) == maxDefined || f.defines(s[i+1:j]) >= 0 || markAt(s[i:]) > 0 {
		return
	}
	to := f.at + i
	for to > 0 && isBlank(f.b.text[to-1]) {
		to--
	}
	reach := max(0, to-16*(j-i-1))
	if from := longForm(f.b.text[reach:to], s[i+1:j]); from >= 0 {
		f.defined = append(f.defined, Definition{s[i+1 : j], Span{reach + from, to}})
	}
}

// longForm returns where in text, which ends before it, the words start that
// the abbreviation short stands for; -1 if they do not stand there. Its letters
// are those at the start of words, or else are found in them in their order,
// the first of them, and half of all, at the start of words.
// Source: the algorithm of Schwartz and Hearst (2003).
func longForm(text, short string) int {
	if from, _ := matchLetters(text, short, true); from >= 0 {
		return from
	}
	from, starts := matchLetters(text, short, false)
	if 2*starts < len(short) {
		return -1
	}
	return from
}

// matchLetters goes back through text and finds the letters of short, from the
// last to the first, which starts a word; with initials all do. It returns
// where the first stands, -1 if they are not found before a mark of
// punctuation, and how many of them start words.
func matchLetters(text, short string, initials bool) (from, starts int) {
	at := len(text) - 1
	for i := len(short) - 1; i >= 0; i-- {
		c := upper(short[i])
		if !isUpper(c) {
			continue
		}
		for at >= 0 && (upper(text[at]) != c || (i == 0 || initials) && at > 0 && isLetter(text[at-1])) {
			if strings.IndexByte("();:.,", text[at]) >= 0 {
				return -1, 0
			}
			at--
		}
		if at < 0 {
			return -1, 0
		}
		if at == 0 || !isLetter(text[at-1]) {
			starts++
		}
		at--
	}
	if len(text)-at < len(short)+3 {
		return -1, 0
	}
	return at + 1, starts
}
