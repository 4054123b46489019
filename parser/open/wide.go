package open

import (
	"bytes"
	"io"
	"slices"
)

// A narrower reads UTF-16 as if it had one byte per character: those of ASCII
// as they are, half of any other as a question mark. So what is looked for by
// ASCII alone is found in it, and stands at twice its place in the raw bytes,
// which are kept until they are taken.
type narrower struct {
	r    io.Reader
	low  int          // which byte of a unit has its last bits: 0 or 1
	base int64        // where the first unit stands in the file, in bytes
	from func() int64 // the first place that may still be taken, in units; nil for the last that was
	raw  []byte       // what was read and may still be taken
	at   int64        // where raw begins, in units
	next int          // where in raw the unit stands that is given next
}

// narrow returns a narrower of in, which is unread and in UTF-16. A mark at the
// start is read over.
func (in *input) narrow(charset string) *narrower {
	n := &narrower{r: in}
	if charset == utf16be {
		n.low = 1
	}
	if mark, _ := in.Peek(2); len(mark) == 2 && mark[n.low] == 0xFF && mark[1-n.low] == 0xFE {
		in.Discard(2)
		n.base = 2
	}
	return n
}

// Read gives one byte per unit; an odd last byte of the file counts as one.
func (n *narrower) Read(p []byte) (int, error) {
	if n.from != nil {
		n.drop(n.from())
	}
	var err error
	for err == nil && len(n.raw)-n.next < 2 {
		size := len(n.raw)
		n.raw = slices.Grow(n.raw, headSize)
		var read int
		read, err = n.r.Read(n.raw[size : size+headSize])
		n.raw = n.raw[:size+read]
	}
	given := 0
	for ; given < len(p) && len(n.raw)-n.next >= 2; given++ {
		p[given] = n.raw[n.next+n.low]
		if n.raw[n.next+1-n.low] != 0 || p[given] >= 0x80 {
			p[given] = '?'
		}
		n.next += 2
	}
	if given == 0 && err != nil && n.next < len(n.raw) && len(p) > 0 {
		p[0], given = '?', 1
		n.next = len(n.raw)
	}
	if given > 0 {
		return given, nil
	}
	return 0, err
}

// drop lets go of what stands before the unit from.
func (n *narrower) drop(from int64) {
	if k := min(int(from-n.at)*2, n.next); k > 0 {
		n.raw, n.next, n.at = n.raw[k:], n.next-k, n.at+int64(k/2)
	}
}

// take returns the raw bytes of the units [from, to), and lets go of those
// before. They are valid until the next Read.
func (n *narrower) take(from, to int64) []byte {
	n.drop(from)
	return n.raw[min(len(n.raw), int(from-n.at)*2):min(len(n.raw), int(to-n.at)*2)]
}

// headText returns head as UTF-8, if it is in UTF-16, and without a mark.
func headText(head []byte) []byte {
	if charset := findUTF16(head); charset != "" {
		text, _ := decode(trimPair(head[:len(head)&^1], charset), charset)
		head = []byte(text)
	}
	return bytes.TrimPrefix(head, []byte("\uFEFF"))
}
