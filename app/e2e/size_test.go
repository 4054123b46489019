package e2e

import "testing"

// What every visitor loads has a budget. Who passes it finds out what grew
// before the budget grows.
func TestSize(t *testing.T) {
	s := builtSite(t)
	for name, limit := range map[string]int{
		"web/app.wasm":    12_000_000,
		"web/app.wasm.gz": 3_050_000,
	} {
		if got := len(s[name]); got == 0 || got > limit {
			t.Errorf("%s has %d bytes, at most %d are allowed", name, got, limit)
		}
	}
}
