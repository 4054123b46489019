package parser

import (
	"fmt"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// isPost reports whether name is a post as it stands in a message reference
// number, in any spelling.
func isPost(name string) bool {
	if len(name) < 3 || len(name) > 32 {
		return false
	}
	_, ok := refdata.Post(name)
	return ok
}

// canonical returns the canonical identifier: "08BAKU164".
func canonical(year int, station string, serial int) string {
	return fmt.Sprintf("%02d%s%d", year%100, station, serial)
}

// setID makes the identifier of the cable from its classification line and
// its year, or takes it from the container.
func (b *builder) setID() {
	if b.mrn.post != "" && b.year != 0 {
		station, ok := stationName(b.mrn.post)
		if !ok {
			station = plainLetters(b.mrn.post)
		}
		id := ID{canonical(b.year, station, b.mrn.serial), b.year, b.mrn.post, b.mrn.serial}
		b.c.ID = Field[ID]{Value: id, Spans: b.place(b.mrn.span.Start, b.mrn.span.End)}
		b.note(NoteID, id.Canonical, b.mrn.serialAt.Start, b.mrn.serialAt.End)
		return
	}
	if b.mrn.post != "" {
		b.note(NoteID, strings.TrimSpace(b.text[b.mrn.span.Start:b.mrn.span.End]), b.mrn.serialAt.Start, b.mrn.serialAt.End)
	}
	if id, ok := ReadID(b.src.Meta("id")); ok {
		b.c.ID = Field[ID]{Value: id, Spans: []Span{}, Inferred: "container"}
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
		key := fmt.Sprintf("%s %d", t.station, t.serial)
		if year != 0 {
			ref.ID = canonical(year, t.station, t.serial)
			key = ref.ID
		}
		b.note(NoteCable, key, t.span.Start, t.span.End)
		if t.year == 0 && year != 0 {
			b.checkReferenceYear(t)
		}
	}
}

// checkReferenceYear doubts the year of a cable of the same post with a higher
// number than its own: it is most likely of the year before.
func (b *builder) checkReferenceYear(t target) {
	if b.opts.SkipChecks || b.mrn.post == "" || t.serial <= b.mrn.serial {
		return
	}
	if own, ok := stationName(b.mrn.post); ok && own == t.station {
		b.report(ReferenceYear, Info, t.span, fmt.Sprintf("%s %d has a higher number than this cable, so it is most likely of the year before; nothing was changed.", t.station, t.serial))
	}
}

// ReadID reads the identifier of a cable in any of the forms in circulation,
// such as "08BAKU164", "1976BONN19075", "05EMBASSYBLABLA1".
func ReadID(s string) (ID, bool) {
	d := digits(s)
	if d < 2 || d == len(s) {
		return ID{}, false
	}
	width := 2
	if d >= 4 && (strings.HasPrefix(s, "19") || strings.HasPrefix(s, "20")) {
		width = 4
	}
	year := fullYear(number(s[:width]), width)
	n := trailingDigits(s)
	if n == 0 || n > 7 || d >= len(s)-n {
		return ID{}, false
	}
	post := strings.TrimSpace(s[d : len(s)-n])
	station, ok := stationName(post)
	if !ok {
		station = plainLetters(post)
	}
	serial := number(s[len(s)-n:])
	return ID{canonical(year, station, serial), year, post, serial}, station != ""
}
