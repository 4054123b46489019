package parser

import (
	"strings"
)

// splitName finds the name of a person in s[from:to], in which a title stands
// before or behind it. It adds to name where the words of the name stand, the
// suffix after a comma ("JR.") apart, and returns all else as the title.
func splitName(name []Span, s string, from, to int) (words []Span, title string) {
	rest := make([]string, 0, 4)
	for i := from; i < to; {
		end := pieceEnd(s[:to], i)
		lo, hi := trimSpan(s, i, end, " -")
		switch {
		case lo == hi:
		case len(name) > 0 && suffix(s[lo:hi]):
			name = append(name, Span{lo, hi})
		case len(name) > 0:
			rest = append(rest, s[lo:hi])
		default:
			k, k2 := nameIn(s, lo, hi)
			if k2-k == 1 || len(s[lo:hi]) < 5 && end < to && shortened(s[lo:hi], s[end+1:to]) { // the letter of a guide's topic; "Chief, ODC, Ada Quill"
				k, k2 = hi, hi
			}
			if t := trimRight(s[lo:k], " /"); t != "" {
				rest = append(rest, t)
			}
			if k < k2 {
				k2 = nameEnd(s, k, k2)
				name = append(name, Span{k, k2})
				if t := trimLeft(s[k2:hi], " /"); t != "" {
					rest = append(rest, t)
				}
			}
		}
		i = end + 1
		for i < to && (isBlank(s[i]) || s[i] == '-') {
			i++
		}
	}
	return name, strings.Join(rest, ", ")
}

// pieceEnd returns where the piece of the statement ends that starts at s[from:],
// a name or a part of a title.
func pieceEnd(s string, from int) int {
	for i := from; i < len(s); i++ {
		if !pieceEnds[s[i]] {
			continue
		}
		switch next := i+1 < len(s) && s[i+1] == ' '; {
		case s[i] == '-':
			if next && i > from && s[i-1] == ' ' {
				return i - 1
			}
		case s[i] != '.' || next && !abbreviation(s, from, i):
			return i
		}
	}
	return len(s)
}

// pieceEnds are the bytes that may end a piece: a hyphen between blanks does,
// and a period that belongs to no abbreviation.
var pieceEnds = bytesOf(",;:?()-.")

// abbreviation reports whether the period at s[i] belongs to an initial or an
// abbreviation and so ends nothing.
func abbreviation(s string, from, i int) bool {
	w := i
	for w > from && isLetter(s[w-1]) {
		w--
	}
	n := i - w
	return n == 1 || n == 2 && !shouting(s[w:i]) || n <= 3 && title(s[w:i]) || i+1 < len(s) && isLetter(s[i+1]) || s[w:i] == "JR" || s[w:i] == "DR" || s[w:i] == "0"
}

func suffix(s string) bool {
	return suffixWords.has(trimRight(s, "."))
}

var suffixWords = newWordSet("JR", "SR", "II", "III", "IV")

// nameIn returns where the name in s[from:to] lies: behind the last word that
// belongs to a title, or before a title at the end. It is empty where there is
// none.
func nameIn(s string, from, to int) (start, end int) {
	start, end = from, to
	names, behind := 0, false // words of the name; whether a word such as "of" stands before
	var before nameBefore
	for i := from; i < to; {
		n := blankAfter(s[:to], i)
		word := s[i:n]
		if names > 1 && isLower(word[0]) && !particle(word) {
			break
		}
		initial := len(trimRight(word, ".")) == 1 && !titledNext(s, n, to)
		if titled(word) && !initial || names == 0 && n < to && (behind || shortened(word, s[n:to])) {
			if names > 0 {
				before = nameBefore{start, i, names, 0}
			}
			before.titles++
			behind = linking(word) || behind && hasWord(word, "THE")
			start, names = skipBlanks(s[:to], n), 0
		} else if k := strings.LastIndexByte(word, '/'); k >= 0 && k+1 < len(word) {
			if title(word[k+1:]) || shouting(word) && len(word)-k < 6 && n < to {
				start = skipBlanks(s[:to], n)
			} else {
				start = i + k + 1
			}
		} else {
			names++
		}
		i = skipBlanks(s, n)
	}
	if start == to && before.names > 0 {
		return before.end(s, to)
	}
	return start, end
}

// A nameBefore is a name behind which a title stands, as far as is known.
type nameBefore struct{ start, title, names, titles int }

// end returns where the name lies in s[:to] if nothing but titles follow: its
// last word may be a surname that is a title as well.
func (n nameBefore) end(s string, to int) (int, int) {
	last := s[n.title:to]
	switch {
	case strings.ContainsAny(last, "0123456789"): // the name of a guide: "DSCG 05-1"
		return to, to
	case n.titles == 1 && (!exactTitle(last) || surname(last)):
		return n.start, to
	case n.names > 1:
		_, end := trimSpan(s, n.start, n.title, " ")
		return n.start, end
	}
	return to, to
}

// nameEnd returns where the name that starts s[from:to] ends: before a word in
// small letters, which cannot be part of it.
func nameEnd(s string, from, to int) int {
	for i := from; i < to; {
		n := blankAfter(s[:to], i)
		if i > from && isLower(s[i]) && !particle(s[i:n]) {
			_, end := trimSpan(s, from, i, " ")
			return end
		}
		i = skipBlanks(s, n)
	}
	return to
}

// blankAfter returns the first index from i on where s has a blank, len(s) if
// there is none.
func blankAfter(s string, i int) int {
	for i < len(s) && s[i] != ' ' {
		i++
	}
	return i
}

func particle(s string) bool {
	switch s {
	case "de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "al", "el", "y":
		return true
	}
	return false
}

// joinName joins the words of a name and its suffix.
func joinName(s string, name []Span) string {
	if len(name) == 0 {
		return ""
	}
	joined := s[name[0].Start:name[0].End]
	for _, n := range name[1:] {
		joined += ", " + s[n.Start:n.End]
	}
	return joined
}
