package open

import (
	"bytes"
	"strconv"
	"strings"
)

// An mrn is a message reference number as a line states it: which post's
// how-manieth telegram, and which section of it.
type mrn struct {
	post    string // capitals, controls before it included: "ROME", "NOFORN ROME"
	serial  int    // 0 if the line states none
	section int    // 0 if the line states none
}

// same reports whether m and n name one telegram, whatever their sections.
// One post may stand behind controls that the other line does not repeat.
func (m mrn) same(n mrn) bool {
	return m.serial == n.serial && (strings.HasSuffix(m.post, n.post) || strings.HasSuffix(n.post, m.post))
}

// levels are the words that begin a classification line, without blanks. The
// longer of two stands first.
var levels = []string{
	"TOPSECRET", "SECRET", "CONFIDENTIAL", "UNCLASSIFIED", "UNCLAS",
	"LIMITEDOFFICIALUSE", "LIMOFFUSE",
	"ECRET", "ONFIDENTIAL", // a first letter is lost more often than others
}

// cutLevel returns what follows the level at the start of line. The letters
// of a level may be spaced: C O N F I D E N T I A L.
func cutLevel(line []byte) (rest []byte, ok bool) {
	for _, level := range levels {
		if rest, ok := cutSpaced(line, level); ok && (len(rest) == 0 || rest[0] == ' ' || rest[0] == '/') {
			return rest, true
		}
	}
	return nil, false
}

// cutSpaced returns what follows word at the start of line, where single
// blanks may stand between its letters.
func cutSpaced(line []byte, word string) (rest []byte, ok bool) {
	for i := 0; i < len(word); i++ {
		if i > 0 && len(line) > 0 && line[0] == ' ' {
			line = line[1:]
		}
		if len(line) == 0 || line[0] != word[i] && !(confused(line[0]) && confused(word[i])) {
			return nil, false
		}
		line = line[1:]
	}
	return line, true
}

// confused reports whether c is one of the letters that scans take for each
// other: SECREI, CONFIDENIIAI.
func confused(c byte) bool { return c == 'I' || c == 'T' || c == 'L' }

// readClassLine reads a classification line such as
//
//	C O N F I D E N T I A L SECTION 01 OF 03 ROME 000212
//
// It reports whether line begins with a level in capitals. The serial of n
// is 0 if nothing but controls follow: then it is only a banner.
func readClassLine(line []byte) (n mrn, ok bool) {
	rest, ok := cutLevel(line)
	if !ok {
		return mrn{}, false
	}
	words := strings.Fields(string(rest))
	if len(words) > 12 {
		return mrn{}, false // prose
	}
	n.section, words = cutSection(words)
	for i := len(words) - 1; i > 0; i-- {
		if serial, ok := readSerial(words[i]); ok && isPost(words[:i]) {
			n.post, n.serial = strings.Join(words[:i], " "), serial
			break
		}
	}
	return n, true
}

// cutSection takes SECTION 01 OF 03 out of words.
func cutSection(words []string) (section int, rest []string) {
	for i, w := range words {
		if w == "SECTION" && i+3 < len(words) && words[i+2] == "OF" {
			section, _ = strconv.Atoi(words[i+1])
			return section, append(words[:i:i], words[i+4:]...)
		}
	}
	return 0, words
}

// readSerial reads 164 from 000212. Eight digits are those of a page line.
func readSerial(word string) (int, bool) {
	if len(word) > 6 {
		return 0, false
	}
	n, err := strconv.Atoi(word)
	return n, err == nil && n > 0
}

// isPost reports whether words can be the name of a post with controls
// before it: capitals only.
func isPost(words []string) bool {
	letters := 0
	for _, w := range words {
		for _, c := range w {
			switch {
			case c >= 'A' && c <= 'Z':
				letters++
			case strings.ContainsRune(".'-/&", c):
			default:
				return false
			}
		}
	}
	return letters > 1
}

// readLabelMRN reads the row of a print such as "MRN: 23 MEXICO 2544".
func readLabelMRN(line []byte) (n mrn, ok bool) {
	rest, ok := bytes.CutPrefix(line, []byte("MRN:"))
	words := strings.Fields(string(rest))
	if !ok || len(words) < 3 {
		return mrn{}, false
	}
	n.post = strings.ToUpper(strings.Join(words[1:len(words)-1], " "))
	n.serial, ok = readSerial(words[len(words)-1])
	return n, ok
}
