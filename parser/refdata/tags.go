package refdata

// A TagEntry is one code of the TAGS system: Traffic Analysis by Geography
// and Subject.
type TagEntry struct {
	Code   string // "PREL"
	Name   string // "External Political Relations"; "" if the meaning is not known
	Kind   string // subject, program, geographic or organization
	Source string
	Sure   bool // the name was confirmed for the year asked for

	// For is the code that this one is a usual misspelling of; "" for most.
	For string

	// From and To bound the years of the list that a geographic code was
	// found in; To is 0 for the list in use. Both are 0 for other kinds.
	From, To int
}

// Tag looks up a code as it was used in year, which is 0 if it is not known.
// Codes of the kinds are told apart in the order subject, program,
// geographic, organization; an organization with a name comes before a
// geographic code that was not in the list of that year.
// Source: 5 FAH-3; the TAGS handbook of 1974.
func Tag(code string, year int) (TagEntry, bool) {
	var buf [maxKey]byte
	key := upper(&buf, code)
	if e, ok := subjectTag(key, year); ok {
		return e, true
	}
	if e, ok := programTag(key); ok {
		return e, true
	}
	place, isPlace := placeTag(key, year)
	org, isOrg := organizationTag(key)
	switch {
	case isPlace && place.inForce(year):
		return place, true
	case isOrg && (org.Name != "" || !isPlace):
		return org, true
	}
	return place, isPlace
}

// inForce reports whether the list of a geographic code is that of year.
func (e TagEntry) inForce(year int) bool { return e.From == placeLists[listOf(year)].from }

func subjectTag(key []byte, year int) (TagEntry, bool) {
	if len(key) != 4 {
		return TagEntry{}, false
	}
	row, ok := subjects.Lookup(key)
	if !ok {
		return TagEntry{}, false
	}
	e := TagEntry{Code: column(row, 0), Name: column(row, 1), Kind: "subject", Source: source(column(row, 3)), Sure: true}
	if old := column(row, 2); old != "" && 0 < year && year < 1980 {
		e.Name = old
	}
	return e, true
}

func programTag(key []byte) (TagEntry, bool) {
	if len(key) < 4 || key[0] != 'K' {
		return TagEntry{}, false
	}
	row, ok := programs.Lookup(key)
	if !ok {
		return TagEntry{}, false
	}
	return TagEntry{
		Code: column(row, 0), Name: column(row, 1), For: column(row, 2),
		Kind: "program", Source: source(column(row, 3)), Sure: column(row, 4) == "yes",
	}, true
}

func organizationTag(key []byte) (TagEntry, bool) {
	row, ok := organizations.Lookup(key)
	if !ok {
		return TagEntry{}, false
	}
	return TagEntry{
		Code: column(row, 0), Name: column(row, 1),
		Kind: "organization", Source: source(column(row, 2)), Sure: column(row, 3) == "yes",
	}, true
}
