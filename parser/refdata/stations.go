package refdata

// A StationEntry is the address that a routing indicator is listed for. A
// communications centre may serve several addressees under one indicator.
type StationEntry struct {
	Indicator string // "RUEHRO"; "RUCOFA*" if the listing is for a block of indicators
	Address   string // plain-language address: "AMEMBASSY ROME"
	Source    string
}

// Station looks up a routing indicator.
// Source: ACP 117; headings of published cables.
func Station(indicator string) (StationEntry, bool) {
	row, ok := stationRow(indicator)
	if !ok {
		return StationEntry{}, false
	}
	return StationEntry{Indicator: column(row, 0), Address: column(row, 1), Source: source(column(row, 2))}, true
}

// StationAddress returns the address of the station, without the rest of its
// entry.
func StationAddress(indicator string) (string, bool) {
	row, ok := stationRow(indicator)
	return column(row, 1), ok
}

func stationRow(indicator string) (string, bool) {
	var buf [maxKey]byte
	key := upper(&buf, indicator)
	row, ok := stations.Lookup(key)
	if !ok && len(key) == 7 { // some centres are listed with all last letters
		key[6] = '*'
		row, ok = stations.Lookup(key)
	}
	return row, ok
}
