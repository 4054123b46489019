package parser

import (
	"strings"
)

// referenceLabel returns the length of the label REF at the start of s, in
// its spellings, with the punctuation after it, 0 if s starts otherwise.
func referenceLabel(s string) int {
	i := pilcrow(s)
	for i < len(s) && (s[i] == '-' || s[i] == '.' || s[i] == '*' || s[i] == ' ') {
		i++
	}
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
	if j > n && isUpper(s[i]) && isUpper(s[i+1]) && (isUpper(s[j]) || isDigit(s[j]) || s[j] == '(' || s[j] == '[') {
		return j
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
	if n == 0 || b.zone == bodyZone {
		return false
	}
	if strings.HasPrefix(s[n:], "REF:") || strings.HasPrefix(s[n:], " REF:") { // "REF: REF: STATE 1"
		n += strings.IndexByte(s[n:], ':') + 1
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
	for i := 0; i < len(s); i++ {
		if upper(s[i]) != max(b.refs.seen+1, 'A') && upper(s[i]) != 'A' {
			continue
		}
		if (i == 0 || !isLetter(s[i-1]) && !isDigit(s[i-1])) && i+1 < len(s) && strings.IndexByte(".):]", s[i+1]) >= 0 && upper(s[i]) == max(b.refs.seen+1, 'A') {
			b.refs.seen = upper(s[i])
		}
	}
}

// referenceGoesOn reports whether line i goes on the references above it.
func (b *builder) referenceGoesOn(i int) bool {
	l := b.lines[i]
	if l.blank() || l.kind != "" {
		j := b.nextFull(i)
		if j >= len(b.lines) || j-i > 5 || b.stopsReferences(j) {
			return false
		}
		s := b.content(j)
		return itemLetter(s) || b.openReference(i) && digits(s) == 0 && telegramIn(s)
	}
	return !b.stopsReferences(i)
}

// stopsReferences reports whether line i starts another element.
func (b *builder) stopsReferences(i int) bool {
	s := b.content(i)
	if referenceLabel(s) > 0 && strings.IndexByte(s[:referenceLabel(s)], ':') > 0 {
		return true
	}
	n := pilcrow(s)
	switch {
	case orderLabel(s[n:]) > 0, tagsLabel(s) > 0, subjectLabel(s) > 0, classifiedLabel(s) > 0, isRule(s), headingName(s):
		return true
	}
	if d := digits(s[n:]); d > 0 && d < 3 {
		rest := s[n+d:]
		return strings.HasPrefix(rest, ". ") || strings.HasPrefix(rest, ".(") || markAt(rest) > 0 || rest == "." || strings.HasPrefix(rest, ".") && n > 0
	}
	if n := markAt(s); n > 0 && !(n == 3 && upper(s[1]) == b.refs.seen+1) || isHandling(s) || correctedCopy(s) > 0 {
		return true
	}
	c, ok := readClassLine(s)
	return ok && (c.level.spaced || len(s) < 60) || hasWord(s, "SUMMARY") || hasFold(s, "SENSITIVE BUT")
}

// itemLetter reports whether s starts with the letter of an item.
func itemLetter(s string) bool {
	s = s[pilcrow(s):]
	s = strings.TrimLeft(s, "- ")
	if len(s) < 4 {
		return false
	}
	if (s[0] == '(' || s[0] == '[') && isLetter(s[1]) {
		return s[2] == ')' || s[2] == ']'
	}
	return isLetter(s[0]) && (s[1] == '.' && !isUpper(s[2]) || s[1] == ')' || s[1] == ':')
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
	for i := 0; i < len(s); {
		i = skipReferenceSeparators(s, i)
		for {
			n, letter := refLetter(s[i:], b.refs.letter)
			if n == 0 {
				break
			}
			b.refs.letter = letter
			i += n
		}
		end := b.itemEnd(s, i)
		b.readItem(f, i, end)
		i = max(end, i+1)
	}
}

func skipReferenceSeparators(s string, i int) int {
	for i < len(s) {
		if s[i] == '\'' && i+1 < len(s) && isDigit(s[i+1]) { // a year: '06
			return i
		}
		if strings.IndexByte(" \t,;:.-&'\"", s[i]) >= 0 {
			i++
		} else if strings.HasPrefix(s[i:], "¶") && (i+2 >= len(s) || !isUpper(s[i+2])) {
			i += 2
		} else {
			return i
		}
	}
	return i
}

// refLetter reads the letter of an item at the start of s: "A.", "(A)", "A)",
// "[A]", "¶A.", "REF A". Letters rise by one from A; the same letter may stand
// twice ("A. (A)"). It returns the bytes read.
func refLetter(s string, before byte) (int, byte) {
	i := pilcrow(s)
	word := 0
	if n := letters(s[i:]); (n == 3 || n == 4) && hasFold(s[i:], "REF") && (n == 3 || upper(s[i+3]) == 'S') {
		word = skipBlanks(s, i+n)
		i = word
	}
	if i >= len(s) {
		return 0, 0
	}
	open := s[i] == '(' || s[i] == '['
	if open {
		i++
	}
	if i >= len(s) || !isLetter(s[i]) {
		return 0, 0
	}
	letter := upper(s[i])
	if letter != before && letter != before+1 && !(before == 0 && letter <= 'B') && !(letter > before && letter < before+3 && before != 0) {
		return 0, 0
	}
	i++
	if open {
		if i >= len(s) || s[i] != ')' && s[i] != ']' {
			return 0, 0
		}
		i++
	}
	marks := i
	for i < len(s) && strings.IndexByte(".):", s[i]) >= 0 {
		i++
	}
	switch {
	case open:
	case i > marks:
		if s[marks] == '.' && i == marks+1 && i < len(s) && isUpper(s[i]) && (i+1 >= len(s) || !isUpper(s[i+1])) {
			return 0, 0 // "A.Q. Khan"
		}
	case i < len(s) && s[i] == ' ' && (word > 0 || letter == before || letter == 'A' || letter == before+1):
		if i+3 >= len(s) || !isUpper(s[i+1]) || !isUpper(s[i+2]) || !isUpper(s[i+3]) {
			return 0, 0
		}
	default:
		return 0, 0
	}
	return skipBlanks(s, i), letter
}

// itemEnd returns where the item at s[i:] ends: at a semicolon or before the
// next letter.
func (b *builder) itemEnd(s string, i int) int {
	depth := 0
	for k := i; k < len(s); k++ {
		c := s[k]
		switch c {
		case '(':
			if n, _ := refLetter(s[k:], b.refs.letter); k > i && n > 0 && depth == 0 && s[k+2] == ')' && !(b.refs.letter == 0 && upper(s[k+1]) != 'A') {
				return k
			}
			depth++
			continue
		case ')':
			depth = max(0, depth-1)
			continue
		case ';':
			if depth == 0 {
				return k
			}
		}
		if k == i || depth > 0 || k-i > 400 && c != 0xC2 {
			continue
		}
		if p := s[k-1]; p != ' ' && p != ',' && p != ';' && c != 0xC2 && c != '[' {
			continue
		}
		n, letter := refLetter(s[k:], b.refs.letter)
		if n > 0 && letter != b.refs.letter && (b.refs.letter != 0 || letter <= 'B') && !initial(s, k) {
			return k
		}
	}
	return len(s)
}

// initial reports whether the letter at s[k] is the initial of a name: a
// period and another name follow, and a name stands before it.
func initial(s string, k int) bool {
	return k+2 < len(s) && s[k+1] == '.' && s[k+2] == ' ' && !telegramStart(s[k+3:])
}

// telegramStart reports whether a telegram or a date may start s, or a word of
// capitals.
func telegramStart(s string) bool {
	s = strings.TrimLeft(s, " ('")
	if s == "" {
		return true
	}
	if isDigit(s[0]) || s[0] == '[' {
		return true
	}
	n := letters(s)
	return n >= 2 && isUpper(s[0]) || n == 1
}

// readItem reads the telegrams, or whatever else, of one item.
func (b *builder) readItem(f fold, from, to int) {
	s := f.text
	from, to = trimSpan(s, from, to, " ,;:-\"")
	if from >= to || hasWord(s[from:to], "NONE") || hasWord(s[from:to], "N/A") {
		return
	}
	found := false
	for i := from; i < to; {
		t := readTelegram(s[i:to], b.refs.before)
		if t.n == 0 {
			if found && !otherKind(s[i:to]) {
				return
			}
			b.addOther(f, i, to)
			return
		}
		found = true
		i = b.addTelegram(f, i, to, t)
		i = skipReferenceSeparators(s[:to], i)
		if n := andWord(s[i:to]); n > 0 {
			i = skipReferenceSeparators(s[:to], i+n)
		}
	}
}

func andWord(s string) int {
	for _, w := range []string{"AND", "OR"} {
		if hasWord(s, w) {
			return len(w)
		}
	}
	return 0
}

// otherKind reports whether s names something that is no telegram.
func otherKind(s string) bool {
	return referenceKind(s) != "other"
}

// addTelegram adds the telegram t, which starts at f.text[i], with the serials
// that share its station and the notes behind it. It returns where they end.
func (b *builder) addTelegram(f fold, i, to int, t telegram) int {
	s := f.text
	end := i + t.n
	first := len(b.c.Header.References)
	b.refs.before = t
	b.addTarget(f, i, end, t, t.serial)
	for {
		n, serial := moreSerial(s[end:to])
		if n == 0 {
			break
		}
		at := end + n - digitsBefore(s[:end+n])
		b.addTarget(f, at, end+n, t, serial)
		end += n
	}
	if year, n := yearAfter(s[end:to]); n > 0 {
		end += n
		b.refs.before.year = year
		for k := len(b.refs.targets) - (len(b.c.Header.References) - first); k < len(b.refs.targets); k++ {
			if b.refs.targets[k].year == 0 {
				b.refs.targets[k].year = year
			}
		}
	}
	noted, note := refNote(s[:to], end)
	if noted > end {
		end = noted
		for k := first; k < len(b.c.Header.References); k++ {
			b.c.Header.References[k].Value.Note = note
		}
	}
	if len(b.c.Header.References) == first+1 {
		r := &b.c.Header.References[first]
		r.Value.Text = s[i:end]
		r.Spans = b.spans(f, i, end)
	}
	return end
}

func digitsBefore(s string) int { return trailingDigits(s) }

func (b *builder) addTarget(f fold, from, to int, t telegram, serial int) {
	h := &b.c.Header
	ref := Reference{Text: f.text[from:to], Kind: "cable"}
	if b.refs.letter != 0 {
		ref.Letter = string(rune(b.refs.letter))
	}
	h.References = append(h.References, Field[Reference]{Value: ref, Spans: b.spans(f, from, to)})
	b.refs.targets = append(b.refs.targets, target{len(h.References) - 1, t.year, t.station, serial, f.span(from, to)})
}

// addOther adds an item that is no telegram.
func (b *builder) addOther(f fold, from, to int) {
	s := f.text
	from, to = trimSpan(s, from, to, " ,;:-")
	if to-from < 3 {
		return
	}
	kind := referenceKind(s[from:to])
	if b.refs.letter == 0 && kind == "other" && to-from > 200 {
		return
	}
	ref := Reference{Text: s[from:to], Kind: kind}
	if b.refs.letter != 0 {
		ref.Letter = string(rune(b.refs.letter))
	}
	b.c.Header.References = append(b.c.Header.References, Field[Reference]{Value: ref, Spans: b.spans(f, from, to)})
}

// referenceKind says what an item is that is no telegram.
func referenceKind(s string) string {
	s = s[:min(len(s), 160)]
	switch {
	case indexWord(s, "E-MAIL") >= 0, indexWord(s, "EMAIL") >= 0, indexWord(s, "E-MAILS") >= 0, indexWord(s, "EMAILS") >= 0:
		return "email"
	case indexWord(s, "TELCON") >= 0, indexWord(s, "TELCONS") >= 0, indexWord(s, "TELECON") >= 0, indexWord(s, "PHONECON") >= 0:
		return "telcon"
	case indexWord(s, "IIR") >= 0, indexWord(s, "DTG") >= 0, indexWord(s, "MSG") >= 0:
		return "message"
	case airgram(s):
		return "airgram"
	case indexWord(s, "FAM") >= 0, indexWord(s, "FAH") >= 0, indexWord(s, "UNSCR") >= 0, indexWord(s, "REPORT") >= 0, hasFold(s, "TD-"):
		return "document"
	}
	return "other"
}

// airgram reports whether s names an airgram: "A-077", "CA-3400", "CERP".
func airgram(s string) bool {
	for _, w := range []string{"A-", "CA-"} {
		if i := indexFold(s, w); i >= 0 && (i == 0 || !isLetter(s[i-1])) && i+len(w) < len(s) && isDigit(s[i+len(w)]) {
			return true
		}
	}
	return indexWord(s, "CERP") >= 0
}

// refNote reads what may stand behind a telegram at s[i:]: "(NOTAL)", a title
// in parentheses, "AND PREVIOUS". It returns where it ends.
func refNote(s string, i int) (end int, note string) {
	end = i
	for {
		j := skipBlanks(s, end)
		if j < len(s) && s[j] == ',' {
			j = skipBlanks(s, j+1)
		}
		switch {
		case j < len(s) && s[j] == '(' && j > i:
			if j+2 < len(s) && s[j+2] == ')' { // the next item's letter
				return end, note
			}
			k := strings.IndexByte(s[j:], ')')
			if k < 0 {
				return end, note
			}
			if inside := strings.TrimSpace(s[j+1 : j+k]); note == "" {
				note = inside
			}
			end = j + k + 1
		case hasWord(s[j:], "NOTAL"):
			note, end = "NOTAL", j+len("NOTAL")
		case hasFold(s[j:], "AND PREVIOUS"):
			note, end = "AND PREVIOUS", j+len("AND PREVIOUS")
		default:
			return end, note
		}
	}
}
