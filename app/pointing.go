package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// The handlers of the text region. One set serves every mark and value in it:
// each carries its Place as data-at, and a handler per mark would cost more
// than the mark.

// onTextClick pins what was clicked, unless text was being selected.
func onTextClick(ctx app.Context, e app.Event) {
	at := placeAt(e.Get("target"))
	if selection := app.Window().Call("getSelection"); at == "" || !selection.Get("isCollapsed").Bool() {
		ctx.PreventUpdate()
		return
	}
	ctx.NewActionWithValue(pinPlace, at)
}

func onTextPoint(ctx app.Context, e app.Event) { pointFrom(ctx, placeAt(e.Get("target"))) }
func onTextFocus(ctx app.Context, e app.Event) { pointFrom(ctx, placeAt(e.Get("target"))) }
func onTextLeave(ctx app.Context, e app.Event) { pointFrom(ctx, "") }

// pointFrom posts at. It is left to the action whether anything has to be
// drawn again: most moves change nothing.
func pointFrom(ctx app.Context, at Place) {
	ctx.PreventUpdate()
	ctx.NewActionWithValue(pointAt, at)
}

// onTextKey moves the focus through marks and lines, and pins. The regions
// are one stop for Tab each; inside them the arrow keys move.
func onTextKey(ctx app.Context, e app.Event) {
	ctx.PreventUpdate()
	target := e.Get("target")
	key := e.Get("key").String()
	if isField(target) || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() {
		return
	}
	if key == "Enter" || key == " " {
		if at := placeAt(target); at != "" && target.Get("tagName").String() != "BUTTON" {
			e.PreventDefault()
			ctx.NewActionWithValue(pinPlace, at)
		}
		return
	}
	if moveFocus(target, key) {
		e.PreventDefault()
	}
}

// moveFocus moves the focus from target as key says and reports whether key
// says so.
func moveFocus(target app.Value, key string) bool {
	region := target.Call("closest", "[data-roving]")
	if !region.Truthy() {
		return false
	}
	inside := !target.Equal(region)
	const lines = ".name[tabindex], .value[tabindex], .handle"
	selector, step := "[data-at]", 0
	switch key {
	case "ArrowRight":
		step = 1
	case "ArrowLeft":
		step = -1
	case "ArrowDown":
		selector, step = lines, 1
	case "ArrowUp":
		selector, step = lines, -1
	case "Home":
		step = -1 << 20
	case "End":
		step = 1 << 20
	default:
		return false
	}
	if !inside && selector == lines {
		return false // up and down scroll, until the focus is on a mark
	}
	stops := region.Call("querySelectorAll", selector)
	if stops.Length() == 0 {
		return false
	}
	next := max(0, min(stops.Length()-1, position(stops, target, inside, step)+step))
	stops.Index(next).Call("focus")
	return true
}

// position returns the index of target among stops, or where it would stand.
// Before the first step into a region that is just outside, at the end that
// the step comes from.
func position(stops, target app.Value, inside bool, step int) int {
	if !inside {
		return -1
	}
	const following = 4 // Node.DOCUMENT_POSITION_FOLLOWING
	low, high := 0, stops.Length()
	for low < high {
		middle := (low + high) / 2
		stop := stops.Index(middle)
		if stop.Equal(target) {
			return middle
		}
		if stop.Call("compareDocumentPosition", target).Int()&following != 0 {
			low = middle + 1
		} else {
			high = middle
		}
	}
	if step > 0 {
		return low - 1
	}
	return low
}
