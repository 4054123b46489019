package e2e

import (
	"testing"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/chromedp"
)

// runFirst makes the tab run script before any script of the pages it opens.
func (tb *tab) runFirst(script string) {
	tb.t.Helper()
	call(tb, page.AddScriptToEvaluateOnNewDocument, page.AddScriptToEvaluateOnNewDocumentParams{Source: script})
}

// visible is true if the element with the id is there and can be seen.
func visible(id string) string {
	return `document.getElementById("` + id + `")?.checkVisibility({visibilityProperty: true})`
}

// What is missing is said in plain words, and only that.
func TestMissing(t *testing.T) {
	tests := []struct{ name, script, shown, forgiven string }{
		{"nothing", ``, "", ""},
		{"WebAssembly", `delete globalThis.WebAssembly`, "early-wasm", "WebAssembly"},
		{"service workers", `delete Navigator.prototype.serviceWorker`, "early-offline", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			h := startSite(t)
			tb := newTab(t)
			tb.runFirst(test.script)
			tb.do(chromedp.Navigate(h.url("/")))
			tb.wait(`document.readyState === "complete"`)
			if test.shown != "" {
				tb.wait(visible(test.shown))
			}
			for _, id := range []string{"early-file", "early-wasm", "early-offline"} {
				if got := eval[bool](tb, `Boolean(`+visible(id)+`)`); got != (id == test.shown) {
					t.Errorf("%s is shown: %v", id, got)
				}
			}
			if test.forgiven != "" {
				tb.forgive(test.forgiven)
			}
		})
	}
}

// Opened as a file, the page says why it does not run.
func TestOpenedAsFile(t *testing.T) {
	dir := t.TempDir()
	needBrowser(t)
	if err := builtSite(t).Publish(dir, "/"); err != nil {
		t.Fatal(err)
	}
	tb := newTab(t)
	tb.do(chromedp.Navigate("file://" + dir + "/index.html"))
	tb.wait(visible("early-file"))
	tb.forgive("") // browsers load next to nothing from files, and say so at length
}

// Without scripts the page says that it needs them, and can still be read.
func TestScriptsOff(t *testing.T) {
	h := startSite(t)
	tb := newTab(t)
	call(tb, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true})
	tb.do(chromedp.Navigate(h.url("/")))
	tb.wait(`[...document.querySelectorAll("noscript .early-message")].some((m) => m.checkVisibility())`)
	tb.wait(`document.querySelector("h1").checkVisibility()`)
	if eval[bool](tb, `Boolean(`+visible("app-wasm-loader")+`)`) {
		t.Error("the page says that it is getting ready")
	}
}
