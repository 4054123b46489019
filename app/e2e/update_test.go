package e2e

import (
	"maps"
	"net/http"
	"strings"
	"sync"
	"testing"

	"github.com/reftel/reftel/app/site"
)

// A siteSwitch is a host whose site can be exchanged while it runs.
type siteSwitch struct {
	mu      sync.Mutex
	handler http.Handler
}

func (s *siteSwitch) set(handler http.Handler) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.handler = handler
}

func (s *siteSwitch) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	s.mu.Lock()
	handler := s.handler
	s.mu.Unlock()
	handler.ServeHTTP(w, r)
}

// publish writes the built site, with a line added to its style sheet, into a
// folder and returns a handler that serves it.
func publish(t *testing.T, style string) http.Handler {
	t.Helper()
	s := site.Site(maps.Clone(builtSite(t)))
	s["web/app.css"] = append([]byte(style+"\n"), s["web/app.css"]...)
	delete(s, "web/app.css.br")
	delete(s, "web/app.css.gz")
	dir := t.TempDir()
	if err := s.Publish(dir, "/"); err != nil {
		t.Fatal(err)
	}
	return http.FileServer(http.Dir(dir))
}

const (
	waitingWorker = `navigator.serviceWorker.getRegistration().then((r) => r.waiting !== null)`
	firstStyle    = `fetch("web/app.css").then((r) => r.text()).then((text) => text.split("\n")[0])`
	cacheNames    = `caches.keys().then((names) => names.sort().join(" "))`
)

// A new version waits until the page asks for it, then takes the place of the
// old one, and of nothing else that is kept for the same origin.
func TestUpdate(t *testing.T) {
	needBrowser(t)
	var served siteSwitch
	served.set(publish(t, "/* one */"))
	tb := newTab(t)
	tb.open(startHost(t, &served).url("/"))
	tb.wait(readyOffline)
	old := eval[string](tb, cacheNames)
	if !strings.HasPrefix(old, "reftel-/-") || strings.Contains(old, " ") {
		t.Fatalf("the caches are %q, want one of ours", old)
	}
	eval[bool](tb, `Promise.all(["another-page", "reftel-/elsewhere/-1"].map((name) => caches.open(name))).then(() => true)`)

	served.set(publish(t, "/* two */"))
	eval[bool](tb, `navigator.serviceWorker.getRegistration().then((r) => r.update()).then(() => true)`)
	tb.waitFor(waitingWorker)
	tb.reload()
	if got := eval[string](tb, firstStyle); got != "/* one */" {
		t.Errorf("before the page asks for it, the style sheet is %q", got)
	}
	eval[bool](tb, `navigator.serviceWorker.getRegistration().then((r) => { r.waiting.postMessage({ type: "activate" }); return true; })`)
	tb.waitFor(`navigator.serviceWorker.getRegistration().then((r) => r.waiting === null && r.active.state === "activated")`)
	tb.reload()
	if got := eval[string](tb, firstStyle); got != "/* two */" {
		t.Errorf("after that, the style sheet is %q", got)
	}
	names := strings.Fields(eval[string](tb, cacheNames))
	if len(names) != 3 || names[0] != "another-page" || strings.Contains(strings.Join(names, " "), old) {
		t.Errorf("the caches are %q, want the new one and those of others", names)
	}
}

// A file that does not arrive as it was built keeps a version from being
// installed at all: a page that works by half offline is worse than none.
func TestBrokenFileIsNotKept(t *testing.T) {
	needBrowser(t)
	whole := publish(t, "/* one */")
	broken := http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/web/samples/1975.txt" {
			w.Write([]byte("cut off"))
			return
		}
		whole.ServeHTTP(w, r)
	})
	tb := newTab(t)
	tb.runFirst(`globalThis.ended = new Promise((done) => navigator.serviceWorker.register("app-worker.js").then((r) => {
		const worker = r.installing ?? r.waiting ?? r.active;
		worker.addEventListener("statechange", () => worker.state === "redundant" && done(true));
	}))`)
	tb.open(startHost(t, broken).url("/"))
	tb.waitFor(`ended`)
	if got := eval[string](tb, cacheNames); got != "" {
		t.Errorf("the caches are %q, want none", got)
	}
	tb.forgive("integrity")
	tb.forgive("digest")
	tb.forgive("Failed to")
}
