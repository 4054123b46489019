package parser

import (
	"strings"
)

// The pairs that a label, a format line or a numbered paragraph starts with that
// stands in the middle of a line.
var (
	looseLabels = newPairs( // behind a blank
		[2]string{"Cc", "L"}, [2]string{"Ee", "XO0. \t"}, [2]string{"Rr", "E"}, [2]string{"Ss", "UE"}, [2]string{"Tt", "A"},
		[2]string{"0123456789", "0123456789.)( \t"}, [2]string{"\xc2", "\xb6"},
	)
	wireLabels = looseLabels.with(newPairs( // behind a blank, on a line with other format lines
		[2]string{"A", "M"}, [2]string{"Cc", "O0 "}, [2]string{"D", "E"}, [2]string{"F", "M"}, [2]string{"I", "N"}, [2]string{"L", "IO10 "},
		[2]string{"O", "O "}, [2]string{"P", "P "}, [2]string{"Rr", anySecond}, [2]string{"Ss", " "}, [2]string{"Tt", "O "},
		[2]string{"U", "N "}, [2]string{"X", "M"}, [2]string{"Z", "N "},
	))
	gluedLabels = newPairs( // behind the word before
		[2]string{"C", "L "}, [2]string{"LTU", " "}, [2]string{"R", "E"}, [2]string{"S", "U "},
	)
)

// gluedLabel returns where in the word text[from:to] a label may start that is
// glued to the text before it, as a spaced classification and "Classified By"
// are, which the next word shows; 0 if there is none.
func gluedLabel(text string, from, to int) int {
	switch {
	case to+2 >= len(text) || to-from < 2:
		return 0
	case text[to+2] == ' ' && spacedStart(text[to-1]):
		return to - 1
	case upper(text[to+1]) == 'B' && upper(text[to+2]) == 'Y':
		return from + max(strings.LastIndexByte(text[from:to], 'C'), 0)
	}
	return 0
}

// gluedColon returns where in the word text[from:] the label starts that ends
// with the colon text[at]: "SUBJECT:", or "REF:" at the end of the word; 0 if
// there is none.
func gluedColon(text string, from, at int) int {
	switch word := text[from : at+1]; {
	case strings.HasSuffix(word, "SUBJECT:"):
		return at + 1 - len("SUBJECT:")
	case strings.HasSuffix(word, "REF:") && (at+1 == len(text) || isBlank(text[at+1])):
		return at + 1 - len("REF:")
	}
	return 0
}

// spacedStart reports whether a spaced classification can start with c.
func spacedStart(c byte) bool {
	switch c {
	case 'C', 'S', 'T', 'U', 'L':
		return true
	}
	return false
}

// A headLabels looks for labels in the middle of one line of a heading.
type headLabels struct {
	wire  bool     // the line starts with a format line, so others may follow in it
	pairs *pairSet // what a label may start with behind a blank
	digit int      // where the next digit of the line stands, as far as was looked
}

// setWire says whether other format lines may follow in the line.
func (h *headLabels) setWire(wire bool) {
	h.wire, h.pairs = wire, looseLabels
	if wire {
		h.pairs = wireLabels
	}
}

// digitNear reports whether a digit stands in text[i:i+n]. It looks at every
// byte of the line once, whatever it is asked.
func (h *headLabels) digitNear(text string, i, n int) bool {
	for h.digit = max(h.digit, i); h.digit < len(text) && !isDigit(text[h.digit]); h.digit++ {
	}
	return h.digit < i+n
}

// next returns where the first label behind line[start:] starts, 0 if none does.
// Labels stand behind a blank, or glued to the word before.
func (h *headLabels) next(line string, start int) int {
	word := start
	for i := start; ; i++ {
		for i < len(line) && !labelStops[line[i]] {
			i++
		}
		if i >= len(line) {
			return 0
		}
		label := 0
		if line[i] == ':' {
			label = gluedColon(line, word, i)
		} else {
			if i+2 < len(line) && (line[i+2] == ' ' || line[i+1]|0x20 == 'b') { // few words
				label = gluedLabel(line, word, i)
			}
			word = i + 1
		}
		if label > start && (isLetter(line[label-1]) || isDigit(line[label-1])) && gluedLabels.has(line, label) && h.at(line, start, label) {
			return label
		}
		if word > i && h.pairs.has(line, word) && h.at(line, start, word) {
			return word
		}
	}
}

// labelStops are the bytes behind which a label can start or end: blanks, and
// the colon.
var labelStops = [256]bool{' ': true, '\t': true, '\f': true, '\v': true, 0: true, ':': true}

