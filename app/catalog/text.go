package catalog

// pageSize is how many bytes of texts are kept together. A page is never
// moved or copied, however many there are.
const pageSize = 1 << 20

// A text is where a string stands in texts.
type text struct{ page, start, size uint32 }

// texts keep strings that are mostly different, one after the other.
type texts struct{ pages [][]byte }

func (t *texts) add(s string) text {
	last := len(t.pages) - 1
	if last < 0 || len(t.pages[last])+len(s) > cap(t.pages[last]) {
		t.pages = append(t.pages, make([]byte, 0, max(pageSize, len(s))))
		last++
	}
	at := len(t.pages[last])
	t.pages[last] = append(t.pages[last], s...)
	return text{uint32(last), uint32(at), uint32(len(s))}
}

// bytes returns the bytes of x, which are not to be changed.
func (t *texts) bytes(x text) []byte { return t.pages[x.page][x.start : x.start+x.size] }

// A word is the number of a string in words.
type word uint32

// words keep strings of which there are few different ones.
type words struct {
	list  []string
	known map[string]word
}

func (w *words) add(s string) word {
	if n, ok := w.known[s]; ok {
		return n
	}
	if w.known == nil {
		w.known = map[string]word{}
	}
	n := word(len(w.list))
	s = string([]byte(s)) // not the run of bytes that it came in
	w.list = append(w.list, s)
	w.known[s] = n
	return n
}
