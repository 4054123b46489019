// Package app is what app.wasm has in place of the server half of go-app.
//
// "make build" takes the files http.go, static.go and resource.go out of a
// copy of go-app's package app and puts this one in: they import net/http,
// whose cryptography alone is a seventh of what every visitor would load, and
// nothing in a browser calls them. Of what they declare, two names are needed
// by the rest.
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
