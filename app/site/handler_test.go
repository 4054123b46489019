package site

import (
	"net/http"
	"net/http/httptest"
	"testing"
)

func TestHandler(t *testing.T) {
	handler := NewHandler(generate(t, t.TempDir(), writeSources(t, "a{}")))
	tests := []struct {
		method, path, accept  string
		status                int
		contentType, encoding string
	}{
		{"GET", "/", "gzip, deflate, br", 200, "text/html; charset=utf-8", "br"},
		{"GET", "/?x=1", "gzip", 200, "text/html; charset=utf-8", "gzip"},
		{"HEAD", "/web/app.wasm", "br", 200, "application/wasm", "br"},
		{"GET", "/web/app.wasm", "", 200, "application/wasm", ""},
		{"GET", "/web/app.wasm", "br;q=0, gzip;q=0.5", 200, "application/wasm", "gzip"},
		{"GET", "/app-worker.js", "br", 200, "text/javascript; charset=utf-8", "br"},
		{"GET", "/manifest.webmanifest", "", 200, "application/manifest+json", ""},
		{"GET", "/web/fonts/courier-prime-latin-400-normal.woff2", "br", 200, "font/woff2", ""},
		{"GET", "/index.html", "", 301, "text/html; charset=utf-8", ""},
		{"GET", "/web", "", 404, "text/html; charset=utf-8", ""},
		{"GET", "/_headers", "", 404, "text/html; charset=utf-8", ""},
		{"GET", "/web/app.wasm.br", "", 404, "text/html; charset=utf-8", ""},
		{"GET", "/../site.go", "", 404, "text/html; charset=utf-8", ""},
		{"POST", "/", "", 405, "text/plain; charset=utf-8", ""},
	}
	for _, test := range tests {
		r := httptest.NewRequest(test.method, test.path, nil)
		r.Header.Set("Accept-Encoding", test.accept)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		got, h := w.Code, w.Header()
		if got != test.status || h.Get("Content-Type") != test.contentType || h.Get("Content-Encoding") != test.encoding {
			t.Errorf("%s %s, %q: got %d %q %q, want %d %q %q", test.method, test.path, test.accept,
				got, h.Get("Content-Type"), h.Get("Content-Encoding"), test.status, test.contentType, test.encoding)
		}
		for _, f := range headers() {
			if h.Get(f[0]) != f[1] {
				t.Errorf("%s %s: %s is %q, want %q", test.method, test.path, f[0], h.Get(f[0]), f[1])
			}
		}
	}
}

func TestHandlerRevalidates(t *testing.T) {
	handler := NewHandler(generate(t, t.TempDir(), writeSources(t, "a{}")))
	get := func(accept, etag string) *httptest.ResponseRecorder {
		r := httptest.NewRequest(http.MethodGet, "/web/app.wasm", nil)
		r.Header.Set("Accept-Encoding", accept)
		r.Header.Set("If-None-Match", etag)
		w := httptest.NewRecorder()
		handler.ServeHTTP(w, r)
		return w
	}
	etag := get("br", "").Header().Get("ETag")
	if w := get("br", etag); w.Code != http.StatusNotModified || w.Body.Len() != 0 {
		t.Errorf("the same file again: got %d with %d bytes, want 304", w.Code, w.Body.Len())
	}
	if w := get("gzip", etag); w.Code != http.StatusOK {
		t.Errorf("in another encoding: got %d, want 200", w.Code)
	}
}
