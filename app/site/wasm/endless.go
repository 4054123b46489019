package wasm

import "strings"

// endless are the functions of Go's runtime, beside those for wrong indexes,
// after calls of which the compiler ends a block, because they never return:
// cmd/compile/internal/ssagen lists them. Nothing jumps over what follows, so
// it would look as if they went on there.
var endless = map[string]bool{
	"runtime.block":                   true,
	"runtime.gopanic":                 true,
	"runtime.panicdivide":             true,
	"runtime.panicdottypeE":           true,
	"runtime.panicdottypeI":           true,
	"runtime.panicmakeslicecap":       true,
	"runtime.panicmakeslicelen":       true,
	"runtime.panicnildottype":         true,
	"runtime.panicrangestate":         true,
	"runtime.panicshift":              true,
	"runtime.panicunsafeslicelen":     true,
	"runtime.panicunsafeslicenilptr":  true,
	"runtime.panicunsafestringlen":    true,
	"runtime.panicunsafestringnilptr": true,
	"runtime.panicwrap":               true,
	"runtime.throw":                   true,
	"runtime.throwinit":               true,
}

// isEndless reports whether the function with that name never returns.
func isEndless(name string) bool {
	return endless[name] || strings.HasPrefix(name, "runtime.goPanic")
}
