package cli

import (
	"bytes"
	"io"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
	"github.com/reftel/reftel/parser/open"
)

// A renderer appends to b.out what a text becomes, and to b.keys what it is
// known by. Renderers run on several processors at once.
type renderer func(b *batch, m *open.Member)

// A rendering is how cables are read before they are written.
type rendering struct {
	meta   columns
	fixes  *corrections
	copies *open.Copies // that are looked for; nil if none are
}

// cable renders the whole cable as write does, with before before it.
func (r *rendering) cable(before string, write func(io.Writer, []*parser.Cable) error) renderer {
	return func(b *batch, m *open.Member) {
		src := m.Source()
		r.know(b, src)
		r.meta.addTo(src)
		buf := bytes.NewBuffer(append(b.out, before...))
		write(buf, []*parser.Cable{parser.Parse(r.fixes.apply(src), parser.Options{})}) // a Buffer gives no error
		b.out = buf.Bytes()
	}
}

// summary renders one line that says what the cable is. It needs neither the
// notes nor the hash of the text.
func (r *rendering) summary(b *batch, m *open.Member) {
	src := m.Draft()
	r.know(b, src)
	r.meta.addTo(src)
	b.out = export.AppendSummary(b.out, parser.Parse(r.fixes.apply(src), parser.Options{SkipNotes: true}))
}

// know appends to b.keys what src is known by, and what the sections are known
// by that it was joined from: a copy of one is a copy.
func (r *rendering) know(b *batch, src *parser.Source) {
	if r.copies == nil {
		return
	}
	b.keys = append(b.keys, r.copies.Key(src.Text, src.Container))
	for _, p := range src.Parts {
		b.keys = append(b.keys, r.copies.Key(src.Text[p.Span.Start:p.Span.End], p.Container))
	}
}
