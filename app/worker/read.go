package worker

import (
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// Texts above these sizes are no cables that anybody could read at once: the
// longest real ones have some 300 KB, in lines of at most a few KB.
const (
	largeText = 2 << 20  // of any text, in bytes
	longText  = 1 << 20  // of one with long lines
	longLine  = 16 << 10 // of a line that is long
)

// limits are what a worker may hold and unpack: WebAssembly never gives memory
// back.
var limits = open.Options{Keep: largeText, Memory: 128 << 20, Total: 8 << 30, Inflate: inflate}

// isLarge reports whether m is too large to be shown whole.
func isLarge(m open.Member) bool {
	return m.Length > largeText || m.Length > longText && m.Longest > longLine
}

// readText answers with the text of one cable.
func readText(req Request) Reply {
	r := Reply{Seq: req.Seq, Done: true}
	if req.Cable.Large {
		r.Err = req.Cable.Name + " is too large to be one cable; read it part by part"
		return r
	}
	var sources []*parser.Source
	for i, part := range req.Cable.Parts() {
		src, err := open.ReadSource(req.Files[i].Reader, req.Files[i].Size, part.member(), options(req.Tables, nil))
		if err != nil {
			r.Err = err.Error()
			return r
		}
		sources = append(sources, src)
	}
	r.Source = sources[0]
	if len(sources) > 1 {
		r.Source = open.Join(sources)
	}
	return r
}

// readWindow answers with a piece of a large text.
func readWindow(req Request) Reply {
	r := Reply{Seq: req.Seq, Done: true}
	w, err := open.ReadWindow(req.Files[0].Reader, req.Files[0].Size, req.Cable.member(), req.Offset, options(req.Tables, nil))
	if err != nil {
		r.Err = err.Error()
		return r
	}
	r.Window = w
	return r
}
