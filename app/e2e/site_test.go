package e2e

import (
	"net/http"
	"sync"
	"testing"

	"github.com/reftel/reftel/app/site"
	"github.com/reftel/reftel/web"
)

// builtSite returns the site that is embedded, or skips the test.
func builtSite(t testing.TB) site.Site {
	t.Helper()
	s, err := site.Load(web.Site())
	if err != nil {
		t.Skip(err)
	}
	return s
}

// startSite serves the built site as "reftel serve" does.
func startSite(t testing.TB) *host {
	t.Helper()
	return startHost(t, site.NewHandler(builtSite(t)))
}

// startSlowSite serves the built site, but the program only after release.
func startSlowSite(t testing.TB) (h *host, release func()) {
	t.Helper()
	handler, released := site.NewHandler(builtSite(t)), make(chan struct{})
	release = sync.OnceFunc(func() { close(released) })
	t.Cleanup(release)
	return startHost(t, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/web/app.wasm" {
			<-released
		}
		handler.ServeHTTP(w, r)
	})), release
}

// startPlainHost writes the site as "reftel build" does and serves the folder
// under base, as a host that sends no headers and compresses nothing.
func startPlainHost(t testing.TB, base string) *host {
	t.Helper()
	dir := t.TempDir()
	if err := builtSite(t).Publish(dir, base); err != nil {
		t.Fatal(err)
	}
	return startHost(t, http.StripPrefix(base[:len(base)-1], http.FileServer(http.Dir(dir))))
}

// After the first load everything works with the server stopped, whatever the
// query and wherever the page stands.
func TestOffline(t *testing.T) {
	tests := []struct {
		name        string
		start       func(testing.TB) *host
		first, then string
	}{
		{"root", startSite, "/", "/"},
		{"query", startSite, "/", "/?x=1"},
		{"first load with a query", startSite, "/?x=1", "/"},
		{"plain host", func(t testing.TB) *host { return startPlainHost(t, "/") }, "/", "/?x=1"},
		{"base path", func(t testing.TB) *host { return startPlainHost(t, "/reftel/") }, "/reftel/", "/reftel/?x=1"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			needBrowser(t)
			h := test.start(t)
			tb := newTab(t)
			tb.open(h.url(test.first))
			tb.wait(readyOffline)
			h.stop()
			tb.open(h.url(test.then))
			tb.reload()
			if got := eval[string](tb, `document.querySelector("h1").textContent`); got == "" {
				t.Error("the page has no heading")
			}
			for _, font := range []string{"Public Sans Variable", "Source Serif 4 Variable", "Courier Prime"} {
				if n := eval[int](tb, `document.fonts.load("16px '`+font+`'").then(f => f.length)`); n == 0 {
					t.Errorf("font %s does not load offline", font)
				}
			}
		})
	}
}
