package worker

import (
	"fmt"
	"io"
	"strings"
)

// A File is a file that the reader of the page chose. In the browser its
// bytes stay there until somebody reads them.
type File struct {
	Name   string // as chosen, with its folder if it came in one: "1975/cable.txt"; "" if pasted
	Size   int64  // in bytes
	Reader io.ReaderAt
}

// Paste makes a File of a text that is too large to be read on the page.
func Paste(text string) File {
	return File{Size: int64(len(text)), Reader: strings.NewReader(text)}
}

// Bytes reads all of f. In the browser it waits, so call it on a goroutine of
// its own.
func (f File) Bytes() ([]byte, error) {
	data := make([]byte, f.Size)
	n, err := f.Reader.ReadAt(data, 0)
	switch {
	case n == len(data):
		return data, nil
	case err == nil || err == io.EOF:
		return nil, fmt.Errorf("%s became shorter while it was read; open it again", f.Name)
	}
	return nil, fmt.Errorf("%s could not be read: %w", f.Name, err)
}
