package open

import (
	"bytes"
	"errors"
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

// ReadSource reads m, which came from Members, again from its file r of size
// bytes, which is no longer needed to be open in between. A text in a
// compressed file is found by unpacking what stands before it.
func ReadSource(r io.ReaderAt, size int64, m Member, opts Options) (*parser.Source, error) {
	var src *parser.Source
	err := again(r, size, &m, opts, func(o *opening, in *input) error {
		f := o.formatNamed(m.Format)
		if f.texts != nil {
			return o.sameText(f, in, m, &src)
		}
		m.Format, m.decode = f.name, f.decode(o, in)
		data, err := in.bytes(m.Start, m.Size)
		if err == nil {
			m.Data = data
			src = m.Source()
		}
		return err
	})
	return src, err
}

// again calls do with the input that m stands in, and says in m what that is.
func again(r io.ReaderAt, size int64, m *Member, opts Options, do func(*opening, *input) error) error {
	var failed error
	o := newOpening(opts, func(_ Member, err error) bool {
		failed = err
		return true
	})
	in := fileInput(m.Name, r, size)
	err := o.reach(in, m.Steps, func(in *input) error {
		m.Name, m.Path, m.Meta, m.archive = in.file, in.path, in.meta, in.format
		return do(o, in)
	})
	if err != nil && failed != nil {
		return failed
	}
	return err
}

// sameText finds m among the texts of the document in.
func (o *opening) sameText(f format, in *input, m Member, src **parser.Source) error {
	o.yield = func(found Member, err error) bool {
		if err == nil && found.Row == m.Row {
			*src = found.Source()
		}
		return *src == nil
	}
	err := o.document(f, in)
	switch {
	case *src != nil:
		return nil
	case err == nil:
		return &Broken{Name: in.called(), Err: errChanged}
	}
	return err
}

// bytes returns the size bytes of in that begin at start. in is to be unread.
func (in *input) bytes(start, size int64) ([]byte, error) {
	if in.at != nil {
		data := make([]byte, size)
		n, err := in.at.ReadAt(data, start)
		if n == len(data) {
			return data, nil
		}
		if err == nil || errors.Is(err, io.EOF) {
			err = errShorter
		}
		return nil, &Broken{Name: in.called(), Read: int64(n), Err: err}
	}
	if _, err := io.CopyN(io.Discard, in, start); err == nil {
		data, err := io.ReadAll(io.LimitReader(in, size))
		if err == nil && int64(len(data)) == size {
			return data, nil
		}
	}
	err := in.tap.err
	if err == nil {
		err = errShorter
	}
	return nil, &Broken{Name: in.called(), Read: in.tap.n, Err: err}
}

// ReadWindow reads the Window of m that begins at offset bytes after the
// start of m. Any offset will do; one in the middle of a character is moved
// to its start. Of what is no plain text, they are offsets in the text.
func ReadWindow(r io.ReaderAt, size int64, m Member, offset int64, opts Options) (Window, error) {
	if m.Format != "" && m.Format != textFormat {
		src, err := ReadSource(r, size, m, opts)
		if err != nil {
			return Window{}, err
		}
		text := Member{Size: int64(len(src.Text)), Charset: utf8Text}
		return text.window(offset, func(from, to int64) ([]byte, error) { return []byte(src.Text[from:to]), nil })
	}
	var w Window
	err := again(r, size, &m, opts, func(_ *opening, in *input) error {
		var err error
		w, err = m.window(offset, func(from, to int64) ([]byte, error) { return in.bytes(m.Start+from, to-from) })
		return err
	})
	return w, err
}

// window cuts the Window out of m, whose bytes [from, to) read gives.
func (m *Member) window(offset int64, read func(from, to int64) ([]byte, error)) (Window, error) {
	offset = max(0, min(offset, m.Size))
	offset -= offset % int64(unit(m.Charset))
	from := offset
	if isUTF8(m.Charset) {
		from = max(0, offset-utf8Tail)
	}
	data, err := read(from, min(m.Size, offset+windowSize))
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
	if !isUTF8(charset) {
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
