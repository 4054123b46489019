package parser

import (
	"strings"
)

// declassifyWords stand before the date or event; longer ones come first.
var declassifyWords = []string{"DECLASSIFY ON", "DECLASSIFIED ON", "DECLASSIFY", "DECLAS", "DECL", "DELC", "DEC", "DNG"}

// rules are the words that an E.O. line has in place of a date. Sources: the
// orders themselves; 11652 and 12065 as printed on telegrams of 1972-82.
var rules = []string{"XGDS", "NGDS", "AGDS", "GDS", "ADS", "RDS", "XDS", "OADR", "NEGAT", "N/A", "N / A", "N.A", "NA", "NOT APPLICABLE", "MR", "UNCLAS"}

// ruleWord returns the length of a rule such as "XGDS-3" at the start of s.
func ruleWord(s string) int {
	if s == "" || !isLetter(s[0]) {
		return 0 // a date
	}
	for _, w := range rules {
		if !hasFold(s, w) || len(s) > len(w) && isLetter(s[len(w)]) {
			continue
		}
		n := len(w)
		if n+1 < len(s) && (s[n] == '-' || s[n] == ' ') && isDigit(s[n+1]) && (n+2 == len(s) || !isDigit(s[n+2]) && s[n+2] != '/') {
			n += 2
		} else if n+3 < len(s) && s[n] == ' ' && s[n+1] == '(' && isDigit(s[n+2]) && s[n+3] == ')' { // XGDS (1)
			n += 4
		}
		return n
	}
	return 0
}

func canonicalRule(s string) string {
	s = strings.ToUpper(strings.ReplaceAll(s, " ", "-"))
	if i := strings.IndexByte(s, '('); i > 0 {
		s = s[:i] + trimRight(s[i+1:], ")")
	}
	switch s {
	case "NA", "N.A", "N-/-A", "NOT-APPLICABLE":
		return "N/A"
	}
	return s
}

// exemptionCode reports whether s starts with an exemption from automatic
// declassification, such as X1 or 25X1, by returning its length.
func exemptionCode(s string) int {
	if rest, ok := strings.CutPrefix(s, "1.6"); ok { // of order 12958, section 1.6(d)
		if n := exemptionCode(trimLeft(rest, " ")); n > 0 {
			return len(s) - len(trimLeft(rest, " ")) + n
		}
	}
	i := digits(s)
	if i != 0 && i != 2 || i >= len(s) || upper(s[i]) != 'X' {
		return 0
	}
	if d := digits(s[i+1:]); d == 1 {
		return i + 2
	}
	return 0
}
