package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// sheet is the facsimile: the original text, byte for byte, with the name of
// every block in the margin. The first screenful is there at once; the rest
// follows in pieces, each small enough for one frame.
type sheet struct {
	app.Compo
	st      *State
	Doc     int
	Pinned  Place
	Pointed Place
	Layers  string

	drawn int // the document that shown speaks of
	shown int // groups of rows drawn so far
	busy  bool
}

func (s *sheet) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	s.grow(ctx)
}

func (s *sheet) OnUpdate(ctx app.Context) { s.grow(ctx) }

// grow draws more groups, a frame later, until all are there.
func (s *sheet) grow(ctx app.Context) {
	d := s.st.Doc
	if d == nil || s.busy || s.shown >= len(d.Groups) && s.drawn == s.Doc {
		return
	}
	s.busy = true
	nextFrame(func() {
		ctx.Dispatch(func(ctx app.Context) {
			s.busy = false
			s.shown++
			ctx.Defer(s.grow)
		})
	})
}

func (s *sheet) Render() app.UI {
	d := s.st.Doc
	if d == nil {
		return el("div")
	}
	if s.drawn != s.Doc {
		s.drawn, s.shown = s.Doc, 1
	}
	if row := d.row(s.Pinned); row >= 0 {
		s.shown = max(s.shown, d.group(row)+1) // what is pinned must be there to be shown
	}
	limit := len(d.Cable.Source.Text)
	lit, faint := s.Pinned.spans(limit), s.Pointed.spans(limit)
	class := "sheet"
	if !d.isCable() {
		class = "sheet plain"
	}
	return el("article").Class(class, s.Layers).TabIndex(0).DataSet("roving", "marks").Aria("label", "Facsimile of "+d.title()).Body(
		app.Range(d.Groups[:min(s.shown, len(d.Groups))]).Slice(func(i int) app.UI {
			g := d.Groups[i]
			span := parser.Span{Start: d.Rows[g.From].Span.Start, End: d.Rows[g.To-1].Span.End}
			return &rowGroup{st: s.st, Doc: s.Doc, From: g.From, To: g.To, Lit: placeOf(clip(lit, span)...), Faint: placeOf(clip(faint, span)...)}
		}),
	)
}

// rowGroup is a run of rows. It spares go-app from looking at rows that did
// not change, and the browser from laying out those that are far away.
type rowGroup struct {
	app.Compo
	st         *State
	Doc        int
	From, To   int // rows
	Lit, Faint Place
}

func (g *rowGroup) Render() app.UI {
	d := g.st.Doc
	if d == nil {
		return el("div")
	}
	limit := len(d.Cable.Source.Text)
	lit, faint := g.Lit.spans(limit), g.Faint.spans(limit)
	rows := make([]app.UI, 0, g.To-g.From)
	for i := g.From; i < g.To; i++ {
		span := d.Rows[i].Span
		rows = append(rows, &sheetRow{st: g.st, Doc: g.Doc, Row: i, Lit: placeOf(clip(lit, span)...), Faint: placeOf(clip(faint, span)...)})
	}
	return el("div").Class("rows").Body(rows...)
}
