package worker

import (
	"net/url"
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
	server := newServer()
	self.Set("onmessage", js.FuncOf(func(_ js.Value, args []js.Value) any {
		go server.Handle(readRequest(args[0].Get("data")), postReply)
		return nil
	}))
	self.Call("ready")
	select {}
}

// mostHelpers is how many helpers a worker has, on however many processors:
// it cuts the texts for all of them.
const mostHelpers = 3

// newServer returns a Server whose helpers run the same script, one for each
// processor that is left.
func newServer() *Server {
	self := js.Global()
	s := &Server{}
	if self.Get("Worker").IsUndefined() {
		return s // an older browser: only the page may start workers there
	}
	s.helpers = max(0, min(self.Get("navigator").Get("hardwareConcurrency").Int()-1, mostHelpers))
	name, _ := url.ParseQuery(self.Get("name").String())
	base := name.Get("base")
	s.start = func(receive func(Reply), fail func(string)) *link {
		return newLink(base+"web/worker.js", base, receive, fail)
	}
	return s
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
	drafts := js.Undefined()
	if req.Op == Summarise {
		data := encodeDrafts(req.Drafts)
		drafts = js.Global().Get("Uint8Array").New(len(data))
		js.CopyBytesToJS(drafts, data)
	}
	tables := make([]any, len(req.Tables))
	for i, t := range req.Tables {
		tables[i] = map[string]any{"names": list(t.Names), "uses": list(t.Uses)}
	}
	parts := []any{}
	for _, p := range req.Cable.Parts() {
		parts = append(parts, map[string]any{
			"name":    p.Name,
			"format":  p.Format,
			"steps":   p.Steps,
			"start":   p.Start,
			"size":    p.Size,
			"row":     p.Row,
			"charset": p.Charset,
		})
	}
	return js.ValueOf(map[string]any{
		"drafts": drafts,
		"seq":    req.Seq,
		"op":     int(req.Op),
		"files":  files,
		"names":  names,
		"first":  req.First,
		"tables": tables,
		"parts":  parts,
		"large":  req.Cable.Large,
		"offset": req.Offset,
		"load":   req.Load,
	})
}

func readRequest(v js.Value) Request {
	req := Request{
		Seq:    v.Get("seq").Int(),
		Op:     Op(v.Get("op").Int()),
		First:  v.Get("first").Int(),
		Offset: int64(v.Get("offset").Float()),
		Load:   v.Get("load").Int(),
	}
	for i := range v.Get("parts").Length() {
		p := v.Get("parts").Index(i)
		part := Summary{
			Name:    p.Get("name").String(),
			Format:  p.Get("format").String(),
			Steps:   p.Get("steps").String(),
			Start:   int64(p.Get("start").Float()),
			Size:    int64(p.Get("size").Float()),
			Row:     p.Get("row").Int(),
			Charset: p.Get("charset").String(),
		}
		if i == 0 {
			req.Cable = part
			req.Cable.Large = v.Get("large").Bool()
		} else {
			req.Cable.Rest = append(req.Cable.Rest, part)
		}
	}
	if drafts := v.Get("drafts"); !drafts.IsUndefined() {
		data := make([]byte, drafts.Length())
		js.CopyBytesToGo(data, drafts)
		req.Drafts = decodeDrafts(data)
	}
	files, names := v.Get("files"), v.Get("names")
	for i := range files.Length() {
		req.Files = append(req.Files, newFile(names.Index(i).String(), files.Index(i)))
	}
	tables := v.Get("tables")
	for i := range tables.Length() {
		t := tables.Index(i)
		req.Tables = append(req.Tables, Table{stringsOf(t.Get("names")), stringsOf(t.Get("uses"))})
	}
	return req
}

// list returns strings as js.ValueOf takes them.
func list(strings []string) []any {
	all := make([]any, len(strings))
	for i, s := range strings {
		all[i] = s
	}
	return all
}

// stringsOf returns the strings in the array v.
func stringsOf(v js.Value) []string {
	all := make([]string, v.Length())
	for i := range all {
		all[i] = v.Index(i).String()
	}
	return all
}
