package protect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A candidate is what is written like a name, in the sentence before a mark.
type candidate struct {
	text   string
	likely bool // the mark covers it, as far as one can tell
}

// A token is what stands between blanks.
type token struct {
	core string // without what stands around it: quotes, commas, "'s"
	end  string // what stands behind it: "," or ".", "'s" or quotes
}

// longSentence is how far a sentence is read back, in bytes.
const longSentence = 700

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
		adjacent := to == len(tokens)
		joined := len(found) > 0 && found[len(found)-1].likely && isJoint(tokens[to-1], next)
		i = from
		text := join(tokens[from:to])
		if !adjacent && !joined && (isPost(text) || onlyCapitals(tokens[from:to]) || len(next) > 0 && among(notNames, next[0].core) && startsUpper(next[0].core) && tokens[to-1].end == "") {
			continue // a place, an organization, "Italian" in "Italian Minister"
		}
		clear := adjacent && !(from > 0 && among(wherein, tokens[from-1].core))
		found = append(found, candidate{text, clear || joined})
		certain = certain || clear && !onlyCapitals(tokens[from:to])
	}
	if !certain {
		for i := range found {
			found[i].likely = found[i].likely || !behindPreposition(tokens, found[i].text)
		}
	}
	return found
}

// sentence returns the tokens of the sentence that text ends in, and whether it
// begins in text.
func sentence(text string) (tokens []token, whole bool) {
	if len(text) > longSentence {
		text = text[len(text)-longSentence:]
	}
	fields := strings.Fields(text)
	for i := len(fields) - 1; i >= 0; i-- {
		t := tokenOf(fields[i])
		if i < len(fields)-1 && t.endsSentence() {
			whole = true
			break
		}
		tokens = append(tokens, t)
	}
	for i, k := 0, len(tokens)-1; i < k; i, k = i+1, k-1 {
		tokens[i], tokens[k] = tokens[k], tokens[i]
	}
	return tokens, whole
}

func tokenOf(field string) token {
	core := strings.TrimLeftFunc(field, notLetter)
	end := len(strings.TrimRightFunc(core, notLetter))
	core, after := core[:end], core[end:]
	for _, possessive := range [...]string{"'s", "’s", "'S"} {
		if strings.HasSuffix(core, possessive) {
			core, after = strings.TrimSuffix(core, possessive), possessive+after
		}
	}
	if strings.HasPrefix(field, "(") || strings.HasPrefix(field, "[") {
		return token{"", field} // a portion mark, or an aside
	}
	return token{core, after}
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !joins(r) && !unicode.IsDigit(r) }

// endsSentence reports whether a sentence ends with t: at a stop, unless it is
// that of an initial or an abbreviation, and at a number or a portion mark.
func (t token) endsSentence() bool {
	if t.core == "" {
		return len(t.end) <= 5 && strings.HasPrefix(t.end, "(") && isCapitals(t.end)
	}
	stop := strings.Trim(t.end, `"'’”)`)
	return stop != "" && strings.IndexByte(".?!", stop[0]) >= 0 &&
		!(t.end == "." && (utf8.RuneCountInString(t.core) == 1 && startsUpper(t.core) || among(stops, t.core)))
}

// nameBefore returns the last run of tokens[:limit] that is written like a name:
// to is 0 if there is none.
func nameBefore(tokens []token, limit int) (from, to int) {
	for to = limit; to > 0 && !tokens[to-1].isName(); to-- {
	}
	if to == 0 {
		return 0, 0
	}
	from = to - 1
	for i := from - 1; i >= 0 && tokens[i].holds(); i-- {
		if tokens[i].isName() {
			from = i
		} else if !isParticle(tokens[i].core) {
			break
		}
	}
	return from, to
}

// isName reports whether t is written like a part of a name.
func (t token) isName() bool {
	if !startsUpper(t.core) || strings.ContainsAny(t.core, "0123456789/&@") || among(notNames, t.core) {
		return false
	}
	n := utf8.RuneCountInString(t.core)
	return !isCapitals(t.core) || n == 1 || n > 2 && !isTerm(t.core)
}

// holds reports whether a name can go on behind t.
func (t token) holds() bool { return t.end == "" || t.end == "." }

func isParticle(s string) bool {
	for _, p := range particles {
		if s == p {
			return true
		}
	}
	return false
}

// isJoint reports whether last, which ends a name, and the tokens behind it
// join it to the next name: commas, "and", and titles.
func isJoint(last token, between []token) bool {
	joint := strings.HasPrefix(last.end, ",")
	for _, t := range between {
		switch {
		case t.core == "and" || t.core == "or" || strings.HasPrefix(t.end, "&"):
			joint = true
		case !among(notNames, t.core) || t.end != "" && t.end != ".":
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

// inCapitals returns the name at the end of a sentence in capitals, which does
// not show what is one: the last words, up to three, that are no titles and
// nothing that usually stands beside a name.
func inCapitals(tokens []token) []candidate {
	from := len(tokens)
	for from > 0 && from > len(tokens)-3 {
		t := tokens[from-1]
		if t.core == "" || !t.isName() || among(verbs, t.core) || from < len(tokens) && !t.holds() {
			break
		}
		from--
	}
	if from == len(tokens) {
		return nil
	}
	return []candidate{{join(tokens[from:]), true}}
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

// join returns tokens as one reads them.
func join(tokens []token) string {
	var b strings.Builder
	for i, t := range tokens {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(t.core)
		if t.end == "." && i < len(tokens)-1 {
			b.WriteByte('.')
		}
	}
	return b.String()
}
