package parser

import "strings"

// latePairs are what such an element can start with.
var latePairs = newPairs(
	[2]string{"V", "Z"}, [2]string{"D", "E"}, [2]string{"F", "M"}, [2]string{"E", "XO0. \t\f\v\x00"}, [2]string{"T", "OA"}, [2]string{"I", "N"},
	[2]string{"S", "U"}, [2]string{"CSUL", " NE"}, [2]string{prosignBytes, " " + prosignBytes}, [2]string{"Z", "N"}, [2]string{"R", "E"},
)

// lateStarter returns what reads line i if it is an element of the heading
// that has not been read yet, nil if it is not: it comes late where the first
// section was lost or pages lie in the wrong order. Only forms that no
// sentence has count, so that a text may speak of a subject.
func (b *builder) lateStarter(i int) starter {
	s := b.content(i)
	if len(s) < 6 || !latePairs.has(s, 0) || i < b.body.quote.end {
		return nil
	}
	h := &b.c.Header
	switch s[0] {
	case 'V':
		if h.TransmissionID.IsZero() && strings.HasPrefix(s, "VZCZC") {
			return startTransmission
		}
	case 'D':
		if h.Calling.IsZero() && strings.HasPrefix(s, "DE R") && strings.IndexByte(s, '#') > 0 {
			return startCalling
		}
	case 'F':
		if h.From.IsZero() && strings.HasPrefix(s, "FM ") && shouting(s) {
			return startFrom
		}
	case 'E':
		if h.Authority.IsZero() && orderLabel(s) > 0 {
			return startAuthority
		}
	case 'T':
		switch {
		case len(h.Action) == 0 && strings.HasPrefix(s, "TO ") && (routed(s[3:]) || hasWord(s[3:], "SECSTATE") || hasWord(s[3:], "AMEMBASSY")):
			return startAddressees
		case len(h.TAGS) == 0 && strings.HasPrefix(s, "TAGS:"):
			return startTags
		}
	case 'I':
		if len(h.Info) == 0 && strings.HasPrefix(s, "INFO ") && (routed(s[5:]) || hasWord(s[5:], "AMEMBASSY") || hasWord(s[5:], "AMCONSUL") || hasWord(s[5:], "USMISSION")) {
			return startAddressees
		}
	case 'R':
		if len(h.References) == 0 && b.body.next < 2 && refersLate(s) {
			return startReferences
		}
	case 'S':
		if h.Subject.IsZero() && (strings.HasPrefix(s, "SUBJECT:") || strings.HasPrefix(s, "SUBJ:")) {
			return startSubject
		}
	}
	return b.lateLine(s)
}

// refersLate reports whether s is a label of references, with its colon and the
// first telegram.
func refersLate(s string) bool {
	n := referenceLabel(s)
	if n == 0 || s[n-1] != ':' {
		return false
	}
	n = skipBlanks(s, n)
	letter, _ := refLetter(s[n:], 0)
	return readTelegram(s[n+letter:], telegram{}).n > 0
}

// lateLine is lateStarter for lines that start with a level or a prosign.
func (b *builder) lateLine(s string) starter {
	h := &b.c.Header
	switch s[0] {
	case 'C', 'U', 'S', 'L':
		if b.mrn.post != "" || s[1] != ' ' && s[1] != 'N' && s[1] != 'E' {
			return nil
		}
		if c, ok := readClassLine(s); ok && c.post != "" && b.trusts(&c, s) {
			return startClassLine
		}
	case 'O', 'P', 'R', 'Z', 'Y', 'M':
		switch {
		case h.Sent.IsZero() && prosigns(s) > 0:
			return startDateTime
		case h.Called.IsZero() && s[0] == s[1] && calledStations(s) && stations(s[2:]) > 0:
			return startCalled
		case h.Instructions.IsZero() && (strings.HasPrefix(s, "ZNY ") || strings.HasPrefix(s, "ZNR ")):
			return startInstructions
		}
	}
	return nil
}

// startLate reads an element of the heading that stands behind its place. The
// zone stays: what follows is text.
func startLate(b *builder) bool {
	start := b.lateStarter(b.at)
	if start == nil {
		return false
	}
	zone := b.zone
	read := start(b)
	b.zone = zone
	return read
}
