package e2e

import (
	"os"
	"testing"
)

// What every visitor loads has a budget. Who passes it finds out what grew
// before the budget grows. Brotli counts where the site was built with the
// best of it, as "make build" does.
func TestSize(t *testing.T) {
	s := builtSite(t)
	limits := map[string]int{
		"web/app.wasm":     12_000_000,
		"web/app.wasm.gz":  2_900_000,
		"web/coast.svg.gz": 6_000,
	}
	if quality, err := os.ReadFile("../../web/site/.quality"); err == nil && string(quality) == "11" {
		limits["web/app.wasm.br"] = 2_080_000
	}
	for name, limit := range limits {
		if got := len(s[name]); got == 0 || got > limit {
			t.Errorf("%s has %d bytes, at most %d are allowed", name, got, limit)
		}
	}
}
