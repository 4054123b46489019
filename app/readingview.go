package app

import (
	"sort"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
	"github.com/reftel/reftel/parser"
)

// readingView is the cable as a printed document: subject, heading as a table
// of facts, numbered paragraphs with their marks in the margin. It grows as
// sheet does.
type readingView struct {
	app.Compo
	st      *State
	Doc     int
	Pinned  Place
	Pointed Place
	Layers  string

	drawn int
	shown int // paragraphs drawn so far
	busy  bool
}

// paragraphsAtOnce is how many paragraphs are drawn in one frame.
const paragraphsAtOnce = 8

func (r *readingView) OnMount(ctx app.Context) {
	ctx.PreventUpdate()
	r.grow(ctx)
}

func (r *readingView) OnUpdate(ctx app.Context) { r.grow(ctx) }

func (r *readingView) grow(ctx app.Context) {
	d := r.st.Doc
	if d == nil || r.busy || r.shown >= len(d.Paragraphs) && r.drawn == r.Doc {
		return
	}
	r.busy = true
	nextFrame(func() {
		ctx.Dispatch(func(ctx app.Context) {
			r.busy = false
			r.shown += paragraphsAtOnce
			ctx.Defer(r.grow)
		})
	})
}

func (r *readingView) Render() app.UI {
	d := r.st.Doc
	if d == nil {
		return el("div")
	}
	if r.drawn != r.Doc {
		r.drawn, r.shown = r.Doc, paragraphsAtOnce
	}
	limit := len(d.Cable.Source.Text)
	if pinned := r.Pinned.spans(limit); pinned != nil {
		r.shown = max(r.shown, d.paragraph(pinned[0])+1)
	}
	lit, faint := r.Pinned.spans(limit), r.Pointed.spans(limit)
	return el("article").Class("reading", r.Layers).TabIndex(0).DataSet("roving", "values").Aria("label", "Reading view of "+d.title()).Body(
		&headerCard{st: r.st, Doc: r.Doc, Lit: r.Pinned, Faint: r.Pointed},
		app.Range(d.Paragraphs[:min(r.shown, len(d.Paragraphs))]).Slice(func(i int) app.UI {
			span := d.Paragraphs[i].span()
			return &paragraph{st: r.st, Doc: r.Doc, Index: i, Lit: placeOf(clip(lit, span)...), Faint: placeOf(clip(faint, span)...)}
		}),
		app.If(len(d.Cable.Signature) > 0 && r.shown >= len(d.Paragraphs), func() app.UI {
			return el("p").Class("signature").Body(app.Range(d.Cable.Signature).Slice(func(i int) app.UI {
				s := d.Cable.Signature[i]
				return renderValue(valueOf(s, "", s.Value, ""), lit, faint, limit)
			}))
		}),
	)
}

// A bodyPart is one paragraph of the body. Its text holds its sub-paragraphs.
type bodyPart struct {
	Paragraph parser.Paragraph
	notes     []int // indexes in Cable.Notes of those in it
}

// span returns the stretch from the first place of b to its last.
func (b bodyPart) span() parser.Span {
	if len(b.Paragraph.Spans) == 0 {
		return parser.Span{}
	}
	return parser.Span{Start: b.Paragraph.Spans[0].Start, End: b.Paragraph.Spans[len(b.Paragraph.Spans)-1].End}
}

// bodyOf lists the paragraphs of c with the notes in them.
func bodyOf(c *parser.Cable) []bodyPart {
	parts := make([]bodyPart, len(c.Body))
	for i := range parts {
		parts[i].Paragraph = c.Body[i]
		span := parts[i].span()
		first := sort.Search(len(c.Notes), func(n int) bool { return c.Notes[n].Span.Start >= span.Start })
		for n := first; n < len(c.Notes) && c.Notes[n].Span.Start < span.End; n++ {
			parts[i].notes = append(parts[i].notes, n)
		}
	}
	return parts
}

// paragraph returns the index of the last paragraph that begins at s or
// before, -1 if none does.
func (d *Document) paragraph(s parser.Span) int {
	last := -1
	for i, p := range d.Paragraphs {
		if p.span().Start <= s.Start {
			last = i
		}
	}
	return last
}
