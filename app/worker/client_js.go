package worker

import (
	"net/url"
	"strconv"
	"syscall/js"
)

// A link is the way to the worker, which it starts with the first message.
type link struct {
	script, base string
	receive      func(Reply)
	fail         func(string)

	worker    js.Value
	listeners []js.Func
	waiting   []any // messages for a worker that is being started
	starts    int   // a start that was stopped meanwhile is dropped
}

func newLink(script, base string, receive func(Reply), fail func(string)) *link {
	return &link{script: script, base: base, receive: receive, fail: fail}
}

func (l *link) post(req Request) {
	message := writeRequest(req)
	if !l.worker.IsUndefined() {
		l.worker.Call("postMessage", message)
		return
	}
	l.waiting = append(l.waiting, message)
	if len(l.waiting) == 1 {
		l.start()
	}
}

// start fetches worker.js to see how it is to be run, and runs it.
func (l *link) start() {
	l.starts++
	start := l.starts
	var answered, failed js.Func
	done := func() bool {
		answered.Release()
		failed.Release()
		return start == l.starts
	}
	answered = js.FuncOf(func(_ js.Value, args []js.Value) any {
		if done() {
			l.run(args[0].Get("headers").Call("has", "content-security-policy").Bool())
		}
		return nil
	})
	failed = js.FuncOf(func(js.Value, []js.Value) any {
		if done() {
			l.waiting = nil
			l.fail("the part of Reftel that reads large files could not be loaded; try again when the network is back")
		}
		return nil
	})
	js.Global().Call("fetch", l.script).Call("then", answered, failed)
}

// run runs worker.js, which finds the rest of the site by its name. If its own
// answer carried a policy, that binds it. If not, the policy stands in the
// page alone, and binds only a worker that is started from a blob.
func (l *link) run(policy bool) {
	script := l.script
	if !policy {
		text := []any{"import " + strconv.Quote(script)}
		blob := js.Global().Get("Blob").New(text, map[string]any{"type": "text/javascript"})
		script = js.Global().Get("URL").Call("createObjectURL", blob).String()
	}
	name := url.Values{"base": {l.base}}.Encode()
	l.worker = js.Global().Get("Worker").New(script, map[string]any{"type": "module", "name": name})
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
	// The event is all that there is when the worker cannot run or ends.
	l.listen("error", func(e js.Value) {
		e.Call("preventDefault") // it is told here; a helper's would be an error of the worker, too
		l.fail("the part of Reftel that reads large files could not go on; reload the page and try again")
	})
	for _, message := range l.waiting {
		l.worker.Call("postMessage", message)
	}
	l.waiting = nil
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
	l.starts++
	l.waiting = nil
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
