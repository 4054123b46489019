// Package worker is the boundary between the page and its Web Worker. Both
// run the same app.wasm: the page shows cables, the worker reads files that
// are too large, or too many, to be read on the page without blocking it.
//
// # On the page
//
// One Client serves the page for as long as it lives. Every method of it
// blocks a goroutine, not the page, so call them inside ctx.Async:
//
//	client := worker.NewClient(base+"web/worker.js", base) // starts nothing yet
//
//	// in the handler of a drop or of a file choice: list is a FileList,
//	// an array of Files or of Blobs, as go-app's app.Value
//	files := worker.Files(func(take any) { app.ValueOf(take).Invoke(list) })
//
//	ctx.Async(func() {
//		if len(files) == 1 && files[0].Size <= worker.PageLimit {
//			data, err := files[0].Bytes()     // read on the page ...
//			sources, err := open.Bytes(files[0].Name, data) // ... and parsed there
//			...
//		}
//		client.Load(files, func(r worker.Reply) { // many times, the last with Done
//			ctx.Dispatch(func(ctx app.Context) { ... r.Plan, r.Summaries, r.Failures, r.Progress ... })
//		})
//	})
//
//	ctx.Async(func() {
//		src, err := client.Text(summary) // then parser.Parse(src, parser.Options{})
//		ctx.Dispatch(func(ctx app.Context) { ... })
//	})
//
// A Summary is all that the page keeps of a cable that is not open. It says
// where the cable stands in its file, so Text and Window read it again from
// there; nobody keeps its text meanwhile. A Summary that is Large is no
// cable that could be shown at once: Text refuses it, Window gives it in
// pieces, from offset 0 on, each piece saying where the next begins.
//
// If there is much to read, the first Reply has a Plan: what the files are,
// about how many cables they hold, how long reading takes. If it is so much
// that the Plan asks, the Load is paused until Resume, or Cancel, is called.
//
// A second Load ends the first, whose late answers are dropped. Summaries of
// earlier Loads stay valid until Close. Pasted text that is too large for
// the page goes the same way: worker.Paste makes a File of it.
//
// Messages in errors, in Reply.Err and in Failures are sentences, without a
// full stop, for the reader of the page; they name the file they are about.
//
// # In the worker
//
// main asks Inside and calls Serve, which never returns. The work itself is
// Server.Handle: plain Go, tested natively. Off the browser a Client calls it
// directly, so that components are tested without one.
//
// Most of the time of a Load goes into parsing. Where there is more than one
// processor and much to read, a worker starts others of the same program as
// helpers, and hands them texts to summarise: see crew.go. They belong to that
// Load and end with it, and with the worker if the page stops that. In turn
// they are lost without loss: what a helper does not answer the worker
// summarises itself, so it never waits for one that does not start.
//
// # What crosses
//
// A Request is a small object, with the browser's own File in it, which is
// handed over by reference, never copied; texts for a helper are one run of
// bytes. A Reply is one run of bytes, in a
// format that only the two ends of this package know: see wire.go. WebAssembly
// returns to the event loop only when every goroutine sleeps, so reading
// files waits for each slice and pauses after 16 ms of work; that is when
// other requests are answered. A worker that does not end a Load within 300 ms
// is stopped and replaced: it keeps nothing that would be lost.
package worker
