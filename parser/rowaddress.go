package parser

import (
	"fmt"
	"slices"
	"strings"
)

// rowAddressees reads "WASHDC, SECSTATE ROUTINE; ROME, AMEMBASSY ROUTINE".
func (b *builder) rowAddressees(r row, list *[]Field[Address]) {
	if b.layout.inner {
		b.compareAddressees(r, *list)
		return
	}
	for from, to := range items(r.fold.text) {
		a, span := b.rowAddress(r, from, to)
		if a.Name != "" {
			*list = append(*list, Field[Address]{Value: a, Spans: span})
		}
	}
}

// items yields where the items of s stand, which semicolons part.
func items(s string) func(yield func(from, to int) bool) {
	return func(yield func(from, to int) bool) {
		for i := 0; i < len(s); {
			n := strings.IndexByte(s[i:], ';')
			if n < 0 {
				n = len(s) - i
			}
			if from, to := trimSpan(s, i, i+n, " "); from < to && !yield(from, to) {
				return
			}
			i += n + 1
		}
	}
}

// rowAddress reads one addressee of a row, in r.fold.text[from:to].
func (b *builder) rowAddress(r row, from, to int) (Address, []Span) {
	s := r.fold.text[from:to]
	var a Address
	if n := capitals(s); routed(s) {
		a.Route = s[:n]
		s = s[n+1:]
	}
	for _, w := range precedenceWords {
		if n := len(s) - len(w.word); n > 0 && s[n-1] == ' ' && strings.EqualFold(s[n:], w.word) {
			a.Precedence, s = w.name, strings.TrimRight(s[:n], " ")
			break
		}
	}
	if i := strings.Index(s, "//"); i > 0 {
		a.Office, s = strings.Trim(s[i:], "/ "), s[:i]
	}
	a.Name = strings.TrimSpace(s)
	a.Collective = strings.HasSuffix(a.Name, "COLLECTIVE")
	b.noteAt(NoteAddress, a.Name, r.fold, from, to)
	return a, b.spans(r.fold, from, to)
}

// maxCompared is how many addressees are compared with those of a row.
const maxCompared = 200

// compareAddressees reports the first addressee of row r that the telegram does
// not have in list, or has with another precedence.
func (b *builder) compareAddressees(r row, list []Field[Address]) {
	if b.opts.SkipChecks || len(list) == 0 || len(list) > maxCompared {
		return
	}
	count := 0
	for from, to := range items(r.fold.text) {
		count++
		name, _, _ := strings.Cut(r.fold.text[from:to], "//")
		name, precedence := cutPrecedence(name)
		i := slices.IndexFunc(list, func(a Field[Address]) bool { return plainName(a.Value.Name) == plainName(name) })
		if i < 0 {
			b.differs(r, "has no "+name)
			return
		}
		if own := list[i].Value.Precedence; own != "" && precedence != "" && own != precedence {
			b.differs(r, own+" for "+list[i].Value.Name)
			return
		}
	}
	if count < len(list) {
		b.differs(r, fmt.Sprintf("has %d addressees", len(list)))
	}
}

// cutPrecedence cuts the word for a precedence off the end of s.
func cutPrecedence(s string) (name, precedence string) {
	s = strings.TrimSpace(s)
	for _, w := range precedenceWords {
		if n := len(s) - len(w.word); n > 0 && s[n-1] == ' ' && strings.EqualFold(s[n:], w.word) {
			return strings.TrimSpace(s[:n]), w.name
		}
	}
	return s, ""
}

// plainName returns a plain-language address for comparison: without its
// route, SMART's inversion undone, letters only.
func plainName(s string) string {
	if routed(s) {
		s = s[strings.IndexByte(s, '/')+1:]
	}
	if place, kind, ok := strings.Cut(s, ", "); ok {
		s = kind + place
	}
	return plainLetters(s)
}
