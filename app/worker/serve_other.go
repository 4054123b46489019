//go:build !js

package worker

// Inside reports whether the program runs in a Web Worker: never, off the
// browser, which the compiler sees.
func Inside() bool { return false }

// Serve is never called off the browser.
func Serve() {}
