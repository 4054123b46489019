//go:build !js

package worker

import (
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// A Load that asks reads nothing until somebody agrees; one that is paused
// reads nothing more, answers meanwhile, goes on, and can be ended.
func TestPause(t *testing.T) {
	var reads atomic.Int64
	files := make([]File, askFiles)
	for i := range files {
		files[i] = File{Name: "a.txt", Size: int64(len(cable(i))), Reader: counted{strings.NewReader(cable(i)), &reads}}
	}
	c := NewClient("", "")
	replies := make(chan Reply, 10_000)
	go c.Load(files, func(r Reply) { replies <- r })

	first := <-replies
	if first.Plan == nil || !first.Plan.Asks || !first.Progress.Paused || len(first.Summaries) != 0 {
		t.Fatalf("the first answer is %+v", first)
	}
	looked := reads.Load()
	time.Sleep(3 * restPause)
	if n := reads.Load(); n > looked+aheadFiles {
		t.Errorf("%d more reads before somebody agreed", n-looked)
	}
	c.Resume()
	found, paused := 0, false
	for r := range replies {
		found += len(r.Summaries)
		if r.Progress.Paused && found > 0 && !paused {
			paused = true
			if src, err := c.Text(Summary{Size: 100}); err != nil || src == nil {
				t.Errorf("while it is paused: %v, %v", src, err)
			}
			c.Resume()
		}
		if found > 0 && !paused {
			c.Pause()
		}
		if r.Done {
			break
		}
	}
	if found != askFiles || !paused {
		t.Errorf("%d of %d cables, paused %t", found, askFiles, paused)
	}
}

func TestCancelWhilePaused(t *testing.T) {
	c := NewClient("", "")
	ended := make(chan Progress)
	go c.Load(repeat([]File{textFile("a.txt", cable(1))}, askFiles), func(r Reply) {
		if r.Plan != nil {
			c.Cancel()
		}
		if r.Done {
			ended <- r.Progress
		}
	})
	if p := <-ended; p.Files != 0 {
		t.Errorf("it ended after %d files", p.Files)
	}
}

// counted counts how often it is read.
type counted struct {
	io.ReaderAt
	reads *atomic.Int64
}

func (c counted) ReadAt(p []byte, off int64) (int, error) {
	c.reads.Add(1)
	time.Sleep(50 * time.Microsecond)
	return c.ReaderAt.ReadAt(p, off)
}
