package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser/explain"
)

// pictures are what the inspector shows of the cable as a whole: its clocks
// and its map. They are drawn once, after the text is on the screen; while
// something is selected the style sheet hides them.
type pictures struct {
	app.Compo
	st  *State
	Doc int

	drawn int // the Doc that is drawn
}

func (p *pictures) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	p.await(ctx)
}

func (p *pictures) OnUpdate(ctx app.Context) { p.await(ctx) }

// await has the pictures drawn when the text has been.
func (p *pictures) await(ctx app.Context) {
	if p.drawn == p.Doc {
		return
	}
	afterPaint(func() {
		ctx.Dispatch(func(app.Context) { p.drawn = p.Doc })
	})
}

func (p *pictures) Render() app.UI {
	d := p.st.Doc
	if d == nil || p.drawn != p.Doc || !d.isCable() {
		return el("div").Class("inspector-body pictures")
	}
	return el("div").Class("inspector-body pictures").Body(
		renderTimes(explain.Moments(d.Cable)),
		renderMap(itineraryOf(d.Cable)),
	)
}
