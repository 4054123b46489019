package parser

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// isPost reports whether name is a post as it stands in a message reference
// number, in any spelling.
func isPost(name string) bool {
	if len(name) < 3 || len(name) > 32 {
		return false
	}
	_, ok := refdata.CanonicalPost(name)
	return ok
}

// canonical returns the canonical identifier: "08ROME212".
func canonical(year int, station string, serial int) string {
	var buf [64]byte
	return string(appendCanonical(buf[:0], year, station, serial))
}

func appendCanonical(id []byte, year int, station string, serial int) []byte {
	id = append(id, byte('0'+year/10%10), byte('0'+year%10))
	id = append(id, station...)
	return strconv.AppendInt(id, int64(serial), 10)
}

// canonical is the function canonical with the memory of b.
func (b *builder) canonical(year int, station string, serial int) string {
	var buf [64]byte
	id := appendCanonical(buf[:0], year, station, serial)
	out := b.room(len(id))
	first := out.Len()
	out.Write(id)
	return out.String()[first:]
}

// setID makes the identifier of the cable from its classification line and
// its year, or takes it from the container.
func (b *builder) setID() {
	if b.mrn.post != "" && b.year != 0 {
		station, ok := stationName(b.mrn.post)
		if !ok {
			station = plainLetters(b.mrn.post)
		}
		id := ID{b.canonical(b.year, station, b.mrn.serial), b.year, b.mrn.post, b.mrn.serial}
		b.c.ID = Field[ID]{Value: id, Spans: b.place(b.mrn.span.Start, b.mrn.span.End)}
		b.note(NoteID, id.Canonical, b.mrn.serialAt.Start, b.mrn.serialAt.End)
		return
	}
	if b.mrn.post != "" {
		b.note(NoteID, strings.TrimSpace(b.text[b.mrn.span.Start:b.mrn.span.End]), b.mrn.serialAt.Start, b.mrn.serialAt.End)
	}
	if id, _, ok := b.statedID(); ok {
		b.c.ID = stated(id)
	}
}

// finishReferences gives the cited telegrams their identifiers, now that the
// year of the cable is known. Source: FORMAT of State references, by which the
// year is written only if it is not the current one.
func (b *builder) finishReferences() {
	for _, t := range b.refs.targets {
		ref := &b.c.Header.References[t.item].Value
		year := t.year
		if year == 0 {
			year = b.year
		}
		if year != 0 {
			ref.ID = b.canonical(year, t.station, t.serial)
			if other, ok := refdata.SharedName(t.station); ok {
				ref.Alternatives = []string{canonical(year, other, t.serial)}
			}
		}
		key := ref.ID
		if key == "" {
			key = fmt.Sprintf("%s %d", t.station, t.serial)
		}
		b.note(NoteCable, key, t.span.Start, t.span.End)
		if t.year == 0 && year != 0 {
			b.checkReferenceYear(t)
		}
		b.checkReferenceLater(t)
	}
}

// checkReferenceYear doubts the year of a cable of the same post with a higher
// number than its own: it is most likely of the year before.
func (b *builder) checkReferenceYear(t target) {
	if b.opts.SkipChecks || b.mrn.post == "" || t.serial <= b.mrn.serial {
		return
	}
	if own, ok := stationName(b.mrn.post); !ok || own != t.station {
		return
	}
	message := fmt.Sprintf("%s %d has a higher number than this cable, so it is most likely of the year before; nothing was changed.", t.station, t.serial)
	if !isLetter(b.text[t.span.Start]) { // a serial that shares the post before it
		b.report(ReferenceYear, Info, t.span, message)
		return
	}
	year := fmt.Sprintf("%02d", (b.year-1)%100)
	b.offer(ReferenceYear, Info, t.span, message, "Put the year "+year+" before it", Edit{Span{t.span.Start, t.span.Start}, year + " "})
}

// ReadID reads the identifier of a cable in any of the forms in circulation:
// "08ROME212", "1976BONN19075", "2004CARACA02200", and what containers have
// made of words of the classification line, such as
// "08SECTION01OF02CHISINAU976", "09EFTOLONDON2468", "06MADRID002583ZFR2585".
func ReadID(s string) (ID, bool) {
	year, n := idYear(s)
	if n == 0 {
		return ID{}, false
	}
	s = s[n:]
	for {
		n := idNoise(s)
		if n == 0 || n == len(s) {
			break
		}
		s = s[n:]
	}
	post := 0
	for post < len(s) && (!isDigit(s[post]) || s[post] == '0' && post > 0 && isLetter(s[post-1]) && post+1 < len(s) && isLetter(s[post+1])) {
		post++
	}
	d := digits(s[post:])
	if post < 2 || d == 0 || d > 7 {
		return ID{}, false
	}
	name := strings.TrimSpace(s[:post])
	station, ok := stationName(name)
	if !ok {
		station = plainLetters(name)
	}
	serial := number(s[post : post+d])
	return ID{canonical(year, station, serial), year, name, serial}, station != ""
}

// idYear reads the year at the start of an identifier, of two digits or of
// four, or of two that stand twice.
func idYear(s string) (year, n int) {
	d := digits(s)
	switch {
	case d < 2 || d == len(s):
		return 0, 0
	case d == 4 && (s[:2] == "19" || s[:2] == "20"):
		return number(s[:4]), 4
	case d == 4 && s[:2] == s[2:4]:
		return fullYear(number(s[:2]), 2), 4
	}
	return fullYear(number(s[:2]), 2), 2
}

// idWords are words of a classification line or a heading that containers
// have taken into identifiers.
var idWords = []string{"EFTO", "NOFORN", "AMEMBASSY", "EMBASSY", "AMCONSUL", "SIPDIS", "SENSITIVE", "FSC"}

// idNoise returns the length of what does not belong to an identifier at the
// start of s: a section, whole or damaged, or one of the words.
func idNoise(s string) int {
	n := letters(s)
	if n == 0 || n >= 4 && n <= 8 && damagedSection(s[:n]) {
		d := digits(s[n:])
		rest := s[n+d:]
		if d > 0 && d < 3 && len(rest) > 2 && upper(rest[0]) == 'O' {
			of := letters(rest)
			if e := digits(rest[of:]); of <= 2 && e >= 1 {
				return n + d + of + min(e, 2)
			}
		}
	}
	for _, w := range idWords {
		if hasFold(s, w) && len(s) > len(w)+3 {
			return len(w)
		}
	}
	return 0
}

// damagedSection reports whether s is the word SECTION with up to two letters
// lost or wrong.
func damagedSection(s string) bool {
	const word = "SECTION"
	k, kept := 0, 0
	for i := 0; i < len(s); i++ {
		if j := strings.IndexByte(word[k:], upper(s[i])); j >= 0 && j < 3 {
			k += j + 1
			kept++
		}
	}
	return kept >= 5
}
