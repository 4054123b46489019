package e2e

import (
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/chromedp/cdproto/log"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
)

// patience is how long a tab waits for what must come.
const patience = 20 * time.Second

// A tab is a page in the browser that is watched from the start.
type tab struct {
	t      testing.TB
	ctx    context.Context
	close  func()
	mu     sync.Mutex
	wrong  []string // what the console said, and requests to other origins
	origin string   // of the page; requests to others are noted
}

// newTab opens an empty tab. When the test ends, what went wrong in it fails
// the test.
func newTab(t testing.TB) *tab {
	t.Helper()
	needBrowser(t)
	ctx, cancel := chromedp.NewContext(chromium)
	tb := &tab{t: t, ctx: ctx, close: cancel}
	t.Cleanup(func() {
		tb.check()
		tb.close()
	})
	if err := chromedp.Listen(ctx, tb.watch); err != nil {
		t.Fatal(err)
	}
	call(tb, network.Enable, network.EnableParams{})
	return tb
}

// watch notes what must not happen.
func (tb *tab) watch(event any) {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	note := func(format string, args ...any) { tb.wrong = append(tb.wrong, fmt.Sprintf(format, args...)) }
	switch e := event.(type) {
	case *runtime.EventConsoleAPICalled:
		if e.Type == runtime.ConsoleAPICalledTypeError || e.Type == runtime.ConsoleAPICalledTypeWarning {
			var text strings.Builder
			for _, arg := range e.Args {
				fmt.Fprintf(&text, " %s%s", arg.Value, arg.Description)
			}
			note("console %s:%s", e.Type, text.String())
		}
	case *runtime.EventExceptionThrown:
		note("exception: %s %v", e.ExceptionDetails.Text, e.ExceptionDetails.Exception.Description)
	case *log.EventEntryAdded:
		if e.Entry.Level == log.EntryLevelError || e.Entry.Level == log.EntryLevelWarning {
			note("log %s: %s %s", e.Entry.Level, e.Entry.Text, e.Entry.URL)
		}
	case *network.EventRequestWillBeSent:
		url := e.Request.URL
		if tb.origin != "" && !strings.HasPrefix(url, tb.origin+"/") && !strings.HasPrefix(url, "blob:"+tb.origin) && !strings.HasPrefix(url, "data:") {
			note("request to another origin: %s", url)
		}
	}
}

// check fails the test if anything went wrong up to now, and forgets it.
func (tb *tab) check() {
	tb.t.Helper()
	tb.mu.Lock()
	defer tb.mu.Unlock()
	for _, w := range tb.wrong {
		tb.t.Error(w)
	}
	tb.wrong = nil
	for _, url := range foreign.take() {
		tb.t.Errorf("the browser asked for %s", url)
	}
}

// forgive takes back what went wrong and contains text, for tests in which
// just that is meant to happen. It reports whether there was any.
func (tb *tab) forgive(text string) bool {
	tb.mu.Lock()
	defer tb.mu.Unlock()
	var left []string
	for _, w := range tb.wrong {
		if !strings.Contains(w, text) {
			left = append(left, w)
		}
	}
	found := len(left) < len(tb.wrong)
	tb.wrong = left
	return found
}

// do runs steps and fails the test if they do not succeed in time.
func (tb *tab) do(steps ...chromedp.Action[chromedp.Void]) {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	if err := chromedp.Do(ctx, steps...); err != nil {
		tb.t.Fatal(err)
	}
}

// open goes to url and waits until the program runs.
func (tb *tab) open(url string) {
	tb.t.Helper()
	tb.load(url)
	tb.wait(programRuns)
}

// load goes to url.
func (tb *tab) load(url string) {
	tb.t.Helper()
	tb.mu.Lock()
	tb.origin = originOf(url)
	tb.mu.Unlock()
	tb.do(chromedp.Navigate(url))
}

// reload loads the page again and waits until the program runs.
func (tb *tab) reload() {
	tb.t.Helper()
	tb.do(chromedp.Reload())
	tb.wait(programRuns)
}

func originOf(url string) string {
	parts := strings.SplitAfterN(url, "/", 4)
	return strings.TrimSuffix(strings.Join(parts[:3], ""), "/")
}

// Conditions to wait for.
const (
	programRuns  = `document.readyState === "complete" && !document.getElementById("app-wasm-loader")`
	readyOffline = `navigator.serviceWorker.controller !== null`
)

// wait waits until the expression is true.
func (tb *tab) wait(expression string) {
	tb.t.Helper()
	tb.waitWithin(patience, expression)
}

// waitWithin is wait for what takes longer than a person waits.
func (tb *tab) waitWithin(limit time.Duration, expression string) {
	tb.t.Helper()
	deadline := time.Now().Add(limit)
	for {
		ctx, cancel := context.WithTimeout(tb.ctx, patience)
		ok, err := chromedp.Run(ctx, chromedp.Evaluate[bool](`Boolean(`+expression+`)`))
		cancel()
		if err == nil && ok {
			return
		}
		if time.Now().After(deadline) {
			tb.t.Fatalf("never came true: %s (%v)", expression, err)
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// waitFor waits until the promise resolves to true.
func (tb *tab) waitFor(promise string) {
	tb.t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		if eval[bool](tb, promise) {
			return
		}
	}
	tb.t.Fatalf("never came true: %s", promise)
}

// eval returns the value of a JavaScript expression, awaited if it is a
// promise.
func eval[T any](tb *tab, expression string) T {
	tb.t.Helper()
	ctx, cancel := context.WithTimeout(tb.ctx, patience)
	defer cancel()
	v, err := chromedp.Run(ctx, chromedp.Evaluate[T](expression, chromedp.EvalAwaitPromise))
	if err != nil {
		tb.t.Fatalf("%s: %v", expression, err)
	}
	return v
}

// quote returns text as a JavaScript string.
func quote(text string) string {
	b, err := json.Marshal(text)
	if err != nil {
		panic(err) // unreachable: any string can be written
	}
	return string(b)
}
