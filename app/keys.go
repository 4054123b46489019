package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// shortcuts lists the keys for the dialog that "?" opens.
var shortcuts = []struct {
	Keys   []string
	What   string
	Single bool // it can be switched off
}{
	{[]string{"Ctrl V"}, "Read what is on the clipboard, anywhere on the page", false},
	{[]string{"Tab"}, "Go to the text, then past it", false},
	{[]string{"←", "→"}, "In the text: go to the mark before, or after", false},
	{[]string{"↑", "↓"}, "In the text: go to the line before, or after", false},
	{[]string{"Enter"}, "Hold what has the focus, so that the inspector stays with it", false},
	{[]string{"Esc"}, "Let go; close what lies above the text", false},
	{[]string{"1", "2", "3"}, "Reading, facsimile, side by side", true},
	{[]string{"c"}, "Copy what is selected, or the whole text", true},
	{[]string{"d"}, "Download the cable as JSON", true},
	{[]string{"u", "Ctrl Z"}, "Undo the last correction", true},
	{[]string{"o"}, "On the first page: open files", true},
	{[]string{"?"}, "Show these keys", true},
}

// watchKeys listens to the keys that work everywhere on the page.
func watchKeys(ctx app.Context, st *State) {
	listen(app.Window(), "keydown", func(e app.Value) {
		if isUndo(e) && !isField(e.Get("target")) && st.Doc != nil && len(st.Doc.Corrections) > 0 {
			e.Call("preventDefault")
			ctx.NewActionWithValue(undoFix, -1)
			return
		}
		if e.Get("defaultPrevented").Bool() || e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool() || e.Get("altKey").Bool() ||
			isField(e.Get("target")) || find("dialog[open]").Truthy() {
			return
		}
		key := e.Get("key").String()
		if key == "Escape" {
			ctx.NewAction(stepBack)
			return
		}
		if !st.KeysOff && pressKey(ctx, st, key) {
			e.Call("preventDefault")
		}
	})
}

// isUndo reports whether e is the key by which people undo things.
func isUndo(e app.Value) bool {
	return (e.Get("ctrlKey").Bool() || e.Get("metaKey").Bool()) && !e.Get("shiftKey").Bool() && !e.Get("altKey").Bool() && e.Get("key").String() == "z"
}

// pressKey does what a single key stands for and reports whether it stands
// for anything.
func pressKey(ctx app.Context, st *State, key string) bool {
	switch key {
	case "?":
		ctx.NewAction(showKeys)
		return true
	case "o":
		chooser := find("#open-files")
		if chooser.Truthy() {
			chooser.Call("click")
		}
		return chooser.Truthy()
	}
	if st.Doc == nil {
		return false
	}
	switch key {
	case "1", "2", "3":
		ctx.NewActionWithValue(setView, views[key[0]-'1'].View)
	case "c":
		ctx.NewAction(copyPlace)
	case "u":
		ctx.NewActionWithValue(undoFix, -1)
	case "d":
		ctx.NewAction(saveJSON)
	default:
		return false
	}
	return true
}
