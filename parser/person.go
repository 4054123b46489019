package parser

import "strings"

// titleWords are the words of the titles of those who classify cables, by
// their first letter. What none of them is, and is written like a name, is
// the name.
var titleWords = [26][]string{
	'A' - 'A': {"A", "ACTING", "ADCM", "ADMINISTRATIVE", "ADVISER", "ADVISOR", "AFFAIRES", "AFFAIRS", "AFRICA", "AFRICAN", "AGRICULTURAL", "AIDE", "AMB", "AMBASSADOR", "AMCONSUL", "AMERICAN", "AND", "AS", "ASIA", "ASSISTANT", "ASSOCIATE", "AT", "ATTACHE", "AIT", "AI", "ATTY", "ASST"},
	'B' - 'A': {"BRANCH", "BUREAU", "BY"},
	'C' - 'A': {"CDA", "CENTRAL", "CG", "CHAIRMAN", "CHARGE", "CHIEF", "CHIEFS", "COM", "COMMANDER", "COMMERCIAL", "CONGEN", "CONOFF", "CONSUL", "CONSULAR", "COORDINATOR", "COUNS", "COUNSEL", "COUNSELOR", "COUNSELLOR", "COUNSELOUR", "COUNSELER", "COUNTRY", "CLASSIFICATION", "COL", "CAPT"},
	'D' - 'A': {"DAO", "DAS", "DATT", "DCM", "DEFENSE", "DELEGATION", "DEPARTMENT", "DEPT", "DEPUTY", "DESK", "DIR", "DIRECTOR", "DIVISION", "DOS", "DPO", "DR"},
	'E' - 'A': {"ECMIN", "ECON", "ECONCOUNS", "ECONOFF", "ECONOMIC", "ECPO", "EMBASSY", "EMIN", "ENERGY", "ENVIRONMENT", "ENVOY", "EST", "EUROPEAN", "EXECUTIVE", "EASTERN"},
	'F' - 'A': {"FIRST", "FOR", "FOREIGN", "FINANCIAL"},
	'G' - 'A': {"GENERAL", "GOVERNANCE", "GUIDE"},
	'H' - 'A': {"HEAD", "HUMAN"},
	'I' - 'A': {"INTERAGENCY", "INTERIM", "INTERNATIONAL", "IO", "ISN", "INFORMATION"},
	'L' - 'A': {"LABOR", "LEGAL", "LEGATT", "LT", "LTC", "LTCOL", "LIAISON"},
	'M' - 'A': {"MAJ", "MANAGEMENT", "MC", "MCOUNSELOR", "MEMBER", "MILITARY", "MINCOUNS", "MINISTER", "MISSION", "MR", "MRS", "MS", "MINISTERCOUNSELOR"},
	'N' - 'A': {"NATIONAL", "NEAR", "NEA"},
	'O' - 'A': {"OF", "OFFICE", "OFFICER", "OFF", "OIC"},
	'P' - 'A': {"PAO", "PERMANENT", "PERMREP", "PO", "POL", "POLAD", "POLCHIEF", "POLCONS", "POLCOUNS", "POLCOUNSELOR", "POLECON", "POLICY", "POLITICAL", "POLMIL", "POLMINCOUNS", "POLOFF", "PRINCIPAL", "PRT", "PROVINCIAL", "PUBLIC", "PROGRAM"},
	'R' - 'A': {"REFUGEE", "REGIONAL", "REPRESENTATIVE", "RSO", "RIGHTS", "RECONSTRUCTION"},
	'S' - 'A': {"SCA", "SCIENCE", "SECOND", "SECRETARY", "SECTION", "SECURITY", "SENIOR", "SPECIAL", "STATE", "SUB-NATIONAL", "SUBNATIONAL", "SOUTH"},
	'T' - 'A': {"TEAM", "TECHNOLOGY", "THE", "THIRD", "TO", "TRADE", "TEMPORARY", "TRANSNATIONAL"},
	'U' - 'A': {"UNDER", "UNIT", "UNQUILLCRETARY", "US", "USDEL", "USEU", "USMISSION", "USNATO", "USUN", "UNITED", "STATES"},
	'V' - 'A': {"VICE"},
	'W' - 'A': {"WESTERN"},
}

// splitName finds the name of a person in s[from:to], in which a title stands
// before or behind it. It returns where the words of the name stand, the
// suffix after a comma ("JR.") apart, and all else as the title.
func splitName(s string, from, to int) (name []Span, title string) {
	var rest []string
	for i := from; i < to; {
		end := i
		for end < to && s[end] != ',' && s[end] != ';' && s[end] != ':' && s[end] != '?' && !strings.HasPrefix(s[end:to], " - ") && !strings.HasPrefix(s[end:to], ". ") || end < to && s[end] == '.' && abbreviation(s, i, end) {
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
			k := nameStart(s, lo, hi)
			if t := trimRight(s[lo:k], " /"); t != "" {
				rest = append(rest, t)
			}
			if k < hi {
				k2 := hi
				if m := nameEnd(s, k, hi); m < hi {
					k2 = m
					rest = append(rest, trimLeft(s[m:hi], " /"))
				}
				name = append(name, Span{k, k2})
			}
		}
		i = end + 1
		for i < to && (isBlank(s[i]) || s[i] == '-') {
			i++
		}
	}
	return name, strings.Join(rest, ", ")
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

// nameStart returns where the name in s[from:to] starts: behind the last word
// that belongs to a title.
func nameStart(s string, from, to int) int {
	start, names := from, 0
	for i := from; i < to; {
		n := i
		for n < to && s[n] != ' ' {
			n++
		}
		word := s[i:n]
		if names > 1 && isLower(word[0]) && !particle(word) {
			break
		}
		if titled(word) && !(len(trimRight(word, ".")) == 1 && !titledNext(s, n, to)) {
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
	return start
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
	if word == "" || isLower(word[0]) && !particle(word) {
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
