package worker

import (
	"net/url"
	"syscall/js"
)

// A link is the way to the worker, which it starts with the first message.
type link struct {
	script, base string
	receive      func(Reply)
	fail         func(string)

	worker    js.Value
	listeners []js.Func
}

func newLink(script, base string, receive func(Reply), fail func(string)) *link {
	return &link{script: script, base: base, receive: receive, fail: fail}
}

func (l *link) post(req Request) {
	if l.worker.IsUndefined() {
		l.start()
	}
	l.worker.Call("postMessage", writeRequest(req))
}

// start runs worker.js, which finds the rest of the site by its name.
func (l *link) start() {
	name := url.Values{"base": {l.base}}.Encode()
	l.worker = js.Global().Get("Worker").New(l.script, map[string]any{"type": "module", "name": name})
	l.listen("message", func(e js.Value) {
		data := make([]byte, e.Get("data").Length())
		js.CopyBytesToGo(data, e.Get("data"))
		r, err := decodeReply(data)
		if err != nil {
			l.fail(err.Error())
			return
		}
		l.receive(r)
	})
	// The event is all that there is when the worker cannot be loaded or ends.
	l.listen("error", func(js.Value) {
		l.fail("the part of Reftel that reads large files could not go on; reload the page and try again")
	})
}

// listen calls do for each event of that name while the worker runs.
func (l *link) listen(name string, do func(event js.Value)) {
	worker := l.worker
	f := js.FuncOf(func(_ js.Value, args []js.Value) any {
		if worker.Equal(l.worker) {
			do(args[0])
		}
		return nil
	})
	l.listeners = append(l.listeners, f)
	worker.Call("addEventListener", name, f)
}

// stop ends the worker at once, whatever it does.
func (l *link) stop() {
	if l.worker.IsUndefined() {
		return
	}
	l.worker.Call("terminate")
	l.worker = js.Undefined()
	for _, f := range l.listeners {
		f.Release()
	}
	l.listeners = nil
}
