package app

import (
	"slices"
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/correct"
	"github.com/reftel/reftel/parser/open"
)

// watchEarly takes what early.js holds, and all that comes through it later.
func watchEarly(ctx app.Context) {
	app.Window().Get("reftelEarly").Call("take", app.FuncOf(func(_ app.Value, args []app.Value) any {
		item := args[0]
		switch item.Get("kind").String() {
		case "text":
			ctx.NewActionWithValue(readText, input{Text: item.Get("text").String(), Since: eventTime()})
		case "files":
			list := item.Get("files")
			ctx.NewActionWithValue(readFiles, worker.Files(func(take any) { app.ValueOf(take).Invoke(list) }))
		case "sample":
			ctx.NewActionWithValue(readSpecimen, item.Get("url").String())
		}
		return nil
	}))
}

// readText reads a text that was pasted: at once if it is one cable of
// ordinary size, else in the worker.
func (p *page) readText(ctx app.Context, in input) {
	if strings.TrimSpace(in.Text) == "" {
		p.st.Banner = Banner{Title: "There is no text here.", Text: "Nothing was changed. Copy the text of a cable, then paste it again, or open a file."}
		return
	}
	p.typed = ""
	if len(in.Text) > worker.PageLimit {
		p.load(ctx, []worker.File{worker.Paste(in.Text)})
		return
	}
	p.readBytes(ctx, in.Name, []byte(in.Text), in.Since, func() []worker.File { return []worker.File{worker.Paste(in.Text)} })
}

// readFiles reads one small file on the page, anything else in the worker.
// Corrections among others come first, so that they are there when their text
// is opened.
func (p *page) readFiles(ctx app.Context, files []worker.File) {
	if i := slices.IndexFunc(files, holdsCorrections); i >= 0 && len(files) > 1 {
		rest := slices.Delete(slices.Clone(files), i, i+1)
		ctx.Async(func() {
			data, err := files[i].Bytes()
			ctx.Dispatch(func(ctx app.Context) {
				if err == nil {
					p.readCorrections(ctx, data)
				}
				p.readFiles(ctx, rest)
			})
		})
		return
	}
	if len(files) != 1 || files[0].Size > worker.PageLimit {
		p.load(ctx, files)
		return
	}
	f, since := files[0], now()
	ctx.Async(func() {
		data, err := f.Bytes()
		ctx.Dispatch(func(ctx app.Context) {
			if err != nil {
				p.st.Banner = Banner{Title: sentence(err), Text: "Nothing was changed. Choose the file again, or another one.", Error: true}
				return
			}
			p.readBytes(ctx, f.Name, data, since, func() []worker.File { return files })
		})
	})
}

// readSpecimen reads one of the cables that come with the page.
func (p *page) readSpecimen(ctx app.Context, url string) {
	since := now()
	ctx.Async(func() {
		data, err := fetchBytes(url)
		ctx.Dispatch(func(ctx app.Context) {
			if err != nil {
				p.st.Banner = Banner{Title: "The specimen could not be loaded: " + err.Error() + ".", Text: "Nothing was changed. Try again when the network is back, or paste a cable of your own.", Error: true}
				return
			}
			p.readBytes(ctx, url[strings.LastIndexByte(url, '/')+1:], data, since, func() []worker.File { return []worker.File{worker.Paste(string(data))} })
		})
	})
}

// readBytes reads what a file or a paste holds. If that is more than one
// cable or a table, or something in it cannot be read, files gives it to the
// worker, which makes a list.
func (p *page) readBytes(ctx app.Context, name string, data []byte, since float64, files func() []worker.File) {
	if correct.IsFile(data) {
		p.readCorrections(ctx, data)
		return
	}
	if open.IsPDF(data) { // what reads PDFs is in the worker
		p.load(ctx, files())
		return
	}
	sources, err := open.Bytes(name, data)
	switch {
	case len(sources) == 0:
		p.st.Banner = Banner{Title: sentence(err), Text: "Nothing was changed. Open another file, or paste the text itself.", Error: true}
	case err != nil || len(sources) > 1 || isRow(sources[0]):
		p.load(ctx, files())
	default:
		p.showCable(ctx, sources[0], 0, since)
	}
}

// isRow reports whether src is a row of a table, of which one may want to see
// other columns.
func isRow(src *parser.Source) bool { return src.Container != nil && src.Container.Format == "csv" }

// showCable parses src and opens it. row is its place in the list, 0 if it
// comes from elsewhere.
func (p *page) showCable(ctx app.Context, src *parser.Source, row int, since float64) {
	d := newCorrected(src, p.st.knownCorrections(src), false)
	p.st.countProblems(d.Cable, row)
	p.show(ctx, d, row, since)
	if n := len(d.Corrections); n > 0 {
		p.st.Said += " " + count(n, "correction is", "corrections are") + " applied."
	}
	p.st.tellIgnored()
}

// show opens d, tells so, and measures how long it took to paint. What can
// wait until then does: the address of the page, and the focus.
func (p *page) show(ctx app.Context, d *Document, row int, since float64) {
	p.pushDue = app.IsClient && p.st.Doc == nil
	p.st.open(d)
	p.st.Row = row
	if row == 0 {
		p.st.InList = false
	}
	p.st.Said = d.spoken()
	ctx.Defer(func(ctx app.Context) {
		afterPaint(func() {
			measureResult(since)
			p.address(false)
			focusElement("#main")
		})
	})
}

// openItem opens the cable in that row of the list, counted from 1.
func (p *page) openItem(ctx app.Context, row int) {
	s, since := p.st.List.Summary(row-1), now()
	if s.Large {
		p.openWindow(ctx, s, row, 0, nil)
		return
	}
	load := p.loads
	ctx.Async(func() {
		src, err := p.client.Text(s)
		ctx.Dispatch(func(ctx app.Context) {
			switch {
			case load != p.loads || !p.st.InList: // something else was opened meanwhile
			case err != nil:
				p.st.Banner = Banner{Title: sentence(err), Text: "The list is kept. If the file was moved or changed, choose it again.", Error: true}
			default:
				p.showCable(ctx, src, row, since)
			}
		})
	})
}

// openWindow shows the part of a large text that begins at offset.
func (p *page) openWindow(ctx app.Context, s worker.Summary, row int, offset int64, before []int64) {
	since, load := now(), p.loads
	ctx.Async(func() {
		w, err := p.client.Window(s, offset)
		ctx.Dispatch(func(ctx app.Context) {
			switch {
			case load != p.loads || !p.st.InList:
			case err != nil:
				p.st.Banner = Banner{Title: sentence(err), Text: "The list is kept. If the file was moved or changed, choose it again.", Error: true}
			default:
				p.show(ctx, newWindow(s, w, before), row, since)
			}
		})
	})
}

// turnWindow goes to the next part of a large text, or to the one before.
func (p *page) turnWindow(ctx app.Context, step int) {
	if p.st.Doc == nil || p.st.Doc.Window == nil {
		return
	}
	w := p.st.Doc.Window
	switch before := w.Before; {
	case step > 0 && w.Window.Next < w.Window.Size:
		p.openWindow(ctx, w.Summary, p.st.Row, w.Window.Next, append(before[:len(before):len(before)], w.Window.Start))
	case step < 0 && len(before) > 0:
		last := len(before) - 1
		p.openWindow(ctx, w.Summary, p.st.Row, before[last], before[:last])
	}
}
