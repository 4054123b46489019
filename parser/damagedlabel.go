package parser

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// labelWords are the labels that damagedLabel knows.
var labelWords = [...]string{"SUBJECT", "SUBJ", "REFS", "REF", "TAGS"}

// damagedLabel returns the label that s starts with if one letter of it is
// misread, and its colon stands: "SUFJECT:", "REE:". An order with a misread
// label counts as one, "E.O.": "I.O. 12356: N/A". It returns "" if there is
// none, or if what it labels has been read.
func (b *builder) damagedLabel(s string) string {
	n := strings.IndexByte(s[:min(len(s), 12)], ':')
	if n >= 3 && n <= 8 && letters(s) == n && !startsLabel(s) {
		for _, w := range labelWords {
			wrong := distance(s[:n], w)
			if b.lacks(w) && (wrong == 1 || wrong == 2 && n == 3 && s[2] == 'F' && !b.lacks("SUBJECT")) {
				return w
			}
		}
	}
	if n, _ := b.damagedOrder(s); n > 0 {
		return "E.O."
	}
	return ""
}

// lacks reports whether what the label word stands for has not been read.
func (b *builder) lacks(word string) bool {
	switch h := &b.c.Header; word[0] {
	case 'S':
		return h.Subject.IsZero()
	case 'R':
		return len(h.References) == 0
	default:
		return len(h.TAGS) == 0
	}
}

// startDamagedLabel reads an element whose label is misread.
func startDamagedLabel(b *builder) bool {
	s := b.content(b.at)
	n := strings.IndexByte(s, ':') + 1
	switch b.damagedLabel(s) {
	case "SUBJECT", "SUBJ":
		return b.readSubject(n)
	case "REFS", "REF":
		return b.referencesFrom(n)
	case "TAGS":
		return b.readTagsLine(n)
	case "E.O.":
		return b.readDamagedOrder()
	}
	return false
}

// damagedOrder returns where the number of an order ends in s, whose label or
// number is misread, and the order that it must be: "5.0. 12365: N/A".
func (b *builder) damagedOrder(s string) (n int, order string) {
	if !b.c.Header.Authority.IsZero() || len(s) < 9 || orderLabel(s) > 0 {
		return 0, ""
	}
	i := 0
	for i < len(s) && i < 8 && digits(s[i:]) != 5 {
		i++
	}
	if i < 3 || digits(s[i:]) != 5 || strings.Count(s[:i], ".") == 0 || i+5 < len(s) && s[i+5] != ':' && s[i+5] != ' ' {
		return 0, ""
	}
	number := s[i : i+5]
	if o, ok := refdata.Order(number); ok {
		return i + 5, o.Number
	}
	if o, ok := refdata.OrderAt(b.c.Header.Sent.Value); ok && distance(number, o.Number) <= 2 {
		return i + 5, o.Number
	}
	return 0, ""
}

// readDamagedOrder reads the E.O. line at the current line.
func (b *builder) readDamagedOrder() bool {
	s := b.content(b.at)
	n, order := b.damagedOrder(s)
	at := b.lines[b.at].start
	f := b.foldSpan(at+skipColon(s, n), at+len(s))
	v := b.readRule(f)
	if v.Rule == "N/4" || v.Rule == "N/1" {
		v.Rule = "N/A"
	}
	v.Order = order
	h := &b.c.Header
	h.Authority = Field[Authority]{Value: v, Spans: b.place(at, at+len(s)), Repaired: &Repair{s[:n], "the label or the number of the order is misread"}}
	b.note(NoteOrder, order, at+n-5, at+n)
	b.zone = max(b.zone, headerZone)
	b.claim(AuthorityLine, b.at+1)
	return true
}

func skipColon(s string, i int) int {
	for i < len(s) && (s[i] == ':' || s[i] == ' ') {
		i++
	}
	return i
}
