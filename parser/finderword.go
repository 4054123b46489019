package parser

import "strings"

// word reads the word at s[i], which starts with a capital, and returns where
// to go on.
func (f *finder) word(i int) int {
	s := f.s
	j := i + 1
	if j < len(s) && isLower(s[j]) { // "Most"
		j += f.pairs.next(s[j:], lookCase)
		for j < len(s) && isLower(s[j]) {
			j++
		}
		if j == len(s) || !isUpper(s[j]) {
			if e := f.terms.lookup(s[i:j]); e != nil {
				return f.term(e, i, j, i+1)
			}
			return j
		}
		return f.odd(i, j, i+1)
	}
	for j < len(s) && isUpper(s[j]) {
		j++
	}
	return f.odd(i, j, j)
}

// odd is word for one that has capitals up to capitals, and more letters from
// j on where it is neither in capitals nor has but one: "DCM", "NGOs",
// "PolCouns".
func (f *finder) odd(i, j, capitals int) int {
	s := f.s
	for j < len(s) && isLetter(s[j]) {
		j++
	}
	caps := capitals == j || capitals == j-1 && s[capitals] == 's' && capitals-i > 1
	if j+1 < len(s) && joins[s[j]] && (caps || j-i == 1) && (isDigit(s[j]) || isLetter(s[j+1]) || isDigit(s[j+1])) {
		if n := f.joined(i, j); n > 0 {
			return n
		}
	}
	w := s[i:j]
	if e := f.terms.lookup(w); e != nil {
		return f.term(e, i, j, capitals)
	}
	if caps || capitals-i >= 2 || f.camel(w) {
		f.unlisted(i, j, capitals)
	}
	return j
}

// joins are the bytes by which the parts of a term may be joined.
var joins = [256]bool{'/': true, '-': true, '+': true, '&': true, '0': true, '1': true, '2': true, '3': true, '4': true, '5': true, '6': true, '7': true, '8': true, '9': true}

// camel reports whether w has a capital behind small letters: "PolCouns".
func (f *finder) camel(w string) bool {
	for i := 2; i < len(w); i++ {
		if isUpper(w[i]) {
			return true
		}
	}
	return false
}

// term notes what the term e, which stands at s[i:j], is the beginning of, and
// returns where to go on. The word has capitals up to capitals.
func (f *finder) term(e *term, i, j, capitals int) int {
	s, p := f.s, f.p
	switch e.kind {
	case monthTerm:
		return f.date(e, i, j)
	case postTerm:
		return f.post(i, j)
	case visitTerm, minimizeTerm:
		f.ownPost(e.kind, i, j)
		return j
	case citedTerm:
		if f.inWord(i) {
			return j
		}
		return f.citation(i, j)
	case beginTerm:
		if p != nil && !f.inWord(i) {
			return max(j, i+p.readBegin(s, i, f.at, f.first))
		}
		return j
	case endTerm:
		if p != nil && !f.inWord(i) {
			return max(j, i+p.readEnd(s, i, f.at))
		}
		return j
	}
	if f.cited && j+1 < len(s) && s[j] == ' ' && isDigit(s[j+1]) {
		return j // the station of a cable: "SECSTATE 119436"
	}
	if f.inWord(i) || f.inAddress(i, j) || !f.shaped(e, i, j, capitals) || f.inMark(i, j) {
		return j
	}
	f.b.note(noteKinds[e.kind], e.word, f.at+i, f.at+j)
	return j
}

// shaped reports whether s[i:j] is written as the term e is: in capitals, or
// as a word if it is one that is (PolCouns, Poloff). In a line without small
// letters what is spelled like a common word is that word, except a government
// with an article or a genitive.
func (f *finder) shaped(e *term, i, j, capitals int) bool {
	switch {
	case capitals < j && (capitals-i > 1 || f.camel(f.s[i:j])):
		return true
	case capitals < j:
		return e.worded()
	case !e.everyday || f.hasLower():
		return true
	case e.kind == governmentTerm:
		return i >= 4 && f.s[i-4:i] == "THE " || strings.HasPrefix(f.s[j:], "'S")
	}
	return false
}

// inAddress reports whether s[i:j] is a part of an address of the Internet.
func (f *finder) inAddress(i, j int) bool {
	return i > 0 && strings.IndexByte("@_=", f.s[i-1]) >= 0 || i > 1 && f.s[i-1] == '.' && isLetter(f.s[i-2]) && isLower(f.s[i-2]) ||
		j < len(f.s) && (f.s[j] == '@' || f.s[j] == '_') || j+1 < len(f.s) && f.s[j] == '.' && isLower(f.s[j+1])
}

// inMark reports whether s[i:j] fills a parenthesis that is a portion mark.
func (f *finder) inMark(i, j int) bool {
	return i > 0 && f.s[i-1] == '(' && j < len(f.s) && strings.IndexByte(")/", f.s[j]) >= 0 && markAt(f.s[i-1:]) > 0
}

