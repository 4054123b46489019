package e2e

import (
	"flag"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/chromedp"
)

var screenshots = flag.String("screenshots", "", "`folder` to write pictures of the page to")

// TestScreenshots writes the pictures that the README shows: the page with the
// specimen of 2008 open and a place selected. "make screenshots" does.
func TestScreenshots(t *testing.T) {
	if *screenshots == "" {
		t.Skip("make screenshots writes the pictures of the README")
	}
	if err := os.MkdirAll(*screenshots, 0o755); err != nil {
		t.Fatal(err)
	}
	c := readCable(t, specimen)
	for _, scheme := range []string{"light", "dark"} {
		tb := newTab(t)
		tb.setScheme(scheme)
		tb.do(chromedp.EmulateViewport(1440, 900))
		tb.open(startSite(t).url("/"))
		tb.waitFor(`document.fonts.ready.then(() => true)`)
		tb.shoot("start-" + scheme)
		tb.paste(c.text)
		tb.shows(c)
		tb.click(`.sheet [data-kind=dateTime] .note.k3`)
		tb.selected()
		tb.do(chromedp.Evaluate[chromedp.Void](`void scrollTo(0, 0)`))
		tb.shoot("facsimile-" + scheme)
		tb.click("#tab-reading")
		tb.shoot("reading-" + scheme)
		tb.do(chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile, chromedp.EmulateTouch))
		tb.shoot("phone-" + scheme)
	}
}

// shoot writes a picture of the window.
func (tb *tab) shoot(name string) {
	tb.t.Helper()
	eval[bool](tb, `new Promise((done) => document.fonts.ready.then(() => requestAnimationFrame(() => setTimeout(() => done(true), 300))))`)
	b, err := chromedp.Run(tb.ctx, chromedp.CaptureScreenshot())
	if err != nil {
		tb.t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(*screenshots, name+".png"), b, 0o644); err != nil {
		tb.t.Fatal(err)
	}
}
