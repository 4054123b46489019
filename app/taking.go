package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// copyPlace copies what the inspector speaks of, or the whole text.
func (p *page) copyPlace(ctx app.Context) {
	d := p.st.Doc
	if d == nil {
		return
	}
	text, what := d.Cable.Source.Text, "The whole text"
	if at := p.st.current(); at != "" {
		text, what = d.text(at), "The selected text"
	}
	ctx.Async(func() {
		err := copyText(text)
		ctx.Dispatch(func(ctx app.Context) {
			p.st.Said = what + " was copied."
			if err != nil {
				p.st.Said = ""
				p.st.Banner = Banner{Title: "Copying failed: " + err.Error() + ".", Text: "Select the text and copy it with the menu of the browser.", Error: true}
			}
		})
	})
}

// fileName is the name of a download of d, without its ending.
func (d *Document) fileName() string {
	if id := d.Cable.ID.Value.Canonical; id != "" {
		return strings.ReplaceAll(id, " ", "-")
	}
	name := d.Cable.Source.Name
	if i := strings.LastIndexByte(name, '.'); i > 0 {
		name = name[:i]
	}
	if name == "" {
		return "cable"
	}
	return name
}
