package worker

import (
	"errors"
	"io"
	"time"

	"github.com/reftel/reftel/parser/open"
)

const (
	batchSize  = 2000                   // Summaries in a Reply at most
	batchPause = 200 * time.Millisecond // between Replies, if fewer are found
	firstPause = 50 * time.Millisecond  // before the first that lists something
	workPause  = 16 * time.Millisecond  // of work, until other requests get a turn
	restPause  = 20 * time.Millisecond  // between looks whether a Load that is paused goes on
	largeHead  = 64 << 10               // of a large text is summarised, in bytes
)

var errCancelled = errors.New("cancelled")

// A loading is one Load at work.
type loading struct {
	server *Server
	req    Request
	answer func(Reply)

	opts   open.Options
	tables []Table // that were told of
	much   bool    // it begins with a Plan, and checks nothing
	copies *open.Copies
	crew   *crew
	reply  Reply     // what the next answer says
	listed bool      // something was
	before int64     // bytes of the files that are done
	began  time.Time // as if it had never been paused
	sent   time.Time // when the last answer was given
	rested time.Time // when other requests last had a turn
}

func newLoading(s *Server, req Request, answer func(Reply)) *loading {
	now := time.Now()
	l := &loading{server: s, req: req, answer: answer, copies: open.NewCopies(), crew: &crew{}, began: now, sent: now, rested: now}
	l.opts = options(req.Tables, l.noteTable)
	l.reply.Seq = req.Seq
	l.reply.Progress.OfFiles = len(req.Files)
	for _, f := range req.Files {
		l.reply.Progress.OfBytes += f.Size
	}
	l.much = l.reply.Progress.OfBytes >= planBytes || len(req.Files) >= planFiles
	return l
}

// run reads the files one after the other, after a look at them if they are
// large. What cannot be read is a Failure, and the next file goes on.
func (l *loading) run() {
	l.start()
	l.crew = newCrew(l.server.helpersFor(l.reply.Progress.OfBytes), l.server.start)
	defer func() { l.crew.dismiss() }()
	files := newAhead(l.req.Files)
	for i := range l.req.Files {
		f := files.file(i)
		if l.file(l.req.First+i, f) {
			break
		}
		l.before += f.Size
		l.reply.Progress.Files = i + 1
		l.reply.Progress.Bytes = l.before
	}
	l.settle()
	l.reply.Done = true
	l.send()
}

// settle waits for what is not summarised, unless the Load is cancelled.
func (l *loading) settle() {
	l.crew.give()
	for l.pause() == nil && l.crew.works() {
		l.crew.wait()
	}
}

// start says what is about to be read, and waits if somebody has to agree.
func (l *loading) start() {
	plan := l.plan()
	if plan == nil {
		return
	}
	if plan.Asks {
		l.server.pause(l.req.Seq)
	}
	l.reply.Plan = plan
	l.reply.Progress.Paused = plan.Asks
	l.send()
	l.began = time.Now()
}

// file lists the cables in f, whose number is n. It reports whether the Load
// was cancelled meanwhile.
func (l *loading) file(n int, f File) (cancelled bool) {
	r := &metered{r: f.Reader, l: l, size: f.Size}
	for m, err := range open.Members(f.Name, r, f.Size, l.opts) {
		if l.pause() != nil {
			return true
		}
		if err != nil {
			l.reply.Failures = append(l.reply.Failures, Failure{File: n, Name: f.Name, Message: err.Error()})
			continue
		}
		if d, ok := l.draft(n, m); ok {
			l.crew.add(d)
		}
	}
	if said := l.copies.Say("listed"); said != "" {
		l.reply.Failures = append(l.reply.Failures, Failure{File: n, Name: f.Name, Message: said})
	}
	return l.pause() != nil
}

// pause answers when there is enough to say, and lets other requests have a
// turn when there was enough work. It returns errCancelled if one of them
// ended this Load.
func (l *loading) pause() error {
	l.reply.Summaries = append(l.reply.Summaries, l.crew.take(batchSize-len(l.reply.Summaries))...)
	wait := batchPause
	if !l.listed && len(l.reply.Summaries) > 0 {
		wait = firstPause
	}
	if time.Since(l.sent) >= wait || len(l.reply.Summaries) >= batchSize {
		l.send()
	}
	if time.Since(l.rested) >= workPause {
		giveTurn()
		l.rested = time.Now()
	}
	if l.server.isPaused(l.req.Seq) {
		l.rest()
	}
	if l.server.isCancelled(l.req.Seq) {
		return errCancelled
	}
	return nil
}

// rest waits until somebody lets the Load go on, or ends it.
func (l *loading) rest() {
	began := time.Now()
	l.reply.Progress.Paused = true
	l.send()
	for l.server.isPaused(l.req.Seq) && !l.server.isCancelled(l.req.Seq) {
		time.Sleep(restPause)
	}
	l.began = l.began.Add(time.Since(began))
	l.reply.Progress.Paused = false
	l.send()
}

func (l *loading) send() {
	l.listed = l.listed || len(l.reply.Summaries) > 0
	l.reply.Progress.Worked = time.Since(l.began)
	l.answer(l.reply)
	l.reply.Plan, l.reply.Tables, l.reply.Summaries, l.reply.Failures = nil, nil, nil, nil
	l.sent = time.Now()
}

// metered counts what is read of a file, in whatever order. A slice may be
// long in coming, so this is a place to pause, too.
type metered struct {
	r    io.ReaderAt
	l    *loading
	size int64
	read int64
}

func (m *metered) ReadAt(p []byte, off int64) (int, error) {
	if err := m.l.pause(); err != nil {
		return 0, err
	}
	n, err := m.r.ReadAt(p, off)
	m.read = min(m.read+int64(n), m.size) // some is read twice
	m.l.reply.Progress.Bytes = m.l.before + m.read
	return n, err
}

// draft returns m, which stands in the file with the number file, to be
// summarised. It reports false if the same text was listed before.
func (l *loading) draft(file int, m open.Member) (Draft, bool) {
	large := isLarge(m)
	if large {
		m.Data = m.Data[:min(len(m.Data), largeHead)]
	}
	src := m.Draft()
	if !large && l.copies.IsCopy(l.copies.Key(src.Text, src.Container), open.Place{File: m.Name, Path: m.Path, Row: m.Row}) {
		return Draft{}, false
	}
	d := newDraft(file, m, src)
	if l.much {
		d.Summary.Problems = NotCounted
	}
	return d, true
}
