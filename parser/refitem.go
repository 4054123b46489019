package parser

import "strings"

// refLetter reads the letter of an item at the start of s: "A.", "(A)", "A)",
// "[A]", "¶A.", "REF A". Letters rise by one from A; the same letter may stand
// twice ("A. (A)"). It returns the bytes read.
func refLetter(s string, before byte) (int, byte) {
	i := pilcrow(s)
	word := 0
	if hasFold(s[i:], "REF") {
		if n := letters(s[i:]); n == 3 || n == 4 && upper(s[i+3]) == 'S' {
			word = skipBlanks(s, i+n)
			i = word
		}
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
	for i < len(s) && (s[i] == '.' || s[i] == ')' || s[i] == ':') {
		i++
	}
	switch {
	case open:
	case i > marks:
		if s[marks] == '.' && i == marks+1 && i < len(s) && isUpper(s[i]) && (i+1 >= len(s) || !isUpper(s[i+1])) && readTelegram(s[i:], telegram{}).n == 0 {
			return 0, 0 // "A.Q. Khan"
		}
	case strings.HasPrefix(s[i:], " - ") && letter != before && i+3 < len(s) && (isUpper(s[i+3]) || isDigit(s[i+3]) || s[i+3] == '\'' || s[i+3] == '('):
		i += len(" - ")
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
		if wordBytes[c] && (k == i || !behindItem[s[k-1]] || !mayBeItem(s[k:])) {
			for k+1 < len(s) && wordBytes[s[k+1]] {
				k++
			}
			continue
		}
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
		if c != 0xC2 && c != '[' && !behindItem[s[k-1]] {
			continue
		}
		n, letter := refLetter(s[k:], b.refs.letter)
		if n > 0 && letter != b.refs.letter && (b.refs.letter != 0 || letter <= 'B') && !initial(s, k) {
			return k
		}
	}
	return len(s)
}

var (
	wordBytes    = bytesOf("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
	behindItem   = bytesOf(" ,;")
	behindLetter = bytesOf(" .):")
	letterEnds   = bytesOf(".):]")
)

// mayBeItem reports whether an item may start s, which starts with a letter or
// a digit: that stands alone, or REF does.
func mayBeItem(s string) bool {
	return len(s) > 1 && (behindLetter[s[1]] || s[0]|0x20 == 'r' && s[1]|0x20 == 'e')
}

// initial reports whether the letter at s[k] is the initial of a name: a
// period and another name follow, and a name stands before it.
func initial(s string, k int) bool {
	return k+2 < len(s) && s[k+1] == '.' && s[k+2] == ' ' && !telegramStart(s[k+3:])
}

// telegramStart reports whether a telegram or a date may start s, or a word of
// capitals.
func telegramStart(s string) bool {
	s = trimLeft(s, " ('")
	if s == "" {
		return true
	}
	if isDigit(s[0]) || s[0] == '[' {
		return true
	}
	n := letters(s)
	return n >= 2 && isUpper(s[0]) || n == 1
}

// itemEdges are the bytes that do not belong to an item at its ends.
var itemEdges = bytesOf(" ,;:-\"")

// readItem reads the telegrams, or whatever else, of one item.
func (b *builder) readItem(f fold, from, to int) {
	s := f.text
	from, to = itemEdges.trim(s, from, to)
	if from >= to || upper(s[from]) == 'N' && (hasWord(s[from:to], "NONE") || hasWord(s[from:to], "N/A")) {
		return
	}
	if n := andWord(s[from:to]); n > 0 {
		if i := skipReferenceSeparators(s[:to], from+n); readTelegram(s[i:to], b.refs.before).n > 0 {
			from = i
		}
	}
	found, apart := false, true
	for i := from; i < to; {
		t := readTelegram(s[i:to], b.refs.before)
		if t.n == 0 || !apart && t.station != b.refs.before.station && !isPost(t.station) {
			if found && !otherKind(s[i:to]) {
				return
			}
			b.addOther(f, i, to)
			return
		}
		found = true
		end := b.addTelegram(f, i, to, t)
		i = skipReferenceSeparators(s[:to], end)
		if n := andWord(s[i:to]); n > 0 {
			i = skipReferenceSeparators(s[:to], i+n)
		}
		if i >= to {
			return
		}
		apart = strings.Trim(s[end:i], " ") != ""
		if n, letter := refLetter(s[i:to], b.refs.letter); n > 0 && letter == b.refs.letter { // A. ROME 318 A. ROME 319
			i, apart = i+n, true
		}
	}
}

// andWord returns the length of a word between two telegrams or two serials at
// the start of s: AND, OR, and THROUGH, THRU, TO of a range. It is 0 if none
// stands there.
func andWord(s string) int {
	switch {
	case s == "":
	case s[0]|0x20 == 'a' && hasWord(s, "AND"):
		return len("AND")
	case s[0]|0x20 == 'o' && hasWord(s, "OR"):
		return len("OR")
	case s[0]|0x20 != 't':
	case hasWord(s, "THROUGH"):
		return len("THROUGH")
	case hasWord(s, "THRU"):
		return len("THRU")
	case hasWord(s, "TO"):
		return len("TO")
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
		at := end + n - trailingDigits(s[:end+n])
		b.addTarget(f, at, end+n, t, serial)
		end += n
	}
	dated, n := dateBehind(s[end:to])
	if year, k := yearAfter(s[end:to]); k > 0 && !(s[end] == '-' && b.sentYear != 0 && year > b.sentYear) { // ROME 12-14 is a range
		dated, n = year, k
		b.refs.before.year = year
	}
	end += n
	noted, note := refNote(s[:to], end)
	if note != "" && dated == 0 {
		if year, n := dateBehind(note); n == len(note) {
			dated = year
		}
	}
	b.dateTargets(len(b.c.Header.References)-first, dated)
	if noted > end {
		end = noted
		for k := first; k < len(b.c.Header.References); k++ {
			b.c.Header.References[k].Value.Note = note
		}
	}
	if end > i+t.n && len(b.c.Header.References) == first+1 {
		r := &b.c.Header.References[first]
		r.Value.Text = s[i:end]
		r.Spans = b.spans(f, i, end)
	}
	return end
}

// letter returns a capital letter as a string, without making one.
func letter(c byte) string {
	const alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	return alphabet[c-'A' : c-'A'+1]
}

func (b *builder) addTarget(f fold, from, to int, t telegram, serial int) {
	h := &b.c.Header
	h.References = append(roomier(h.References), Field[Reference]{})
	ref := &h.References[len(h.References)-1]
	ref.Value.Text, ref.Value.Kind, ref.Spans = f.text[from:to], "cable", b.spans(f, from, to)
	if b.refs.letter != 0 {
		ref.Value.Letter = letter(b.refs.letter)
	}
	b.refs.targets = append(roomier(b.refs.targets), target{len(h.References) - 1, t.year, t.station, serial, ref.Span()})
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
		ref.Letter = letter(b.refs.letter)
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
	case indexWord(s, "FAM") >= 0, indexWord(s, "FAH") >= 0, indexWord(s, "UNSCR") >= 0, indexWord(s, "REPORT") >= 0, hasFold(s, "TD-"),
		indexWord(s, "CFR") >= 0, indexWord(s, "USC") >= 0, indexWord(s, "DIRECTIVE") >= 0:
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
