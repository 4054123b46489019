package app

import (
	"strconv"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// address writes what is shown into the address of the page. With push, now
// or due since a cable was opened, the Back button leads to what was before.
func (p *page) address(push bool) {
	if !app.IsClient {
		return
	}
	push, p.pushDue = push || p.pushDue, false
	depth := addressDepth()
	if push {
		depth++
	}
	writeAddress(p.st.fragment().String(), push, depth)
}

// watchAddress follows the Back and Forward buttons.
func watchAddress(ctx app.Context) {
	listen(app.Window(), "popstate", func(app.Value) { ctx.NewAction(followAddress) })
}

func (p *page) followAddress(ctx app.Context) {
	p.pushDue = false
	had := p.st.Doc != nil
	if row := p.st.follow(parseFragment(readAddress())); row > 0 {
		p.openItem(ctx, row)
		return
	}
	if had && p.st.Doc == nil {
		p.restorePlace(ctx)
	}
	if f := p.st.fragment(); f.String() != readAddress() {
		p.address(false) // it spoke of something that is no longer here
	}
}

// closeCable puts the cable away, then takes the step back that the Back
// button would, so that both leave the same history. Closing first keeps a
// second click from taking a second step.
func (p *page) closeCable(ctx app.Context) {
	if p.st.Doc == nil {
		return
	}
	unwritten := p.pushDue // the address was never that of the cable
	p.pushDue = false
	p.st.close()
	p.restorePlace(ctx)
	switch {
	case !app.IsClient || unwritten:
	case addressDepth() > 0:
		app.Window().Get("history").Call("back")
	default:
		p.address(false)
	}
}

// restorePlace goes back, once it is drawn, to where the list stood before a
// cable was opened from it, and to that cable's row. Start has no such place.
func (p *page) restorePlace(ctx app.Context) {
	if !p.st.InList {
		ctx.Defer(func(app.Context) { focusElement("#main") })
		return
	}
	top, row := p.st.ListTop, p.st.Row
	ctx.Defer(func(app.Context) {
		nextFrame(func() { // by then the spacers have their heights
			if top > 0 {
				scrollItems((top + listAbove) * rowHeight)
			}
			focusElement(`[data-item="` + strconv.Itoa(row) + `"]`)
		})
	})
}

// goHome shows Start. What was open or listed is one step back.
func (p *page) goHome(ctx app.Context) {
	if p.st.Doc == nil && !p.st.InList {
		return
	}
	p.st.close()
	p.st.InList = false
	p.address(true)
	ctx.Defer(func(app.Context) { focusElement("#main") })
}

func (p *page) setView(ctx app.Context, v View) {
	if p.st.viewShown() == "" || !v.known() {
		return
	}
	p.st.View = v
	p.st.Pointed = ""
	p.address(false)
	p.scrollToPinned(ctx)
}

// pointAt shows what p stands on, without choosing it.
func (p *page) pointAt(ctx app.Context, at Place) {
	if at == p.st.Pointed {
		ctx.PreventUpdate()
		return
	}
	p.st.Pointed = at
	if at != "" && p.st.View == Both {
		p.scrollTo(ctx, at)
	}
}

// pin chooses what was clicked. In the other view of two it may be elsewhere,
// so that one scrolls.
func (p *page) pin(ctx app.Context, at Place) {
	if p.st.Doc == nil {
		return
	}
	p.st.pin(at)
	p.address(false)
	p.scrollToPinned(ctx)
}

// goTo chooses a place that may be far away, and shows it.
func (p *page) goTo(ctx app.Context, at Place) {
	if p.st.Doc == nil {
		return
	}
	if p.st.Pinned != at {
		p.st.pin(at)
	}
	p.st.Pane = NoPane
	p.address(false)
	p.scrollToPinned(ctx)
}

func (p *page) scrollToPinned(ctx app.Context) {
	if p.st.Pinned != "" {
		p.scrollTo(ctx, p.st.Pinned)
	}
}

// scrollTo shows a place in each view that is on the screen, once it is drawn.
func (p *page) scrollTo(ctx app.Context, at Place) {
	ctx.Defer(func(app.Context) {
		showElement(".sheet [data-lit]")
		showElement(".reading [data-lit]")
	})
}
