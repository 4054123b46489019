package worker

import "syscall/js"

// giveTurn lets events and other goroutines have a turn. In WebAssembly only
// sleeping returns to the event loop, and browsers make timers of 4 ms at
// least of those that follow one another; a message comes at once, after the
// events that already wait.
func giveTurn() {
	if turns.port.IsUndefined() {
		turns.begin()
	}
	ended := make(chan struct{})
	turns.ended = append(turns.ended, ended)
	turns.port.Call("postMessage", nil)
	<-ended
}

var turns turnTaking

// A turnTaking sends messages to the program itself.
type turnTaking struct {
	port  js.Value
	ended []chan struct{} // one for each message on its way
}

func (t *turnTaking) begin() {
	channel := js.Global().Get("MessageChannel").New()
	t.port = channel.Get("port1")
	channel.Get("port2").Set("onmessage", js.FuncOf(func(js.Value, []js.Value) any {
		close(t.ended[0])
		t.ended = t.ended[1:]
		return nil
	}))
}
