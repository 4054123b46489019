package site

import (
	"fmt"
	"net/http"
	"slices"
	"strings"
)

const headersFile = "_headers"

// policy returns the content security policy, as a header or, for hosts that
// send no headers of ours, as a meta element. A meta element does not bind a
// worker that is loaded by its address, which takes the policy of its own
// response, but does bind one that is started from a blob: so it allows
// those. frame-ancestors means nothing there.
func policy(meta bool) string {
	directives := []string{
		"default-src 'none'",
		"script-src 'self' 'wasm-unsafe-eval'",
		"style-src 'self'",
		"font-src 'self'",
		"img-src 'self' data: blob:",
		"connect-src 'self'",
		"worker-src 'self'",
		"manifest-src 'self'",
		"base-uri 'none'",
		"form-action 'none'",
	}
	if meta {
		directives[slices.Index(directives, "worker-src 'self'")] += " blob:"
	} else {
		directives = append(directives, "frame-ancestors 'none'")
	}
	return strings.Join(directives, "; ")
}

// headers are sent with every response, by our server and by hosts that read
// the file _headers.
func headers() [][2]string {
	return [][2]string{
		{"Content-Security-Policy", policy(false)},
		{"X-Content-Type-Options", "nosniff"},
		{"Referrer-Policy", "no-referrer"},
		{"Cross-Origin-Opener-Policy", "same-origin"},
		{"Cross-Origin-Resource-Policy", "same-origin"},
		{"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
		// Names never change, content does: always ask, and be told 304.
		{"Cache-Control", "no-cache"},
	}
}

func setHeaders(h http.Header) {
	for _, f := range headers() {
		h.Set(f[0], f[1])
	}
}

// writeHeadersFile returns the content of _headers, which Netlify, Cloudflare
// Pages and others read, for a page at base.
func writeHeadersFile(base string) []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "%s*\n", base)
	for _, f := range headers() {
		fmt.Fprintf(&b, "  %s: %s\n", f[0], f[1])
	}
	return []byte(b.String())
}
