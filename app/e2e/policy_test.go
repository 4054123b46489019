package e2e

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
)

// Nothing leaves the origin, even if a script of the page or of a worker that
// it started wanted to; with our headers, and without any.
func TestNothingLeaves(t *testing.T) {
	var reached recorder
	other := httptest.NewServer(&reached)
	defer other.Close()
	hosts := map[string]func(testing.TB) *host{
		"own server": startSite,
		"plain host": func(t testing.TB) *host { return startPlainHost(t, "/") },
	}
	// A worker from a blob is what the page starts where there are no headers.
	attempts := map[string]string{
		"page":   `fetch("URL").then(() => "got out", (err) => String(err))`,
		"worker": `new Promise((done) => { const w = new Worker(URL.createObjectURL(new Blob(['fetch("URL").then(() => postMessage("got out"), (err) => postMessage(String(err)))']))); w.onmessage = (e) => done(e.data); w.onerror = () => done("no worker"); })`,
		"helper": `new Promise((done) => { const w = new Worker(URL.createObjectURL(new Blob(['const h = new Worker(URL.createObjectURL(new Blob([\'fetch("URL").then(() => postMessage("got out"), (err) => postMessage(String(err)))\']))); h.onmessage = (e) => postMessage(e.data); h.onerror = () => postMessage("no helper")']))); w.onmessage = (e) => done(e.data); w.onerror = () => done("no worker"); })`,
		"image":  `new Promise((done) => { const i = new Image(); i.onload = () => done("got out"); i.onerror = () => done("blocked"); i.src = "URL"; })`,
		"form":   `new Promise((done) => { const f = document.createElement("form"); f.action = "URL"; document.body.append(f); f.submit(); setTimeout(() => done("blocked"), 300); })`,
	}
	for hostName, start := range hosts {
		for name, script := range attempts {
			t.Run(hostName+"/"+name, func(t *testing.T) {
				tb := newTab(t)
				tb.open(start(t).url("/"))
				if got := eval[string](tb, strings.ReplaceAll(script, `"URL"`, quote(other.URL+"/leak"))); got == "got out" {
					t.Error("the request was answered")
				}
				for _, url := range reached.take() {
					t.Errorf("the other server got %s", url)
				}
				tb.forgive("") // each attempt is reported on the console, as it should be
			})
		}
	}
}

// What a cable says is text, whatever it looks like.
func TestMarkupIsText(t *testing.T) {
	c := readCable(t, specimen)
	bad := "<script>pwned = 1</script><img src=x onerror=pwned=2>\u202egnilc\u202c"
	subject := c.Header.Subject.Value
	first := strings.Index(c.text, strings.Fields(subject)[0])
	text := c.text[:first] + bad + " " + c.text[first:]
	tb := startPage(t)
	tb.paste(text)
	tb.wait(onReader)
	for _, view := range []string{"reading", "facsimile"} {
		tb.click("#tab-" + view)
		tb.wait(`document.getElementById("text").textContent.includes("<script>pwned = 1</script>")`)
	}
	if eval[bool](tb, `"pwned" in globalThis || document.querySelector("#text script, #text img") !== null`) {
		t.Error("text of a cable became markup")
	}
}

// A host without headers serves the page under a policy all the same, and the
// page is complete: nothing that it loads is missing.
func TestPublishedSiteIsComplete(t *testing.T) {
	needBrowser(t)
	dir := t.TempDir()
	if err := builtSite(t).Publish(dir, "/cables/"); err != nil {
		t.Fatal(err)
	}
	var missing []string
	files := http.StripPrefix("/cables", http.FileServer(http.Dir(dir)))
	h := startHost(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := filepath.Join(dir, filepath.FromSlash(strings.TrimPrefix(r.URL.Path, "/cables/")))
		if _, err := os.Stat(name); err != nil || !strings.HasPrefix(r.URL.Path, "/cables/") {
			missing = append(missing, r.URL.Path)
		}
		files.ServeHTTP(w, r)
	}))
	tb := newTab(t)
	tb.open(h.url("/cables/"))
	tb.wait(readyOffline)
	tb.do(chromedp.Reload())
	tb.wait(programRuns)
	h.stop()
	for _, path := range missing {
		t.Errorf("%s is not there", path)
	}
}
