package open

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// A Window is a piece of a text that is too large to be shown whole. It ends
// where a line ends, or where a character does if the line is too long.
type Window struct {
	Start int64  // where it begins, in bytes from the start of the text
	Next  int64  // where the next one begins; Size after the last
	Size  int64  // of the whole text, in bytes
	Text  string // decoded
}

// windowSize is how many bytes make a Window: a few screens full of lines,
// and nothing that a page would notice.
const windowSize = 64 << 10

// ReadSource reads m, which came from Members without its Data, again from
// its file r.
func ReadSource(r io.ReaderAt, m Member) (*parser.Source, error) {
	data, err := readAt(r, m, 0, m.Size)
	if err != nil {
		return nil, err
	}
	m.Data = data
	return m.Source(), nil
}

// ReadWindow reads the Window of m that begins at offset bytes after the
// start of m. Any offset will do; one in the middle of a character is moved
// to its start.
func ReadWindow(r io.ReaderAt, m Member, offset int64) (Window, error) {
	offset = max(0, min(offset, m.Size))
	offset -= offset % int64(unit(m.Charset))
	from := offset
	if m.Charset == utf8Text {
		from = max(0, offset-utf8Tail)
	}
	data, err := readAt(r, m, from, min(m.Size, offset+windowSize))
	if err != nil {
		return Window{}, err
	}
	start := charStart(data, int(offset-from), m.Charset)
	data = data[start:]
	w := Window{Start: from + int64(start), Size: m.Size}
	if w.Start+int64(len(data)) < m.Size {
		data = trimLine(trimChar(data, m.Charset), m.Charset)
	}
	w.Next = w.Start + int64(len(data))
	w.Text, _ = decode(data, m.Charset)
	return w, nil
}

// utf8Tail is how many bytes of a character may stand behind its first.
const utf8Tail = 3

// charStart returns where in data the character begins that the byte at at
// belongs to.
func charStart(data []byte, at int, charset string) int {
	if charset != utf8Text {
		return at
	}
	for i := at; i >= 0 && i < len(data) && data[i] >= utf8.RuneSelf; i-- {
		if utf8.RuneStart(data[i]) {
			if _, n := utf8.DecodeRune(data[i:]); i+n > at {
				return i
			}
			break // what follows is damaged, and read byte by byte
		}
	}
	return at
}

// trimLine takes a last unfinished line off data, if what is left is still
// most of it.
func trimLine(data []byte, charset string) []byte {
	width := unit(charset)
	end := bytes.LastIndexByte(data, '\n')
	if end < 0 {
		end = bytes.LastIndexByte(data[:max(0, len(data)-1)], '\r') // a last CR may belong to an LF
	}
	if charset == utf16le {
		end++ // the other half of the character
	}
	if end = (end + 1) &^ (width - 1); end > len(data)/2 && end <= len(data) {
		return data[:end]
	}
	return data
}

// readAt reads the bytes [from, to) of m.
func readAt(r io.ReaderAt, m Member, from, to int64) ([]byte, error) {
	data := make([]byte, to-from)
	n, err := r.ReadAt(data, m.Start+from)
	if n == len(data) {
		return data, nil
	}
	return nil, readError(m.Name, err)
}

// readError says that the file called name gave err, or fewer bytes than it
// had.
func readError(name string, err error) error {
	if err == nil || errors.Is(err, io.EOF) {
		return fmt.Errorf("%s became shorter while it was read; open it again", called(name))
	}
	return fmt.Errorf("%s could not be read: %w", called(name), err)
}
