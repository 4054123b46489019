package site

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"net/http"
	"path"
	"strings"
	"time"
)

// contentTypes are set here because those of the machine cannot be relied on.
var contentTypes = map[string]string{
	".css":         "text/css; charset=utf-8",
	".html":        "text/html; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".png":         "image/png",
	".svg":         "image/svg+xml",
	".txt":         "text/plain; charset=utf-8",
	".wasm":        "application/wasm",
	".webmanifest": "application/manifest+json",
	".woff2":       "font/woff2",
}

// A handler serves a site from memory.
type handler struct {
	site  Site
	etags map[string]string // by path, without quotes
}

// NewHandler returns a handler that serves s at the root of a host: with the
// policy, compressed where the browser takes it, and revalidated by its hash.
func NewHandler(s Site) http.Handler {
	h := &handler{s, map[string]string{}}
	for _, name := range s.names() {
		h.etags[name] = fmt.Sprintf("%x", sha256.Sum256(s[name]))[:20]
	}
	return h
}

func (h *handler) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	setHeaders(w.Header())
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		http.Error(w, "only GET and HEAD are served here", http.StatusMethodNotAllowed)
		return
	}
	name := strings.TrimPrefix(r.URL.Path, "/")
	switch {
	case name == indexFile:
		http.Redirect(w, r, "/", http.StatusMovedPermanently)
	case name == "":
		h.serveFile(w, r, indexFile)
	case h.etags[name] != "" && name != headersFile:
		h.serveFile(w, r, name)
	default:
		w.Header().Set("Content-Type", contentTypes[".html"])
		w.WriteHeader(http.StatusNotFound)
		w.Write(h.site[notFoundFile])
	}
}

// serveFile writes the file called name, compressed in the way that the
// browser likes best.
func (h *handler) serveFile(w http.ResponseWriter, r *http.Request, name string) {
	body, etag := h.site[name], h.etags[name]
	for _, e := range encodings {
		if b := h.site[name+e.ext]; b != nil && accepts(r.Header.Get("Accept-Encoding"), e.name) {
			body, etag = b, etag+"-"+e.name
			w.Header().Set("Content-Encoding", e.name)
			break
		}
	}
	w.Header().Set("Vary", "Accept-Encoding")
	w.Header().Set("ETag", `"`+etag+`"`)
	w.Header().Set("Content-Type", contentTypes[path.Ext(name)])
	http.ServeContent(w, r, name, time.Time{}, bytes.NewReader(body))
}

// accepts reports whether a value of Accept-Encoding allows the encoding.
func accepts(header, encoding string) bool {
	for part := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(part, ";")
		if strings.TrimSpace(name) != encoding {
			continue
		}
		q := strings.TrimPrefix(strings.TrimSpace(weight), "q=")
		return strings.Trim(q, "0.") != "" || q == ""
	}
	return false
}