// joined reads a term whose parts are joined: "S/CT", "P5+1", "EUR/RPM",
// "A/DCM". s[i:j] is its first part. It returns where to go on, 0 if there is
// none.
func (f *finder) joined(i, j int) int {
	s := f.s
	k := j
	for k < len(s) && k-i < 2*maxTerm && (isLetter(s[k]) || joins[s[k]]) {
		k++
	}
	for k > j && !isLetter(s[k-1]) && !isDigit(s[k-1]) {
		k--
	}
	w := s[i:k]
	if f.inWord(i) || f.inAddress(i, k) || f.inMark(i, k) || i > 0 && s[i-1] == '/' {
		return 0
	}
	if e := f.terms.lookup(w); e != nil && (isUpper(w[len(w)-1]) || !isLetter(w[len(w)-1]) || f.camel(w)) {
		f.b.note(noteKinds[e.kind], e.word, f.at+i, f.at+k)
		return k
	}
	slash := strings.IndexByte(w, '/')
	if slash == 1 && w[0] == 'A' { // acting
		if e := f.terms.lookup(w[2:]); e != nil && e.kind == generalTerm {
			f.b.note(NoteAbbreviation, w, f.at+i, f.at+k)
			return k
		}
	}
	if slash > 1 && !hasSmall(w) {
		if e := f.terms.lookup(w[:slash]); e != nil && e.kind == officeTerm && k-i <= maxTerm {
			f.b.note(NoteOffice, w, f.at+i, f.at+k)
			return k
		}
	}
	if d := f.defines(w); d >= 0 || slash < 0 && digits(w[j-i:]) == 0 && strings.IndexByte(w, '-') > 0 && !isDigit(w[len(w)-1]) && !hasSmall(w) && f.isUnlisted(i, k) {
		f.b.note(NoteAbbreviation, w, f.at+i, f.at+k)
		return k
	}
	return 0
}

func hasSmall(s string) bool {
	for i := range len(s) {
		if isLower(s[i]) {
			return true
		}
	}
	return false
}

// unlisted notes s[i:j], which is no term, if it is a plural of one, or if it
// is an abbreviation all the same. Its key is then as written.
func (f *finder) unlisted(i, j, capitals int) {
	w := f.s[i:j]
	plural := len(w) > 3 && upper(w[len(w)-1]) == 'S'
	if !plural && len(f.defined) == 0 && (len(w) < 2 || capitals-i > maxUnlisted || !f.hasLower()) || f.inWord(i) {
		return // most words
	}
	if plural {
		if e := f.terms.lookup(w[:len(w)-1]); e != nil && e.kind < captionTerm && !e.everyday && !stressed.has(w) && f.shaped(e, i, j-1, min(capitals, j-1)) && !f.inAddress(i, j) {
			f.b.note(noteKinds[e.kind], e.word, f.at+i, f.at+j)
			return
		}
	}
	if f.defines(w) >= 0 {
		f.b.note(NoteAbbreviation, w, f.at+i, f.at+j)
		return
	}
	if capitals < j && f.s[j-1] == 's' {
		j = capitals
	}
	if capitals == j && j-i <= maxUnlisted && f.isUnlisted(i, j) {
		f.b.note(NoteAbbreviation, f.s[i:j], f.at+i, f.at+j)
	}
}

// maxUnlisted is how many letters an abbreviation has that no table lists:
// longer words in capitals are mostly names.
const maxUnlisted = 5

// stressed are words that are written in capitals to stress them, or that say
// something of the telegram.
var stressed = termsOf(generalTerm,
	"NOT", "NO", "ALL", "AND", "OR", "BUT", "ONLY", "THE", "AN", "IS", "ARE", "WAS", "WERE", "TO", "OF", "IN", "ON", "AT",
	"BY", "FOR", "VERY", "ANY", "MUST", "NEW", "ALSO", "HAS", "HAD", "WILL", "MAY", "BOTH", "WE", "IT", "IF", "SO", "AS",
	"FROM", "THIS", "THAT", "WITH", "THEN", "THAN", "NONE", "NEVER", "STILL", "MORE", "LESS", "WHEN", "WHO", "WHY", "HOW",
	"WHAT", "NOW", "BE", "DO", "DID", "DOES", "CAN", "OUR", "YOUR", "US", "YES", "SIC", "NOTE", "TEXT", "TAGS", "ADD",
	"PLUS", "BIO", "PAGE", "FIRST", "SOME", "UNTIL", "AFTER", "UP", "DECL", "EO", "NAME", "DATE", "TITLE", "QUOTE", "SIR",
	"NOTES",
)

// isUnlisted reports whether s[i:j], in capitals, is an abbreviation by its
// looks: among words in small letters, alone, no number in Roman letters, no
// word that is stressed, and no redaction.
func (f *finder) isUnlisted(i, j int) bool {
	s := f.s
	w := s[i:j]
	if len(w) < 2 || !f.hasLower() || stressed.has(w) || madeOf(w, "IVXLCDM") || madeOf(w, w[:1]) || f.inAddress(i, j) {
		return false
	}
	if i > 0 && strings.IndexByte("/'.&\"", s[i-1]) >= 0 || j < len(s) && strings.IndexByte("/&@_", s[j]) >= 0 {
		return false
	}
	return !f.shouts(i, j) && !f.inMark(i, j)
}

// shouts reports whether a word beside s[i:j] is in capitals too and no term,
// or one before it that is not short a name: the words are a name or a heading
// then.
func (f *finder) shouts(i, j int) bool {
	s := f.s
	k := j
	for k < len(s) && (isBlank(s[k]) || s[k] == ',') {
		k++
	}
	to := k
	for to < len(s) && isLetter(s[to]) {
		to++
	}
	if to-k > 1 && !hasSmall(s[k:to]) && f.terms.lookup(s[k:to]) == nil {
		return true
	}
	k = skipBack(s, i)
	if k > 0 && s[k-1] == ',' {
		k--
	}
	from := k
	for from > 0 && isLetter(s[from-1]) {
		from--
	}
	if k == from || !isUpper(s[from]) {
		return false
	}
	return hasSmall(s[from:k]) && j-i > 3 && k < i && s[k] != ',' || k-from > 1 && !hasSmall(s[from:k]) && f.terms.lookup(s[from:k]) == nil
}
