package protect

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is what stands between blanks.
type token struct {
	core  string // without what stands around it: quotes, commas, "'s"
	end   string // what stands behind it: "," or ".", "'s" or quotes
	opens bool   // a bracket stands before it
	aside bool   // it stands between brackets
	nick  bool   // it stands between quotes that may be a nickname
}

// longSentence is how far a sentence is read back, in bytes.
const longSentence = 700

// sentence returns the tokens of the sentence that text ends in, and whether it
// begins in text.
func sentence(text string) (tokens []token, whole bool) {
	if len(text) > longSentence {
		text = text[len(text)-longSentence:]
	}
	tokens = tokensOf(text)
	for i := len(tokens) - 2; i >= 0; i-- {
		if tokens[i].endsSentence() && !tokens[i+1].aside {
			return tokens[i+1:], true
		}
	}
	return tokens, false
}

// tokensOf returns the tokens of text. What stands between brackets is aside,
// but for another name of somebody: "John (Jack) Carver". Up to three words
// between quotes before a name may be a nickname: "John "The Ox" Carver".
func tokensOf(text string) []token {
	fields := strings.Fields(text)
	tokens := make([]token, len(fields))
	open, quote := -1, -1
	for i, field := range fields {
		tokens[i] = tokenOf(field)
		if strings.HasPrefix(field, `"`) || strings.HasPrefix(field, "“") {
			quote = i
		}
		if quote >= 0 && (tokens[i].end == `"` || tokens[i].end == "”") {
			for k := quote; k <= i && i-quote < 3; k++ {
				tokens[k].nick = true
			}
			quote = -1
		}
		if tokens[i].opens {
			open = i
		}
		if open < 0 || strings.IndexAny(field, ")]") < 0 {
			continue
		}
		for k := open; k <= i; k++ {
			tokens[k].aside = true
		}
		open = -1
	}
	for i := 1; i < len(tokens)-1; i++ {
		t := &tokens[i]
		if t.opens && t.end == ")" && t.isName() && tokens[i-1].isName() && tokens[i-1].holds() && tokens[i+1].isName() && !tokens[i+1].opens {
			*t = token{core: t.core}
		}
	}
	return tokens
}

func tokenOf(field string) token {
	core := strings.TrimLeftFunc(field, notLetter)
	opens := strings.ContainsAny(field[:len(field)-len(core)], "([")
	if opens && len(field) <= 6 && isCapitals(field) {
		return token{end: field, opens: true} // a portion mark
	}
	end := len(strings.TrimRightFunc(core, notLetter))
	core, after := core[:end], core[end:]
	for _, possessive := range [...]string{"'s", "’s", "'S"} {
		if strings.HasSuffix(core, possessive) {
			core, after = strings.TrimSuffix(core, possessive), possessive+after
		}
	}
	return token{core: core, end: after, opens: opens}
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) && !joins(r) && !unicode.IsDigit(r) }

// endsSentence reports whether a sentence ends with t: at a stop, unless it is
// that of initials or an abbreviation, and at a number or a portion mark.
func (t token) endsSentence() bool {
	if t.core == "" {
		return len(t.end) <= 5 && strings.HasPrefix(t.end, "(") && isCapitals(t.end)
	}
	stop := strings.Trim(t.end, `"'’”)`)
	return stop != "" && strings.IndexByte(".?!", stop[0]) >= 0 &&
		!(t.end == "." && (isInitials(t.core) || among(stops, t.core)))
}

// isInitials reports whether s is initials, without the last stop: "K", "K.P.S",
// "J.-P".
func isInitials(s string) bool {
	for part := range strings.SplitSeq(s, ".") {
		part = strings.TrimPrefix(part, "-")
		if utf8.RuneCountInString(part) != 1 || !startsUpper(part) {
			return false
		}
	}
	return true
}

// isName reports whether t is written like a part of a name: with a capital
// letter, or with one behind what names begin with, as in "al-Hamid".
func (t token) isName() bool {
	core := t.core
	if !startsUpper(core) {
		core = behindPrefix(core)
	}
	if isTakenOut(core) {
		return false
	}
	if !startsUpper(core) || strings.ContainsAny(core, "0123456789/&@") || among(notNames, core) || among(suffixes, core) {
		return false
	}
	n := utf8.RuneCountInString(core)
	return !isCapitals(core) || n == 1 || n > 2 && !isTerm(core)
}

// isTakenOut reports whether X stand for a name that was taken out of the text.
func isTakenOut(s string) bool { return len(s) > 2 && strings.Trim(s, "Xx") == "" }

// behindPrefix returns what stands in s behind a particle in small letters and
// what joins it: "Hamid" for "al-Hamid", "Souza" for "deSouza"; "" if s does
// not begin so.
func behindPrefix(s string) string {
	i := strings.IndexFunc(s, func(r rune) bool { return !unicode.IsLower(r) })
	if i <= 0 || !isParticle(s[:i]) && !isPrefix(s[:i]) {
		return ""
	}
	rest := strings.TrimLeft(s[i:], hyphens)
	if len(rest) == len(s)-i && isPrefix(s[:i]) {
		return ""
	}
	return rest
}

// holds reports whether a name can go on behind t: "John", "J." and the end of
// a nickname do not end one.
func (t token) holds() bool {
	switch t.end {
	case "", ".", `"`, "”", `."`, ".”":
		return true
	case "'", "’":
		return !strings.HasSuffix(strings.ToLower(t.core), "s")
	}
	return false
}

// nameAt reports whether the i-th token is a part of a name, by what stands
// before it too: "May" is one in "Mr. May" and "Ann May", but not in "May 3".
func nameAt(tokens []token, i int) bool {
	t := tokens[i]
	if t.isName() || t.nick && isNickname(tokens[i:]) {
		return true
	}
	if i == 0 || !startsUpper(t.core) || !among(surnames, t.core) || t.opens || !tokens[i-1].holds() {
		return false
	}
	if i+1 < len(tokens) && t.end == "" && strings.IndexAny(tokens[i+1].core, "0123456789") == 0 {
		return false
	}
	return among(addresses, tokens[i-1].core) || nameAt(tokens, i-1)
}

// isNickname reports whether what tokens begin with, between quotes, is followed
// by a name.
func isNickname(tokens []token) bool {
	i := 0
	for i < len(tokens) && tokens[i].nick && startsUpper(tokens[i].core) {
		i++
	}
	return i < len(tokens) && !tokens[i].nick && tokens[i].isName()
}

// nameBefore returns the last run of tokens[:limit] that is written like a name:
// to is 0 if there is none.
func nameBefore(tokens []token, limit int) (from, to int) {
	for to = limit; to > 0 && !nameAt(tokens, to-1); to-- {
	}
	if to == 0 {
		return 0, 0
	}
	from = to - 1
	for i := from; i > 0 && !tokens[i].opens && tokens[i-1].aside == tokens[from].aside && tokens[i-1].holds(); i-- {
		if nameAt(tokens, i-1) || isParticle(tokens[i-1].core) && tokens[i-1].core != "y" {
			from = i - 1
		} else if tokens[i-1].core != "y" {
			break
		}
	}
	return from, to
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
