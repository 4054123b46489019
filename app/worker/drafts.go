package worker

import (
	"sync"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// A Draft is a text of which a list does not yet know what it says: Summary
// has only its place, and Source no offsets.
type Draft struct {
	Summary Summary
	Source  *parser.Source
}

// newDraft returns the Draft of m, whose text is src and which stands in the
// file with the number file.
func newDraft(file int, m open.Member, src *parser.Source) Draft {
	src.Raw = nil // what is summarised points nowhere
	return Draft{Source: src, Summary: Summary{
		File:    file,
		Format:  m.Format,
		Path:    m.Path,
		Steps:   m.Steps,
		Start:   m.Start,
		Size:    m.Size,
		Charset: m.Charset,
		Row:     m.Row,
		Name:    m.Name,
		Large:   isLarge(m),
	}}
}

// NotCounted is what Summary.Problems is where nothing was checked.
const NotCounted = -1

// checked is what is read of a cable for a list, unchecked what is read where
// there is much to read: checks take a sixth of the time.
var (
	checked   = parser.Options{SkipNotes: true}
	unchecked = parser.Options{SkipNotes: true, SkipChecks: true}
)

// summarise says what a list says of d. What is wrong is not counted if
// Problems is NotCounted.
func (d *Draft) summarise(p *parser.Parser) Summary {
	s := d.Summary
	options := checked
	if s.Problems == NotCounted {
		options = unchecked
	}
	c := p.Parse(d.Source, options)
	s.ID = c.ID.Value.Canonical
	s.Sent = c.Header.Sent.Value
	s.From = c.Header.From.Value.Name
	s.Classification = c.Header.Classification.Value.Level
	s.Subject = c.Header.Subject.Value
	s.Layout = c.Layout
	if c.Header.Section.Value.Of > 1 && !s.Large {
		s.Sections = open.FindSections(s.Format, []byte(d.Source.Text))
	}
	if s.Problems != NotCounted {
		s.Problems = CountProblems(c)
	}
	return s
}

// CountProblems returns how many of the diagnostics of c are warnings or
// errors.
func CountProblems(c *parser.Cable) int {
	n := 0
	for _, d := range c.Diagnostics {
		if d.Severity != parser.Info {
			n++
		}
	}
	return n
}

// summarise answers with the Summaries of the Drafts.
func summarise(req Request) Reply {
	r := Reply{Seq: req.Seq, Summaries: make([]Summary, len(req.Drafts)), Done: true}
	p := parsers.Get().(*parser.Parser)
	for i := range req.Drafts {
		r.Summaries[i] = req.Drafts[i].summarise(p)
	}
	parsers.Put(p)
	return r
}

// parsers are kept for the Drafts that come next.
var parsers = sync.Pool{New: func() any { return new(parser.Parser) }}

// encodeDrafts writes drafts for decodeDrafts, as encodeReply writes a Reply.
func encodeDrafts(drafts []Draft) []byte {
	size := 0
	for _, d := range drafts {
		size += len(d.Source.Text) + 256
	}
	e := encoder{buf: make([]byte, 0, size)}
	e.int(int64(len(drafts)))
	for i := range drafts {
		e.summary(&drafts[i].Summary)
		e.source(drafts[i].Source)
	}
	return e.buf
}

// decodeDrafts reads what encodeDrafts wrote, which came no further than from
// one worker to another.
func decodeDrafts(data []byte) []Draft {
	d := decoder{buf: data}
	drafts := make([]Draft, d.length())
	for i := range drafts {
		drafts[i] = Draft{Summary: d.summary(), Source: d.source()}
	}
	return drafts
}
