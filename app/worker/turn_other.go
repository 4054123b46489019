//go:build !js

package worker

import "runtime"

// giveTurn lets other goroutines have a turn.
func giveTurn() { runtime.Gosched() }
