package app

import (
	"sync/atomic"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/app/catalog"
)

// A listing puts the list in order, in slices of work between which the page
// goes on.
type listing struct {
	runs atomic.Int64 // orders asked for so far; all but the last one give up
	busy bool         // one is being made, or will be soon
}

const (
	sliceTime   = 8 * time.Millisecond // of work, until the page gets a turn
	secondOrder = time.Second          // between two orders, while more comes in
)

// arrange shows the list in the order o.
func (p *page) arrange(ctx app.Context, o catalog.Order) {
	p.st.Order = o
	p.listing.busy = false
	if o.IsPlain() {
		p.listing.runs.Add(1)
		p.showView(ctx, nil)
		return
	}
	p.sort(ctx, func(ctx app.Context, rows []uint32) {
		p.showView(ctx, rows)
		if o.Filter != "" {
			p.st.Said = number(len(rows)) + " of " + count(p.st.List.Len(), "cable", "cables") + "."
		}
	})
}

// showView shows rows, from the first one on.
func (p *page) showView(ctx app.Context, rows []uint32) {
	p.st.Shown, p.st.ListTop = rows, 0
	p.st.Orders++
	ctx.Defer(func(app.Context) { scrollItems(0) })
}

// rearrange takes in what has come since the list was put in order. It stays
// where it is scrolled to.
func (p *page) rearrange(ctx app.Context, after time.Duration) {
	if p.st.Order.IsPlain() || p.listing.busy {
		return
	}
	p.listing.busy = true
	run := p.listing.runs.Load()
	ctx.After(after, func(ctx app.Context) {
		ctx.PreventUpdate()
		if run != p.listing.runs.Load() {
			return // another order was asked for meanwhile
		}
		p.sort(ctx, func(ctx app.Context, rows []uint32) {
			p.st.Shown = rows
			p.st.Orders++
		})
	})
}

// sort works out the order of the list and gives it to show, unless another is
// asked for meanwhile.
func (p *page) sort(ctx app.Context, show func(app.Context, []uint32)) {
	run := p.listing.runs.Add(1)
	p.listing.busy = true
	view, order := p.st.List.View(), p.st.Order
	ctx.Async(func() {
		rows, ok := view.Arrange(order, p.listing.pause(run))
		ctx.Dispatch(func(ctx app.Context) {
			if !ok || run != p.listing.runs.Load() {
				ctx.PreventUpdate()
				return
			}
			p.listing.busy = false
			show(ctx, rows)
			if p.st.List.Len() > view.Len() {
				p.rearrange(ctx, secondOrder)
			}
		})
	})
}

// pause returns what lets the page have a turn, and ends a run that is no
// longer the last.
func (l *listing) pause(run int64) func() bool {
	rested := time.Now()
	return func() bool {
		if time.Since(rested) >= sliceTime {
			time.Sleep(time.Microsecond) // in WebAssembly only sleeping returns to the event loop
			rested = time.Now()
		}
		return run == l.runs.Load()
	}
}
