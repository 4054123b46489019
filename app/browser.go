package app

import (
	"errors"
	"strconv"
	"time"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// This file holds every call to the browser that is not an element. Off the
// browser go-app's values are inert, and so are these functions.

func document() app.Value { return app.Window().Get("document") }

// await waits for promise and returns what it resolves to. It blocks its
// goroutine, so call it inside ctx.Async, never on the UI goroutine.
func await(promise app.Value) (app.Value, error) {
	type outcome struct {
		value app.Value
		err   error
	}
	done := make(chan outcome, 1)
	resolve := app.FuncOf(func(_ app.Value, args []app.Value) any {
		o := outcome{value: app.Undefined()}
		if len(args) > 0 {
			o.value = args[0]
		}
		done <- o
		return nil
	})
	defer resolve.Release()
	reject := app.FuncOf(func(_ app.Value, args []app.Value) any {
		message := "the browser gave no reason"
		if len(args) > 0 && args[0].Get("message").Truthy() {
			message = args[0].Get("message").String()
		}
		done <- outcome{err: errors.New(message)}
		return nil
	})
	defer reject.Release()
	promise.Call("then", resolve, reject)
	o := <-done
	return o.value, o.err
}

// listen calls do for each event of that name at target, for as long as the
// page lives. It runs inside the event, before the browser acts on it.
func listen(target app.Value, name string, do func(event app.Value)) {
	target.Call("addEventListener", name, app.FuncOf(func(_ app.Value, args []app.Value) any {
		do(args[0])
		return nil
	}))
}

// nextFrame calls do once, before the browser draws the next frame.
func nextFrame(do func()) {
	var f app.Func
	f = app.FuncOf(func(app.Value, []app.Value) any {
		f.Release()
		do()
		return nil
	})
	app.Window().Call("requestAnimationFrame", f)
}

// now returns the time since the page began to load, in milliseconds.
func now() float64 {
	return app.Window().Get("performance").Call("now").Float()
}

// eventTime returns when the event began that is being handled, as now does;
// if none is, it returns now.
func eventTime() float64 {
	if e := app.Window().Get("event"); e.Truthy() {
		return e.Get("timeStamp").Float()
	}
	return now()
}

// afterPaint calls do when what is drawn now has been painted: the second
// frame from now begins only then.
func afterPaint(do func()) { nextFrame(func() { nextFrame(do) }) }

// measureResult records, under the name "reftel-result", the time from start
// until now, for the benchmark to read.
func measureResult(start float64) {
	app.Window().Get("performance").Call("measure", "reftel-result", map[string]any{"start": start, "end": now()})
}

// fetchBytes returns the file at url, which is of our own origin. It blocks.
func fetchBytes(url string) ([]byte, error) {
	response, err := await(app.Window().Call("fetch", url))
	if err != nil {
		return nil, err
	}
	if !response.Get("ok").Bool() {
		return nil, errors.New("the server answered " + response.Get("statusText").String())
	}
	buffer, err := await(response.Call("arrayBuffer"))
	if err != nil {
		return nil, err
	}
	array := app.Window().Get("Uint8Array").New(buffer)
	data := make([]byte, array.Length())
	app.CopyBytesToGo(data, array)
	return data, nil
}

// saveFile hands data to the browser as a download.
func saveFile(name, mime string, data []byte) {
	array := app.Window().Get("Uint8Array").New(len(data))
	app.CopyBytesToJS(array, data)
	blob := app.Window().Get("Blob").New([]any{array}, map[string]any{"type": mime})
	url := app.Window().Get("URL").Call("createObjectURL", blob)
	link := document().Call("createElement", "a")
	link.Set("href", url)
	link.Set("download", name)
	link.Call("click")
	app.Window().Get("URL").Call("revokeObjectURL", url)
}

// copyText puts text on the clipboard. It blocks. Where the clipboard is out
// of reach, a field that is selected and copied does it the old way.
func copyText(text string) error {
	if clipboard := app.Window().Get("navigator").Get("clipboard"); clipboard.Truthy() {
		if _, err := await(clipboard.Call("writeText", text)); err == nil {
			return nil
		}
	}
	field := document().Call("createElement", "textarea")
	field.Set("value", text)
	field.Set("className", "unseen")
	document().Get("body").Call("append", field)
	defer field.Call("remove")
	field.Call("select")
	if !document().Call("execCommand", "copy").Truthy() {
		return errors.New("the browser does not allow it")
	}
	return nil
}

// readAddress returns the part of the address after "#".
func readAddress() string {
	hash := app.Window().Get("location").Get("hash").String()
	if hash == "" {
		return ""
	}
	return hash[1:]
}

// writeAddress sets the part of the address after "#". With push the step can
// be taken back by the Back button; depth counts such steps.
func writeAddress(fragment string, push bool, depth int) {
	location := app.Window().Get("location")
	address := location.Get("pathname").String() + location.Get("search").String()
	if fragment != "" {
		address += "#" + fragment
	}
	method := "replaceState"
	if push {
		method = "pushState"
	}
	app.Window().Get("history").Call(method, map[string]any{"depth": depth}, "", address)
}

// addressDepth returns the depth that writeAddress left, 0 if it left none.
func addressDepth() int {
	state := app.Window().Get("history").Get("state")
	if !state.Truthy() || !state.Get("depth").Truthy() {
		return 0
	}
	return state.Get("depth").Int()
}

// find returns the first element that matches selector; it is not Truthy if
// there is none.
func find(selector string) app.Value {
	return document().Call("querySelector", selector)
}

// showElement scrolls as little as it takes until the element can be seen.
func showElement(selector string) {
	if el := find(selector); el.Truthy() {
		el.Call("scrollIntoView", map[string]any{"block": "nearest", "inline": "nearest"})
	}
}

// scrollItems scrolls the list to a place in pixels from its beginning.
func scrollItems(top int) {
	if items := find("#items"); items.Truthy() {
		items.Set("scrollTop", top)
	}
}

// focusedItem returns the number of the row of the list that has the focus, ""
// if none has.
func focusedItem() string {
	el := document().Get("activeElement")
	if !el.Truthy() || !el.Get("dataset").Get("item").Truthy() {
		return ""
	}
	return el.Get("dataset").Get("item").String()
}

// focusElement moves the focus without scrolling.
func focusElement(selector string) {
	if el := find(selector); el.Truthy() {
		el.Call("focus", map[string]any{"preventScroll": true})
	}
}

// isField reports whether el takes typed text, so that keys are its own.
func isField(el app.Value) bool {
	return el.Truthy() && el.Get("closest").Truthy() &&
		el.Call("closest", "input, textarea, select, [contenteditable]").Truthy()
}

// placeAt returns the Place that el, or what it stands in, is marked with.
func placeAt(el app.Value) Place {
	if !el.Truthy() || !el.Get("closest").Truthy() {
		return ""
	}
	marked := el.Call("closest", "[data-at]")
	if !marked.Truthy() {
		return ""
	}
	return Place(marked.Call("getAttribute", "data-at").String())
}

// browserTime returns the wall clock of an IANA time zone at t, as the browser
// knows it. The fields of the time in UTC read like the clock.
func browserTime(t time.Time, zone string) (clock time.Time, ok bool) {
	defer func() {
		if recover() != nil { // a browser that does not know the zone throws
			clock, ok = time.Time{}, false
		}
	}()
	format := app.Window().Get("Intl").Get("DateTimeFormat").New("en-US", map[string]any{
		"timeZone": zone, "calendar": "gregory", "numberingSystem": "latn", "hourCycle": "h23",
		"year": "numeric", "month": "numeric", "day": "numeric", "hour": "numeric", "minute": "numeric",
	})
	parts := format.Call("formatToParts", float64(t.UnixMilli()))
	number := map[string]int{}
	for i := range parts.Length() {
		if n, err := strconv.Atoi(parts.Index(i).Get("value").String()); err == nil {
			number[parts.Index(i).Get("type").String()] = n
		}
	}
	clock = time.Date(number["year"], time.Month(number["month"]), number["day"], number["hour"], number["minute"], 0, 0, time.UTC)
	return clock, number["year"] != 0
}
