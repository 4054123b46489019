package refdata

// A PrecedenceEntry says how urgent a message is.
type PrecedenceEntry struct {
	Word    string // "PRIORITY"
	Prosign string // one letter: "P"; on format line 2 it is doubled
	Rank    int    // 0 for DEFERRED to 6 for EMERGENCY
	Meaning string // a sentence
	Speed   string // aim for delivery: "3 hours"; "" if not known
	Source  string
}

// Precedence looks up a prosign, single as on format line 5 or doubled as on
// format line 2. O is IMMEDIATE: on the wire, NIACT IMMEDIATE is no other.
// Source: 5 FAH-2 H-230; ACP 127.
func Precedence(prosign string) (PrecedenceEntry, bool) {
	if len(prosign) == 2 && prosign[0] == prosign[1] {
		prosign = prosign[:1]
	}
	if len(prosign) != 1 {
		return PrecedenceEntry{}, false
	}
	switch capital(prosign[0]) {
	case 'Y':
		return PrecedenceWord("EMERGENCY")
	case 'Z':
		return PrecedenceWord("FLASH")
	case 'O':
		return PrecedenceWord("IMMEDIATE")
	case 'P':
		return PrecedenceWord("PRIORITY")
	case 'R':
		return PrecedenceWord("ROUTINE")
	case 'M':
		return PrecedenceWord("DEFERRED")
	}
	return PrecedenceEntry{}, false
}

// PrecedenceWord looks up a precedence by its word: EMERGENCY, FLASH, NIACT
// IMMEDIATE, IMMEDIATE, PRIORITY, ROUTINE or DEFERRED.
func PrecedenceWord(word string) (PrecedenceEntry, bool) {
	var buf [maxKey]byte
	row, ok := precedences.Lookup(upper(&buf, word))
	if !ok {
		return PrecedenceEntry{}, false
	}
	return PrecedenceEntry{
		Word: column(row, 0), Prosign: column(row, 1), Rank: int(column(row, 2)[0] - '0'),
		Meaning: column(row, 3), Speed: column(row, 4), Source: source(column(row, 5)),
	}, true
}
