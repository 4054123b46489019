package e2e

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/dom"
	"github.com/chromedp/cdproto/input"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// call sends a command of the DevTools protocol to the tab.
func call[P, R any](tb *tab, command cdp.Command[P, R], params P) R {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	r, err := chromedp.Run(ctx, func(ctx context.Context, target *chromedp.Target) (R, error) {
		return cdp.Call(ctx, target, command, params)
	})
	if err != nil {
		tb.t.Fatalf("%s: %v", command.Method, err)
	}
	return r
}

// paste puts text on the clipboard and pastes it as a person does, so that the
// page gets a real event with a real clipboard.
func (tb *tab) paste(text string) {
	tb.t.Helper()
	tb.copyToClipboard(text)
	key := input.DispatchKeyEventParams{Type: input.DispatchKeyEventTypeKeyDown, Key: "v", Code: "KeyV", WindowsVirtualKeyCode: 86,
		Modifiers: 2, Commands: []string{"Paste"}}
	call(tb, input.DispatchKeyEvent, key)
	key.Type, key.Commands = input.DispatchKeyEventTypeKeyUp, nil
	call(tb, input.DispatchKeyEvent, key)
}

func (tb *tab) copyToClipboard(text string) {
	tb.t.Helper()
	tb.allowClipboard()
	quoted := quote(text)
	if got := eval[string](tb, `navigator.clipboard.writeText(`+quoted+`).then(() => "ok", (err) => String(err))`); got != "ok" {
		tb.t.Fatal(got)
	}
}

// clipboard returns the text on the clipboard.
func (tb *tab) clipboard() string {
	tb.t.Helper()
	tb.allowClipboard()
	return eval[string](tb, `navigator.clipboard.readText()`)
}

// allowClipboard answers what a browser would ask the person.
func (tb *tab) allowClipboard() {
	tb.t.Helper()
	call(tb, page.BringToFront, cdp.Empty{})
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	for _, name := range []string{"clipboard-read", "clipboard-write"} {
		_, err := chromedp.CallBrowser(ctx, browser.SetPermission, browser.SetPermissionParams{
			Permission: &browser.PermissionDescriptor{Name: name}, Setting: browser.PermissionSettingGranted, Origin: tb.origin,
		})
		if err != nil {
			tb.t.Fatal(err)
		}
	}
}

// drop drags files from outside over the middle of the page and lets go.
func (tb *tab) drop(files ...string) {
	tb.t.Helper()
	data := &input.DragData{Items: []*input.DragDataItem{}, DragOperationsMask: 1}
	for _, file := range files {
		data.Files = append(data.Files, absolute(tb, file))
	}
	for _, kind := range []input.DispatchDragEventType{
		input.DispatchDragEventTypeDragEnter, input.DispatchDragEventTypeDragOver, input.DispatchDragEventTypeDrop,
	} {
		call(tb, input.DispatchDragEvent, input.DispatchDragEventParams{Type: kind, X: 300, Y: 300, Data: data})
	}
}

// choose clicks what opens the file chooser and picks files in it.
func (tb *tab) choose(selector string, files ...string) {
	tb.t.Helper()
	for i, file := range files {
		files[i] = absolute(tb, file)
	}
	call(tb, page.SetInterceptFileChooserDialog, page.SetInterceptFileChooserDialogParams{Enabled: true})
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	opened := chromedp.Events(ctx, page.FileChooserOpened)
	tb.click(selector)
	for e, err := range opened {
		if err != nil {
			tb.t.Fatalf("the file chooser did not open: %v", err)
		}
		call(tb, dom.SetFileInputFiles, dom.SetFileInputFilesParams{Files: files, BackendNodeID: e.BackendNodeID})
		break
	}
	call(tb, page.SetInterceptFileChooserDialog, page.SetInterceptFileChooserDialogParams{})
}

func absolute(tb *tab, file string) string {
	tb.t.Helper()
	path, err := filepath.Abs(file)
	if err != nil {
		tb.t.Fatal(err)
	}
	return path
}

// A point is a place in the window, in CSS pixels.
type point struct{ X, Y float64 }

// middle scrolls the element into view and returns where its middle is, of its
// first line if it has several, once it has stopped moving and nothing else
// lies above it.
func (tb *tab) middle(selector string) point {
	tb.t.Helper()
	find := `document.querySelector(` + quote(selector) + `)`
	tb.wait(find)
	eval[bool](tb, find+`.scrollIntoView({ block: "center", behavior: "instant" }), true`)
	tb.waitFor(`new Promise((done) => {
		const place = () => { const r = ` + find + `?.getClientRects()[0]; return r && { X: r.x + r.width / 2, Y: r.y + r.height / 2 }; };
		const before = place();
		requestAnimationFrame(() => requestAnimationFrame(() => {
			const p = place(), el = ` + find + `;
			globalThis.middle = p;
			done(Boolean(p && before && p.X === before.X && p.Y === before.Y && el.contains(document.elementFromPoint(p.X, p.Y))));
		}));
	})`)
	return eval[point](tb, `middle`)
}

// click moves the mouse to the element and clicks it.
func (tb *tab) click(selector string) {
	tb.t.Helper()
	p := tb.middle(selector)
	call(tb, input.DispatchMouseEvent, input.DispatchMouseEventParams{Type: input.DispatchMouseEventTypeMouseMoved, X: p.X, Y: p.Y})
	tb.do(chromedp.MouseClickXY(p.X, p.Y))
}

// clickOnce has the page itself press the button with that id in the first frame
// in which the condition is true: what is read meanwhile would be over before a
// click from outside came.
func (tb *tab) clickOnce(condition, id string) {
	tb.t.Helper()
	eval[bool](tb, `(() => {
		const look = () => `+condition+` ? document.getElementById(`+quote(id)+`).click() : requestAnimationFrame(look);
		look();
		return true;
	})()`)
}

// tap touches the element.
func (tb *tab) tap(selector string) {
	tb.t.Helper()
	p := tb.middle(selector)
	call(tb, input.DispatchTouchEvent, input.DispatchTouchEventParams{
		Type: input.DispatchTouchEventTypeTouchStart, TouchPoints: []*input.TouchPoint{{X: p.X, Y: p.Y}},
	})
	call(tb, input.DispatchTouchEvent, input.DispatchTouchEventParams{
		Type: input.DispatchTouchEventTypeTouchEnd, TouchPoints: []*input.TouchPoint{},
	})
}

// press presses keys one after another; kb.Tab and the like stand for keys
// without a character.
func (tb *tab) press(keys ...string) {
	tb.t.Helper()
	tb.do(chromedp.KeyEvent(strings.Join(keys, "")))
}

// tabTo presses Tab until the element has the focus.
func (tb *tab) tabTo(selector string) {
	tb.t.Helper()
	for range 200 {
		if eval[bool](tb, `Boolean(document.activeElement?.matches(`+quote(selector)+`))`) {
			return
		}
		tb.press(kb.Tab)
	}
	tb.t.Fatalf("Tab never reaches %s", selector)
}
