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

// A text is one that was read, and where.
type text struct {
	open.Member
	path string // of the file, as it was named or found; "" for standard input
}

// A batch is a run of texts.
type batch struct {
	texts []text
	ends  []int      // where the Data of each ends in data
	data  []byte     // their Data, one after the other
	out   []byte     // what they became
	keys  []open.Key // by which copies are known: of each text first, then of those that it was joined from
	done  []done     // what of out and keys is of each text
	err   error      // what could not be read behind them, nil if nothing
	ready chan struct{}
}

// A done says where the output and the keys of a text end in its batch.
type done struct{ out, keys int }

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

// add takes the next text.
func (p *pipeline) add(t text) {
	if len(t.Data) > largeText {
		p.addLarge(t)
		return
	}
	b := p.batch()
	b.data = append(b.data, t.Data...)
	b.texts = append(b.texts, t)
	b.ends = append(b.ends, len(b.data))
	if len(b.data) >= batchBytes || len(b.texts) >= batchTexts {
		p.send()
	}
}

// addLarge renders a text that is too large to be held twice, or beside
// others like it.
func (p *pipeline) addLarge(t text) {
	p.send()
	b := p.batch()
	p.filling = nil
	b.texts = append(b.texts, t)
	p.renderBatch(b)
	b.texts[0].Data = nil // it may be gone when this is written
	p.queue <- b
}

// fail notes what could not be read.
func (p *pipeline) fail(err error) {
	p.batch().err = err
	p.send()
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
	p.filling = nil
	start := 0
	for i, end := range b.ends {
		b.texts[i].Data = b.data[start:end:end]
		start = end
	}
	p.queue <- b
	p.work <- b
}

// renderAll renders batches until there are no more.
func (p *pipeline) renderAll() {
	for b := range p.work {
		p.renderBatch(b)
	}
}

func (p *pipeline) renderBatch(b *batch) {
	for i := range b.texts {
		p.render(b, &b.texts[i].Member)
		b.done = append(b.done, done{len(b.out), len(b.keys)})
	}
	b.ready <- struct{}{}
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
	clear(b.texts)
	b.texts, b.ends, b.data, b.err = b.texts[:0], b.ends[:0], b.data[:0], nil
	b.keys, b.done = b.keys[:0], b.done[:0]
	if b.out = b.out[:0]; cap(b.out) > largeText {
		b.out = nil
	}
}
