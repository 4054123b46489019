package app

import (
	"strconv"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser/correct"
)

// correctionsKey is where the browser keeps corrections, of those texts alone
// for which somebody asked for it: by the hash of the text, without its name.
const correctionsKey = "reftel/corrections"

// applyFix corrects the open text by the fix of its i-th remark. The focus goes
// on to what takes it back.
func (p *page) applyFix(ctx app.Context, i int) {
	if d := p.st.Doc; d == nil || d.AsCame || i < 0 || i >= len(d.Cable.Diagnostics) {
		return
	}
	p.st.accept(i)
	p.corrected(ctx, `#corrections [data-undo="`+strconv.Itoa(len(p.st.Doc.Corrections)-1)+`"]`)
}

// undoFix takes the i-th correction back, the last one if i is -1.
func (p *page) undoFix(ctx app.Context, i int) {
	d := p.st.Doc
	if d == nil || len(d.Corrections) == 0 {
		return
	}
	if i < 0 {
		i = len(d.Corrections) - 1
	}
	if i >= len(d.Corrections) {
		return
	}
	p.st.undo(i)
	p.corrected(ctx, "#inspector")
}

// showAsCame shows the open text as it came, or with its corrections again.
func (p *page) showAsCame(ctx app.Context) {
	d := p.st.Doc
	if d == nil || len(d.Corrections) == 0 {
		return
	}
	p.st.correct(d.Corrections, !d.AsCame)
	p.st.Said = "The text is shown with its corrections."
	if p.st.Doc.AsCame {
		p.st.Said = "The text is shown as it came."
	}
	p.corrected(ctx, "#as-came")
}

// corrected does what follows every change of the corrections.
func (p *page) corrected(ctx app.Context, focus string) {
	p.st.countProblems(p.st.Doc.Cable, p.st.Row)
	said := p.st.Said
	if hash := p.st.Doc.hashCame(); p.st.Stored[hash] {
		p.store(ctx, hash, true)
	}
	p.st.Said = said
	p.address(false)
	ctx.Defer(func(app.Context) { focusElement(focus) })
}

// readCorrections reads a file of corrections.
func (p *page) readCorrections(ctx app.Context, data []byte) {
	f, ignored, err := correct.Decode(data)
	if err != nil {
		p.st.Banner = Banner{Title: "The corrections were ignored: " + err.Error() + ".", Text: "Nothing was changed.", Error: true}
		return
	}
	p.st.take(f, ignored)
	if p.st.Doc != nil && p.st.Doc.Window == nil {
		p.corrected(ctx, "#main")
	}
}

// holdsCorrections reports whether f is named as corrections are when they are
// saved, with the number that a browser puts into a name that is taken, and is
// no larger than they can be.
func holdsCorrections(f worker.File) bool {
	return strings.Contains(f.Name, ".corrections") && strings.HasSuffix(f.Name, ".json") && f.Size <= worker.PageLimit
}

// saveCorrections downloads the corrections of the open text.
func (p *page) saveCorrections() {
	d := p.st.Doc
	if d == nil || len(d.Corrections) == 0 {
		return
	}
	name := d.fileName() + ".corrections.json"
	saveFile(name, "application/json", d.corrections().Encode())
	p.st.Said = "Downloaded " + name + "."
}

// storeCorrections keeps the corrections of the open text in this browser, or
// forgets them.
func (p *page) storeCorrections(ctx app.Context) {
	d := p.st.Doc
	if d == nil || len(d.Corrections) == 0 {
		return
	}
	hash := d.hashCame()
	p.store(ctx, hash, !p.st.Stored[hash])
}

// readStored reads what the browser keeps. What is damaged there is left out.
func (p *page) readStored(ctx app.Context) {
	p.st.Stored = map[string]bool{}
	for hash, text := range storedCorrections(ctx) {
		if f, _, err := correct.Decode([]byte(text)); err == nil && f.Hash == hash {
			p.st.hold(f)
			p.st.Stored[hash] = true
		}
	}
}

func storedCorrections(ctx app.Context) map[string]string {
	kept := map[string]string{}
	if err := ctx.LocalStorage().Get(correctionsKey, &kept); err != nil || kept == nil {
		return map[string]string{}
	}
	return kept
}

// store keeps the corrections of the text with that hash, or forgets them.
// Another tab may have kept others since.
func (p *page) store(ctx app.Context, hash string, keep bool) {
	kept := storedCorrections(ctx)
	f := p.st.Corrections[hash]
	f.Name = ""
	if keep = keep && len(f.Corrections) > 0; keep {
		kept[hash] = string(f.Encode())
	} else {
		delete(kept, hash)
	}
	if len(kept) == 0 {
		ctx.LocalStorage().Del(correctionsKey)
	} else if err := ctx.LocalStorage().Set(correctionsKey, kept); err != nil {
		p.st.Banner = Banner{Title: "The browser does not keep anything of this page.", Text: "The corrections last until the page closes; download them to use them again."}
		return
	}
	if p.st.Stored == nil {
		p.st.Stored = map[string]bool{}
	}
	p.st.Said = "The corrections are no longer kept in this browser."
	delete(p.st.Stored, hash)
	if keep {
		p.st.Stored[hash] = true
		p.st.Said = "The corrections are kept in this browser."
	}
}

// forgetStored forgets what the browser keeps of all texts.
func (p *page) forgetStored(ctx app.Context) {
	ctx.LocalStorage().Del(correctionsKey)
	for hash := range p.st.Stored {
		delete(p.st.Corrections, hash)
	}
	p.st.Stored = nil
	p.st.Said = "The corrections are forgotten."
	ctx.Defer(func(app.Context) { focusElement("#main") })
}
