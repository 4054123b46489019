package parser

// What prints and archives have beside the telegram itself.

// Offices are those in Washington that got copies: the distribution block.
type Offices struct {
	Origin  []Field[Copies] `json:"origin,omitempty"` // that sent the telegram
	Action  []Field[Copies] `json:"action,omitempty"`
	Info    []Field[Copies] `json:"info,omitempty"`
	Desired []Field[string] `json:"desired,omitempty"` // "DESIRED DISTRIBUTION": as the drafter asked
	Total   Field[int]      `json:"total,omitzero"`    // the sum of the copies as the block states it
	Letter  string          `json:"letter,omitempty"`  // behind the sum: R on outgoing telegrams, W on incoming ones
}

// Copies is an office with the number of its copies. Where that cannot be
// read, Copies is 0 and Field.Text is the item as written.
type Copies struct {
	Office string `json:"office"` // "EUR"
	Copies int    `json:"copies"`
}

// Drafters are those who wrote, cleared and approved a telegram.
type Drafters struct {
	Drafted  []Field[Drafter] `json:"drafted,omitempty"`
	Approved []Field[Drafter] `json:"approved,omitempty"`
	Cleared  []Field[Drafter] `json:"cleared,omitempty"`
	Released []Field[Drafter] `json:"released,omitempty"`
}

// A Drafter is a person of an office, as written.
type Drafter struct {
	Office string `json:"office,omitempty"` // "EUR/EE"
	Name   string `json:"name,omitempty"`   // "RDQUILL", "MR. QUILL", "Quill, Ada M"
	Typist string `json:"typist,omitempty"` // initials behind the name: "MJW"
	Note   string `json:"note,omitempty"`   // "SUBS": cleared in substance; "INFO"
}

// An Attribute is a row that a print or an archive has beside the telegram.
type Attribute struct {
	Name  string `json:"name"`            // "Original Classification"
	Value string `json:"value,omitempty"` // "" if the row is empty
}

// A Release is what stamps of review and release say. It changes nothing of
// how the cable was classified.
type Release struct {
	Decision   string          `json:"decision,omitempty"` // FULL, PART or DENIED
	Case       string          `json:"case,omitempty"`     // "F-2014-20439"
	Document   string          `json:"document,omitempty"` // "C05775236"
	Date       string          `json:"date,omitempty"`     // RFC 3339 date
	Reviewer   string          `json:"reviewer,omitempty"` // review authority: "ADA QUILL"
	Title      string          `json:"title,omitempty"`    // of the reviewer: "Senior Reviewer"
	Event      string          `json:"event,omitempty"`    // "EO Systematic Review"
	Exemptions []Field[string] `json:"exemptions,omitempty"`
	Bates      []Field[string] `json:"bates,omitempty"` // numbers of pages in a production
}
