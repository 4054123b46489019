// Package app is what app.wasm has in place of parts of go-app that nothing
// on the page calls.
//
// "make build" takes five files out of a copy of go-app's package app and puts
// those of this package in. http.go, static.go and resource.go are its server
// half: they import net/http, whose cryptography alone is a seventh of what
// every visitor would load. route.go imports regexp, for routes by
// expressions, and crypto.go ciphers what is kept in the browser. What the
// rest of go-app needs of the names that they declare stands here.
package app

import "strings"

// Handler serves pages, which a browser does not. The signature of a function
// that is never called names it.
type Handler struct{}

// clientResourceResolver returns a function that turns the address of a file
// under /web/ into the one that it has on this host, whose folder web stands
// at resources. Any other address stays as it is.
func clientResourceResolver(resources string) func(string) string {
	return func(location string) string {
		file, ok := strings.CutPrefix(strings.Trim(location, "/"), "web/")
		if !ok {
			return location
		}
		return resources + "/" + file
	}
}
