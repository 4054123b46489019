//go:build !js

package worker

import (
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

func TestClient(t *testing.T) {
	c := NewClient("", "")
	var all []Summary
	dones := 0
	load := func(files ...File) {
		c.Load(files, func(r Reply) {
			all = append(all, r.Summaries...)
			if r.Done {
				dones++
			}
		})
	}
	load(textFile("a.txt", cables(3)))
	load(Paste(cable(7)))
	if len(all) != 4 || dones != 2 || all[3].File != 1 || all[3].Name != "" {
		t.Fatalf("%d dones, %+v", dones, all)
	}
	for _, tt := range []struct {
		s    Summary
		want string
	}{{all[3], cable(7)}, {all[1], cable(2)}} {
		src, err := c.Text(tt.s)
		if err != nil || src.Text != tt.want {
			t.Errorf("Text(%s) = %v, %v", tt.s.ID, src, err)
		}
	}
	w, err := c.Window(all[1], 0)
	if err != nil || w.Text != cable(2) || w.Next != w.Size {
		t.Errorf("Window = %+v, %v", w, err)
	}
	c.Close()
	if _, err := c.Text(all[1]); err == nil || !strings.Contains(err.Error(), "open it again") {
		t.Errorf("Text after Close: %v", err)
	}
	all = nil
	load(textFile("b.txt", cable(8)))
	if src, err := c.Text(all[0]); err != nil || src.Text != cable(8) {
		t.Errorf("Text after Close and Load: %v, %v", src, err)
	}
}

// slow is a file that takes its time.
func slow(reading *atomic.Int64) File {
	return File{Name: "slow.txt", Size: planBytes - 1<<20, Reader: &endless{at: func(int) {
		reading.Add(1)
		time.Sleep(time.Millisecond)
	}}}
}

func TestClientCancels(t *testing.T) {
	var reading atomic.Int64
	c := NewClient("", "")
	time.AfterFunc(20*time.Millisecond, c.Cancel)
	var last Reply
	c.Load([]File{textFile("a.txt", cable(1)), slow(&reading)}, func(r Reply) { last = r })
	if !last.Done || last.Err != "" || last.Progress.Files != 1 || reading.Load() == 0 {
		t.Errorf("the last answer is %+v after %d reads", last, reading.Load())
	}
	c.Cancel() // nothing runs
}

// TestLaterLoad checks that a Load ends the one before, which shows nothing
// more, and that texts are read meanwhile.
func TestLaterLoad(t *testing.T) {
	var reading atomic.Int64
	c := NewClient("", "")
	var later atomic.Bool
	var shown atomic.Int64
	ended := make(chan bool)
	go func() {
		c.Load([]File{textFile("a.txt", cables(3000)), slow(&reading)}, func(r Reply) {
			shown.Add(int64(len(r.Summaries)))
			if later.Load() {
				t.Error("it shows something although a later Load runs")
			}
		})
		close(ended)
	}()
	for reading.Load() == 0 || shown.Load() < 2000 {
		time.Sleep(time.Millisecond)
	}
	if src, err := c.Text(Summary{Name: "a.txt", Size: int64(len(cable(1))), Charset: "utf-8"}); err != nil || src.Text != cable(1) {
		t.Errorf("Text while it reads: %v, %v", src, err)
	}
	var all []Summary
	c.Load([]File{textFile("b.txt", cable(9))}, func(r Reply) {
		later.Store(true)
		all = append(all, r.Summaries...)
	})
	if len(all) != 1 || all[0].File != 2 || all[0].ID != "06VALLETTA9" {
		t.Errorf("the later Load shows %+v", all)
	}
	<-ended
}

// TestStuckWorker checks that a worker that does not answer is stopped, and
// that what else was asked is asked again.
func TestStuckWorker(t *testing.T) {
	stuck := make(chan struct{})
	defer close(stuck)
	c := NewClient("", "")
	began := time.Now()
	f := File{Name: "stuck.txt", Size: aheadSize + 1, Reader: &endless{at: func(int) {
		c.Cancel()
		<-stuck
	}}}
	var all []Summary
	var last Reply
	c.Load([]File{textFile("a.txt", cables(2500)), f}, func(r Reply) {
		all = append(all, r.Summaries...)
		last = r
	})
	if took := time.Since(began); !last.Done || took < patience {
		t.Errorf("Load ended after %v, done %v", took, last.Done)
	}
	if len(all) == 0 || last.Progress.OfFiles != 2 {
		t.Errorf("%d summaries were kept, and %+v", len(all), last.Progress)
	}
}

func TestClientFails(t *testing.T) {
	stuck := make(chan struct{})
	defer close(stuck)
	c := NewClient("", "")
	f := File{Name: "stuck.txt", Size: 100, Reader: &endless{at: func(int) { <-stuck }}}
	time.AfterFunc(20*time.Millisecond, func() { c.fail("it broke") })
	var last Reply
	c.Load([]File{f}, func(r Reply) { last = r })
	if !last.Done || last.Err != "it broke" {
		t.Errorf("the last answer is %+v", last)
	}
}
