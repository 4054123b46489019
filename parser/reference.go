package parser

import (
	"fmt"
	"slices"
	"strings"
)

// referenceLabel returns the length of the label REF at the start of s, in
// its spellings, with the punctuation after it, 0 if s starts otherwise.
func referenceLabel(s string) int {
	i := labelAt(s)
	if !hasFold(s[i:], "REF") {
		return 0
	}
	word := letters(s[i:])
	switch word {
	case len("REF"), len("REFS"), len("REFTEL"), len("REFTELS"), len("REFERENCE"), len("REFERENCES"):
	default:
		return 0
	}
	if w := s[i : i+word]; !strings.EqualFold(w, "REFERENCES"[:min(word, 10)]) && !strings.EqualFold(w, "REFS") && !strings.EqualFold(w, "REFTELS"[:min(word, 7)]) {
		return 0
	}
	n := i + word
	if n+2 < len(s) && s[n] == '(' && upper(s[n+1]) == 'S' && s[n+2] == ')' {
		n += 3
	}
	j := skipBlanks(s, n)
	if j < len(s) && (s[j] == ':' || s[j] == '.' || s[j] == ';') {
		return j + 1
	}
	if j == len(s) {
		return j
	}
	if j > n && isUpper(s[i]) && isUpper(s[i+1]) && (isUpper(s[j]) || isDigit(s[j]) || strings.IndexByte("(['", s[j]) >= 0 || pilcrow(s[j:]) > 0 || s[j] == 'a' && j+1 < len(s) && s[j+1] == ')') {
		return j
	}
	if j > n && s[j] == '-' && j+1 < len(s) && s[j+1] == ' ' { // REF - ROME 123
		return j + 1
	}
	return 0
}

// refState is what the references have said so far.
type refState struct {
	letter  byte     // of the item before; 0 if there was none
	seen    byte     // the last letter in the lines looked at
	before  telegram // the one before
	targets []target
}

// A target is a telegram that a reference names, until the year is known.
type target struct {
	item    int // index in Header.References
	year    int // four digits; 0 if it is not stated
	station string
	serial  int
	span    Span
}

// startReferences reads the REF block, of as many lines and items as it has.
func startReferences(b *builder) bool {
	s := b.content(b.at)
	n := referenceLabel(s)
	if n == 0 || b.layout.tight && len(b.c.Header.References) > 0 && s[n-1] != ':' && s[n-1] != '.' {
		return false
	}
	if strings.HasPrefix(s[n:], "REF:") || strings.HasPrefix(s[n:], " REF:") { // "REF: REF: STATE 1"
		n += strings.IndexByte(s[n:], ':') + 1
	}
	return b.referencesFrom(n)
}

// startBareReferences reads references without the word REF: items behind the
// subject that can be nothing else.
func startBareReferences(b *builder) bool {
	if b.c.Header.Subject.IsZero() || len(b.c.Header.References) > 0 || !bareReference(b.content(b.at), b.fresh(b.at)) {
		return false
	}
	return b.referencesFrom(0)
}

// bareReference reports whether s is a telegram of a listed post with the
// letter A before it, or, where s stands apart, alone.
func bareReference(s string, apart bool) bool {
	if len(s) < 6 || !isUpper(s[0]) && !isDigit(s[0]) && s[0] != '(' && s[0] != '[' {
		return false
	}
	n, letter := refLetter(s, 0)
	if n == 0 && !apart || n > 0 && letter != 'A' {
		return false
	}
	t := readTelegram(s[n:], telegram{})
	if t.n == 0 || !isPost(t.station) {
		return false
	}
	end, _ := refNote(s, n+t.n)
	rest := s[skipBlanks(s, end):]
	return rest == "" || n > 0 && (strings.IndexByte(",;(&", rest[0]) >= 0 || rest[0] == 'B' || andWord(rest) > 0)
}

// referencesFrom reads the references that start at the nth byte of the
// current line. The letters of a second block may begin again.
func (b *builder) referencesFrom(n int) bool {
	s := b.content(b.at)
	if _, letter := refLetter(strings.TrimLeft(s[n:], " "), 0); letter == 'A' {
		b.refs.letter, b.refs.seen = 0, 0
	}
	start := b.lines[b.at].start + n
	end := b.at + 1
	b.seeLetters(s[n:])
	for end < len(b.lines) && b.referenceGoesOn(end) {
		b.seeLetters(b.content(end))
		end++
	}
	end = b.trimBlank(b.at, end)
	b.readReferences(b.foldLines(b.at, start, end))
	b.zone = max(b.zone, headerZone)
	b.claim(ReferenceBlock, end)
	return true
}

// seeLetters follows the letters of the items in s, so that "(C)" after "(B)"
// is not taken for a portion mark.
func (b *builder) seeLetters(s string) {
	next := max(b.refs.seen+1, 'A')
	for i := 1; i < len(s); i++ {
		if letterEnds[s[i]] && upper(s[i-1]) == next && (i == 1 || !wordBytes[s[i-2]]) {
			b.refs.seen = next
			next++
		}
	}
}

// referenceGoesOn reports whether line i goes on the references above it.
func (b *builder) referenceGoesOn(i int) bool {
	l := b.lines[i]
	if l.blank() || l.kind != 0 {
		j := b.nextFull(i)
		if j >= len(b.lines) || j-i > 5 {
			return false
		}
		if b.stopsReferences(j) {
			return b.captionBetween(j)
		}
		s := b.content(j)
		return itemLetter(s) || hasWord(s, "E-MAIL") || b.openReference(i) && digits(s) == 0 && telegramIn(s)
	}
	if b.stopsReferences(i) {
		return b.captionBetween(i) && b.setAside(i)
	}
	return !b.layout.tight || b.refersOn(i)
}

