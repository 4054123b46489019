package cli

import (
	"bytes"
	"io"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
	"github.com/reftel/reftel/parser/open"
)

// A renderer appends to b.out what a text becomes. Renderers run on several
// processors at once.
type renderer func(b *batch, m *open.Member)

// renderCable renders the whole cable as write does.
func renderCable(meta columns, fixes *corrections, before string, write func(io.Writer, []*parser.Cable) error) renderer {
	return func(b *batch, m *open.Member) {
		src := m.Source()
		meta.addTo(src)
		buf := bytes.NewBuffer(append(b.out, before...))
		write(buf, []*parser.Cable{parser.Parse(fixes.apply(src), parser.Options{})}) // a Buffer gives no error
		b.out = buf.Bytes()
	}
}

// renderSummary renders one line that says what the cable is. It needs
// neither the notes nor the hash of the text.
func renderSummary(meta columns, fixes *corrections) renderer {
	return func(b *batch, m *open.Member) {
		src := m.Draft()
		meta.addTo(src)
		b.out = export.AppendSummary(b.out, parser.Parse(fixes.apply(src), parser.Options{SkipNotes: true}))
	}
}
