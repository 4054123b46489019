package cli

import (
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"time"
)

// A progress is one line on a terminal that says how far the work is. The nil
// progress says nothing.
type progress struct {
	out   io.Writer
	begun time.Time

	mu    sync.Mutex // of all below: files are read while cables are written
	shown time.Time  // when the line was last written
	name  string     // of the file that is read
	size  int64      // of this file, in bytes; 0 if not known
	since time.Time  // when it was begun
	at    int64      // bytes of it that were read
	done  int64      // bytes of the files before it
	count int        // cables written
}

// startProgress returns a progress if somebody looks at err, and the cables
// do not go to the same screen.
func startProgress(std streams) *progress {
	if !isTerminal(std.err) || isTerminal(std.out) {
		return nil
	}
	return &progress{out: std.err, begun: time.Now()}
}

// isTerminal reports whether stream is a keyboard or a screen.
func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	if err != nil || info.Mode()&fs.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull)
	return err != nil || !os.SameFile(info, null)
}

// showPause is the time between two states of the line.
const showPause = 200 * time.Millisecond

// begin says that the file called name, of size bytes, is read now.
func (p *progress) begin(name string, size int64) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.done += p.at
	p.name, p.size, p.at, p.since = "standard input", size, 0, time.Now()
	if name != "" {
		p.name = printable(filepath.Base(name))
	}
}

// read says that n more bytes of the file have been read, wherever: the list
// of an archive stands at its end and is read first.
func (p *progress) read(n int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.at += int64(n)
	p.show()
}

// wrote says that n more cables are written.
func (p *progress) wrote(n int) {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.count += n
	p.show()
}

func (p *progress) show() {
	now := time.Now()
	if now.Sub(p.shown) < showPause {
		return
	}
	p.shown = now
	fmt.Fprintf(p.out, "\r%s\x1b[K", p.line(now))
}

// line returns what the line says at now.
func (p *progress) line(now time.Time) string {
	seconds := max(now.Sub(p.begun).Seconds(), 0.001)
	s := fmt.Sprintf("%s  %d cables, %.0f/s, %.0f MB, %.0f MB/s", p.name, p.count,
		float64(p.count)/seconds, float64(p.done+p.at)/1e6, float64(p.done+p.at)/1e6/seconds)
	if 0 < p.at && p.at < p.size { // small files are read in one go
		left := now.Sub(p.since).Seconds() / float64(p.at) * float64(p.size-p.at)
		s += fmt.Sprintf(", %d %%, %.0f s left", p.at*100/p.size, left)
	}
	return s
}

// clear takes the line off the screen.
func (p *progress) clear() {
	if p == nil {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if !p.shown.IsZero() {
		fmt.Fprint(p.out, "\r\x1b[K")
		p.shown = time.Time{}
	}
}

// A watched tells a progress what is read of a file, a watchedStream of what
// can be read only from start to end.
type watched struct {
	r io.ReaderAt
	p *progress
}

func (w watched) ReadAt(data []byte, at int64) (int, error) {
	n, err := w.r.ReadAt(data, at)
	w.p.read(n)
	return n, err
}

type watchedStream struct {
	r io.Reader
	p *progress
}

func (w watchedStream) Read(data []byte) (int, error) {
	n, err := w.r.Read(data)
	w.p.read(n)
	return n, err
}