// at reports whether a label starts at text[i:]; the line starts at text[from:].
func (h *headLabels) at(text string, from, i int) bool {
	c := text[i]
	if c >= 0x80 {
		return strings.HasPrefix(text[i:], "¶") && isBlank(text[i-1]) && startsParagraph(text[i:])
	}
	if isBlank(c) || c == '.' || c == ',' {
		return false
	}
	loose := isBlank(text[i-1])
	glued := !loose && (isLetter(text[i-1]) || isDigit(text[i-1]))
	s := text[i:]
	switch upper(c) {
	case 'A':
		return h.wire && loose && (hasWord(s, "AMEMBASSY") || hasWord(s, "AMCONSUL")) && len(trimRight(text[from:i], " ")) > len("INFO")
	case 'E':
		return loose && statesRule(s) && classifiedLabel(text[from:i]) == 0
	case 'T':
		return loose && (hasFold(s, "TAGS:") && tagsLabel(text[from:i]) == 0 || (strings.HasPrefix(s, "TAGS ") || strings.HasPrefix(s, "TAG ")) && orderLabel(text[from:i]) > 0) ||
			h.wire && loose && strings.HasPrefix(s, "TO ") && !strings.HasPrefix(text[from:], "TO ") ||
			glued && spacedLevel(s) || h.class(text, i, loose)
	case 'S':
		if h.class(text, i, loose) {
			return true
		}
		if loose && (hasFold(s, "SUBJECT:") || hasFold(s, "SUBJ:")) || strings.HasPrefix(s, "SUBJECT:") && glued {
			return true
		}
		if loose && i > from+1 && isBlank(text[i-2]) && headingName(s) { // the heading of the summary, its rule below
			return true
		}
		return loose && hasFold(s, "SENSITIVE BUT") && isLower(s[1]) || glued && spacedLevel(s)
	case 'R':
		return h.reference(text, from, i, loose, glued) || h.wire && loose && (h.address(text, from, i) || dateTimeAt(text, from, i))
	case 'C':
		if glued && spacedLevel(s) || h.class(text, i, loose) {
			return true
		}
		return (loose || glued && isUpper(c)) && classifies(s, text[from:i]) && !doubled(text[from:i]) && markAt(text[from:i]) < len(trimRight(text[from:i], " "))
	case 'D':
		return h.wire && loose && strings.HasPrefix(s, "DE R")
	case 'F':
		return h.wire && loose && strings.HasPrefix(s, "FM ")
	case 'I':
		return h.wire && loose && strings.HasPrefix(s, "INFO ")
	case 'X':
		return loose && strings.HasPrefix(s, "XMT ") && h.wire
	case 'Z':
		return h.wire && loose && (strings.HasPrefix(s, "ZNY ") || strings.HasPrefix(s, "ZNR ") || dateTimeAt(text, from, i))
	case 'O', 'P', 'U', 'L':
		return h.wire && loose && (dateTimeAt(text, from, i) || calledStations(s)) || glued && spacedLevel(s) || h.class(text, i, loose)
	}
	return loose && isDigit(c) && (startsParagraph(s) || c == '1' && firstInline(text, from, i))
}

// firstInline reports whether the first paragraph starts at text[i:] without a
// portion mark, on the line of a label that starts at text[from:].
func firstInline(text string, from, i int) bool {
	s := text[i:]
	if !strings.HasPrefix(s, "1. ") || !startsLabel(text[from:i]) {
		return false
	}
	k := i
	for k > from && isBlank(text[k-1]) {
		k--
	}
	n := skipBlanks(s, 2)
	return k > from && (i-k > 1 || len(s) > typedWidth || text[k-1] == ')' || text[k-1] == '.' || isDigit(text[k-1])) && n+1 < len(s) && isUpper(s[n])
}

// reference reports whether a label of references starts at text[i:]: it
// needs a colon or a letter there, because "ref" also stands in sentences.
func (h *headLabels) reference(text string, from, i int, loose, glued bool) bool {
	if !loose && !(glued && strings.HasPrefix(text[i:], "REF: ")) {
		return false
	}
	n := referenceLabel(text[i:])
	return n > 0 && strings.IndexByte(text[i:i+n], ':') >= 0 && referenceLabel(text[from:i]) == 0
}

// address reports whether an addressee with a routing indicator starts at
// text[i:], after another one on a reflowed line.
func (h *headLabels) address(text string, from, i int) bool {
	n := capitals(text[i:])
	return n >= 4 && n <= 8 && i+n < len(text) && text[i+n] == '/' && len(trimRight(text[from:i], " ")) > len("INFO")
}

// class reports whether the classification line starts at text[i:], after an
// addressee on a reflowed line.
func (h *headLabels) class(text string, i int, loose bool) bool {
	const reach = 120
	if !h.wire || !loose || !h.digitNear(text, i, reach) || readLevel(text[i:]).n == 0 {
		return false
	}
	c, _ := readClassLine(text[i:min(len(text), i+reach)])
	return c.post != "" && readLevel(c.post).n == 0 // the line of a table has the level, and then that line
}

// dateTimeAt reports whether format line 5 starts at text[i:], with the first of
// its prosigns; the line starts at text[from:].
func dateTimeAt(text string, from, i int) bool {
	if prosigns(text[i:]) == 0 {
		return false
	}
	for i > from && isBlank(text[i-1]) {
		i--
	}
	return i == from || prosignWord(text[i-1]) == "" || i-1 > from && !isBlank(text[i-2])
}

// calledStations reports whether s starts with the precedence and the first
// station of format line 2.
func calledStations(s string) bool {
	if len(s) < 8 || s[0] != s[1] || s[2] != ' ' || prosignWord(s[0]) == "" {
		return false
	}
	n := capitals(s[3:])
	return n >= 4 && n <= 8 && s[3] == 'R'
}

// classifies reports whether s starts with the label "Classified by", which in
// a subject, before, are words like others: without a colon it has to stand out
// by its small letters there, or be followed by reasons.
func classifies(s, before string) bool {
	n := classifiedLabel(s)
	if n == 0 || s[n-1] == ':' || subjectLabel(before) == 0 || isLower(s[1]) && shouting(before) {
		return n > 0
	}
	_, order := findReasonOrder(s)
	return order >= 0 || findReasonWord(s) >= 0
}

// doubled reports whether s, what stands before a "Classified by", is that
// label already: "Classified By: Classified by Political Counselor ...".
func doubled(s string) bool {
	n := classifiedLabel(s)
	return n > 0 && len(s)-n < 24 && !hasFold(s, "DERIVED") || correctedCopy(s) > 0
}

// spacedLevel reports whether a spaced classification starts s, as
// "C O N F I D E N T I A L".
func spacedLevel(s string) bool {
	return len(s) > 2 && s[1] == ' ' && readLevel(s).n > 0
}
