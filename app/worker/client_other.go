//go:build !js

package worker

// A link is the way to the worker. Off the browser there is none, and a
// Server answers on goroutines of its own.
type link struct {
	server  *Server
	receive func(Reply)
}

func newLink(_, _ string, receive func(Reply), _ func(string)) *link {
	return &link{server: &Server{}, receive: receive}
}

func (l *link) post(req Request) {
	server := l.server
	go server.Handle(req, l.receive)
}

// stop leaves the old Server to end by itself, as nobody can end a goroutine.
func (l *link) stop() { l.server = &Server{} }

// share makes a File that can be sent.
func share(f File) File { return f }

// Files returns nothing: off the browser there are no Files to take.
func Files(func(take any)) []File { return nil }
