package parser

import "strings"

// markLevels are the levels of portion marks, as written and as named.
var markLevels = [...]struct{ word, level string }{
	{"UNCLASSIFIED", "U"}, {"CONFIDENTIAL", "C"}, {"SECRET", "S"}, {"TOP SECRET", "TS"},
	{"SBU", "SBU"}, {"LOU", "LOU"}, {"FOUO", "FOUO"}, {"TS", "TS"}, {"U", "U"}, {"C", "C"}, {"S", "S"},
}

// markAt returns the length of a portion mark in parentheses at the start of
// s, such as "(S//NF)", 0 if there is none.
func markAt(s string) int {
	if len(s) < 3 || s[0] != '(' {
		return 0
	}
	end := strings.IndexByte(s[:min(len(s), 48)], ')')
	if end < 0 {
		end = releasableEnd(s)
	}
	if end < 0 {
		return 0
	}
	i := skipBlanks(s, 1)
	if i < end && s[i] == '/' { // "(/Rel UK)"
		return markControls(s[i:end], end+1)
	}
	_, n := markLevel(s[i:end])
	if n == 0 {
		return 0
	}
	return markControls(s[i+n:end], end+1)
}

// maxReleasable is the length of the longest mark that names the countries to
// which a paragraph may be released.
const maxReleasable = 200

// releasableEnd returns where such a mark at the start of s ends, -1 if there
// is none.
func releasableEnd(s string) int {
	if i := strings.IndexByte(s[:min(len(s), 12)], '/'); i < 0 || !hasWord(trimLeft(s[i:], "/ "), "REL") {
		return -1
	}
	return strings.IndexByte(s[:min(len(s), maxReleasable)], ')')
}

// markLevel reads the level at the start of s, the inside of a mark.
func markLevel(s string) (level string, n int) {
	if s == "" || !oneOf(upper(s[0]), "CUSTLF") {
		return "", 0
	}
	if len(s) == 1 || !isLetter(s[1]) {
		return letterLevel(s)
	}
	for _, w := range markLevels {
		if hasFold(s, w.word) && (len(s) == len(w.word) || !isLetter(s[len(w.word)]) || strings.EqualFold(s[len(w.word):], "NF")) {
			return w.level, len(w.word)
		}
	}
	return "", 0
}

// letterLevel is markLevel for a level of one letter.
func letterLevel(s string) (level string, n int) {
	if isLower(s[0]) && len(s) > 1 && s[1] == ' ' && !hasWord(s[2:], "NF") {
		return "", 0 // "(s they say)"
	}
	switch upper(s[0]) {
	case 'U':
		return "U", 1
	case 'C':
		return "C", 1
	case 'S':
		return "S", 1
	}
	return "", 0
}

// markControls returns n if s can be the controls of a mark: separated from
// the level, in words of a few letters.
func markControls(s string, n int) int {
	if s == "" {
		return n
	}
	if !oneOf(s[0], "/- ,") && !strings.EqualFold(s, "NF") {
		return 0
	}
	s = trimLeft(s, "/- ,")
	if s == "" {
		return n
	}
	for _, w := range []string{"NF", "NOFORN", "REL", "FGI", "SBU", "FOUO", "SF", "NOCONTRACT", "ORCON", "LIMDIS", "EXDIS", "NODIS", "ENTIRE", "//"} {
		if hasFold(s, w) {
			return n
		}
	}
	return 0
}

// readMark reads the portion mark s, parentheses included: its level, and its
// controls with NOFORN as NF.
func readMark(s string) Mark {
	s = trimBoth(s, "() ")
	level, n := markLevel(s)
	m := Mark{Level: level}
	if n == len(s) {
		return m
	}
	for _, c := range strings.FieldsFunc(s[n:], func(r rune) bool { return r == '/' || r == '-' || r == ',' }) {
		c = strings.ToUpper(strings.TrimSpace(c))
		switch {
		case c == "":
			continue
		case c == "NOFORN" || c == "SF":
			c = "NF"
		case strings.HasPrefix(c, "ENTIRE"):
			continue
		case len(m.Controls) > 0 && strings.HasPrefix(m.Controls[len(m.Controls)-1], "REL ") && c != "NF":
			m.Controls[len(m.Controls)-1] += ", " + c
			continue
		}
		m.Controls = append(m.Controls, c)
	}
	return m
}

// String returns the mark as it is usually written, without parentheses.
func (m Mark) String() string {
	if len(m.Controls) == 0 {
		return m.Level
	}
	return m.Level + "/" + strings.Join(m.Controls, "/")
}
