package correct

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// A Correction is a fix that somebody accepted.
type Correction struct {
	Code  parser.Code   // of the diagnostic that offered it
	Title string        // "Write PRIORITY"
	Edits []parser.Edit // in the text as it came, in order; they do not overlap
}

// Accept makes a correction of the fix of d, a diagnostic of the cable that
// was read from src. Where src is corrected itself, the fix speaks of the
// corrected text; what was corrected already is not corrected again.
func Accept(src *parser.Source, d parser.Diagnostic) (Correction, error) {
	if d.Fix == nil || len(d.Fix.Edits) == 0 {
		return Correction{}, errors.New("this remark has no fix")
	}
	c := Correction{Code: d.Code, Title: d.Fix.Title}
	for _, e := range d.Fix.Edits {
		if e.Span.Start < 0 || e.Span.End < e.Span.Start || e.Span.End > len(src.Text) {
			return Correction{}, errors.New("the fix reaches beyond the text")
		}
		at, ok := spanBefore(src.Corrected, e.Span)
		if !ok {
			return Correction{}, errors.New("this was corrected already; undo that first")
		}
		c.Edits = append(c.Edits, parser.Edit{Span: at, New: e.New})
	}
	slices.SortStableFunc(c.Edits, byPlace)
	return c, nil
}

// spanBefore returns where s, a stretch of a corrected text, stood before. It
// is not ok if s takes in a part of what was corrected.
func spanBefore(done []parser.Corrected, s parser.Span) (before parser.Span, ok bool) {
	shift := 0 // from the corrected text to the one before
	for _, c := range done {
		if c.Span.Start >= s.End && (c.Span.Start > s.Start || c.Span.Len() > 0) {
			break
		}
		if c.Span.End > s.Start || c.Span == s {
			return parser.Span{}, false
		}
		shift += len(c.From) - c.Span.Len()
	}
	return parser.Span{Start: s.Start + shift, End: s.End + shift}, true
}

// Apply returns src with corrections applied, and a sentence for each of them
// that was ignored. src must be as it came; it stays as it is.
func Apply(src *parser.Source, corrections []Correction) (corrected *parser.Source, ignored []string) {
	_, edits, ignored := choose(src.Text, corrections)
	out := *src
	out.Corrected = nil
	if len(edits) == 0 {
		return &out, ignored
	}
	var text strings.Builder
	at := 0
	for _, e := range edits {
		text.WriteString(src.Text[at:e.Span.Start])
		start := text.Len()
		text.WriteString(e.New)
		at = e.Span.End
		out.Corrected = append(out.Corrected, parser.Corrected{
			Span:  parser.Span{Start: start, End: text.Len()},
			From:  src.Text[e.Span.Start:e.Span.End],
			Title: e.title,
		})
	}
	text.WriteString(src.Text[at:])
	out.Text = text.String()
	return &out, ignored
}

// maxCorrections is how many corrections of one text are applied: as many as
// the parser has remarks on one.
const maxCorrections = 1000

// A titled edit is one with the title of its correction.
type titled struct {
	parser.Edit
	title string
}

// choose returns those of corrections that can be applied to text, and their
// edits in order. A correction is applied whole or not at all; of two that
// overlap the first counts.
func choose(text string, corrections []Correction) (usable []Correction, edits []titled, ignored []string) {
	for i, c := range corrections {
		if i == maxCorrections {
			ignored = append(ignored, fmt.Sprintf("After %d corrections the other %d were ignored: no cable has that many.", i, len(corrections)-i))
			break
		}
		if slices.ContainsFunc(usable, func(x Correction) bool { return slices.Equal(x.Edits, c.Edits) }) {
			continue // it is done already
		}
		if fault := faultOf(text, c, edits); fault != "" {
			ignored = append(ignored, fmt.Sprintf("The correction “%s” was ignored: %s.", c.Title, fault))
			continue
		}
		usable = append(usable, c)
		for _, e := range c.Edits {
			edits = append(edits, titled{e, c.Title})
		}
		slices.SortStableFunc(edits, func(a, b titled) int { return byPlace(a.Edit, b.Edit) })
	}
	return usable, edits, ignored
}

// faultOf says why c cannot be applied to text beside what is to be done
// already, "" if it can.
func faultOf(text string, c Correction, done []titled) string {
	if len(c.Edits) == 0 {
		return "it changes nothing"
	}
	for i, e := range c.Edits {
		s := e.Span
		switch {
		case s.Start < 0 || s.End < s.Start || s.End > len(text):
			return fmt.Sprintf("its place, %d to %d, lies outside the text, which has %d bytes", s.Start, s.End, len(text))
		case !boundary(text, s.Start) || !boundary(text, s.End):
			return fmt.Sprintf("its place, %d to %d, cuts a character in two", s.Start, s.End)
		case i > 0 && collide(c.Edits[i-1].Span, s):
			return "its own changes overlap, or are not in order"
		}
		at, _ := slices.BinarySearchFunc(done, e, func(x titled, y parser.Edit) int { return byPlace(x.Edit, y) })
		if at > 0 && collide(done[at-1].Span, s) || at < len(done) && collide(s, done[at].Span) {
			return fmt.Sprintf("another correction changes the same place, %d to %d", s.Start, s.End)
		}
	}
	return ""
}

func boundary(text string, at int) bool { return at == len(text) || utf8.RuneStart(text[at]) }

// collide reports whether s does not end before t begins. Two insertions at one
// place collide too: which comes first is not said.
func collide(s, t parser.Span) bool { return s.End > t.Start || s == t }

func byPlace(a, b parser.Edit) int {
	return cmp.Or(cmp.Compare(a.Span.Start, b.Span.Start), cmp.Compare(a.Span.End, b.Span.End))
}

// Usable returns those of corrections that Apply applies to src, and a sentence
// for each of the others.
func Usable(src *parser.Source, corrections []Correction) (usable []Correction, ignored []string) {
	usable, _, ignored = choose(src.Text, corrections)
	return usable, ignored
}

// Places returns where in corrected, which Apply returned, stands what c put
// there: the spans of its edits, in their order.
func Places(corrected *parser.Source, c Correction) []parser.Span {
	var places []parser.Span
	shift := 0 // from the text as it came to the corrected one
	edits := c.Edits
	for _, x := range corrected.Corrected {
		if len(edits) == 0 {
			break
		}
		if at := edits[0].Span; at.Start == x.Span.Start-shift && at.Len() == len(x.From) {
			places = append(places, x.Span)
			edits = edits[1:]
		}
		shift += x.Span.Len() - len(x.From)
	}
	return places
}

// Split takes the corrections back with which src was read: it returns src as it
// came, and what Apply makes src of again.
func Split(src *parser.Source) (came *parser.Source, done []Correction) {
	if len(src.Corrected) == 0 {
		return src, nil
	}
	out := *src
	out.Text, out.Corrected = src.Original(), nil
	shift := 0 // from the corrected text to the one before
	for _, c := range src.Corrected {
		start := c.Span.Start + shift
		e := parser.Edit{Span: parser.Span{Start: start, End: start + len(c.From)}, New: src.Text[c.Span.Start:c.Span.End]}
		if n := len(done); n > 0 && done[n-1].Title == c.Title { // one fix can change many places
			done[n-1].Edits = append(done[n-1].Edits, e)
		} else {
			done = append(done, Correction{Title: c.Title, Edits: []parser.Edit{e}})
		}
		shift += len(c.From) - c.Span.Len()
	}
	return &out, done
}
