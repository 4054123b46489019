package app

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// levelWord returns a classification as one reads it: "Top secret".
func levelWord(level string) string {
	return sentenceCase(level)
}

// markWord returns what a portion mark stands for.
func markWord(level string) string {
	switch level {
	case "U":
		return "Unclassified"
	case "SBU":
		return "Sensitive but unclassified"
	case "FOUO":
		return "For official use only"
	case "LOU":
		return "Limited official use"
	case "C":
		return "Confidential"
	case "S":
		return "Secret"
	case "TS":
		return "Top secret"
	}
	return level
}

// levelTone returns the class of the usual U.S. banner colour of a
// classification or of a portion mark: green, blue, red, orange. The word
// always stands beside it.
func levelTone(level string) string {
	switch level {
	case "UNCLASSIFIED", "LIMITED OFFICIAL USE", "U", "SBU", "LOU", "FOUO":
		return "tone-u"
	case "CONFIDENTIAL", "C":
		return "tone-c"
	case "SECRET", "S":
		return "tone-s"
	case "TOP SECRET", "TS":
		return "tone-ts"
	}
	return "tone-none"
}

// markText returns m as it is written between parentheses: "S/NF".
func markText(m *parser.Mark) string {
	if m == nil {
		return ""
	}
	return strings.Join(append([]string{m.Level}, m.Controls...), "/")
}

// sentenceCase returns s with a capital first letter and the others small.
func sentenceCase(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return ""
	}
	return string(unicode.ToUpper(first)) + strings.ToLower(s[size:])
}
