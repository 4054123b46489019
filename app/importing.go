package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/worker"
)

// load hands files to the worker and lists what it finds. The answers of an
// earlier load that still come are dropped.
func (p *page) load(ctx app.Context, files []worker.File) {
	p.st.Tables, p.again = nil, false
	p.read(ctx, files)
}

// chooseColumn reads the files again, with another column of a table.
func (p *page) chooseColumn(ctx app.Context, c columnChoice) {
	if p.st.chooseColumn(c) {
		p.again = true
		p.read(ctx, p.files)
	}
}

// read is load where the tables that State has are read as it says.
func (p *page) read(ctx app.Context, files []worker.File) {
	p.files = files
	push := !p.st.InList
	p.st.startLoad(len(files))
	p.listing.runs.Add(1)
	p.listing.busy = false
	p.loads++
	load, tables := p.loads, p.st.Tables
	p.address(push)
	ctx.Async(func() {
		p.client.LoadAs(files, tables, func(r worker.Reply) {
			ctx.Dispatch(func(ctx app.Context) {
				if load == p.loads {
					p.addReply(ctx, r)
				}
			})
		})
	})
}

// addReply lists what came, and opens it when all is read and it is one.
func (p *page) addReply(ctx app.Context, r worker.Reply) {
	p.st.addReply(r)
	switch {
	case !r.Done && len(r.Summaries) > 0:
		p.rearrange(ctx, secondOrder)
	case p.st.Loading == Asking && r.Plan != nil:
		p.st.Said = "Ready to read " + size(r.Progress.OfBytes) + "."
		ctx.Defer(func(app.Context) { focusElement("#resume") })
	case r.Done:
		p.rearrange(ctx, 0)
		p.st.Said = count(p.st.List.Len(), "cable", "cables") + " read."
		if p.st.List.Len() == 1 && len(p.st.Failures) == 0 && !p.again {
			p.openItem(ctx, 1)
		}
	}
}

// pauseLoad lets reading rest. The page says so at once; the worker follows
// within a few milliseconds.
func (p *page) pauseLoad(ctx app.Context) {
	if p.st.Loading != Busy {
		return
	}
	p.client.Pause()
	p.st.Loading = Paused
	p.st.Said = "Paused. " + count(p.st.List.Len(), "cable is", "cables are") + " listed."
	ctx.Defer(func(app.Context) { focusElement("#resume") })
}

// resumeLoad lets reading go on, or begin where the Plan asks.
func (p *page) resumeLoad(ctx app.Context) {
	if p.st.Loading != Paused && p.st.Loading != Asking {
		return
	}
	p.client.Resume()
	p.st.Loading = Busy
	p.st.Said = "Reading."
	ctx.Defer(func(app.Context) { focusElement("#pause") })
}

// cancelLoad stops reading files. What was listed stays.
func (p *page) cancelLoad(ctx app.Context) {
	if !p.st.reads() {
		return
	}
	p.client.Cancel()
	p.loads++
	p.st.Loading = Finished
	p.rearrange(ctx, 0)
	p.st.Said = "Stopped. " + count(p.st.List.Len(), "cable is", "cables are") + " kept."
	ctx.Defer(func(app.Context) { focusElement("#main") })
}

// saveFailures downloads the list of what could not be read, one a line.
func (p *page) saveFailures() {
	if len(p.st.Failures) == 0 {
		return
	}
	var b strings.Builder
	for _, f := range p.st.Failures {
		b.WriteString(fullStop(f.Message) + "\n")
	}
	saveFile("not-read.txt", "text/plain;charset=utf-8", []byte(b.String()))
	p.st.Said = "Downloaded not-read.txt."
}
