package refdata

import "strings"

// An AbbreviationEntry is a term of the trade.
type AbbreviationEntry struct {
	Term      string // "EMBOFF"
	Expansion string // "embassy officer"; several meanings are divided by "; "
	Kind      string // general, government ("GOAJ", the Government of Azerbaijan), organization or office
	Source    string
	Sure      bool // false where the term has several meanings
}

// Abbreviation looks up a term as cables use it.
func Abbreviation(term string) (AbbreviationEntry, bool) {
	var buf [maxKey]byte
	row, ok := abbreviations.Lookup(upper(&buf, term))
	if !ok {
		return AbbreviationEntry{}, false
	}
	return AbbreviationEntry{
		Term: column(row, 0), Expansion: column(row, 1), Kind: column(row, 2),
		Sure: column(row, 3) == "yes", Source: source(column(row, 4)),
	}, true
}

// A Term is a word that the text of a cable has for something longer.
type Term struct {
	Word string // in capitals: "GOAJ"
	Kind string // general, government, organization, office or caption

	// Everyday says that a common English word is spelled like it, so that in
	// a text in capitals it need not be the term: "GOT", "WHO".
	Everyday bool
}

// Terms yields every term once: abbreviations, organizations with a name, and
// captions of one word that say how to handle a cable.
func Terms(yield func(Term) bool) {
	for row, i := abbreviations.next(abbreviations.start()); row != ""; row, i = abbreviations.next(i) {
		word, kind := column(row, 0), column(row, 2)
		if k := CaptionKind(word); k == "handling" || k == "control" {
			kind = "caption"
		}
		if !yield(Term{word, kind, column(row, 5) == "yes"}) {
			return
		}
	}
	for row, i := organizations.next(organizations.start()); row != ""; row, i = organizations.next(i) {
		if tag := column(row, 0); column(row, 1) != "" && !isAbbreviation(tag) && !yield(Term{tag, "organization", false}) {
			return
		}
	}
	for row, i := captions.next(captions.start()); row != ""; row, i = captions.next(i) {
		word, kind := column(row, 1), column(row, 2)
		if kind != "handling" && kind != "control" || strings.Contains(word, " ") || isAbbreviation(word) {
			continue
		}
		if !yield(Term{word, "caption", everydayCaptions[word]}) {
			return
		}
	}
}

// everydayCaptions are captions that are words as well.
var everydayCaptions = map[string]bool{"SENSITIVE": true, "REL": true, "CHEROKEE": true}

func isAbbreviation(word string) bool {
	_, ok := abbreviations.Lookup([]byte(word))
	return ok
}
