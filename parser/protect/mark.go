package protect

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// markWords are the words that a mark is made of, in capitals.
var markWords = " A ALL ALSO AND AS BE BOTH CABLE COMMENTS CONTACT CONTACTS DO FOR FROM FULL FULLY HER HIM HIS IDENTITIES IDENTITY IN INFORMATION IS MUST NAME NAMES NOT OF " +
	"OUT PARAGRAPH PLEASE PLS POSITION PROTECT PROTECTED PROTECTION SHOULD SOURCE SOURCES STRICT STRICTEST STRICTLY THE THEIR THIS THROUGHOUT TO "

// maxMark is how long what stands between the brackets of a mark can be.
const maxMark = 120

// findMark returns the first mark in text[from:], with its brackets; it is empty
// if there is none.
func findMark(text string, from int) parser.Span {
	for at := from; ; {
		i := strings.IndexAny(text[at:], "([")
		if i < 0 {
			return parser.Span{}
		}
		at += i + 1
		inside := text[at:min(len(text), at+maxMark)]
		end := strings.IndexAny(inside, ")]([")
		if end >= 0 && (inside[end] == ')' || inside[end] == ']') && isMark(inside[:end]) {
			return parser.Span{Start: at - 1, End: at + end + 1}
		}
	}
}

// isMark reports whether one of the clauses between two brackets asks for
// protection and says nothing else: "please protect", and the second one of
// "head of the bank, strictly protect", but not "to protect minorities".
func isMark(inside string) bool {
	if !containsFold(inside, "PROTECT") {
		return false
	}
	clauses := strings.FieldsFunc(inside, func(r rune) bool { return strings.ContainsRune(",;:-/!.", r) })
	for _, clause := range clauses {
		asks := false
		words := strings.Fields(strings.ToUpper(clause))
		for _, w := range words {
			if !strings.Contains(markWords, " "+w+" ") {
				asks = false
				break
			}
			asks = asks || strings.HasPrefix(w, "PROTECT")
		}
		if asks && !strings.HasPrefix(strings.Join(words, " "), "TO PROTECT") {
			return true
		}
	}
	return false
}

func containsFold(s, capitals string) bool { return strings.Contains(strings.ToUpper(s), capitals) }
