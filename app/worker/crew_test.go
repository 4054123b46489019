//go:build !js

package worker

import (
	"fmt"
	"io"
	"iter"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/reftel/reftel/parser/open"
)

// longCables returns a file of n telegrams that is long enough for helpers.
func longCables(n int) File {
	var b strings.Builder
	for i := range n {
		b.WriteString(strings.Replace(cable(i+1), "Señor.", strings.Repeat("The pilots went back to work.\n", helpBytes/30/n+1), 1))
	}
	return textFile("long.txt", b.String())
}

// A waiting file is read as soon as the helpers run: otherwise all of it may be
// read before they do.
type waiting struct {
	io.ReaderAt
	starting *sync.WaitGroup
}

func (w waiting) ReadAt(p []byte, at int64) (int, error) {
	w.starting.Wait()
	return w.ReaderAt.ReadAt(p, at)
}

// startHelpers returns what starts helpers that answer so many times, and are
// then lost, or say nothing more. Each has started when it has answered once.
func startHelpers(answers int, lost bool, starting *sync.WaitGroup, helped *atomic.Int64) func(func(Reply), func(string)) *link {
	return func(receive func(Reply), fail func(string)) *link {
		var given atomic.Int64
		return newLink("", "", func(r Reply) {
			switch n := int(given.Add(1)); {
			case n <= answers:
				helped.Add(int64(len(r.Summaries)))
				receive(r)
				if n == 1 {
					starting.Done()
				}
			case n == answers+1 && lost:
				fail("it broke off")
			}
		}, nil)
	}
}

// With helpers a Load lists the same, in the same order, whatever becomes of
// them.
func TestHelpers(t *testing.T) {
	const all = 400
	file := longCables(all)
	tests := []struct {
		name    string
		helpers int
		answers int // of each helper, until it is lost
	}{
		{"there are none", 0, 0},
		{"two help to the end", 2, all},
		{"they never run", 2, 0},
		{"they run, and break off", 2, 1},
		{"they break off after some answers", 2, 4},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var helped atomic.Int64
			var starting sync.WaitGroup
			if tt.answers > 0 {
				starting.Add(tt.helpers)
			}
			file := file
			file.Reader = waiting{file.Reader, &starting}
			s := &Server{helpers: tt.helpers, start: startHelpers(tt.answers, true, &starting, &helped)}
			n := 0
			for _, r := range handle(t, s, Request{Seq: 1, Op: LoadFiles, Files: []File{file}}) {
				for _, s := range r.Summaries {
					if n++; s.Row != n || s.Subject != fmt.Sprintf("NUMBER %d", n) || s.Size == 0 || s.Name != "long.txt" {
						t.Fatalf("summary %d is %+v", n, s)
					}
				}
			}
			if n != all || (helped.Load() > 0) != (tt.helpers > 0 && tt.answers > 1) {
				t.Errorf("%d of %d cables are listed, %d with help", n, all, helped.Load())
			}
		})
	}
}

// A helper that says nothing more does not keep a Load from being ended.
func TestCancelWithStuckHelper(t *testing.T) {
	const all = 400
	var helped atomic.Int64
	var starting sync.WaitGroup
	starting.Add(1)
	file := longCables(all)
	file.Reader = waiting{file.Reader, &starting}
	s := &Server{helpers: 1, start: startHelpers(2, false, &starting, &helped)}
	n, done := 0, false
	s.Handle(Request{Seq: 1, Op: LoadFiles, Files: []File{file}}, func(r Reply) {
		n += len(r.Summaries)
		done = r.Done
		if r.Progress.Files == 1 { // all is read but what the helper keeps
			s.Handle(Request{Seq: 2, Op: CancelLoad, Load: 1}, nil)
		}
	})
	if !done || n >= all {
		t.Errorf("it ended with %d of %d cables, done %t", n, all, done)
	}
}

// What a helper is given and answers is the same on the other side.
func TestDraftsCross(t *testing.T) {
	f := textFile("a.txt", cables(3))
	l := newLoading(&Server{}, Request{Seq: 1}, nil)
	var drafts []Draft
	for m := range members(t, f) {
		d, ok := l.draft(7, m)
		if !ok {
			t.Fatal("a copy")
		}
		drafts = append(drafts, d)
	}
	here := summarise(Request{Seq: 9, Drafts: drafts})
	there := summarise(Request{Seq: 9, Drafts: decodeDrafts(encodeDrafts(drafts))})
	if len(here.Summaries) != 3 || fmt.Sprint(here) != fmt.Sprint(there) || here.Summaries[1].ID != "06VALLETTA2" || here.Summaries[1].File != 7 {
		t.Errorf("here %+v\nthere %+v", here, there)
	}
}

// members yields the texts in f.
func members(t *testing.T, f File) iter.Seq[open.Member] {
	return func(yield func(open.Member) bool) {
		for m, err := range open.Members(f.Name, f.Reader, f.Size, limits) {
			if err != nil {
				t.Fatal(err)
			}
			if !yield(m) {
				return
			}
		}
	}
}
