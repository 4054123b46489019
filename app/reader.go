package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// reader shows the open cable: outline, text, inspector. On a narrow screen
// the text stands alone and the others are panes above it.
type reader struct {
	app.Compo
	st      *State
	Doc     int
	View    View
	Pane    Pane
	Pinned  Place
	Pointed Place
	Layers  string
	Stored  int // texts of which the browser keeps corrections
	Changes int // of the names to be masked

	ClockDay string
}

func (r *reader) Render() app.UI {
	d := r.st.Doc
	if d == nil {
		return el("div")
	}
	return el("div").Class("panes").DataSet("view", string(r.View)).Body(
		&outline{st: r.st, Doc: r.Doc, At: r.Pinned, Layers: r.Layers},
		el("main").ID("main").Class("text").TabIndex(-1).Aria("labelledby", "title").Body(
			&summary{st: r.st, Doc: r.Doc, ClockDay: r.ClockDay},
			r.renderPanel().
				OnClick(onTextClick).
				OnMouseOver(onTextPoint).OnMouseLeave(onTextLeave).
				On("focusin", onTextFocus).On("focusout", onTextLeave).
				OnKeyDown(onTextKey).
				Body(r.renderViews()...),
		),
		el("div").Class("scrim").OnClick(post(toggleOutline), app.EventScope(toggleOutline)),
		&inspector{st: r.st, Doc: r.Doc, At: r.st.current(), Pinned: r.Pinned != "", View: r.View, Open: r.Pane == InspectorPane, Stored: r.Stored, Changes: r.Changes, ClockDay: r.ClockDay},
	)
}

// renderPanel returns the region of the text: of a cable the panel of the
// tabs, of another text, which has none, a plain region.
func (r *reader) renderPanel() app.HTMLElem {
	panel := el("div").ID("text").Class("views-" + string(r.View))
	if r.st.viewShown() == "" {
		return panel.Role("region").Aria("label", "Text")
	}
	return panel.Role("tabpanel").Aria("labelledby", "tab-"+string(r.View))
}

// renderViews returns what the chosen view shows. Both keep their place in
// the tree, so that changing between views does not build them anew.
func (r *reader) renderViews() []app.UI {
	reading, facsimile := app.UI(el("div")), app.UI(el("div"))
	view := r.st.viewShown()
	if view == Reading || view == Both {
		reading = &readingView{st: r.st, Doc: r.Doc, Pinned: r.Pinned, Pointed: r.Pointed, Layers: r.Layers}
	}
	if view != Reading {
		facsimile = &sheet{st: r.st, Doc: r.Doc, Pinned: r.Pinned, Pointed: r.Pointed, Layers: r.Layers}
	}
	return []app.UI{reading, facsimile}
}
