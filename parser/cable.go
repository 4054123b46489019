package parser

import "time"

// A Cable is the result of Parse. Blocks own the text; everything else only
// points into it.
type Cable struct {
	Source      *Source         `json:"source"`
	Layout      Layout          `json:"layout"`
	ID          Field[ID]       `json:"id,omitzero"`
	Blocks      []Block         `json:"blocks"`
	Header      Header          `json:"header"`
	Summary     Field[string]   `json:"summary,omitzero"`
	Body        []Paragraph     `json:"body"`
	Signature   []Field[string] `json:"signature,omitempty"`
	Passages    []Passage       `json:"passages,omitempty"` // in the order of their beginnings
	Notes       []Note          `json:"notes"`
	Definitions []Definition    `json:"definitions,omitempty"` // abbreviations that the text explains, in its order
	Diagnostics []Diagnostic    `json:"diagnostics"`
}

// A Field is a value and the places it was read from: usually one, more when
// a page line interrupts it, none when it was inferred. An identifier of which
// only the year was inferred has the place of the rest.
// The zero Field means that the cable does not say.
type Field[T any] struct {
	Value    T       `json:"value,omitzero"`
	Spans    []Span  `json:"spans"`
	Text     string  `json:"text,omitempty"` // as written, where it has no value: "310000Z JUN"
	Repaired *Repair `json:"repaired,omitempty"`
	Inferred string  `json:"inferred,omitempty"` // where else it was taken from: "container"
}

// IsZero reports whether the cable says nothing of f.
func (f Field[T]) IsZero() bool {
	return len(f.Spans) == 0 && f.Text == "" && f.Inferred == ""
}

// Span returns the stretch from the first place of f to its last, the zero
// Span if f has no place.
func (f Field[T]) Span() Span {
	if len(f.Spans) == 0 {
		return Span{}
	}
	return Span{f.Spans[0].Start, f.Spans[len(f.Spans)-1].End}
}

// A Repair says that a value was not written as it is read.
type Repair struct {
	From string `json:"from"` // as written: "PIORITY"
	Why  string `json:"why"`  // a sentence
}

// A Header holds what the cable says about itself, one field per fact, in
// the order of the format lines of ACP 127.
type Header struct {
	TransmissionID Field[string]         `json:"transmissionId,omitzero"`
	Called         Field[Called]         `json:"called,omitzero"`
	Calling        Field[Calling]        `json:"calling,omitzero"`
	Instructions   Field[Instructions]   `json:"instructions,omitzero"`
	Precedence     Field[Precedence]     `json:"precedence,omitzero"`
	Sent           Field[time.Time]      `json:"sent,omitzero"` // the date-time group, UTC, to the minute
	From           Field[Address]        `json:"from,omitzero"`
	Action         []Field[Address]      `json:"action,omitempty"`
	Info           []Field[Address]      `json:"info,omitempty"`
	Exempt         []Field[Address]      `json:"exempt,omitempty"`
	Classification Field[Classification] `json:"classification,omitzero"`
	Section        Field[Section]        `json:"section,omitzero"`
	Captions       []Field[Caption]      `json:"captions,omitempty"`
	Authority      Field[Authority]      `json:"authority,omitzero"`
	TAGS           []Field[Tag]          `json:"tags,omitempty"`
	Subject        Field[string]         `json:"subject,omitzero"` // folded lines joined by one blank
	SubjectMark    Field[Mark]           `json:"subjectMark,omitzero"`
	References     []Field[Reference]    `json:"references,omitempty"`
	ClassifiedBy   []Field[Classifier]   `json:"classifiedBy,omitempty"`
	Distribution   Field[Offices]        `json:"distribution,omitzero"` // copies in Washington
	Drafting       Field[Drafters]       `json:"drafting,omitzero"`
	Attributes     []Field[Attribute]    `json:"attributes,omitempty"` // rows of a print or an archive, in their order
	Release        Field[Release]        `json:"release,omitzero"`     // stamps of review and release
}

// An ID is the message reference number of a telegram with its year.
type ID struct {
	Canonical string `json:"canonical"` // "08ROME212"
	Year      int    `json:"year"`      // four digits: 2008
	Post      string `json:"post"`      // as written in the classification line: "ROME"
	Serial    int    `json:"serial"`    // 164
}

// Called is format line 2: the stations that this copy was sent to.
type Called struct {
	Precedence string          `json:"precedence"`
	Stations   []Field[string] `json:"stations"` // routing indicators
}

// Calling is format line 3: the station that sent it.
type Calling struct {
	Station string    `json:"station"`           // routing indicator: "RUEHRO"
	Serial  string    `json:"serial"`            // as written: "0164"
	Section string    `json:"section,omitempty"` // as written: "01"
	Filed   time.Time `json:"filed,omitzero"`    // UTC, to the minute; zero if the year is not known
}

