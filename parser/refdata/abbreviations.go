package refdata

// An AbbreviationEntry is a term of the trade.
type AbbreviationEntry struct {
	Term      string // "EMBOFF"
	Expansion string // "embassy officer"
	Kind      string // general, or government: "GOAJ", the Government of Azerbaijan
	Sure      bool   // false where the term has several meanings
}

// Abbreviation looks up a term as cables use it.
func Abbreviation(term string) (AbbreviationEntry, bool) {
	var buf [maxKey]byte
	row, ok := abbreviations.Lookup(string(upper(&buf, term)))
	if !ok {
		return AbbreviationEntry{}, false
	}
	return AbbreviationEntry{Term: column(row, 0), Expansion: column(row, 1), Kind: column(row, 2), Sure: column(row, 3) == "yes"}, true
}
