package app

import (
	"strings"

	"github.com/maxence-charriere/go-app/v10/pkg/app"
)

// What State.Offline can say. It is "" while nothing is known.
const (
	offlineReady   = "ready"   // the service worker controls the page, and its cache is complete
	offlineSaving  = "saving"  // it is being installed
	offlineMissing = "missing" // this browser has none, or did not take ours
)

// offlineSentence says what Start promises about working offline.
func offlineSentence(offline string) string {
	switch offline {
	case offlineReady:
		return "This page is kept on this device and works without a network."
	case offlineSaving:
		return "This page is being kept on this device, to work without a network."
	case offlineMissing:
		return "This browser keeps no pages for use without a network; all else works."
	}
	return "Once loaded, this page is kept on this device and works without a network."
}

// offlineWords is the short form of it, for the bar.
func offlineWords(offline string) string {
	switch offline {
	case offlineReady:
		return "Ready offline"
	case offlineSaving:
		return "Getting ready for offline"
	case offlineMissing:
		return "Online only"
	}
	return ""
}

// watchOffline tells the page, now and whenever it changes, whether it would
// work without a network. The service worker becomes active only when every
// file of the page is in its cache, so that an active worker that controls
// the page and still has its cache is the whole truth.
func watchOffline(ctx app.Context) {
	workers := app.Window().Get("navigator").Get("serviceWorker")
	if !workers.Truthy() {
		ctx.NewActionWithValue(setOffline, offlineMissing)
		return
	}
	check := func() {
		ctx.Async(func() { ctx.NewActionWithValue(setOffline, findOffline(workers)) })
	}
	listen(workers, "controllerchange", func(app.Value) { check() })
	check()
}

// findOffline says how far keeping the page has come. It blocks.
func findOffline(workers app.Value) string {
	if !workers.Get("controller").Truthy() {
		return offlineSaving
	}
	names, err := await(app.Window().Get("caches").Call("keys"))
	if err != nil {
		return offlineMissing
	}
	for i := range names.Length() {
		if strings.HasPrefix(names.Index(i).String(), "reftel-") {
			return offlineReady
		}
	}
	return offlineMissing
}

// watchRequests counts, now and from now on, the requests that went to other
// origins, from the browser's own record of what the page asked for.
func watchRequests(ctx app.Context) {
	origin := app.Window().Get("location").Get("origin").String()
	foreign := 0
	count := func(entries app.Value) {
		for i := range entries.Length() {
			name := entries.Index(i).Get("name").String()
			if strings.HasPrefix(name, "http") && name != origin && !strings.HasPrefix(name, origin+"/") {
				foreign++
			}
		}
		ctx.NewActionWithValue(setForeign, foreign)
	}
	observer := app.Window().Get("PerformanceObserver").New(app.FuncOf(func(_ app.Value, args []app.Value) any {
		count(args[0].Call("getEntries"))
		return nil
	}))
	observer.Call("observe", map[string]any{"type": "resource", "buffered": true})
}
