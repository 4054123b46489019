package worker

import (
	"compress/flate"
	"io"
	"syscall/js"
)

// inflate unpacks what a ZIP archive compressed. The browser does it on a
// thread of its own, five times as fast as WebAssembly does; older ones, which
// know only whole gzip files, leave it to Go.
func inflate(compressed io.Reader) io.ReadCloser {
	stream, ok := newInflater()
	if !ok {
		return flate.NewReader(compressed)
	}
	f := &inflater{reader: stream.Get("readable").Call("getReader")}
	go f.feed(compressed, stream.Get("writable").Call("getWriter"))
	return f
}

// newInflater returns a DecompressionStream. It reports false if the browser
// has none for ZIP archives, which it says by throwing.
func newInflater() (stream js.Value, ok bool) {
	defer func() { recover() }()
	return js.Global().Get("DecompressionStream").New("deflate-raw"), true
}

// An inflater reads what the browser unpacks.
type inflater struct {
	reader js.Value
	chunk  js.Value // what was unpacked last
	at, n  int      // how far chunk is read, and its length
	err    error    // why there is nothing more to unpack, if that is no end
}

// feed gives all of compressed to the browser.
func (f *inflater) feed(compressed io.Reader, writer js.Value) {
	piece := make([]byte, 256<<10)
	for {
		n, err := io.ReadFull(compressed, piece)
		if n > 0 {
			array := js.Global().Get("Uint8Array").New(n)
			js.CopyBytesToJS(array, piece[:n])
			if _, err := await(writer.Call("write", array)); err != nil {
				return // the reader is told, or wants no more
			}
		}
		switch err {
		case nil:
			continue
		case io.EOF, io.ErrUnexpectedEOF:
			await(writer.Call("close"))
		default:
			f.err = err
			await(writer.Call("abort"))
		}
		return
	}
}

// Read waits for the browser. What it cannot unpack ends there.
func (f *inflater) Read(p []byte) (int, error) {
	for f.at == f.n {
		result, err := await(f.reader.Call("read"))
		switch {
		case f.err != nil:
			return 0, f.err
		case err != nil:
			return 0, io.ErrUnexpectedEOF
		case result.Get("done").Bool():
			return 0, io.EOF
		}
		f.chunk = result.Get("value")
		f.at, f.n = 0, f.chunk.Length()
	}
	n := js.CopyBytesToGo(p, f.chunk.Call("subarray", f.at, f.n))
	f.at += n
	return n, nil
}

// Close lets go of what is not read.
func (f *inflater) Close() error {
	go await(f.reader.Call("cancel"))
	return nil
}
