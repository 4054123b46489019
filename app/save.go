package app

import (
	"bytes"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
)

// saveJSON downloads the open cable as reftel parse writes it.
func (p *page) saveJSON() {
	d := p.st.Doc
	if d == nil || d.Window != nil {
		return
	}
	var b bytes.Buffer
	if err := export.JSON(&b, []*parser.Cable{d.Cable}); err != nil {
		p.st.Banner = Banner{Title: "The download failed: " + err.Error() + ".", Text: "The cable stays open.", Error: true}
		return
	}
	saveFile(d.fileName()+".json", "application/json", b.Bytes())
	p.st.Said = "Downloaded " + d.fileName() + ".json."
}
