package parser

import (
	"cmp"
	"slices"
)

// A Note says what a stretch of text is. What it means is looked up by Kind
// and Key when somebody asks: see package explain.
type Note struct {
	Kind NoteKind `json:"kind"`
	Key  string   `json:"key"`
	Span Span     `json:"span"`
}

// A NoteKind says what kind of thing a Note points at.
type NoteKind string

// The kinds of notes, with an example of the key.
const (
	NoteTransmission NoteKind = "transmission" // "VZCZCXRO2291"
	NotePrecedence   NoteKind = "precedence"   // "PRIORITY"
	NoteStation      NoteKind = "station"      // routing indicator: "RUEHRO"
	NoteSerial       NoteKind = "serial"       // station serial number: "0164"
	NoteFiled        NoteKind = "filed"        // RFC 3339: "2008-05-14T10:18:00Z"; as written if the year is not known
	NoteSignal       NoteKind = "signal"       // operating signal: "ZNY"
	NoteClassGroup   NoteKind = "classGroup"   // "CCCCC"
	NoteDateTime     NoteKind = "dateTime"     // RFC 3339; as written if it is no date
	NoteAddress      NoteKind = "address"      // plain-language address: "AMEMBASSY ROME"
	NoteOffice       NoteKind = "office"       // office symbol: "EUR/CARC"
	NoteChannel      NoteKind = "channel"      // channel sequence number: "1406"
	NoteLevel        NoteKind = "level"        // "CONFIDENTIAL"
	NoteControl      NoteKind = "control"      // "NOFORN"
	NoteSection      NoteKind = "section"      // "1/3"
	NotePost         NoteKind = "post"         // post as in a message reference number, or in the text: "ROME"
	NoteID           NoteKind = "id"           // the cable's own: "08ROME212"
	NoteCaption      NoteKind = "caption"      // "SIPDIS"
	NoteOrder        NoteKind = "order"        // "12958"
	NoteDeclassify   NoteKind = "declassify"   // "2018-05-14", "OADR", "X1"
	NoteTag          NoteKind = "tag"          // "PBTS"
	NoteCable        NoteKind = "cable"        // a cited cable: "08ROME123"
	NoteAbbreviation NoteKind = "abbreviation" // "DCM"; one that is in no table as written
	NoteOrganization NoteKind = "organization" // "NATO"
	NoteDate         NoteKind = "date"         // a date in the text: "2008-05-14", "05-14" without its year, "2008-05", "12-28/12-30"
	NoteReference    NoteKind = "reference"    // "ref A" in the text: "A"
	NotePerson       NoteKind = "person"       // "Quill"
	NoteReason       NoteKind = "reason"       // "1.4(b)"
	NoteMark         NoteKind = "mark"         // portion mark: "C", "S/NF"
	NoteSignature    NoteKind = "signature"    // "QUILL"
	NotePassage      NoteKind = "passage"      // the words that begin or end a passage: "TEXT"
	NoteRedaction    NoteKind = "redaction"    // what was taken out, by its length, the words in its place, or the exemption: "12", "SOURCE REMOVED", "B1"
	NoteRelease      NoteKind = "release"      // "B1"
	NoteCorrected    NoteKind = "corrected"    // what stood there before it was corrected: "PIORITY"
)

// follows reports whether x comes after y in the order of notes, which is by
// their place; of those that start together the longer comes first.
func follows(x, y *Note) bool {
	return x.Span.Start > y.Span.Start || x.Span.Start == y.Span.Start && x.Span.End < y.Span.End
}

// startNotes begins a run of notes, which come nearly in their order: those of
// the blocks, of what needs more than one block, within the text, and of
// redactions.
func (b *builder) startNotes() { b.noteRuns = append(b.noteRuns, len(b.c.Notes)) }

// sortNotes puts the notes in their order: each run of them, and then all,
// from the last runs on, which are shorter than the first.
func (b *builder) sortNotes() {
	notes := b.c.Notes
	end := len(notes)
	for _, from := range slices.Backward(b.noteRuns) {
		sortNearly(notes[from:end])
		b.merge(notes[from:], end-from)
		end = from
	}
}

// maxMoves is how many places a note of a nearly sorted run moves on average.
const maxMoves = 8

// sortNearly sorts notes stably: by insertion, unless that would take long.
func sortNearly(notes []Note) {
	left := maxMoves * len(notes)
	for i := 1; i < len(notes); i++ {
		if !follows(&notes[i-1], &notes[i]) {
			continue
		}
		n, k := notes[i], i
		for ; k > 0 && follows(&notes[k-1], &n); k-- {
			notes[k] = notes[k-1]
			left--
		}
		notes[k] = n
		if left < 0 {
			slices.SortStableFunc(notes, func(x, y Note) int {
				return cmp.Or(x.Span.Start-y.Span.Start, y.Span.End-x.Span.End)
			})
			return
		}
	}
}

// merge merges the sorted runs notes[:n] and notes[n:].
func (b *builder) merge(notes []Note, n int) {
	if n == 0 || n == len(notes) || !follows(&notes[n-1], &notes[n]) {
		return
	}
	b.merged = append(b.merged[:0], notes[n:]...)
	i, k := n-1, len(b.merged)-1
	for at := len(notes) - 1; k >= 0; at-- {
		if i >= 0 && follows(&notes[i], &b.merged[k]) {
			notes[at] = notes[i]
			i--
		} else {
			notes[at] = b.merged[k]
			k--
		}
	}
	clear(b.merged)
}
