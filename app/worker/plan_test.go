package worker

import (
	"fmt"
	"io"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// repeated is a file that holds a text over and over.
type repeated string

func (r repeated) ReadAt(p []byte, off int64) (int, error) {
	for n := 0; n < len(p); {
		n += copy(p[n:], r[(off+int64(n))%int64(len(r)):])
	}
	return len(p), nil
}

func TestPlan(t *testing.T) {
	large := File{Name: "large.txt", Size: 100 << 20, Reader: repeated(cables(100))}
	prose := File{Name: "prose.txt", Size: 200 << 20, Reader: repeated("prose\n")}
	small := make([]File, planFiles)
	for i := range small {
		small[i] = textFile(fmt.Sprintf("%d.txt", i), cable(i))
	}
	pdf := textFile("scan.pdf", "%PDF-1.7")
	tests := []struct {
		name  string
		files []File
		asks  bool
		kinds string
		least int // cables
		most  int
	}{
		{"little", []File{textFile("a.txt", cables(3)), pdf}, false, "", 0, 0},
		{"one large file", []File{large}, false, "[{text 1 104857600}]", int(large.Size) / 300, int(large.Size) / 150},
		{"no cables", []File{prose}, false, "[{text 1 209715200}]", 1, 1000},
		{"two", []File{pdf, large}, false, "[{text 1 104857600} { 1 8}]", int(large.Size) / 300, int(large.Size) / 150},
		{"many small ones", small, false, "", planFiles / 2, planFiles * 2},
		{"so many that it asks", repeat(small, askFiles/planFiles), true, "", askFiles / 2, askFiles * 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := newLoading(&Server{}, Request{Seq: 1, Files: test.files}, nil)
			p := l.plan()
			if test.most == 0 {
				if p != nil {
					t.Errorf("a plan for little: %+v", p)
				}
				return
			}
			if p.Asks != test.asks || p.Cables < test.least || p.Cables > test.most || p.Files == 0 || p.Files > lookFiles {
				t.Errorf("the plan is %+v, want from %d to %d cables", p, test.least, test.most)
			}
			if got := fmt.Sprint(p.Kinds); test.kinds != "" && got != test.kinds {
				t.Errorf("the kinds are %s, want %s", got, test.kinds)
			}
		})
	}
}

func repeat(files []File, n int) []File {
	var all []File
	for range n {
		all = append(all, files...)
	}
	return all
}

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
