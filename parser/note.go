package parser

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
)