// captionBetween reports whether line i is a caption before the item with the
// next letter.
func (b *builder) captionBetween(i int) bool {
	if b.refs.seen == 0 || !isHandling(b.content(i)) {
		return false
	}
	j := b.nextUncaptioned(i)
	if j == len(b.lines) || !itemLetter(b.content(j)) {
		return false
	}
	n, letter := refLetter(b.content(j), b.refs.seen)
	return n > 0 && letter == b.refs.seen+1
}

// stopsReferences reports whether line i starts another element.
func (b *builder) stopsReferences(i int) bool {
	s := b.content(i)
	n := pilcrow(s)
	if stopLabel(s, n) || isRule(s) || headingName(s) || b.lateStarter(i) != nil {
		return true
	}
	if s[0] == 'I' {
		if new(paragraphStart).readScanned(s, 1) {
			return true
		}
	}
	if d := digits(s[n:]); d > 0 && d < 3 {
		rest := s[n+d:]
		return strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ".(") || markAt(rest) > 0 || rest == "." || strings.HasPrefix(rest, ".") && n > 0
	}
	if n := markAt(s); n > 0 && !(n == 3 && upper(s[1]) == b.refs.seen+1) || isHandling(s) || correctedCopy(s) > 0 {
		return true
	}
	if mayBeLevel(s) {
		if c, ok := readClassLine(s); ok && (c.level.spaced || len(s) < 60) {
			return true
		}
	}
	return hasWord(s, "SUMMARY") || hasFold(s, "SENSITIVE BUT")
}

// stopLabel reports whether s starts with a label that no item has; n bytes of
// it are a pilcrow.
func stopLabel(s string, n int) bool {
	i := labelAt(s)
	if i == len(s) {
		return false
	}
	switch upper(s[i]) {
	case 'R':
		return strings.IndexByte(s[:referenceLabel(s)], ':') > 0
	case 'E':
		return orderLabel(s[n:]) > 0
	case 'T', 'A':
		return tagsLabel(s) > 0
	case 'S', 'U':
		return subjectLabel(s) > 0
	case 'C', 'D':
		return classifiedLabel(s) > 0
	}
	return false
}

// itemLetter reports whether s starts with the letter of an item.
func itemLetter(s string) bool {
	s = s[pilcrow(s):]
	s = trimLeft(s, "- ")
	if len(s) < 4 {
		return false
	}
	if (s[0] == '(' || s[0] == '[') && isLetter(s[1]) {
		return s[2] == ')' || s[2] == ']'
	}
	return isLetter(s[0]) && (s[1] == '.' && (!isUpper(s[2]) || readTelegram(s[2:], telegram{}).n > 0) || s[1] == ')' || s[1] == ':' || strings.HasPrefix(s[1:], " - "))
}

// openReference reports whether the line before i ends in the middle of an
// item: in a word.
func (b *builder) openReference(i int) bool {
	s := b.content(i - 1)
	return s != "" && isLetter(s[len(s)-1]) && !strings.HasSuffix(strings.ToUpper(s), "PREVIOUS")
}

// telegramIn reports whether s starts with a word and has a number after it.
func telegramIn(s string) bool {
	return len(s) > 5 && len(s) < 60 && isDigit(s[len(s)-1]) && isLetter(s[0])
}

// readReferences reads the items of f: each with its letter, or separated by
// semicolons, or just one after the other.
func (b *builder) readReferences(f fold) {
	s := f.text
	b.c.Header.References = slices.Grow(b.c.Header.References, min(len(s)/20+1, 12)) // "A. 08 ROME 1234 ..."
	for i := 0; i < len(s); {
		i = skipReferenceSeparators(s, i)
		for {
			n, letter := refLetter(s[i:], b.refs.letter)
			if n == 0 {
				break
			}
			if letter > b.refs.letter+1 && b.refs.letter != 0 || b.refs.letter == 0 && letter > 'A' {
				b.reportLetter(f.span(i, i+n), letter)
			}
			b.refs.letter = letter
			i += n
		}
		end := b.itemEnd(s, i)
		b.readItem(f, i, end)
		i = max(end, i+1)
	}
}

var referenceSeparators = bytesOf(" \t,;:.-&'\"")

func skipReferenceSeparators(s string, i int) int {
	for i < len(s) {
		if s[i] == '\'' && i+1 < len(s) && isDigit(s[i+1]) { // a year: '06
			return i
		}
		if referenceSeparators[s[i]] {
			i++
		} else if strings.HasPrefix(s[i:], "¶") && (i+2 >= len(s) || !isUpper(s[i+2])) {
			i += 2
		} else {
			return i
		}
	}
	return i
}

// reportLetter says so where the letters of the items do not rise by one.
func (b *builder) reportLetter(span Span, letter byte) {
	if b.opts.SkipChecks {
		return
	}
	if b.refs.letter == 0 {
		b.report(ReferenceLetter, Info, span, fmt.Sprintf("The references begin at %c.", letter))
		return
	}
	b.report(ReferenceLetter, Info, span, fmt.Sprintf("Reference %c follows reference %c.", letter, b.refs.letter))
}
