package protect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A candidate is what is written like a name, in the sentence of a mark.
type candidate struct {
	text   string
	likely bool // the mark covers it, as far as one can tell
	next   bool // it stands directly before the mark
}

// before returns the names in the sentence that text ends in, the nearest
// first. What stands directly before the mark is likely meant, with what is
// joined to it by "and" or commas; where nothing does, or a place or what may be
// an organization, all are, but for what stands behind a preposition. Whether
// the sentence begins in text is whole.
func before(text string) (found []candidate, whole bool) {
	tokens, whole := sentence(text)
	switch {
	case len(tokens) == 0:
		return nil, whole
	case onlyCapitals(tokens):
		return inCapitals(tokens), whole
	}
	return inSmall(tokens), whole
}

// inSmall returns the names in a sentence, which is not in capitals throughout.
func inSmall(tokens []token) []candidate {
	var found []candidate
	certain := false // whom the mark is for
	for i := len(tokens); i > 0; {
		from, to := nameBefore(tokens, i)
		if to == 0 {
			break
		}
		next := tokens[to:i]
		adjacent := !tokens[from].aside && onlyBeside(tokens[to:])
		joined := len(found) > 0 && found[len(found)-1].likely && isJoint(tokens[to-1], next)
		i = from
		text := join(tokens[from:to])
		if !adjacent && !joined && (isPost(text) || onlyCapitals(tokens[from:to]) || len(next) > 0 && tokens[to-1].end == "" && (isRole(next[0]) || isSmall(next[0].core) && isAnybody(tokens[:from]))) {
			continue // a place, an organization, "Italian" in "Italian Minister"
		}
		office := isOffice(tokens[:from], text)
		clear := adjacent && !office
		found = append(found, candidate{text, (adjacent || joined) && !office, clear})
		certain = certain || clear && !onlyCapitals(tokens[from:to]) && !(from > 0 && among(prepositions, tokens[from-1].core))
	}
	if !certain {
		for i := range found {
			found[i].likely = found[i].likely || !behindPreposition(tokens, found[i].text)
		}
	}
	return found
}

// onlyBeside reports whether tokens only add to the name before them: asides,
// and "Jr.".
func onlyBeside(tokens []token) bool {
	for _, t := range tokens {
		if !t.aside && !among(suffixes, t.core) {
			return false
		}
	}
	return true
}

// isRole reports whether t says what somebody is.
func isRole(t token) bool {
	return among(roles, t.core) || startsUpper(t.core) && among(notNames, t.core)
}

// isAnybody reports whether "a" stands at the end of tokens, before capital
// words at most: "a Gasco" goes on "clerk".
func isAnybody(tokens []token) bool {
	i := len(tokens) - 1
	for i > 0 && utf8.RuneCountInString(tokens[i].core) > 2 && startsUpper(tokens[i].core) && tokens[i].end == "" {
		i--
	}
	return i >= 0 && among(" A AN ", tokens[i].core)
}

// isOffice reports whether name, behind tokens, is a place, or what somebody
// works for: "in", "University of Rome", "director for", "the head of".
func isOffice(tokens []token, name string) bool {
	n := len(tokens)
	switch {
	case n == 0:
		return false
	case among(wherein, tokens[n-1].core) || among(prepositions, tokens[n-1].core) && isPost(name):
		return true
	}
	return n > 1 && (among(roles, tokens[n-2].core) || among(heads, tokens[n-2].core)) && among(" FOR OF ", tokens[n-1].core)
}

// behind returns the names that text begins with, of which all are likely
// meant: "Lino Vassel, Dr. Rossi and Maria Vella said". Where a passage leads
// them, "of the" may stand before them.
func behind(text string, leads bool) []candidate {
	const enough = 300 // bytes
	var found []candidate
	if !beginsInWord(text) {
		return nil
	}
	tokens := tokensOf(text[:min(len(text), enough)])
	for i := 0; i < len(tokens); {
		for i < len(tokens) && stands(tokens, i, leads) {
			i++
		}
		to := i
		for to < len(tokens) && (nameAt(tokens, to) || isParticle(tokens[to].core)) && (to == i || tokens[to-1].holds() && !tokens[to-1].endsSentence()) {
			to++
		}
		if to == i {
			break
		}
		found = append(found, candidate{text: join(tokens[i:to]), likely: true})
		i = to
		comma := strings.HasPrefix(tokens[to-1].end, ",")
		and := to < len(tokens) && among(" AND OR ", tokens[to].core) && (comma || tokens[to-1].end == "")
		if and {
			i++
		} else if !comma {
			break
		}
	}
	return found
}

// beginsInWord reports whether the first of text but blanks is a letter, or the
// quote before a nickname.
func beginsInWord(text string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, " \t\r\n\"“"))
	return unicode.IsLetter(r)
}

// stands reports whether the i-th token can stand before a name: a title, or
// what a request is made of.
func stands(tokens []token, i int, leads bool) bool {
	t := tokens[i]
	if nameAt(tokens, i) || t.end != "" && !(t.end == "." && among(stops, t.core)) {
		return false
	}
	return among(notNames, t.core) && (leads || startsUpper(t.core)) || leads && among(markWords, t.core)
}

// isJoint reports whether last, which ends a name, and the tokens behind it
// join it to the next name: commas, "and", and titles.
func isJoint(last token, between []token) bool {
	joint := strings.HasPrefix(last.end, ",")
	for _, t := range between {
		switch {
		case among(" AND OR ", t.core) || strings.HasPrefix(t.end, "&"):
			joint = true
		case !among(notNames, t.core) && !among(suffixes, t.core) || t.end != "" && t.end != ".":
			return false
		}
	}
	return joint
}

// onlyCapitals reports whether no token has a small letter, as organizations
// are written.
func onlyCapitals(tokens []token) bool {
	for _, t := range tokens {
		if !isCapitals(t.core) {
			return false
		}
	}
	return true
}

// inCapitals returns the names at the end of a sentence in capitals, which does
// not show what is one: the last words, up to three, that are no titles and
// nothing that usually stands beside a name, and what is joined to them, by a
// preposition too.
func inCapitals(tokens []token) []candidate {
	var found []candidate
	to := len(tokens)
	for to > 0 && onlyBeside(tokens[to-1:to]) {
		to--
	}
	for i := to; to > 0; {
		from := to
		for words := 0; from > 0 && words < 3; from-- {
			t := tokens[from-1]
			if t.core == "" || t.aside || !nameAt(tokens, from-1) || among(verbs, t.core) || from < to && !t.holds() {
				break
			}
			if !isParticle(strings.ToLower(t.core)) {
				words++
			}
		}
		if from == to || len(found) > 0 && (isPost(join(tokens[from:to])) || !isJoint(tokens[to-1], tokens[to:i]) && !(i == to+1 && among(prepositions, tokens[to].core))) {
			break
		}
		found = append(found, candidate{join(tokens[from:to]), true, len(found) == 0})
		for i, to = from, from; to > 0 && (tokens[to-1].core == "" || !nameAt(tokens, to-1)); to-- {
		}
	}
	return found
}

// behindPreposition reports whether the name called text stands behind a
// preposition.
func behindPreposition(tokens []token, text string) bool {
	for i := range tokens {
		if i > 0 && strings.HasPrefix(text, tokens[i].core) && tokens[i].core != "" && strings.HasPrefix(join(tokens[i:]), text) {
			return among(prepositions, tokens[i-1].core)
		}
	}
	return false
}
