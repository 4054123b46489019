package app

import (
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// unknownLength is what a screen reader is told of the length of a list that
// still grows. A number would change in every row with every answer of the
// worker.
const unknownLength = -1

// rowsAtOnce is how many rows are drawn at first, and how many more with each
// frame, on a list that opens while files are read: all of them in one go
// would keep the page busy for too long.
const rowsAtOnce = 5

// rowsPause is between two of these: longer than a frame, as what comes sooner
// is drawn in one.
const rowsPause = 20 * time.Millisecond

// listRows are the rows that are on the page.
type listRows struct {
	app.Compo
	st          *State
	First, Last int // places in the list: from First up to Last
	Of          int // length of the list, or unknownLength
	Orders      int
	drawn       int  // how many are, at most
	more        bool // will be soon
}

// OnInit runs before the rows are drawn. Who comes back to the list finds all
// of them, and the one that was open among them.
func (r *listRows) OnInit() {
	r.drawn = listWindow
	if app.IsClient && r.st.Loading == Busy && r.st.Row == 0 {
		r.drawn = rowsAtOnce
	}
}

func (r *listRows) OnMount(ctx app.Context) { r.drawMore(ctx) }

// drawMore draws more rows soon if there are any.
func (r *listRows) drawMore(ctx app.Context) {
	if r.more || r.First+r.drawn >= r.Last {
		return
	}
	r.more = true
	ctx.After(rowsPause, func(ctx app.Context) {
		r.more = false
		r.drawn += rowsAtOnce
		r.drawMore(ctx)
	})
}

// OnUpdate runs before the rows are drawn anew. The row that has the focus
// keeps it, although another element may draw it then.
func (r *listRows) OnUpdate(ctx app.Context) {
	r.drawMore(ctx)
	row := focusedItem()
	if row == "" {
		return
	}
	ctx.Defer(func(app.Context) {
		if item := `[data-item="` + row + `"]`; find(item).Truthy() {
			focusElement(item)
		} else {
			focusElement("#items") // it was scrolled away
		}
	})
}

func (r *listRows) Render() app.UI {
	last := min(r.Last, r.First+r.drawn)
	rows := make([]app.UI, 0, last-r.First)
	for place := r.First; place < last; place++ {
		rows = append(rows, itemOf(r.st, place, r.Of))
	}
	return el("ol").Aria("label", "Cables").OnClick(onItem).Body(rows...)
}

// onItem opens the cable that was clicked.
func onItem(ctx app.Context, e app.Event) {
	button := e.Get("target").Call("closest", "[data-item]")
	if !button.Truthy() {
		ctx.PreventUpdate()
		return
	}
	if row, err := strconv.Atoi(button.Call("getAttribute", "data-item").String()); err == nil {
		ctx.NewActionWithValue(openItem, row)
	}
}
