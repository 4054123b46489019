package refdata

import (
	"strconv"
	"strings"
)

// A SiteEntry is a place that plain-language addresses end in, of those who
// are no posts: agencies in Washington, commands at their bases.
type SiteEntry struct {
	City     string // "Tampa" for MACDILL AFB FL
	Country  string // code of ISO 3166: "US"; see [Country]
	Lat, Lon float64
	Source   string
}

// siteWords is of how many words the longest ending is.
const siteWords = 4

// Site looks up where an address is that ends in the name of a place, as in
// "HQ USCENTCOM MACDILL AFB FL". The longest ending that is known counts.
// Source: general knowledge.
func Site(address string) (SiteEntry, bool) {
	words := strings.Fields(address)
	var buf [maxKey]byte
	for i := max(1, len(words)-siteWords); i < len(words); i++ { // one word is who, not where
		row, ok := sites.Lookup(fold(&buf, strings.Join(words[i:], "")))
		if !ok {
			continue
		}
		e := SiteEntry{City: column(row, 1), Country: column(row, 2), Source: source(column(row, 5))}
		e.Lat, _ = strconv.ParseFloat(column(row, 3), 64) // the test of the table holds them to be numbers
		e.Lon, _ = strconv.ParseFloat(column(row, 4), 64)
		return e, true
	}
	return SiteEntry{}, false
}
