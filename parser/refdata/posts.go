package refdata

import (
	"strconv"
	"strings"
)

// A PostEntry is a post, or an office that sends telegrams as posts do.
type PostEntry struct {
	Canonical string // name in a message reference number without blanks: "USUNNEWYORK"
	Kind      string // embassy, consulate, mission, institute, office, delegation, agency or department
	Name      string // for people: "U.S. Mission to the UN, New York"; for embassies and consulates see Title
	Address   string // plain-language address: "USMISSION USUN NEW YORK"
	City      string // "New York"; "" for travelling parties
	Country   string // code of ISO 3166 of the country in which the city is now: "US"; see [Country]
	Lat, Lon  float64
	Zone      string // IANA time zone of the city: "Asia/Baku"; "" for travelling parties
	Station   string // routing indicator: "RUCNDT"; "" if not known
	Now       string // canonical name of the post's successor, if the post was renamed: "MUMBAI" for BOMBAY
	Source    string

	// Alias says that the name looked up was another spelling; Spelling says
	// which: short, cut (to six letters, as on page lines and in archives),
	// misspelled, or address (with AMEMBASSY and the like before it).
	Alias    bool
	Spelling string
}

// Title returns the name of the post for people: "U.S. Embassy Rome".
func (e PostEntry) Title() string {
	switch {
	case e.Name != "":
		return e.Name
	case e.Kind == "embassy":
		return "U.S. Embassy " + e.City
	case e.Kind == "consulate":
		return "U.S. Consulate " + e.City
	}
	return e.City
}

// Post looks up a post by its name as in a message reference number, in any
// spelling: blanks, hyphens, apostrophes and dots do not matter, and short,
// cut and usual wrong spellings are known. A plain-language address is a
// spelling too: "AMEMBASSY ROME".
func Post(name string) (PostEntry, bool) {
	var buf [maxKey]byte
	key := fold(&buf, name)
	if e, ok := post(key); ok {
		return e, true
	}
	if n := addressKind(key); n > 0 {
		e, ok := post(key[n:])
		if ok && !e.Alias {
			e.Alias, e.Spelling = true, "address"
		}
		return e, ok
	}
	return PostEntry{}, false
}

// SharedName returns the canonical name of another post that is cited by the
// name of this one: a mission in its city that sends through the same
// communications center. The test of the table says by which rule.
func SharedName(canonical string) (other string, ok bool) {
	row, ok := shared.Lookup([]byte(canonical))
	if !ok {
		return "", false
	}
	return column(row, 1), true
}

// addressKinds stand before the name of a post in a plain-language address.
var addressKinds = [...]string{"AMEMBASSY", "AMCONSUL", "AMCONGEN", "USMISSION", "USDEL", "USINT", "USLO", "USOFFICE", "REO", "EMBASSY", "CONSULATE"}

// addressKind returns the length of one of addressKinds at the start of key.
func addressKind(key []byte) int {
	if len(key) == 0 || strings.IndexByte("ACREU", key[0]) < 0 {
		return 0
	}
	for _, kind := range addressKinds {
		if len(key) > len(kind) && string(key[:len(kind)]) == kind {
			return len(kind)
		}
	}
	return 0
}

// post looks up a folded name, and the post that it is an alias of.
func post(key []byte) (PostEntry, bool) {
	row, ok := posts.Lookup(key)
	if !ok {
		return PostEntry{}, false
	}
	spelling := column(row, 1)
	if spelling != "" {
		row, _ = posts.Lookup([]byte(column(row, 2)))
	}
	var c [13]string
	columns(row, c[:])
	e := PostEntry{
		Canonical: c[0], Now: c[2], Kind: c[3], Name: c[4], Address: c[5],
		City: c[6], Country: c[7], Station: c[10], Zone: c[11], Source: source(c[12]),
		Alias: spelling != "", Spelling: spelling,
	}
	e.Lat, _ = strconv.ParseFloat(c[8], 64) // travelling parties have no place
	e.Lon, _ = strconv.ParseFloat(c[9], 64)
	return e, true
}
