package open

import (
	"bytes"
	"io"
	"iter"

	"github.com/reftel/reftel/parser"
)

// Open yields the cables in the file r of size bytes, in order, whatever it
// is: a text, a table, an archive of them. Where it is more than one plain
// text, the Sources say in their Container where they stood. Memory holds one
// cable at a time. An error says what could not be read; the rest goes on.
func Open(name string, r io.ReaderAt, size int64) iter.Seq2[*parser.Source, error] {
	return func(yield func(*parser.Source, error) bool) {
		for m, err := range Members(name, r, size, Options{}) {
			var src *parser.Source
			if err == nil {
				src = m.Source()
			}
			if !yield(src, err) {
				return
			}
		}
	}
}

// Bytes returns the cables in data, as Open yields them, and the first error.
func Bytes(name string, data []byte) ([]*parser.Source, error) {
	var sources []*parser.Source
	var first error
	for src, err := range Open(name, bytes.NewReader(data), int64(len(data))) {
		switch {
		case err == nil:
			sources = append(sources, src)
		case first == nil:
			first = err
		}
	}
	return sources, first
}
