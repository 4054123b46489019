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

// splitName finds the name of a person in s[from:to], in which a title stands
// before or behind it. It returns where the words of the name stand, the
// suffix after a comma ("JR.") apart, and all else as the title.
func splitName(s string, from, to int) (name []Span, title string) {
	rest := make([]string, 0, 4)
	for i := from; i < to; {
		end := i
		for end < to && !endsPiece(s[:to], i, end) {
			end++
		}
		lo, hi := trimSpan(s, i, end, " -")
		switch {
		case lo == hi:
		case len(name) > 0 && suffix(s[lo:hi]):
			name = append(name, Span{lo, hi})
		case len(name) > 0:
			rest = append(rest, s[lo:hi])
		default:
			k, k2 := nameIn(s, lo, hi)
			if len(s[lo:hi]) < 5 && end < to && shortened(s[lo:hi], s[end+1:to]) { // "Chief, ODC, Ada Quill"
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

// endsPiece reports whether s[i] ends a piece of the statement that starts at
// s[from:], a name or a part of a title.
func endsPiece(s string, from, i int) bool {
	switch s[i] {
	case ',', ';', ':', '?', '(', ')':
		return true
	case ' ':
		return strings.HasPrefix(s[i:], " - ")
	case '.':
		return strings.HasPrefix(s[i:], ". ") && !abbreviation(s, from, i)
	}
	return false
}

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
	s = trimRight(s, ".")
	for _, w := range [...]string{"JR", "SR", "II", "III", "IV"} {
		if len(s) == len(w) && hasFold(s, w) {
			return true
		}
	}
	return false
}

// nameIn returns where the name in s[from:to] lies: behind the last word that
// belongs to a title, or before a title at the end. It is empty where there is
// none.
func nameIn(s string, from, to int) (start, end int) {
	start, end = from, to
	names, behind := 0, false // words of the name; whether a word such as "of" stands before
	var before nameBefore
	for i := from; i < to; {
		n := i
		for n < to && s[n] != ' ' {
			n++
		}
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
	return hasWord(word, "OF") || hasWord(word, "FOR") || hasWord(word, "AT")
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
	end := i
	for end < to && s[end] != ' ' {
		end++
	}
	return i < end && i > n && titled(s[i:end])
}

// nameEnd returns where the name that starts s[from:to] ends: before a word in
// small letters, which cannot be part of it.
func nameEnd(s string, from, to int) int {
	for i := from; i < to; {
		n := i
		for n < to && s[n] != ' ' {
			n++
		}
		if i > from && isLower(s[i]) && !particle(s[i:n]) {
			_, end := trimSpan(s, from, i, " ")
			return end
		}
		i = skipBlanks(s, n)
	}
	return to
}

func particle(s string) bool {
	switch s {
	case "de", "da", "di", "du", "van", "von", "der", "den", "la", "le", "al", "el", "y":
		return true
	}
	return false
}

// titled reports whether word belongs to a title: it is listed, in small
// letters, or an abbreviation with a stroke, digits or an ampersand.
func titled(word string) bool {
	if title(word) {
		return true
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
	hyphen := strings.IndexByte(word, '-')
	for i := 0; i < len(word); i++ {
		c := upper(word[i])
		if c == '0' {
			c = 'O'
		}
		if !isLetter(c) {
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
	if hyphen > 0 && title(word[:hyphen]) && title(word[hyphen+1:]) {
		return true
	}
	key := buf[:n]
	if key[0] == 'D' && (n == 1 || string(key) == "DAFFAIRES" || string(key) == "DAFFAIRS") {
		return n > 1 || strings.IndexByte(word, '\'') >= 0
	}
	if key[0] == 'D' && strings.HasPrefix(word[1:], "'") {
		key = key[1:]
	}
	for _, w := range titleWords[key[0]-'A'] {
		if string(key) == w || len(w) >= 6 && len(key) >= 5 && slip(key, w) {
			return true
		}
	}
	return compound(key)
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
	for _, w := range titleWords[upper(word[0])-'A'] {
		if len(w) == len(word) && hasFold(word, w) {
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
