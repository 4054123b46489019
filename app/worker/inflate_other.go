//go:build !js

package worker

import (
	"compress/flate"
	"io"
)

// inflate unpacks what a ZIP archive compressed.
func inflate(compressed io.Reader) io.ReadCloser { return flate.NewReader(compressed) }
