package refdata

import "strings"

// A CaptionEntry is one instruction on handling or routing.
type CaptionEntry struct {
	Caption string // as usually printed: "OFFICIAL INFORMAL"
	Meaning string // a sentence
	Kind    string // handling, control, channel, agency, program, passing, attention, version, series or other
	Source  string
	Sure    bool
}

// Caption looks up a caption line. Blanks and hyphens do not matter, so
// "C O R R E C T E D COPY" is found, and what follows a caption that takes
// more text does not either: "SECTO 12345", "DEPT FOR EUR/CARC". A line whose
// second or third word is PASS or FOR, such as "PARIS FOR SMITH", is found as
// the caption of that word.
// Source: 5 FAH-2 H-440.
func Caption(text string) (CaptionEntry, bool) {
	text = strings.TrimSpace(text)
	var buf [maxKey]byte
	if e, _, ok := captionEntry(fold(&buf, text)); ok {
		return e, true
	}
	best, found := 0, CaptionEntry{}
	for end := 1; end < len(text) && end <= 2*maxKey; end++ {
		if isWordByte(text[end]) || !isWordByte(text[end-1]) {
			continue
		}
		if e, open, ok := captionEntry(fold(&buf, text[:end])); ok && open {
			best, found = end, e
		}
	}
	if best > 0 {
		return found, true
	}
	return passingCaption(text)
}

// passingCaption reads a line such as "DEPARTMENT PLEASE PASS USTR" or "NEW
// DELHI FOR POLCOUNS".
func passingCaption(text string) (CaptionEntry, bool) {
	_, rest, _ := strings.Cut(text, " ")
	for range 3 {
		var word string
		word, rest, _ = strings.Cut(strings.TrimLeft(rest, " "), " ")
		if word == "PASS" || word == "FOR" {
			var buf [maxKey]byte
			e, _, ok := captionEntry(upper(&buf, word))
			return e, ok
		}
	}
	return CaptionEntry{}, false
}

// captionEntry looks up a folded key. open says that the caption may be
// followed by more.
func captionEntry(key []byte) (e CaptionEntry, open, ok bool) {
	row, ok := captions.Lookup(key)
	if !ok {
		return CaptionEntry{}, false, false
	}
	return CaptionEntry{
		Caption: column(row, 1), Kind: column(row, 2), Meaning: column(row, 4),
		Source: source(column(row, 5)), Sure: column(row, 6) == "yes",
	}, column(row, 3) == "open", true
}

func isWordByte(c byte) bool {
	return 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z' || '0' <= c && c <= '9'
}
