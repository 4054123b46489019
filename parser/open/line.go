package open

import (
	"bytes"

	"github.com/reftel/reftel/parser"
)

// A lineKind says what a line tells about where cables begin and end.
type lineKind int

const (
	otherLine     lineKind = iota
	blankLine              // nothing but blanks
	transmission           // VZCZCXRO2291
	callingLine            // DE RUEHRO #0212 1351018
	dateTimeLine           // P 141018Z MAY 08
	fromLine               // FM AMEMBASSY ROME
	classLine              // C O N F I D E N T I A L ROME 000212
	bannerLine             // CONFIDENTIAL
	firstPageLine          // PAGE 01 BONN 19075
	leadLine               // other lines above FM: PP RUEHBW, ZNY CCCCC ZZH, ACTION EUR-12, a notice
	authorityLine          // E.O. 12958, TAGS:, SUBJECT:
	endLine                // NNNN
	ruleLine               // ==================== or *****
	labelLine              // MRN: 23 MEXICO 2544
	viewingLine            // Viewing cable 08ROME212
	recordLine             // Message Text
	rowLine                // 50133  2006-01-19  06ROME131  Embassy Rome  CONFIDENTIAL    C O N F I D E N T I A L ROME 000131
	openQuote              // BEGIN TEXT:
	closeQuote             // END TEXT.
)

// A line is the beginning of a line, without the blanks behind it, and what
// it was recognized as.
type line struct {
	text []byte
	kind lineKind
	mrn  mrn // classLine, labelLine
	skip int // transmission: characters of the cable before, if it ended without a line end
}

// readLine recognizes text. Only what stands at the start of a line counts:
// quoted and indented cables are somebody's text.
func readLine(text []byte) line {
	text = bytes.TrimPrefix(text, []byte("\uFEFF"))
	for len(text) > 0 && (text[0] == 0 || text[0] == '\f') { // the start of a page too
		text = text[1:]
	}
	for len(text) > 0 && text[len(text)-1] <= ' ' {
		text = text[:len(text)-1]
	}
	l := line{text: text}
	if len(text) == 0 {
		l.kind = blankLine
		return l
	}
	l.kind, l.mrn = recognize(text)
	if l.kind == otherLine {
		l.kind = findQuote(text)
	}
	if last := text[len(text)-1]; l.kind == otherLine && (isDigit(last) || last == '&') {
		if i := bytes.LastIndex(text, []byte("VZCZC")); i > 0 && len(text)-i < 15 && isTransmission(text[i:]) {
			l.kind, l.skip = transmission, i
		}
	}
	return l
}

// recognize looks at the first letter first: nearly all lines are prose and
// need no second look.
func recognize(text []byte) (lineKind, mrn) {
	switch text[0] {
	case 'V':
		switch {
		case isTransmission(text):
			return transmission, mrn{}
		case hasPrefix(text, "Viewing cable "):
			return viewingLine, mrn{}
		}
	case 'D':
		if hasPrefix(text, "DE R") && bytes.Contains(text, []byte(" #")) {
			return callingLine, mrn{}
		}
	case 'M':
		if n, ok := readLabelMRN(text); ok {
			return labelLine, n
		}
		if string(text) == "Message Text" {
			return recordLine, mrn{}
		}
		return recognizeWord(text)
	case 'N', 'I':
		if text[0] == 'I' && isLead(text) {
			return leadLine, mrn{}
		}
		if isEnd(text) {
			return endLine, mrn{}
		}
	case '=', '*':
		if isRule(text) {
			return ruleLine, mrn{}
		}
	case 'A', 'F', 'W', 'n', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9':
		switch {
		case isDigit(text[0]) && isRow(text):
			return rowLine, mrn{}
		case hasPrefix(text, "FM "):
			return fromLine, mrn{}
		case isLead(text):
			return leadLine, mrn{}
		}
	case 'E', 'T', 'S', 'C', 'U', 'L', 'O', 'P', 'R', 'Y', 'Z':
		return recognizeWord(text)
	}
	return otherLine, mrn{}
}

func recognizeWord(text []byte) (lineKind, mrn) {
	for _, label := range []string{"E.O.", "E. O.", "EO 1", "TAGS:", "SUBJECT:", "SUBJ:", "TAGS "} {
		if hasPrefix(text, label) {
			return authorityLine, mrn{}
		}
	}
	switch {
	case isDateTime(text):
		return dateTimeLine, mrn{}
	case hasPrefix(text, "PAGE 01"):
		return firstPageLine, mrn{}
	case isLead(text):
		return leadLine, mrn{}
	}
	n, ok := readClassLine(text)
	switch {
	case !ok:
		return otherLine, mrn{}
	case n.serial == 0:
		return bannerLine, mrn{}
	}
	return classLine, n
}

// isLead reports whether text is one of the lines that stand above FM or,
// in a partial copy, above the classification line.
func isLead(text []byte) bool {
	switch {
	case hasPrefix(text, "ACTION "), hasPrefix(text, "INFO "), hasPrefix(text, "ORIGIN "):
		return hasOffice(text)
	case hasPrefix(text, "ZNY "), hasPrefix(text, "ZNR "), hasPrefix(text, "RELEASED IN "):
		return true
	case hasPrefix(text, "This record is a partial extract"), string(text) == "null", isDate(text):
		return true
	}
	// PP RUEHBW RUEHDE
	return len(text) > 7 && text[0] == text[1] && text[2] == ' ' && text[3] == 'R' && areAll(text[4:7], isCapital)
}

