package parser

import (
	"bytes"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// titleWords are the words of the titles of those who classify cables, by
// their first letter. What none of them is, and is written like a name, is
// the name.
var titleWords = [26][]string{
	'A' - 'A': {"A", "ACTING", "ADCM", "ADMINISTRATIVE", "ADVISER", "ADVISOR", "AFFAIRES", "AFFAIRS", "AFRICA", "AFRICAN", "AGRICULTURAL", "AIDE", "AMB", "AMBASSADOR", "AMCONSUL", "AMERICAN", "AND", "AS", "ASIA", "ASSISTANT", "ASSOCIATE", "AT", "ATTACHE", "AIT", "AI", "ATTY", "ASST", "ADMINISTRATOR", "AGENT", "ANALYST"},
	'B' - 'A': {"BRANCH", "BUREAU", "BY"},
	'C' - 'A': {"CDA", "CENTRAL", "CG", "CHAIRMAN", "CHARGE", "CHIEF", "CHIEFS", "COM", "COMMANDER", "COMMERCIAL", "CONGEN", "CONOFF", "CONSUL", "CONSULAR", "COORDINATOR", "COUNS", "COUNSEL", "COUNSELOR", "COUNSELLOR", "COUNSELOUR", "COUNSELER", "COUNTRY", "CLASSIFICATION", "COL", "CAPT", "COMMISSIONER"},
	'D' - 'A': {"DAO", "DAS", "DATT", "DCM", "DEFENSE", "DELEGATION", "DEPARTMENT", "DEPT", "DEPUTY", "DESK", "DIR", "DIRECTOR", "DIVISION", "DOS", "DPO", "DR", "DESIGNATE", "DOCTOR"},
	'E' - 'A': {"ECMIN", "ECON", "ECONCOUNS", "ECONOFF", "ECONOMIC", "ECPO", "EMBASSY", "EMIN", "ENERGY", "ENVIRONMENT", "ENVOY", "EST", "EUROPEAN", "EXECUTIVE", "EASTERN"},
	'F' - 'A': {"FIRST", "FOR", "FOREIGN", "FINANCIAL"},
	'G' - 'A': {"GENERAL", "GOVERNANCE", "GUIDE"},
	'H' - 'A': {"HEAD", "HUMAN"},
	'I' - 'A': {"INTERAGENCY", "INTERIM", "INTERNATIONAL", "IO", "ISN", "INFORMATION", "INSPECTOR"},
	'L' - 'A': {"LABOR", "LEGAL", "LEGATT", "LT", "LTC", "LTCOL", "LIAISON", "LARGE", "LEADER"},
	'M' - 'A': {"MAJ", "MANAGEMENT", "MC", "MCOUNSELOR", "MEMBER", "MILITARY", "MINCOUNS", "MINISTER", "MISSION", "MR", "MRS", "MS", "MINISTERCOUNSELOR", "MANAGER"},
	'N' - 'A': {"NATIONAL", "NEAR", "NEA", "NEGOTIATOR"},
	'O' - 'A': {"OF", "OFFICE", "OFFICER", "OFF", "OIC", "OFFICIAL"},
	'P' - 'A': {"PAO", "PERMANENT", "PERMREP", "PO", "POL", "POLAD", "POLCHIEF", "POLCONS", "POLCOUNS", "POLCOUNSELOR", "POLECON", "POLICY", "POLITICAL", "POLMIL", "POLMINCOUNS", "POLOFF", "PRINCIPAL", "PRT", "PROVINCIAL", "PUBLIC", "PROGRAM", "PLANNER", "POST"},
	'R' - 'A': {"REFUGEE", "REGIONAL", "REPRESENTATIVE", "RSO", "RIGHTS", "RECONSTRUCTION"},
	'S' - 'A': {"SCA", "SCIENCE", "SECOND", "SECRETARY", "SECTION", "SECURITY", "SENIOR", "SPECIAL", "STATE", "SUB-NATIONAL", "SUBNATIONAL", "SOUTH", "SPECIALIST", "STAFF"},
	'T' - 'A': {"TEAM", "TECHNOLOGY", "THE", "THIRD", "TO", "TRADE", "TEMPORARY", "TRANSNATIONAL"},
	'U' - 'A': {"UNDER", "UNIT", "UNDERSECRETARY", "US", "USDEL", "USEU", "USMISSION", "USNATO", "USUN", "UNITED", "STATES"},
	'V' - 'A': {"VICE"},
	'W' - 'A': {"WATCHER", "WESTERN"},
}

// surname reports whether word, which belongs to titles, is a family name too.
func surname(word string) bool {
	for _, w := range [...]string{"BRANCH", "DOCTOR", "GUIDE", "HEAD", "LEADER", "POST"} {
		if hasWord(word, w) {
			return true
		}
	}
	return false
}

// linking reports whether word is one behind which a title goes on: "Chief of
// Staff", "Director for Iran".
func linking(word string) bool {
	switch upper(word[0]) {
	case 'O':
		return hasWord(word, "OF")
	case 'F':
		return hasWord(word, "FOR")
	case 'A':
		return hasWord(word, "AT")
	}
	return false
}

// shortened reports whether word, with rest behind it, is the abbreviation of
// an office or a title: a listed one, or one in capitals where others are not.
func shortened(word, rest string) bool {
	if len(word) < 2 || len(word) > 12 || capitals(word) != len(word) {
		return false
	}
	if e, ok := refdata.Abbreviation(word); ok && e.Kind == "general" {
		return true
	}
	next := rest[skipBlanks(rest, 0):]
	return len(word) > 2 && len(next) > 1 && isUpper(next[0]) && isLower(next[1])
}

// titledNext reports whether the word after s[:n] belongs to a title, so that
// the letter before it, as in "A E/MIN COUNS.", is no initial.
func titledNext(s string, n, to int) bool {
	i := skipBlanks(s[:to], n)
	end := blankAfter(s[:to], i)
	return i < end && i > n && titled(s[i:end])
}

// titled reports whether word belongs to a title: it is listed, in small
// letters, or an abbreviation with a stroke, digits or an ampersand.
func titled(word string) bool {
	if title(word) {
		return true
	}
	if letters(word) == len(word) { // most names
		return isLower(word[0]) && !particle(word)
	}
	word = trimBoth(word, ".,()")
	if word == "" || isDigit(word[0]) && len(word) > 1 || isLower(word[0]) && !particle(word) {
		return true
	}
	if strings.IndexByte(word, '/') >= 0 {
		for part := range strings.SplitSeq(word, "/") {
			if !title(part) && !(shouting(part) && len(part) < 5) {
				return false
			}
		}
		return true
	}
	return strings.IndexByte(word, '&') >= 0
}

// title reports whether word is listed, or a slip away from a listed word of
// five letters or more. Apostrophes, periods and hyphens within do not count.
func title(word string) bool {
	var buf [24]byte
	n := 0
	for i := 0; i < len(word); i++ {
		c := titleLetters[word[i]]
		if c == 0 {
			continue
		}
		if n == len(buf) {
			return false
		}
		buf[n] = c
		n++
	}
	if n == 0 {
		return true
	}
	if n < len(word) {
		if hyphen := strings.IndexByte(word, '-'); hyphen > 0 && title(word[:hyphen]) && title(word[hyphen+1:]) {
			return true
		}
	}
	key := buf[:n]
	if key[0] == 'D' && (n == 1 || string(key) == "DAFFAIRES" || string(key) == "DAFFAIRS") {
		return n > 1 || strings.IndexByte(word, '\'') >= 0
	}
	if key[0] == 'D' && strings.HasPrefix(word[1:], "'") {
		key = key[1:]
	}
	return listedTitle(key) || compound(key)
}

// titleLetters holds the capital of each letter and of the 0 that a scan has for
// an O; other bytes do not count.
var titleLetters = func() (to [256]byte) {
	for c := byte('A'); c <= 'Z'; c++ {
		to[c], to[c|0x20] = c, c
	}
	to['0'] = 'O'
	return to
}()

// titles holds the titleWords by their first letter and their length.
var titles = func() (titles [26][maxTitle + 2][]string) {
	for i, words := range titleWords {
		for _, w := range words {
			titles[i][len(w)] = append(titles[i][len(w)], w)
		}
	}
	return titles
}()

// maxTitle is the length of the longest of them.
const maxTitle = len("MINISTERCOUNSELOR")

// listedTitle reports whether key, in capitals, is listed, or is a slip away
// from a listed word, which leaves its second letter or its last as it is.
func listedTitle(key []byte) bool {
	n := len(key)
	if n > maxTitle+1 {
		return false
	}
	words := &titles[key[0]-'A']
	for _, w := range words[n] {
		if string(key) == w {
			return true
		}
	}
	if n < 5 {
		return false
	}
	for _, same := range words[max(n-1, 6):min(n+2, len(words))] {
		for _, w := range same {
			if (key[1] == w[1] || key[n-1] == w[len(w)-1]) && slip(key, w) {
				return true
			}
		}
	}
	return false
}

// titleParts are what titles in one word are made of: "PolEconCouns".
var titleParts = [...]string{"POL", "ECON", "MIL", "MIN", "COUNSELOR", "COUNS", "CONS", "CHIEF", "OFF", "MC"}

// compound reports whether key, in capitals, is made of parts of titles.
func compound(key []byte) bool {
	if len(key) < 5 || key[0] != 'P' && key[0] != 'E' && key[0] != 'M' {
		return false
	}
	for len(key) > 0 {
		n := 0
		for _, p := range titleParts {
			if bytes.HasPrefix(key, []byte(p)) {
				n = len(p)
				break
			}
		}
		if n == 0 {
			return false
		}
		key = key[n:]
	}
	return true
}

// exactTitle reports whether word is listed as it is, without a slip.
func exactTitle(word string) bool {
	word = trimRight(word, " .,")
	if word == "" || !isLetter(word[0]) {
		return false
	}
	if len(word) > maxTitle {
		return false
	}
	for _, w := range titles[upper(word[0])-'A'][len(word)] {
		if hasFold(word, w) {
			return true
		}
	}
	return false
}

// slip reports whether a differs from b by one letter too many, too few or
// wrong, or by two that are swapped.
func slip(a []byte, b string) bool {
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	switch len(a) - len(b) {
	case -1:
		return string(a[i:]) == b[i+1:]
	case 1:
		return string(a[i+1:]) == b[i:]
	case 0:
		if i == len(a) {
			return false
		}
		return string(a[i+1:]) == b[i+1:] || i+1 < len(a) && a[i] == b[i+1] && a[i+1] == b[i] && string(a[i+2:]) == b[i+2:]
	}
	return false
}
