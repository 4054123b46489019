package explain

import (
	"strings"
	"unicode"

	"github.com/reftel/reftel/parser"
)

// An Explanation is what the inspector shows of one stretch.
type Explanation struct {
	Title  string   // the field's term: "Date-time group"
	Where  string   // "format line 5"; "" if it has no number
	Text   string   // the stretch as written
	Facts  []Fact   // the value in its parts
	Prose  []string // sentences: what it is, what it means here
	Source string   // manual and section: "5 FAH-2 H-320; ACP 127(G), line 5"
	Doubt  string   // what is not certain about it: "meaning not confirmed"; "" if it is
}

// A Fact is one labelled value: Zulu, 22 February 2008, 14:03.
type Fact struct{ Label, Value string }

const notConfirmed = "meaning not confirmed"

// Note explains the stretch that n points at.
func Note(c *parser.Cable, n parser.Note) Explanation {
	e := note(c, n)
	e.complete(noteReasons[n.Kind])
	e.Text = text(c, n.Span)
	if e.Where == "" {
		e.Where = where(c, n.Span)
	}
	return e
}

func note(c *parser.Cable, n parser.Note) Explanation {
	switch n.Kind {
	case parser.NoteTransmission:
		return transmission(n.Key)
	case parser.NotePrecedence:
		return precedence(n.Key)
	case parser.NoteStation:
		return station(c, n)
	case parser.NoteSerial:
		return serial(c, n.Key)
	case parser.NoteFiled:
		return filed(c, n.Key)
	case parser.NoteSignal:
		return signal(n.Key)
	case parser.NoteClassGroup:
		return classGroup(c, n.Key)
	case parser.NoteDateTime:
		return dateTime(c, n)
	case parser.NoteAddress:
		return address(c, n)
	case parser.NoteOffice:
		return office(c, n)
	case parser.NoteChannel:
		return channel(c, n)
	case parser.NoteLevel:
		return level(c, n.Key)
	case parser.NoteControl:
		return control(n.Key)
	case parser.NoteSection:
		return section(c, n.Key)
	case parser.NotePost:
		return post(c, n)
	case parser.NoteID:
		return id(c, n.Key)
	case parser.NoteCaption:
		return caption(n.Key)
	case parser.NoteOrder:
		return order(c, n.Key)
	case parser.NoteDeclassify:
		return declassify(c, n.Key)
	case parser.NoteTag:
		return tag(c, n.Key)
	case parser.NoteCable:
		return cited(c, n)
	case parser.NoteAbbreviation, parser.NoteOrganization:
		return abbreviation(c, n)
	case parser.NoteDate:
		return textDate(c, n)
	case parser.NoteReference:
		return reference(c, n.Key)
	case parser.NotePerson:
		return person(c, n)
	case parser.NoteReason:
		return reason(c, n.Key)
	case parser.NoteMark:
		return mark(c, n)
	case parser.NoteSignature:
		return signature(c)
	case parser.NotePassage:
		return passage(c, n)
	case parser.NoteRedaction:
		return redaction(n.Key)
	case parser.NoteRelease:
		return release(n.Key)
	case parser.NoteCorrected:
		return corrected(c, n)
	}
	return unexplained(string(n.Kind), n.Key)
}

// unexplained names a kind that nothing more is known of.
func unexplained(kind, key string) Explanation {
	e := Explanation{Title: words(kind)}
	e.fact("Read as", key)
	return e
}

// words returns the name of a kind as one reads it: "redactionMark" is
// "Redaction mark".
func words(kind string) string {
	var b strings.Builder
	for i, r := range kind {
		switch {
		case i == 0:
			r = unicode.ToUpper(r)
		case unicode.IsUpper(r):
			b.WriteByte(' ')
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Text writes e as plain text for copying: title, text, facts, sentences and
// source, one per line.
func Text(e Explanation) string {
	var b strings.Builder
	line := func(parts ...string) {
		for _, part := range parts {
			b.WriteString(part)
		}
		b.WriteByte('\n')
	}
	if e.Where != "" {
		line(e.Title, " (", e.Where, ")")
	} else {
		line(e.Title)
	}
	if e.Text != "" {
		line(strings.TrimSpace(e.Text))
	}
	for _, f := range e.Facts {
		line(f.Label, ": ", f.Value)
	}
	for _, s := range e.Prose {
		line(s)
	}
	if e.Doubt != "" {
		line("(", e.Doubt, ")")
	}
	if e.Source != "" {
		line("Source: ", e.Source)
	}
	return b.String()
}

// fact adds a fact to e, unless it has no value.
func (e *Explanation) fact(label, value string) {
	if value != "" {
		e.Facts = append(e.Facts, Fact{label, value})
	}
}

// say adds a sentence to e, made of parts, unless the last part is empty.
func (e *Explanation) say(parts ...string) {
	if parts[len(parts)-1] != "" {
		e.Prose = append(e.Prose, strings.Join(parts, ""))
	}
}

// text returns the words in s, "" if s does not lie in the text.
func text(c *parser.Cable, s parser.Span) string {
	if c.Source == nil || s.Start < 0 || s.End < s.Start || s.End > len(c.Source.Text) {
		return ""
	}
	return c.Source.Text[s.Start:s.End]
}

// overlaps reports whether one of spans shares a byte with s.
func overlaps(spans []parser.Span, s parser.Span) bool {
	for _, span := range spans {
		if span.Overlaps(s) {
			return true
		}
	}
	return false
}