// Instructions is format line 4.
type Instructions struct {
	Signal string `json:"signal"`         // "ZNY" or "ZNR"
	Class  string `json:"class"`          // "CCCCC"
	Rest   string `json:"rest,omitempty"` // "ZZH"
}

// Precedence holds the words for the prosigns of format line 5: EMERGENCY,
// FLASH, IMMEDIATE, PRIORITY, ROUTINE or DEFERRED.
type Precedence struct {
	Action string `json:"action"`
	Info   string `json:"info,omitempty"` // only where the line has two prosigns
}

// An Address is a plain-language address with what stands beside it.
type Address struct {
	Name       string `json:"name"`                 // "SECSTATE WASHDC"
	Route      string `json:"route,omitempty"`      // routing indicator: "RUEHC", or "ZEN"
	Precedence string `json:"precedence,omitempty"` // the word on its line
	Serial     string `json:"serial,omitempty"`     // channel sequence number as written: "1406", "4778-4781"
	Office     string `json:"office,omitempty"`     // between double slashes: "J2/J3"
	Collective bool   `json:"collective,omitempty"` // an address group: "CIS COLLECTIVE"
}

// A Classification is what the classification line says.
type Classification struct {
	Level     string   `json:"level"`               // UNCLASSIFIED, LIMITED OFFICIAL USE, CONFIDENTIAL, SECRET, TOP SECRET
	EFTO      bool     `json:"efto,omitempty"`      // "E F T O": encrypt for transmission only
	Controls  []string `json:"controls,omitempty"`  // NOFORN, ...
	Sensitive bool     `json:"sensitive,omitempty"` // with UNCLASSIFIED: sensitive but unclassified
}

// A Section says which part of a telegram in several sections this is.
type Section struct {
	Number int `json:"number"`
	Of     int `json:"of"`
}

// A Caption is an instruction on handling or routing, on a line of its own.
type Caption struct {
	Caption string `json:"caption"`
	Kind    string `json:"kind"` // handling, control, channel, agency, program, passing, attention, version, series, other
}

// An Authority is what the E.O. line says.
type Authority struct {
	Order      string `json:"order"`                // "12958"
	Declassify string `json:"declassify,omitempty"` // RFC 3339 date: "2018-05-14"
	Event      string `json:"event,omitempty"`      // "CLOSURE OF ICTY"
	Exemption  string `json:"exemption,omitempty"`  // "X1, X5", "25X1"
	Rule       string `json:"rule,omitempty"`       // "GDS", "OADR", "N/A"
}

// A Tag is one item of the TAGS line: Traffic Analysis by Geography and
// Subject (5 FAH-3).
type Tag struct {
	Code string `json:"code"` // "PBTS"; for a person the name: "CLINTON, HILLARY"
	Kind string `json:"kind"` // subject, geographic, program, organization, person, unknown
}

// A Mark is a portion mark.
type Mark struct {
	Level     string   `json:"level"`               // U, SBU, LOU, FOUO, C, S, TS
	Controls  []string `json:"controls,omitempty"`  // NF, "REL NATO", ...
	Inherited bool     `json:"inherited,omitempty"` // from an "entire text" statement or a portion switch
}

// A Reference is one item of the REF block.
type Reference struct {
	Letter       string   `json:"letter,omitempty"`
	Text         string   `json:"text"` // as written, without its letter
	Kind         string   `json:"kind"` // cable, email, telcon, message, airgram, document, other
	ID           string   `json:"id,omitempty"`
	Alternatives []string `json:"alternatives,omitempty"` // other readings of an ambiguous post
	Note         string   `json:"note,omitempty"`         // "NOTAL"
}

// A Classifier is a person who classified the cable, and why.
type Classifier struct {
	Name    string   `json:"name,omitempty"`
	Title   string   `json:"title,omitempty"`
	Order   string   `json:"order,omitempty"`   // section of the order: "1.4"
	Reasons []string `json:"reasons,omitempty"` // letters: "b", "d"
}

// A Paragraph is one paragraph of the body.
type Paragraph struct {
	Number   string        `json:"number"` // "1", "2", "3.a"; "" if unnumbered
	Mark     *Mark         `json:"mark,omitempty"`
	Heading  Field[string] `json:"heading,omitzero"`
	Text     string        `json:"text"`           // after number and mark; folded lines joined by one blank
	Kind     string        `json:"kind,omitempty"` // comment, summary, action
	Spans    []Span        `json:"spans"`          // its pieces, number and mark included; a page line may cut it in two
	Children []Paragraph   `json:"children,omitempty"`
}
