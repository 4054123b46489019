package worker

import (
	"fmt"
	"sync/atomic"
)

// A Server answers Requests. It keeps nothing between them but which Loads
// are to end, so a new one can go on where another was stopped.
type Server struct {
	cancelled atomic.Int64 // every Load up to this Seq ends
}

// Handle answers req, with one call of answer or, for LoadFiles, many. It
// returns when all is said. Several Handles may run at once.
//
// A panic is a mistake in the parser. It is recovered here, and nowhere else,
// so that the page survives it.
func (s *Server) Handle(req Request, answer func(Reply)) {
	defer func() {
		if p := recover(); p != nil {
			answer(Reply{Seq: req.Seq, Err: fmt.Sprintf("Reftel made a mistake and had to stop reading (%v)", p), Done: true})
		}
	}()
	switch req.Op {
	case LoadFiles:
		newLoading(s, req, answer).run()
	case ReadText:
		answer(readText(req))
	case ReadWindow:
		answer(readWindow(req))
	case CancelLoad:
		s.cancelled.Store(max(s.cancelled.Load(), int64(req.Cancels)))
	}
}

func (s *Server) isCancelled(seq int) bool { return int64(seq) <= s.cancelled.Load() }
