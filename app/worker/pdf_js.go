package worker

import (
	"encoding/binary"
	"errors"
	"iter"
	"math"
	"syscall/js"

	"github.com/reftel/reftel/parser/open"
)

// readPDF yields the pages of a PDF as open.PDF describes it. It reads with
// pdf.js, which is loaded when it is first needed.
func readPDF(data []byte) iter.Seq2[open.Page, error] {
	return func(yield func(open.Page, error) bool) {
		module, err := await(js.Global().Call("load", "web/pdf.js"))
		if err != nil {
			yield(nil, errors.New("what reads PDFs could not be loaded; connect to the network once and open it again"))
			return
		}
		array := js.Global().Get("Uint8Array").New(len(data))
		js.CopyBytesToJS(array, data)
		pdf, err := await(module.Call("open", array))
		if err == nil {
			err = explainPDF(pdf, "it is damaged or cut off so that no reader can open it; nothing of it was read")
		}
		if err != nil {
			yield(nil, err)
			return
		}
		defer pdf.Call("close")
		for n := range pdf.Get("count").Int() {
			page, err := await(pdf.Call("page", n+1))
			if err == nil {
				err = explainPDF(page, "a page is damaged")
			}
			if err != nil {
				yield(nil, err)
				return
			}
			if !yield(readPage(page), nil) {
				return
			}
		}
	}
}

// explainPDF returns the error that the answer of web/pdf.js states, nil if
// none. Damaged is what most of them mean.
func explainPDF(answer js.Value, damaged string) error {
	switch reason := answer.Get("error"); {
	case reason.IsUndefined():
		return nil
	case reason.String() == "PasswordException":
		return open.ErrPassword
	}
	return errors.New(damaged)
}

// readPage copies what web/pdf.js found on a page.
func readPage(answer js.Value) open.Page {
	texts := answer.Get("texts")
	places := make([]byte, answer.Get("places").Get("byteLength").Int())
	js.CopyBytesToGo(places, js.Global().Get("Uint8Array").New(answer.Get("places").Get("buffer")))
	number := func(i int) float64 { return math.Float64frombits(binary.LittleEndian.Uint64(places[8*i:])) }
	page := make(open.Page, texts.Length())
	for i := range page {
		page[i] = open.Run{
			Left:   number(5 * i),
			Bottom: number(5*i + 1),
			Right:  number(5*i + 2),
			Top:    number(5*i + 3),
			Turn:   int(number(5*i + 4)),
			Text:   texts.Index(i).String(),
		}
	}
	return page
}
