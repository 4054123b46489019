package parser

import "strings"

// A hint is a set of signs of layouts. Lines give them while furniture is
// looked for, so that a text that gives none costs nothing more.
type hint uint8

const (
	archiveHint hint = 1 << iota // offices with their copies, drafters: prints of 1966-85
	recordHint                   // "Message Attributes": the record of an archive
	rowsHint                     // "MRN:", "Date/DTG:": rows of labels
	setsHint                     // "MSGID/...//": sets
	releaseHint                  // stamps of a review or a release
)

// A layout is a family of prints: the signs that it is there, what marks and
// reads the lines that only it has, and the starters that it needs beside the
// common ones. Documents mix layouts: a print with rows may hold a telegram
// of the 1970s under a stamp of release. So each that shows is applied, and the
// first that has a name gives the cable its own.
type layout struct {
	name     Layout // "" for what may lie over any layout
	hints    hint
	mark     func(b *builder)
	starters [bodyZone + 1][]starter // tried before the common ones, by zone
	finish   func(b *builder)        // completes the header once all lines are read
}

// layouts is the table of layouts. Stamps come first, because they fall on
// anything; rows before the telegram that they may hold.
var layouts = [...]layout{
	{hints: releaseHint, mark: markRelease, finish: finishRelease},
	{name: SMART, hints: rowsHint, mark: markRows, starters: [bodyZone + 1][]starter{headingZone: {startRows}}, finish: finishRows},
	{name: GENADMIN, hints: setsHint, mark: markSets, starters: [bodyZone + 1][]starter{headingZone: setStarters, headerZone: setStarters, bodyZone: {startSet}}, finish: finishSets},
	{name: NARA, hints: recordHint, mark: markRecord, finish: finishRecord},
	{name: NARA, hints: archiveHint | rowsHint, mark: markArchive, starters: [bodyZone + 1][]starter{headingZone: damagedStarters, headerZone: damagedLabels}, finish: finishArchive},
}

// layoutState is what the layouts of a cable have found.
type layoutState struct {
	hints    hint
	name     Layout
	starters [bodyZone + 1][]starter
	tight    bool // blank lines do not part elements: prose follows labels directly
	page     mrn  // what the first page line says; its post is cut to six letters
	release  releaseState
	rows     []row // of labels, or of the record of an archive
	inner    bool  // a telegram with a heading of its own stands under the rows
	label    level // of the banners, where no line classifies the cable
	labelAt  Span
	sbu      bool // a banner says SBU
}

// hintOf returns the signs that the line s, which is not empty, gives.
func hintOf(s string) hint {
	switch s[0] {
	case 'A':
		if strings.HasPrefix(s, "ACTI") && opensDistribution(s) || strings.HasPrefix(s, "APPROVED BY ") {
			return archiveHint
		}
	case 'O':
		if strings.HasPrefix(s, "ORIGIN ") && opensDistribution(s) {
			return archiveHint
		}
	case 'D':
		return hintOfD(s)
	case 'M':
		switch {
		case strings.HasPrefix(s, "MRN:"):
			return rowsHint
		case strings.HasPrefix(s, "MSGID/"):
			return setsHint
		case s == "Message Attributes":
			return recordHint
		}
	case 'N', 'S':
		if (strings.HasPrefix(s, "SUBJ/") || strings.HasPrefix(s, "NARR/")) && len(s) > 8 {
			return setsHint
		}
	case 'R':
		if strings.HasPrefix(s, "REVIEW A") || releaseDecision(s) != "" {
			return releaseHint
		}
	case 'U':
		if hasFold(s, "UNCLASSIFIED U") && indexFold(s, "CASE NO") > 0 {
			return releaseHint
		}
	}
	if len(s) > 9 && s[1] == 'A' && strings.HasPrefix(s[1:], "ACTION ") && opensDistribution(s) {
		return archiveHint // behind a stray letter
	}
	return 0
}

// hintOfD is hintOf for lines that start with D.
func hintOfD(s string) hint {
	switch {
	case strings.HasPrefix(s, "DRAFTED BY "):
		return archiveHint
	case strings.HasPrefix(s, "Date/DTG:"):
		return rowsHint
	case strings.HasPrefix(s, "DATE/CASE"), hasFold(s, "DECLASSIFIED IN "), hasFold(s, "DENIED IN FULL"), reviewBox(s):
		return releaseHint
	}
	return 0
}

// layOut applies the layouts that the lines hint at.
func (b *builder) layOut() {
	for i := range layouts {
		l := &layouts[i]
		if l.hints&b.layout.hints == 0 {
			continue
		}
		if b.layout.name == "" {
			b.layout.name = l.name
		}
		if l.mark != nil {
			l.mark(b)
		}
		for z, list := range l.starters {
			b.layout.starters[z] = append(b.layout.starters[z], list...)
		}
	}
	b.layout.tight = b.layout.name != "" && b.isTight()
	b.markBannersAround()
}

// finishLayouts completes the header, when all lines are read.
func (b *builder) finishLayouts() {
	for i := range layouts {
		if l := &layouts[i]; l.hints&b.layout.hints != 0 && l.finish != nil {
			l.finish(b)
		}
	}
}

// isTight reports whether blank lines are too rare to stand between elements
// and paragraphs.
func (b *builder) isTight() bool {
	blank := 0
	for _, l := range b.lines {
		if l.blank() {
			blank++
		}
	}
	return blank*8 < len(b.lines)
}

// startLaidOut tries the starters that the layouts of the cable have.
func (b *builder) startLaidOut(list []starter) bool {
	if b.lines[b.at].blank() {
		return false
	}
	for _, start := range list {
		if start(b) {
			return true
		}
	}
	return false
}
