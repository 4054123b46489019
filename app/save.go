package app

import (
	"bytes"
	"io"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
	"github.com/reftel/reftel/parser/export"
)

// saveJSON downloads the open cable as reftel parse writes it.
func (p *page) saveJSON() {
	d := p.st.Doc
	if d == nil || d.Window != nil {
		return
	}
	p.save(d.fileName()+".json", "application/json", export.JSON)
}

// saveExplained downloads the explanations of the open cable as reftel explain
// writes them.
func (p *page) saveExplained() {
	d := p.st.Doc
	if d == nil || d.Window != nil {
		return
	}
	p.save(d.fileName()+" explained.txt", "text/plain", explain.Write)
}

// save downloads what write makes of the open cable.
func (p *page) save(name, mime string, write func(io.Writer, []*parser.Cable) error) {
	var b bytes.Buffer
	if err := write(&b, []*parser.Cable{p.st.Doc.Cable}); err != nil {
		p.st.Banner = Banner{Title: "The download failed: " + err.Error() + ".", Text: "The cable stays open.", Error: true}
		return
	}
	saveFile(name, mime, b.Bytes())
	p.st.Said = "Downloaded " + name + "."
}
