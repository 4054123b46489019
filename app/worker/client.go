package worker

import (
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/reftel/reftel/parser"
)

// patience is how long a worker may take to end a Load before it is stopped.
const patience = 300 * time.Millisecond

// A Client is the page's side. Its methods block until they are answered, so
// they are called on goroutines of their own, as many at once as there are.
type Client struct {
	link *link

	mu      sync.Mutex
	arrived *sync.Cond
	seq     int           // of the last request
	files   []File        // of all Loads, by their numbers
	reads   []reading     // one for each Load
	calls   map[int]*call // what is not answered yet, by Seq
	loading int           // Seq of the Load that runs, 0 if none does
}

// A reading says how the tables in the files from number first on are read.
type reading struct {
	first  int
	tables []Table
}

// A call is a request that waits for answers.
type call struct {
	req     Request
	replies []Reply
	come    Progress // of the last Reply
	dropped bool     // nobody waits any more: another Load took its place
}

// NewClient returns the client of a worker that runs script, the address of
// worker.js, for the site at base. Both are whole addresses. The worker is
// started when it is needed.
func NewClient(script, base string) *Client {
	c := &Client{calls: map[int]*call{}}
	c.arrived = sync.NewCond(&c.mu)
	c.link = newLink(script, base, c.receive, c.fail)
	return c
}

// Load reads files and calls show with what is found in them, in order, until
// all is read or the Load is cancelled: the last Reply then has Done set. A
// later Load ends it silently. Load blocks meanwhile.
func (c *Client) Load(files []File, show func(Reply)) { c.LoadAs(files, nil, show) }

// LoadAs is Load where tables with the names of one of tables are read by its
// uses.
func (c *Client) LoadAs(files []File, tables []Table, show func(Reply)) {
	c.Cancel()
	shared := make([]File, len(files))
	for i, f := range files {
		shared[i] = share(f)
	}
	c.mu.Lock()
	if old := c.calls[c.loading]; old != nil {
		old.dropped = true
		c.arrived.Broadcast()
	}
	first := len(c.files)
	c.files = append(c.files, shared...)
	c.reads = append(c.reads, reading{first, tables})
	seq := c.ask(Request{Op: LoadFiles, Files: shared, First: first, Tables: tables})
	c.loading = seq
	c.mu.Unlock()
	for {
		r, ok := c.next(seq)
		if !ok {
			return
		}
		show(r)
		if r.Done {
			return
		}
	}
}

// Text returns the text of the cable that s is about. It is an error if the
// file is gone or has changed, and if s is Large.
func (c *Client) Text(s Summary) (*parser.Source, error) {
	r, err := c.one(Request{Op: ReadText, Cable: s})
	if err != nil {
		return nil, err
	}
	return r.Source, nil
}

// Window returns the piece of the cable that s is about which begins offset
// bytes after its start. The next one begins at Window.Next.
func (c *Client) Window(s Summary, offset int64) (Window, error) {
	r, err := c.one(Request{Op: ReadWindow, Cable: s, Offset: offset})
	return r.Window, err
}

// Cancel ends the Load that runs; what it has listed stays. It does not wait:
// Load returns when the worker has answered, or when it was stopped because
// it did not.
func (c *Client) Cancel() {
	c.mu.Lock()
	defer c.mu.Unlock()
	seq := c.loading
	if c.calls[seq] == nil {
		return
	}
	c.seq++
	c.link.post(Request{Seq: c.seq, Op: CancelLoad, Load: seq})
	time.AfterFunc(patience, func() { c.stop(seq) })
}

// Pause lets the Load that runs rest; what else is asked is answered
// meanwhile. Its next Reply says that it does.
func (c *Client) Pause() { c.tell(PauseLoad) }

// Resume lets the Load go on that was paused, or that asks by its Plan.
func (c *Client) Resume() { c.tell(ResumeLoad) }

// tell sends what is not answered about the Load that runs.
func (c *Client) tell(op Op) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.calls[c.loading] == nil {
		return
	}
	c.seq++
	c.link.post(Request{Seq: c.seq, Op: op, Load: c.loading})
}

// Close stops the worker, forgets the files, and ends what still waits. The
// next Load starts anew, and numbers its files from 0.
func (c *Client) Close() {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.link.stop()
	c.files, c.reads, c.loading = nil, nil, 0
	clear(c.calls)
	c.arrived.Broadcast()
}

// one asks for one thing about one cable.
func (c *Client) one(req Request) (Reply, error) {
	c.mu.Lock()
	for _, part := range req.Cable.Parts() {
		if part.File >= len(c.files) {
			c.mu.Unlock()
			return Reply{}, errors.New("this file was closed; open it again")
		}
		req.Files = append(req.Files, c.files[part.File])
	}
	req.Tables = c.tables(req.Cable.File)
	seq := c.ask(req)
	c.mu.Unlock()
	r, ok := c.next(seq)
	switch {
	case !ok:
		return Reply{}, errors.New("this file was closed; open it again")
	case r.Err != "":
		return Reply{}, errors.New(r.Err)
	}
	return r, nil
}

// tables returns how the tables in the file with that number are read.
func (c *Client) tables(file int) []Table {
	for _, r := range slices.Backward(c.reads) {
		if r.first <= file {
			return r.tables
		}
	}
	return nil
}

// ask sends req with the next number, which it returns. c is locked.
func (c *Client) ask(req Request) int {
	c.seq++
	req.Seq = c.seq
	c.calls[req.Seq] = &call{req: req}
	c.link.post(req)
	return req.Seq
}

// next waits for the next Reply to seq. It reports false if none will come
// or nobody wants it any more.
func (c *Client) next(seq int) (Reply, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	for {
		call := c.calls[seq]
		switch {
		case call == nil || call.dropped:
			return Reply{}, false
		case len(call.replies) > 0:
			r := call.replies[0]
			call.replies = call.replies[1:]
			if r.Done {
				delete(c.calls, seq)
			}
			return r, true
		}
		c.arrived.Wait()
	}
}

// receive takes an answer of the worker. Late ones, to requests that nobody
// waits for, are dropped.
func (c *Client) receive(r Reply) {
	c.mu.Lock()
	defer c.mu.Unlock()
	call := c.calls[r.Seq]
	switch {
	case call == nil:
		return
	case !call.dropped:
		call.replies = append(call.replies, r)
		call.come = r.Progress
	case r.Done:
		delete(c.calls, r.Seq)
	}
	c.arrived.Broadcast()
}

// stop ends the worker if the Load seq still runs there, and asks a new one
// for what others wait for.
func (c *Client) stop(seq int) {
	c.mu.Lock()
	defer c.mu.Unlock()
	load := c.calls[seq]
	if load == nil || load.ended() {
		return
	}
	c.link.stop()
	load.replies = append(load.replies, Reply{Seq: seq, Progress: load.come, Done: true})
	for n, call := range c.calls {
		if n != seq && !call.dropped && !call.ended() {
			c.link.post(call.req)
		}
	}
	if load.dropped {
		delete(c.calls, seq)
	}
	c.arrived.Broadcast()
}

// ended reports whether the last Reply to c has come.
func (c *call) ended() bool {
	n := len(c.replies)
	return n > 0 && c.replies[n-1].Done
}

// fail ends all that waits because the worker could not be started or broke
// off. message is a sentence.
func (c *Client) fail(message string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.link.stop()
	for seq, call := range c.calls {
		if !call.ended() {
			call.replies = append(call.replies, Reply{Seq: seq, Progress: call.come, Err: message, Done: true})
		}
	}
	c.arrived.Broadcast()
}
