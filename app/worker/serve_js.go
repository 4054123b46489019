package worker

import (
	"runtime/debug"
	"syscall/js"

	"github.com/reftel/reftel/parser/open"
)

// Inside reports whether the program runs in a Web Worker.
func Inside() bool { return js.Global().Get("WorkerGlobalScope").Truthy() }

// Serve answers the messages of the page, for ever. Those that came before
// Go was ready are held by worker.js until ready is called.
func Serve() {
	open.PDF = readPDF
	debug.SetGCPercent(400) // little is kept, and what collects it takes its turn with what reads
	self := js.Global()
	server := &Server{}
	self.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		go server.Handle(readRequest(args[0].Get("data")), postReply)
		return nil
	}))
	self.Call("ready")
	select {}
}

// postReply hands r to the page, whose bytes it becomes: they are moved, not
// copied again.
func postReply(r Reply) {
	data := encodeReply(&r)
	array := js.Global().Get("Uint8Array").New(len(data))
	js.CopyBytesToJS(array, data)
	js.Global().Call("postMessage", array, []any{array.Get("buffer")})
}

// writeRequest makes the message that readRequest reads. Files go along as
// they are, by reference.
func writeRequest(req Request) js.Value {
	files := make([]any, len(req.Files))
	names := make([]any, len(req.Files))
	for i, f := range req.Files {
		files[i], names[i] = f.Reader.(blob).Value, f.Name
	}
	return js.ValueOf(map[string]any{
		"seq":     req.Seq,
		"op":      int(req.Op),
		"files":   files,
		"names":   names,
		"first":   req.First,
		"name":    req.Cable.Name,
		"format":  req.Cable.Format,
		"steps":   req.Cable.Steps,
		"start":   req.Cable.Start,
		"size":    req.Cable.Size,
		"row":     req.Cable.Row,
		"charset": req.Cable.Charset,
		"large":   req.Cable.Large,
		"offset":  req.Offset,
		"load":    req.Load,
	})
}

func readRequest(v js.Value) Request {
	req := Request{
		Seq:   v.Get("seq").Int(),
		Op:    Op(v.Get("op").Int()),
		First: v.Get("first").Int(),
		Cable: Summary{
			Name:    v.Get("name").String(),
			Format:  v.Get("format").String(),
			Steps:   v.Get("steps").String(),
			Start:   int64(v.Get("start").Float()),
			Size:    int64(v.Get("size").Float()),
			Row:     v.Get("row").Int(),
			Charset: v.Get("charset").String(),
			Large:   v.Get("large").Bool(),
		},
		Offset: int64(v.Get("offset").Float()),
		Load:   v.Get("load").Int(),
	}
	files, names := v.Get("files"), v.Get("names")
	for i := range files.Length() {
		req.Files = append(req.Files, newFile(names.Index(i).String(), files.Index(i)))
	}
	return req
}
