package protect

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// A passage is what asks for protection.
type passage struct {
	span  parser.Span // with its brackets, if it has some
	after string      // where the names stand if it leads them, as "please protect Lino Vassel" does
	leads bool        // the names stand behind it rather than before
}

// markWords are the words that a mark is made of, in capitals.
var markWords = " A ALL ALSO AND AS BE BOTH CABLE COMMENTS CONTACT CONTACTS DO FOR FROM FULL FULLY HER HIM HIS IDENTITIES IDENTITY IN INFORMATION IS KINDLY MUST NAME NAMES NOT OF " +
	"OUT PARAGRAPH PLEASE PLS POSITION PROTECT PROTECTED PROTECTION SHOULD SOURCE SOURCES STRICT STRICTEST STRICTLY THE THEIR THIS THROUGHOUT TO "

// maxMark is how long what stands between the brackets of a mark can be, in bytes.
const maxMark = 120

// passages returns what asks for protection in text, in its order.
func passages(text string) []passage {
	var all []passage
	for at := 0; at < len(text); {
		i := strings.IndexAny(text[at:], "([{pP")
		if i < 0 {
			break
		}
		at += i
		p, ok := bareMark(text, at)
		if text[at] != 'p' && text[at] != 'P' {
			p, ok = bracketMark(text, at)
		}
		if at++; ok {
			all = append(all, p)
			at = max(at, p.span.End)
		}
	}
	return all
}

// bracketMark reads the mark whose opening bracket is text[at].
func bracketMark(text string, at int) (passage, bool) {
	inside := text[at+1 : min(len(text), at+1+maxMark)]
	end := strings.IndexAny(inside, ")]}([{")
	if end < 0 || strings.IndexByte(")]}", inside[end]) < 0 {
		return passage{}, false
	}
	inside = inside[:end]
	p := passage{span: parser.Span{Start: at, End: at + end + 2}, after: text[at+end+2:]}
	if isMark(inside) {
		return p, true
	}
	p.after, p.leads = leadsNames(inside)
	return p, p.leads
}

// isMark reports whether one of the clauses between two brackets asks for
// protection and says nothing else: "please protect", and the second one of
// "head of the bank, strictly protect", but not "to protect minorities".
func isMark(inside string) bool {
	if !containsFold(inside, "TECT") {
		return false
	}
	clauses := strings.FieldsFunc(unbroken(inside), isClauseEnd)
	for _, clause := range clauses {
		asks := false
		words := strings.Fields(strings.ToUpper(clause))
		for _, w := range words {
			if !among(markWords, w) {
				asks = false
				break
			}
			asks = asks || strings.HasPrefix(w, "PROTECT")
		}
		if asks && !isNegated(words) && (len(clauses) == 1 || words[0] != "TO") {
			return true
		}
	}
	return false
}

// unbroken returns s with the words whole that a hyphen divides at a line end.
func unbroken(s string) string {
	before, behind, ok := strings.Cut(s, "-\n")
	if !ok {
		before, behind, ok = strings.Cut(s, "-\r\n")
	}
	if !ok {
		return s
	}
	return before + strings.TrimLeft(behind, " \t")
}

func isClauseEnd(r rune) bool { return strings.ContainsRune(",;:-–—/!.*_\"“”'", r) }

// isNegated reports whether words, in capitals, say that nobody need be
// protected.
func isNegated(words []string) bool {
	not := false
	for _, w := range words {
		switch {
		case w == "NOT":
			not = true
		case strings.HasPrefix(w, "PROTECT"):
			return not
		case w != "TO" && w != "BE" && w != "A" && w != "AS" && w != "FULLY" && w != "STRICTLY":
			not = false
		}
	}
	return false
}

// leadsNames returns what stands behind "protect" between two brackets, if that
// is names: "please protect Lino Vassel".
func leadsNames(inside string) (after string, ok bool) {
	i := strings.Index(strings.ToUpper(inside), "PROTECT ")
	if i < 0 || len(strings.ToUpper(inside)) != len(inside) {
		return "", false
	}
	words := strings.Fields(strings.ToUpper(inside[:i]))
	for _, w := range words {
		if !among(markWords, w) || w == "TO" || w == "NOT" {
			return "", false
		}
	}
	after = inside[i+len("PROTECT "):]
	for _, field := range strings.Fields(after) {
		t := tokenOf(field)
		if !t.isName() && !among(markWords, t.core) && !isParticle(t.core) {
			return "", false
		}
		ok = ok || t.isName()
	}
	return after, ok
}

