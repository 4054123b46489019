package refdata

// placeLists are the lists of geographic TAGS, one column of places each. The
// codes of the list of 2012 are mostly those of ISO 3166; before, many codes
// meant other countries.
var placeLists = [...]struct {
	from, to int
	source   string
}{
	{1973, 1979, "T"},
	{1980, 2011, "U"},
	{2012, 0, "D"},
}

// listOf returns the index of the list in use in year. Most cables whose year
// is not known are of the second list's time.
func listOf(year int) int {
	switch {
	case year >= placeLists[2].from:
		return 2
	case year == 0 || year >= placeLists[1].from:
		return 1
	}
	return 0
}

// placeTag looks key up in the list of year and, if it is not there, in the
// others, the nearest in time first.
func placeTag(key []byte, year int) (TagEntry, bool) {
	row, i := placeRow(key, year)
	if i < 0 {
		return TagEntry{}, false
	}
	e := TagEntry{Code: column(row, 0), Kind: "geographic", Source: source(placeLists[i].source), From: placeLists[i].from, To: placeLists[i].to}
	e.Name, e.Sure = placeName(column(row, 1+i))
	e.Sure = e.Sure && i == listOf(year)
	return e, true
}

// placeRow returns the row of key and the index of the list that has it, -1 if
// none does.
func placeRow(key []byte, year int) (row string, list int) {
	if len(key) != 2 {
		return "", -1
	}
	row, ok := places.Lookup(key)
	if !ok {
		return "", -1
	}
	for _, i := range nearestLists[listOf(year)] {
		if column(row, 1+i) != "" {
			return row, i
		}
	}
	return "", -1
}

// nearestLists holds, for each list, all of them, the nearest in time first.
var nearestLists = [...][3]int{{0, 1, 2}, {1, 0, 2}, {2, 1, 0}}

// placeName reads a cell of places: "-" is a code without a known name, and a
// question mark before a name says that it was not confirmed.
func placeName(cell string) (name string, sure bool) {
	switch cell[0] {
	case '-':
		return "", false
	case '?':
		return cell[1:], false
	}
	return cell, true
}

// Country returns the name of the country with a code of ISO 3166, as the
// geographic TAGS have it since 2012: "Azerbaijan" for "AZ"; "" if there is
// none.
func Country(iso string) string {
	var buf [maxKey]byte
	row, ok := places.Lookup(upper(&buf, iso))
	if !ok || column(row, 3) == "" {
		return ""
	}
	name, _ := placeName(column(row, 3))
	return name
}
