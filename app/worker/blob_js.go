package worker

import (
	"errors"
	"io"
	"syscall/js"
	"time"
)

// A blob reads a Blob of the browser, of which a File is one kind.
type blob struct{ js.Value }

// ReadAt waits for the browser, and other goroutines and events have a turn
// meanwhile. It must not be called by an event handler.
func (b blob) ReadAt(p []byte, off int64) (int, error) {
	buffer, err := await(b.Call("slice", off, off+int64(len(p))).Call("arrayBuffer"))
	if err != nil {
		return 0, err
	}
	n := js.CopyBytesToGo(p, js.Global().Get("Uint8Array").New(buffer))
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func newFile(name string, v js.Value) File {
	return File{Name: name, Size: int64(v.Get("size").Float()), Reader: blob{v}}
}

// share makes a File that can be sent to the worker: a pasted text becomes
// a Blob, which is then not copied again. That is done piece by piece, and
// the page goes on in between.
func share(f File) File {
	if _, ok := f.Reader.(blob); ok {
		return f
	}
	var parts []any
	piece := make([]byte, 1<<20)
	for at := int64(0); at < f.Size; {
		n, _ := f.Reader.ReadAt(piece, at) // a text in memory: its only error is the end
		part := js.Global().Get("Uint8Array").New(n)
		js.CopyBytesToJS(part, piece[:n])
		parts = append(parts, part)
		at += int64(n)
		time.Sleep(time.Microsecond)
	}
	return newFile(f.Name, js.Global().Get("Blob").New(parts))
}

// Files makes Files of a FileList or an array of Files or Blobs. As this
// package knows nothing of go-app, and go-app does not give its values out,
// pass gets a JavaScript function and calls it with the list:
//
//	worker.Files(func(take any) { app.ValueOf(take).Invoke(list) })
func Files(pass func(take any)) []File {
	var files []File
	take := js.FuncOf(func(_ js.Value, args []js.Value) any {
		for i := range args[0].Length() {
			f := args[0].Index(i)
			files = append(files, newFile(nameOf(f), f))
		}
		return nil
	})
	defer take.Release()
	pass(take)
	return files
}

// nameOf returns the name of f with the folder it was chosen in. A Blob that
// is no File has none.
func nameOf(f js.Value) string {
	for _, key := range []string{"webkitRelativePath", "name"} {
		if name := f.Get(key); name.Truthy() {
			return name.String()
		}
	}
	return ""
}

// await waits until promise is settled.
func await(promise js.Value) (js.Value, error) {
	type outcome struct {
		value js.Value
		err   error
	}
	settled := make(chan outcome, 1)
	resolve := js.FuncOf(func(_ js.Value, args []js.Value) any {
		settled <- outcome{value: args[0]}
		return nil
	})
	defer resolve.Release()
	reject := js.FuncOf(func(_ js.Value, args []js.Value) any {
		settled <- outcome{err: explain(args[0])}
		return nil
	})
	defer reject.Release()
	promise.Call("then", resolve, reject)
	o := <-settled
	return o.value, o.err
}

// explain says in words why a File could not be read. Browsers give one of
// two names to all that can happen to a file after it was chosen.
func explain(reason js.Value) error {
	if !reason.Truthy() { // a stream that was let go of
		return errors.New("the browser stopped reading it")
	}
	switch reason.Get("name").String() {
	case "NotFoundError", "NotReadableError":
		return errors.New("it was moved, changed or locked after it was chosen; choose it again")
	}
	return errors.New(reason.Call("toString").String())
}
