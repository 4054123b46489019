package worker

import (
	"io"
	"sync"
)

// Small files are read before it is their turn, some at once: waiting for the
// browser is what takes the time.
const (
	aheadFiles = 16
	aheadSize  = 256 << 10 // bytes of a small file, at most
)

// An ahead reads files in their order.
type ahead struct {
	files []File
	asked int // of files, from which on none was read yet
	early map[int]*prefetched
}

func newAhead(files []File) *ahead { return &ahead{files: files, early: map[int]*prefetched{}} }

// file returns the ith file, and begins to read those after it.
func (a *ahead) file(i int) File {
	for a.asked = max(a.asked, i); a.asked < min(len(a.files), i+aheadFiles); a.asked++ {
		if f := a.files[a.asked]; f.Size > 0 && f.Size <= aheadSize {
			a.early[a.asked] = prefetch(f)
		}
	}
	f := a.files[i]
	if p := a.early[i]; p != nil {
		delete(a.early, i)
		f.Reader = p
	}
	return f
}

// A prefetched is a small file that is being read, or was.
type prefetched struct {
	read sync.WaitGroup
	data []byte
	err  error
}

func prefetch(f File) *prefetched {
	p := &prefetched{data: make([]byte, f.Size)}
	p.read.Go(func() {
		var n int
		n, p.err = f.Reader.ReadAt(p.data, 0)
		p.data = p.data[:n]
	})
	return p
}

// ReadAt waits until the file is read. Past what came it gives the error with
// which that ended.
func (p *prefetched) ReadAt(b []byte, off int64) (int, error) {
	p.read.Wait()
	n := copy(b, p.data[min(off, int64(len(p.data))):])
	switch {
	case n == len(b):
		return n, nil
	case p.err != nil:
		return n, p.err
	}
	return n, io.EOF
}