// isDate reports whether text is a date as publishers put it above a text:
// "021350Z Nov 78" or "Tuesday, 07 October 2008, 19:48".
func isDate(text []byte) bool {
	day := bytes.Index(text[:min(len(text), 15)], []byte("day, "))
	return day > 0 && isDigit(text[len(text)-1]) ||
		len(text) == 14 && areAll(text[:6], isDigit) && text[6] == 'Z' && areAll(text[12:], isDigit)
}

// isRow reports whether text is a row of a publisher's table with the
// beginning of a cable in it: number, day, id, office, level, and the
// classification line. A row of a list ends at the level.
func isRow(text []byte) bool {
	words := bytes.Fields(text)
	if len(words) < 6 || !areAll(words[0], isDigit) || len(words[1]) != 10 || words[1][4] != '-' || words[1][7] != '-' {
		return false
	}
	if _, ok := parser.ReadID(string(words[2])); !ok {
		return false
	}
	for i, w := range words[3:] {
		if _, ok := cutLevel(w); ok {
			_, ok = cutLevel(bytes.Join(words[i+4:], []byte(" ")))
			return ok
		}
	}
	return false
}

// isTransmission reports whether text begins with VZCZC, a channel of three
// letters and a number of three or four digits.
func isTransmission(text []byte) bool {
	rest, ok := bytes.CutPrefix(text, []byte("VZCZC"))
	return ok && len(rest) >= 6 && areAll(rest[:3], isCapital) && areAll(rest[3:6], isDigit)
}

// isEnd reports whether text is the end of a message: NNNN, or NNN, or
// NNNN with the start of the next message glued to it.
func isEnd(text []byte) bool {
	switch string(text) {
	case "NNN", "NNNN", "NAN", "INN", "NANN": // the last three in scans
		return true
	}
	return hasPrefix(text, "NNNN") && bytes.Contains(text, []byte("VZCZ"))
}

// isRule reports whether text is a line that people put between cables:
// twenty of = or five of *, or CABLE ENDS between some of them.
func isRule(text []byte) bool {
	n := len(text) - len(bytes.TrimLeft(text, string(text[:1])))
	if bytes.Contains(text, []byte("CABLE ENDS")) {
		return true
	}
	return n == len(text) && (text[0] == '=' && n >= 20 || text[0] == '*' && n >= 5)
}

// isDateTime reports whether text begins like "P R 141018Z FEB".
func isDateTime(text []byte) bool {
	for range 2 {
		if len(text) > 2 && bytes.IndexByte([]byte("YZOPRM"), text[0]) >= 0 && text[1] == ' ' {
			text = text[2:]
		}
	}
	return len(text) >= 11 && areAll(text[:6], isDigit) && text[6] == 'Z' && text[7] == ' ' && areAll(text[8:11], isCapital)
}

// hasOffice reports whether text has an office with a number of copies:
// EUR-12.
func hasOffice(text []byte) bool {
	i := bytes.IndexByte(text, '-')
	return i > 0 && isCapital(text[i-1]) && i+2 < len(text) && areAll(text[i+1:i+3], isDigit)
}

// quoteWords are the words after BEGIN and END that enclose another
// document.
var quoteWords = []string{"TEXT", "QUOTE", "MESSAGE", "CABLE", "TELEGRAM"}

// findQuote reports whether text opens or closes a quotation that may hold
// a cable: QUOTE or BEGIN TEXT at the start or at the end of a line.
func findQuote(text []byte) lineKind {
	text = bytes.TrimRight(text, ":.-")
	switch {
	case hasSuffix(text, "UNQUOTE"), hasSuffix(text, "UNQTE"), hasPrefix(text, "UNQUOTE"), hasPrefix(text, "UNQTE"),
		borders(text, "END "):
		return closeQuote
	case hasSuffix(text, " QUOTE"), hasSuffix(text, " QTE"), hasPrefix(text, "QUOTE"), hasPrefix(text, "QTE"),
		borders(text, "BEGIN "):
		return openQuote
	}
	return otherLine
}

// borders reports whether text begins or ends with word and one of
// quoteWords, in any case.
func borders(text []byte, word string) bool {
	for _, w := range quoteWords {
		n := len(word) + len(w)
		if len(text) >= n && (isPhrase(text[:n], word, w) || isPhrase(text[len(text)-n:], word, w)) {
			return true
		}
	}
	return false
}

// isPhrase reports whether text is word and w, in any case.
func isPhrase(text []byte, word, w string) bool {
	return text[0]|0x20 == word[0]|0x20 && text[len(text)-1]|0x20 == w[len(w)-1]|0x20 &&
		bytes.EqualFold(text[:len(word)], []byte(word)) && bytes.EqualFold(text[len(word):], []byte(w))
}

func hasPrefix(text []byte, s string) bool { return len(text) >= len(s) && string(text[:len(s)]) == s }
func hasSuffix(text []byte, s string) bool {
	return len(text) >= len(s) && string(text[len(text)-len(s):]) == s
}

func areAll(text []byte, is func(byte) bool) bool {
	for _, c := range text {
		if !is(c) {
			return false
		}
	}
	return true
}

func isCapital(c byte) bool { return c >= 'A' && c <= 'Z' }
func isDigit(c byte) bool   { return c >= '0' && c <= '9' }
