package cli

import (
	"runtime"
	"sync"
	"sync/atomic"

	"github.com/reftel/reftel/parser/open"
)

// A pipeline renders texts on all processors and writes what they become in
// the order in which the texts came. Memory holds a few batches, however much
// there is to read, beside a text that is larger than all of them.
type pipeline struct {
	render renderer
	write  func(b *batch) error // called for one batch after the other

	filling *batch
	work    chan *batch // to be rendered, in any order
	queue   chan *batch // to be written, in order
	free    chan *batch // to be filled again
	workers sync.WaitGroup
	written chan error // the first error of write, once all is done
	stopped atomic.Bool
}

// A batch is a run of texts.
type batch struct {
	members []open.Member
	ends    []int  // where the Data of each ends in data
	data    []byte // their Data, one after the other
	out     []byte // what they became
	count   int    // how many they are
	err     error  // what could not be read behind them, nil if nothing
	ready   chan struct{}
}

const (
	batchBytes = 256 << 10 // of texts in a batch, so that handing it on costs nothing
	batchTexts = 256       // in a batch at most
	largeText  = 4 << 20   // of a text that is rendered where it is, without a copy
)

func startPipeline(render renderer, write func(*batch) error) *pipeline {
	n := runtime.GOMAXPROCS(0)
	p := &pipeline{
		render:  render,
		write:   write,
		work:    make(chan *batch, n),
		queue:   make(chan *batch, 2*n),
		free:    make(chan *batch, 4*n),
		written: make(chan error, 1),
	}
	for range n {
		p.workers.Go(p.renderAll)
	}
	go p.writeAll()
	return p
}

// add takes the next text. It reports whether more can be written.
func (p *pipeline) add(m open.Member) bool {
	if len(m.Data) > largeText {
		p.addLarge(&m)
		return !p.stopped.Load()
	}
	b := p.batch()
	b.data = append(b.data, m.Data...)
	b.members = append(b.members, m)
	b.ends = append(b.ends, len(b.data))
	if len(b.data) >= batchBytes || len(b.members) >= batchTexts {
		p.send()
	}
	return !p.stopped.Load()
}

// addLarge renders a text that is too large to be held twice, or beside
// others like it.
func (p *pipeline) addLarge(m *open.Member) {
	p.send()
	b := p.batch()
	p.filling = nil
	b.count = 1
	p.render(b, m)
	b.ready <- struct{}{}
	p.queue <- b
}

// fail notes what could not be read. It reports whether more can be written.
func (p *pipeline) fail(err error) bool {
	p.batch().err = err
	p.send()
	return !p.stopped.Load()
}

// close waits until all is written. Its error is the first of write.
func (p *pipeline) close() error {
	p.send()
	close(p.work)
	p.workers.Wait()
	close(p.queue)
	return <-p.written
}

// batch returns the batch that is being filled.
func (p *pipeline) batch() *batch {
	if p.filling == nil {
		select {
		case p.filling = <-p.free:
		default:
			p.filling = &batch{ready: make(chan struct{}, 1)}
		}
	}
	return p.filling
}

// send hands the batch on.
func (p *pipeline) send() {
	b := p.filling
	if b == nil {
		return
	}
	p.filling, b.count = nil, len(b.members)
	start := 0
	for i, end := range b.ends {
		b.members[i].Data = b.data[start:end:end]
		start = end
	}
	p.queue <- b
	p.work <- b
}

// renderAll renders batches until there are no more.
func (p *pipeline) renderAll() {
	for b := range p.work {
		for i := range b.members {
			p.render(b, &b.members[i])
		}
		b.ready <- struct{}{}
	}
}

// writeAll writes the batches in order. After an error it only empties the
// queue.
func (p *pipeline) writeAll() {
	var first error
	for b := range p.queue {
		<-b.ready
		if first == nil {
			if first = p.write(b); first != nil {
				p.stopped.Store(true)
			}
		}
		b.reset()
		select {
		case p.free <- b:
		default:
		}
	}
	p.written <- first
}

// reset empties b. What a large text made it grow to is not kept.
func (b *batch) reset() {
	clear(b.members)
	b.members, b.ends, b.data, b.err = b.members[:0], b.ends[:0], b.data[:0], nil
	if b.out = b.out[:0]; cap(b.out) > largeText {
		b.out = nil
	}
}
