package open

import (
	"bytes"
	"io"
	"iter"
	"math"

	"github.com/reftel/reftel/parser"
)

// Open yields the cables in the file r of size bytes, in order. A text that
// holds several is cut where a new one begins; the Sources then have a
// Container with their Row. A text with no such place is one Source, however
// large it is. Memory holds one cable at a time.
//
// An error, of the kinds that Members names, ends the file.
func Open(name string, r io.ReaderAt, size int64) iter.Seq2[*parser.Source, error] {
	return func(yield func(*parser.Source, error) bool) {
		for m, err := range Members(name, r, size, math.MaxInt) {
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(m.Source(), nil) {
				return
			}
		}
	}
}

// Bytes returns the cables in data, as Open yields them.
func Bytes(name string, data []byte) ([]*parser.Source, error) {
	var sources []*parser.Source
	for src, err := range Open(name, bytes.NewReader(data), int64(len(data))) {
		if err != nil {
			return nil, err
		}
		sources = append(sources, src)
	}
	return sources, nil
}
