package site

import (
	"bytes"
	"compress/gzip"
	"io"
	"path"
	"slices"
	"strings"
	"sync"

	"github.com/andybalholm/brotli"
)

// An encoding is a way to compress a file ahead of serving it.
type encoding struct {
	name string // as in Content-Encoding
	ext  string
}

// encodings are listed in the order of preference.
var encodings = []encoding{{"br", ".br"}, {"gzip", ".gz"}}

// isEncoded reports whether name is that of a compressed copy.
func isEncoded(name string) bool {
	return slices.ContainsFunc(encodings, func(e encoding) bool { return strings.HasSuffix(name, e.ext) })
}

// compress adds the compressed copies that are not there yet. Brotli quality
// is from 0 to 11. Copies that save nothing are left out.
func (s Site) compress(quality int) error {
	var (
		wait   sync.WaitGroup
		mu     sync.Mutex
		failed error
	)
	copies := Site{}
	for _, name := range s.names() {
		if !isCompressible(name) {
			continue
		}
		for _, e := range encodings {
			if s[name+e.ext] != nil {
				continue
			}
			wait.Go(func() {
				b, err := encode(s[name], e, quality)
				mu.Lock()
				defer mu.Unlock()
				if err != nil {
					failed = err
				} else if len(b) < len(s[name]) {
					copies[name+e.ext] = b
				}
			})
		}
	}
	wait.Wait()
	for name, b := range copies {
		s[name] = b
	}
	return failed
}

// isCompressible reports whether the kind of file gains by compression; what
// only a host reads is left alone.
func isCompressible(name string) bool {
	if !isLoaded(name) && name != workerFile {
		return false
	}
	switch path.Ext(name) {
	case ".html", ".css", ".js", ".wasm", ".webmanifest", ".svg", ".txt":
		return true
	}
	return false
}

func encode(body []byte, e encoding, quality int) ([]byte, error) {
	var b bytes.Buffer
	var w io.WriteCloser
	if e.name == "br" {
		// The largest window that browsers accept.
		w = brotli.NewWriterOptions(&b, brotli.WriterOptions{Quality: quality, LGWin: 24})
	} else {
		zw, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
		if err != nil {
			return nil, err
		}
		w = zw
	}
	if _, err := w.Write(body); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
