package worker

import (
	"fmt"
	"sync/atomic"
)

// A Server answers Requests. It keeps nothing between them but which Loads
// are to end or to rest, so a new one can go on where another was stopped. The
// zero Server has no helpers.
type Server struct {
	cancelled atomic.Int64 // every Load up to this Seq ends
	paused    atomic.Int64 // the Load with this Seq rests

	helpers int                                                // how many other workers may help with a Load
	start   func(receive func(Reply), fail func(string)) *link // starts one of them
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
	case Summarise:
		answer(summarise(req))
	case CancelLoad:
		s.cancelled.Store(max(s.cancelled.Load(), int64(req.Load)))
	case PauseLoad:
		s.pause(req.Load)
	case ResumeLoad:
		s.paused.CompareAndSwap(int64(req.Load), 0)
	}
}

// helpersFor returns how many helpers there are for a Load of so many bytes:
// none if it is not worth their start.
func (s *Server) helpersFor(bytes int64) int {
	if bytes < helpBytes {
		return 0
	}
	return s.helpers
}

// helpBytes is how much one worker reads in about a second.
const helpBytes = 16 << 20

func (s *Server) isCancelled(seq int) bool { return int64(seq) <= s.cancelled.Load() }

func (s *Server) pause(seq int) { s.paused.Store(int64(seq)) }

func (s *Server) isPaused(seq int) bool { return int64(seq) == s.paused.Load() }
