package refdata

import "strconv"

// A ZoneEntry is a time zone of the military letters.
type ZoneEntry struct {
	Letter  string // "Z"
	Word    string // "ZULU"
	Minutes int    // east of UTC
	Local   bool   // J: local time, whatever it is
	Source  string
}

// Zone looks up a time zone by its letter.
// Source: ACP 121.
func Zone(letter string) (ZoneEntry, bool) {
	var buf [maxKey]byte
	row, ok := zones.Lookup(upper(&buf, letter))
	if !ok {
		return ZoneEntry{}, false
	}
	minutes, err := strconv.Atoi(column(row, 2))
	return ZoneEntry{
		Letter: column(row, 0), Word: column(row, 1), Minutes: minutes, Local: err != nil, Source: source(column(row, 3)),
	}, true
}