// manners are the words that say before "protect" that it is a request, whose
// is what follows it in one.
const (
	manners = " ALSO BOTH FULLY KINDLY PLEASE PLS STRICTLY "
	whose   = " IDENTITIES IDENTITY NAME NAMES SOURCE SOURCES THROUGHOUT "
)

// bareMark reads the mark without brackets whose "protect" is at text[at]:
// "-- please protect --", "Strictly protect Lino Vassel", and behind a name
// ", protect," or PROTECT.
func bareMark(text string, at int) (passage, bool) {
	end := at + len("PROTECT")
	if end > len(text) || !strings.EqualFold(text[at:end], "PROTECT") || at > 0 && isWordByte(text[at-1]) || end < len(text) && isWordByte(text[end]) {
		return passage{}, false
	}
	start, manner := mannerBefore(text, at)
	end, whom := whoseBehind(text, end)
	before := strings.TrimRight(text[max(0, start-maxMark):start], " \t\r\n")
	rest := strings.TrimLeft(text[end:], " \t\r\n")
	closedBefore, closedBehind := closesBefore(before), closesBehind(rest)
	half := isHalfBracket(before, rest)
	loud := text[at:at+7] == "PROTECT" && !isCapitals(before)
	asks := false
	switch name := endsInName(before); {
	case manner:
		asks = closedBefore || name
	case whom:
		asks = closedBefore && closedBehind
	case loud:
		asks = name || closedBefore && closedBehind && before != ""
	default:
		asks = name && (half || closedBefore && closedBehind && !goesOnAsList(rest))
	}
	return passage{parser.Span{Start: start, End: end}, text[end:], closedBefore && !closedBehind && !strings.HasSuffix(before, ",")}, asks
}

// mannerBefore returns where the words begin that say how to protect, and
// whether there are some.
func mannerBefore(text string, at int) (start int, manner bool) {
	for start = at; ; manner = true {
		s := strings.TrimRight(text[max(0, start-20):start], " \t\r\n")
		i := strings.LastIndexFunc(s, func(r rune) bool { return !unicode.IsLetter(r) }) + 1
		if len(s) == i || !among(manners, s[i:]) && !(manner && strings.EqualFold(s[i:], "and")) {
			return start, manner
		}
		start = max(0, start-20) + i
	}
}

// whoseBehind returns where the words end that say what to protect, and whether
// there are some.
func whoseBehind(text string, at int) (end int, whom bool) {
	end = at
	for next := at; next < min(len(text), at+maxMark); {
		w := nextWord(text[:min(len(text), at+maxMark)], next)
		if w.end == 0 || strings.Trim(text[next:w.start], " \t\r\n") != "" || !among(markWords, text[w.start:w.end]) {
			break
		}
		if next = w.end; among(whose, text[w.start:w.end]) {
			end, whom = next, true
		}
	}
	return end, whom
}

// closesBefore reports whether something new can begin behind before.
func closesBefore(before string) bool {
	r, _ := utf8.DecodeLastRuneInString(before)
	if r == '-' && len(before) > 1 && isWordByte(before[len(before)-2]) {
		return false // self-protect
	}
	return before == "" || strings.ContainsRune(",;:-–—/*_.?!)]}([{<", r)
}

func closesBehind(rest string) bool {
	r, _ := utf8.DecodeRuneInString(rest)
	return rest == "" || strings.ContainsRune(",;:-–—/*_.!)]}>", r)
}

// isHalfBracket reports whether of the brackets around a mark only one stands:
// "(protect said", "protect) said".
func isHalfBracket(before, rest string) bool {
	i := strings.IndexAny(rest[:min(len(rest), maxMark)], "()[]{}")
	closes := i >= 0 && strings.IndexByte(")]}", rest[i]) >= 0
	return closes && i == 0 || !closes && strings.HasSuffix(before, "(")
}

// goesOnAsList reports whether "protect" before rest is one of several verbs.
func goesOnAsList(rest string) bool {
	w := nextWord(rest[:min(len(rest), 10)], 0)
	return w.end > 0 && (w.key == "and" || w.key == "or")
}

// endsInName reports whether the last word of s is written like a name.
func endsInName(s string) bool {
	tokens := tokensOf(strings.TrimRight(s[max(0, len(s)-maxMark/2):], " \t\r\n-–—*([{<"))
	return len(tokens) > 0 && nameAt(tokens, len(tokens)-1)
}

func isWordByte(c byte) bool {
	return c >= 0x80 || c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9'
}

func containsFold(s, capitals string) bool { return strings.Contains(strings.ToUpper(s), capitals) }
