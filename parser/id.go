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
	return b.store(appendCanonical(buf[:0], year, station, serial))
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
		b.c.ID = Field[ID]{Value: id, Spans: b.place(b.mrn.span.Start, b.mrn.span.End), Inferred: b.yearFrom}
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
		field := &b.c.Header.References[t.item]
		ref, year := &field.Value, t.year
		if year == 0 {
			year, field.Inferred = b.year, b.yearFrom
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
		b.checkReferencePost(t)
	}
}

// checkReferencePost doubts the identifier of a telegram whose post is not
// listed: its name may be misspelt, or be no post.
func (b *builder) checkReferencePost(t target) {
	if b.opts.SkipChecks || isPost(t.station) {
		return
	}
	message := t.station + " is no listed post; the identifier is made of the name as it is written."
	b.report(ReferencePostUnknown, Info, t.span, message)
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
	if short := len(station) < 5 && !isPost(station); short {
		if p, ok := refdata.SimilarPost(station); ok {
			station = p
		}
	}
	serial := number(s[post : post+d])
	return ID{canonical(year, station, serial), year, name, serial}, station != ""
}

// idYear reads the year at the start of an identifier, of two digits or of
// four, which may stand there twice.
func idYear(s string) (year, n int) {
	d := digits(s)
	if d < 2 || d == len(s) {
		return 0, 0
	}
	for _, width := range [...]int{4, 2} {
		if width > d {
			continue
		}
		year := fullYear(number(s[:width]), width)
		if year > 1944 && year < 2060 && repeatsYear(s[width:d], year) {
			return year, d
		}
	}
	return fullYear(number(s[:2]), 2), 2
}

// repeatsYear reports whether s holds nothing but year, in two digits or four,
// as often as it likes.
func repeatsYear(s string, year int) bool {
	four := strconv.Itoa(year)
	for s != "" {
		rest, ok := strings.CutPrefix(s, four)
		if !ok {
			rest, ok = strings.CutPrefix(s, four[2:])
		}
		if !ok {
			return false
		}
		s = rest
	}
	return true
}

// idWords are words of a classification line or a heading that containers
// have taken into identifiers, longer ones first.
var idWords = []string{
	"LIMITEDOFFICIALUSE", "FOROFFICIALUSEONLY", "CORRECTEDCOPY", "UNCLASSIFIED", "CONFIDENTIAL", "TOPSECRET", "SENSITIVE", "AMEMBASSY",
	"AMCONSUL", "EMBASSY", "NOFORN", "SIPDIS", "STADIS", "LIMDIS", "UNCLAS", "SECRET", "EXDIS", "NODIS", "ORCON", "EFTO", "FOUO", "EFT",
	"FSC", "SBU", "NF", "TO",
}

// idNoise returns the length of what does not belong to an identifier at the
// start of s: a section, whole or damaged, or one of the words before a post.
func idNoise(s string) int {
	n := letters(s)
	if n == 0 || n >= 3 && n <= 9 && damagedSection(s[:n]) {
		if k := sectionNumbers(s[n:]); k > 0 {
			return n + k
		}
	}
	if isPost(s[:n]) {
		return 0
	}
	for _, w := range idWords {
		if hasFold(s, w) && len(s) > len(w)+3 && (len(w) > 3 || n > len(w) && shortNoise(s[:n], w)) {
			return len(w)
		}
	}
	return 0
}

// shortNoise reports whether the short word w at the start of s does not
// belong there: a post stands behind it, or at least s is no post misspelt.
func shortNoise(s, w string) bool {
	if isPost(s[len(w):]) {
		return true
	}
	_, similar := refdata.SimilarPost(s)
	return len(w) == 3 && !similar
}

// sectionNumbers returns the length of "01OF02" at the start of s, also
// damaged as "01O02" and "0IF02".
func sectionNumbers(s string) int {
	n := sectionDigits(s)
	if n == 0 {
		return 0
	}
	of := 0
	for _, w := range [...]string{"OF", "0F", "O", "F"} {
		if hasFold(s[n:], w) {
			of = len(w)
			break
		}
	}
	m := sectionDigits(s[n+of:])
	if m == 0 || of == 0 && n+m != 4 {
		return 0
	}
	return n + of + m
}

// sectionDigits returns the number of digits that s starts with, at most two,
// of which the second may be a letter as scans have it.
func sectionDigits(s string) int {
	if s == "" || !isDigit(s[0]) {
		return 0
	}
	if len(s) > 1 && (isDigit(s[1]) || s[1] == 'I' || s[1] == 'l') {
		return 2
	}
	return 1
}

// damagedSection reports whether s is the word SECTION with up to two letters
// lost or wrong, or the end of it.
func damagedSection(s string) bool {
	const word = "SECTION"
	s = strings.ToUpper(s)
	s = strings.TrimPrefix(s, "TO")
	if len(s) > 2 && strings.HasSuffix(word, s) {
		return true
	}
	k, kept := 0, 0
	for i := 0; i < len(s); i++ {
		if j := strings.IndexByte(word[k:], upper(s[i])); j >= 0 && j < 3 {
			k += j + 1
			kept++
		}
	}
	return kept >= 5
}
