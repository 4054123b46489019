package parser

import (
	"sync"

	"github.com/reftel/reftel/parser/refdata"
)

// A term is a word at which something starts that the finders look for.
type term struct {
	word     string // in capitals
	kind     termKind
	everyday bool  // a common English word is spelled like it
	month    uint8 // 1 to 12 for a monthTerm
}

// worded reports whether e may be written as a word, with one capital.
func (e *term) worded() bool {
	return e.kind >= monthTerm || e.kind == generalTerm && len(e.word) >= 4 && !e.everyday
}

// A termKind says what a term is the beginning of.
type termKind uint8

const (
	generalTerm termKind = iota
	governmentTerm
	organizationTerm
	officeTerm
	captionTerm
	monthTerm    // a date
	postTerm     // EMBASSY: the name of a post follows
	visitTerm    // VISIT: a post follows whose web site it is
	minimizeTerm // MINIMIZE: the post that considered it stands before
	citedTerm    // REF, REFTEL, SEPTEL
	beginTerm    // BEGIN: the name of a passage follows
	endTerm      // END
)

// noteKinds are the kinds of the notes of the terms of refdata, whose kinds
// are the keys of refdataKinds.
var (
	noteKinds    = [...]NoteKind{generalTerm: NoteAbbreviation, governmentTerm: NoteAbbreviation, organizationTerm: NoteOrganization, officeTerm: NoteOffice, captionTerm: NoteCaption}
	refdataKinds = map[string]termKind{"general": generalTerm, "government": governmentTerm, "organization": organizationTerm, "office": officeTerm, "caption": captionTerm}
)

// grammarTerms are the words that are no terms of refdata.
var grammarTerms = map[termKind][]string{
	postTerm:     {"EMBASSY", "AMEMBASSY", "CONSULATE", "CONGEN", "AMCONSUL", "AMCONGEN", "MISSION", "USMISSION", "USINT", "REO"},
	visitTerm:    {"VISIT"},
	minimizeTerm: {"MINIMIZE"},
	citedTerm:    {"REF", "REFS", "REFTEL", "REFTELS", "SEPTEL", "SEPTELS"},
	beginTerm:    {"BEGIN"},
	endTerm:      {"END"},
}

// maxTerm is the length of the longest term, in bytes.
const maxTerm = 16

// A termTable finds terms by their words. Most words of a text are told from
// terms by their length, first, second and last letters, before any is hashed.
type termTable struct {
	terms   []term
	slots   []uint16 // number of a term, from 1, by hash
	letters wordFilter
	starts  startFilter // of those that may be written as words
}

// termsOf returns the table of words, which are no terms of refdata.
func termsOf(kind termKind, words ...string) *termTable {
	t := &termTable{}
	for _, w := range words {
		t.terms = append(t.terms, term{word: w, kind: kind})
	}
	t.index(0)
	return t
}

// terms returns the table, made when it is first asked for.
var terms = sync.OnceValue(func() *termTable {
	t := &termTable{}
	for kind, words := range grammarTerms {
		for _, w := range words {
			t.terms = append(t.terms, term{word: w, kind: kind})
		}
	}
	for i, name := range monthNames {
		t.terms = append(t.terms, term{word: name, kind: monthTerm, month: uint8(i + 1)})
		if short := name[:3]; short != name {
			t.terms = append(t.terms, term{word: short, kind: monthTerm, month: uint8(i + 1)})
		}
	}
	t.terms = append(t.terms, term{word: "SEPT", kind: monthTerm, month: 9})
	t.index(0)
	own := len(t.terms)
	for w := range refdata.Terms {
		if len(w.Word) >= 2 && len(w.Word) <= maxTerm && isUpper(w.Word[0]) && t.find(w.Word) == nil {
			t.terms = append(t.terms, term{word: w.Word, kind: refdataKinds[w.Kind], everyday: w.Everyday})
		}
	}
	t.index(own)
	return t
})

// index makes slots large enough and fills in the terms; those from number
// from on are new to the masks.
func (t *termTable) index(from int) {
	size := 1024
	for size < 3*len(t.terms) {
		size *= 2
	}
	t.slots = make([]uint16, size)
	for i, e := range t.terms {
		slot := termHash(e.word)
		for t.slots[slot&uint32(size-1)] != 0 {
			slot++
		}
		t.slots[slot&uint32(size-1)] = uint16(i + 1)
	}
	for _, e := range t.terms[from:] {
		t.letters.add(e.word)
		if e.worded() {
			t.starts.add(e.word)
		}
	}
}

// find returns the term w, in any case; nil if there is none.
func (t *termTable) find(w string) *term {
	for slot := termHash(w); ; slot++ {
		n := t.slots[slot&uint32(len(t.slots)-1)]
		if n == 0 {
			return nil
		}
		if e := &t.terms[n-1]; len(e.word) == len(w) && hasFold(w, e.word) {
			return e
		}
	}
}

// lookup is find for words of a text, most of which are no terms.
func (t *termTable) lookup(w string) *term {
	if !t.letters.likely(w) {
		return nil
	}
	return t.find(w)
}

// has reports whether w is a term as it is written.
func (t *termTable) has(w string) bool {
	e := t.lookup(w)
	return e != nil && e.word == w
}

// termHash is FNV-1a of w in capitals, with the high bits folded into the low.
func termHash(w string) uint32 {
	h := uint32(2166136261)
	for i := range len(w) {
		h = (h ^ uint32(upper(w[i]))) * 16777619
	}
	return h ^ h>>15
}
