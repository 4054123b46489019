package app

import (
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/correct"
)

// newCorrected prepares the text of src for the reader, with the corrections
// in list that can be applied; asCame shows it without them.
func newCorrected(src *parser.Source, list []correct.Correction, asCame bool) *Document {
	src, done := correct.Split(src) // it can have been saved with corrections
	usable, ignored := correct.Usable(src, append(done, list...))
	shown := src
	if len(usable) > 0 && !asCame {
		shown, _ = correct.Apply(src, usable)
	}
	d := newDocument(parser.Parse(shown, parser.Options{}))
	d.Came, d.Corrections, d.AsCame, d.ignored = src, usable, asCame && len(usable) > 0, ignored
	return d
}

// corrections returns the file of the corrections of d.
func (d *Document) corrections() correct.File {
	return correct.File{Hash: d.hashCame(), Bytes: len(d.Came.Text), Name: d.title(), Corrections: d.Corrections}
}

// hashCame returns the hash by which the text of d, as it came, is known.
func (d *Document) hashCame() string {
	if d.hash == "" {
		d.hash = correct.Hash(d.Came.Text)
	}
	return d.hash
}

// correctedAt returns where in the text that is shown the i-th correction
// stands. What was only taken away stands at the character after it.
func (d *Document) correctedAt(i int) Place {
	text, spans := d.Cable.Source.Text, []parser.Span(nil)
	if d.AsCame {
		for _, e := range d.Corrections[i].Edits {
			spans = append(spans, e.Span)
		}
	} else {
		spans = correct.Places(d.Cable.Source, d.Corrections[i])
	}
	for n, s := range spans {
		if s.Len() > 0 {
			continue
		}
		if s.End < len(text) {
			s.End += len(firstCharacter(text[s.End:]))
		} else if s.Start > 0 {
			s.Start--
		}
		spans[n] = s
	}
	return placeOf(spans...)
}

// firstCharacter returns the first character of a text that is not empty.
func firstCharacter(text string) string {
	for i := range text {
		if i > 0 {
			return text[:i]
		}
	}
	return text
}

// wasAt returns what stood, before the i-th correction, where it stands.
func (d *Document) wasAt(e parser.Edit) string { return textIn(d.Came.Text, e.Span) }

// isCorrected reports whether s lies in what was corrected in c.
func isCorrected(c *parser.Cable, s parser.Span) bool {
	for _, x := range c.Source.Corrected {
		if x.Span.Contains(s) {
			return true
		}
	}
	return false
}

// markCorrected marks those values of facts that were read from what was
// corrected, whole or in part, and returns facts.
func markCorrected(c *parser.Cable, facts []fact) []fact {
	if len(c.Source.Corrected) == 0 {
		return facts
	}
	spans := make([]parser.Span, len(c.Source.Corrected))
	for i, x := range c.Source.Corrected {
		spans[i] = x.Span
	}
	for _, f := range facts {
		for i := range f.Values {
			f.Values[i].Corrected = meets(spans, f.Values[i].Place.spans(len(c.Source.Text)))
		}
	}
	return facts
}

// knownCorrections returns the corrections of src that were made or opened on
// this page, or are kept in this browser.
func (s *State) knownCorrections(src *parser.Source) []correct.Correction {
	for hash, f := range s.Corrections {
		if f.Bytes == len(src.Text) && hash == correct.Hash(src.Text) {
			return f.Corrections
		}
	}
	return nil
}

// hold keeps f for when its text is opened on this page.
func (s *State) hold(f correct.File) {
	if s.Corrections == nil {
		s.Corrections = map[string]correct.File{}
	}
	s.Corrections[f.Hash] = f
}

// correct shows the open text with the corrections in list, or as it came.
func (s *State) correct(list []correct.Correction, asCame bool) {
	d := newCorrected(s.Doc.Came, list, asCame)
	d.hash = s.Doc.hash
	d.Protect.keep(s.Doc.Protect, d.Cable.Source.Text)
	s.opened++
	d.Number = s.opened
	s.Doc = d
	s.hold(d.corrections())
	s.Pinned, s.Pointed = "", ""
	if !d.isCable() {
		s.View = Facsimile
	}
}

// accept corrects the open text by the fix of its i-th remark.
func (s *State) accept(i int) {
	d := s.Doc
	c, err := correct.Accept(d.Cable.Source, d.Cable.Diagnostics[i])
	if err != nil {
		s.Banner = Banner{Title: "The suggestion was not applied: " + err.Error() + ".", Text: "The text stays as it is shown."}
		return
	}
	pinned := s.Pinned != ""
	s.correct(append(d.Corrections[:len(d.Corrections):len(d.Corrections)], c), false)
	if s.tellIgnored() {
		return
	}
	if pinned {
		s.Pinned = s.Doc.correctedAt(len(s.Doc.Corrections) - 1)
	}
	s.Said = "Corrected: " + c.Title + ". It can be undone."
}

// undo takes the i-th correction of the open text back.
func (s *State) undo(i int) {
	list := s.Doc.Corrections
	title := list[i].Title
	s.correct(append(list[:i:i], list[i+1:]...), s.Doc.AsCame)
	s.Said = "Undone: " + title + "."
}

// take takes in the corrections of f: it corrects the open text, if they are
// for it, or holds them until theirs is opened.
func (s *State) take(f correct.File, ignored []string) {
	d := s.Doc
	name := f.Name
	if name == "" {
		name = "a text of " + size(int64(f.Bytes))
	}
	switch {
	case d == nil || d.Window != nil:
		s.hold(f)
		s.Banner = Banner{Title: "Corrections for " + name + " are at hand.", Text: "They are applied when that text is opened on this page. " + strings.Join(ignored, " ")}
	case f.Bytes != len(d.Came.Text) || f.Hash != d.hashCame():
		s.hold(f)
		s.Banner = Banner{Title: "The corrections were ignored: they are for another text, " + name + ".", Text: "Nothing was changed here. They are applied when that text is opened on this page. " + strings.Join(ignored, " ")}
	default:
		before := len(d.Corrections)
		s.correct(append(d.Corrections[:before:before], f.Corrections...), false)
		s.Doc.ignored = append(ignored, s.Doc.ignored...)
		s.Said = count(len(s.Doc.Corrections)-before, "correction was", "corrections were") + " applied."
		s.tellIgnored()
	}
}

// tellIgnored says which corrections of the open text were ignored, if any
// were.
func (s *State) tellIgnored() bool {
	n := len(s.Doc.ignored)
	if n == 0 {
		return false
	}
	s.Banner = Banner{Title: count(n, "correction was", "corrections were") + " ignored.", Text: cut(strings.Join(s.Doc.ignored, " "), 1000) + " The others are applied, and the text as it came is kept."}
	return true
}
