package open

import (
	"bytes"
	"io"
	"math"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// textFormat is what a text is called that stands in nothing, or in a text of
// several.
const textFormat = "text"

// listText gives the texts that stand one after the other in in; together
// they are all of it.
func listText(o *opening, in *input) error {
	slice := sliceSize
	if n := len(in.head()); n < headSize {
		slice = n + 1 // all of it: archives hold many small files
	}
	c := &cutter{r: in, said: in.charset, size: math.MaxInt64, keep: o.keep, win: make([]byte, 0, slice)}
	if what := c.begin(); what != "" {
		return &NotText{in.called(), what}
	}
	for row := 1; c.start < c.size; row++ {
		end := c.findEnd()
		if row == 1 && end == c.size {
			row = 0
		}
		if !o.give(in, c.take(end, row)) {
			break
		}
	}
	return nil
}

// decodeText reads texts as they are.
func decodeText(*opening, *input) decoder { return plainSource }

func plainSource(m *Member) *parser.Source {
	text, raw := decode(m.Data, m.Charset)
	if isQuoted(text) {
		plain, quoted := unquote(text)
		text, raw = plain, compose(quoted, raw, unit(m.Charset), len(plain))
	}
	return m.source(text, nil, raw)
}

// sliceSize is how many bytes are read from a file at a time: enough that
// reading costs little, few enough that a worker answers in between.
const sliceSize = 256 << 10

// backSize is how far the lines that prove a cut may stand behind it.
const backSize = 1 << 20

// prefixSize is how much of a line is looked at to recognize it.
const prefixSize = 256

// A cutter reads a file slice by slice and finds the members in it.
type cutter struct {
	r    io.Reader
	size int64  // where the text ends; MaxInt64 until that is seen
	keep int    // bytes of a member that are kept
	wide string // the charset if it is UTF-16
	said string // the charset that it is said to be in, "" if nothing says so

	quoted bool // it stands behind the marks of a quotation

	start   int64  // where the current member begins
	longest int64  // its longest line so far
	head    []byte // the bytes of the member before win, at most keep
	win     []byte // the slice that is looked at
	winAt   int64  // where win begins
	back    []byte // what stands before win and may turn out to belong to the next member
	backAt  int64  // where back begins
	lineAt  int64  // where the line begins that is looked at
	spare   []byte // another buffer for win
	bundle  *bundle
	chars   []byte // win with one byte per character; win itself unless UTF-16
}

// begin reads the first slice. It returns what the content is if it is no
// text.
func (c *cutter) begin() string {
	c.load(0)
	c.wide = findUTF16(c.win)
	c.widen()
	c.quoted = isQuoted(c.chars)
	if c.wide != "" {
		return ""
	}
	return findBinary(c.win)
}

// load reads the slice at offset at, where the last one ended.
func (c *cutter) load(at int64) {
	if c.win == nil {
		c.win = make([]byte, 0, sliceSize)
	}
	c.hold(at)
	n, err := io.ReadFull(c.r, c.win[:min(cap(c.win), sliceSize)])
	c.win, c.winAt = c.win[:n], at
	if err != nil {
		c.size = at + int64(n)
	}
	c.widen()
}

// hold keeps in back what stands before at and may belong to the next member.
// More than backSize bytes are not held: then nothing is cut there.
func (c *cutter) hold(at int64) {
	from := at
	if b := c.bundle; b != nil {
		from = c.lineAt
		if b.lead >= 0 {
			from = min(from, b.lead)
		}
		if b.next != nil && b.next.at >= 0 {
			from = min(from, b.next.at)
		}
	}
	from = max(from, at-backSize, c.backAt)
	if from >= c.winAt {
		c.back = append(c.back[:0], c.win[from-c.winAt:]...)
	} else {
		c.back = append(append(c.back[:0], c.back[from-c.backAt:]...), c.win...)
	}
	c.backAt = from
}

// widen sets chars. Lines are recognized by ASCII alone, so any other
// character of UTF-16 may be a question mark.
func (c *cutter) widen() {
	if c.wide == "" {
		c.chars = c.win
		return
	}
	low, high := 0, 1
	if c.wide == utf16be {
		low, high = 1, 0
	}
	c.chars = make([]byte, 0, len(c.win)/2)
	for i := 0; i+1 < len(c.win); i += 2 {
		char := c.win[i+low]
		if c.win[i+high] != 0 {
			char = '?'
		}
		if c.winAt+int64(i) == 0 && char == '?' {
			char = 0 // the mark, which is no part of the first line
		}
		c.chars = append(c.chars, char)
	}
}

// advance keeps what the member needs of win and reads the next slice.
func (c *cutter) advance() {
	c.head = append(c.head, c.part(c.start, c.winAt+int64(len(c.win)))...)
	c.load(c.winAt + int64(len(c.win)))
}

// part returns the bytes of win that stand in [from, to) of the file, fewer
// if head and they exceed keep.
func (c *cutter) part(from, to int64) []byte {
	from, to = max(from, c.winAt), max(to, c.winAt)
	p := c.win[from-c.winAt : to-c.winAt]
	return p[:min(len(p), c.keep-len(c.head))]
}

// findEnd returns where the member ends that begins at start.
func (c *cutter) findEnd() int64 {
	b := newBundle()
	c.bundle, c.longest = b, 0
	for at := c.start; at < c.size; {
		c.lineAt = at
		text, next := c.line(at)
		l := c.read(text)
		if end, ok := b.add(l, at+int64(l.skip*unit(c.wide))); ok && end > c.start && end >= c.backAt {
			return end
		}
		c.longest = max(c.longest, next-at)
		at = next
	}
	if end, ok := b.finish(); ok && end > c.start && end >= c.backAt {
		return end
	}
	return c.size
}

// read recognizes a line, behind the marks of a quotation if it has them.
func (c *cutter) read(text []byte) line {
	if !c.quoted {
		return readLine(text)
	}
	plain := trimMarks(text)
	l := readLine(plain)
	if l.skip > 0 {
		l.skip += len(text) - len(plain)
	}
	return l
}

// line returns the beginning of the line at offset at, without its end, and
// where the next line begins. A line ends with LF, CR LF or CR; if a slice
// ends between the two, one more empty line is seen, which tells nothing.
func (c *cutter) line(at int64) (text []byte, next int64) {
	var held []byte // the beginning of the line in earlier slices
	width := int64(unit(c.wide))
	for {
		chars := c.chars[min(int64(len(c.chars)), (at-c.winAt)/width):]
		text, n, ended := cutLine(chars)
		next = at + int64(n)*width
		if !ended && next < c.size-width+1 {
			held = append(held, text[:min(len(text), prefixSize-len(held))]...)
			c.advance()
			at = c.winAt
			continue
		}
		if !ended {
			next = c.size // with the odd last byte of a damaged UTF-16 file
		}
		if held != nil {
			text = append(held, text...)
		}
		return text[:min(len(text), prefixSize)], next
	}
}

// cutLine returns the line at the start of chars, its length with its end,
// and whether that end is there.
func cutLine(chars []byte) (text []byte, n int, ended bool) {
	text, n = chars, len(chars)
	lf := bytes.IndexByte(chars, '\n')
	if lf >= 0 {
		text, n = chars[:lf], lf+1
	}
	cr := bytes.IndexByte(text, '\r')
	switch {
	case cr < 0:
		return text, n, lf >= 0
	case cr+1 == lf:
		return text[:cr], n, true
	}
	return text[:cr], cr + 1, true
}

// take returns the member that ends at end and goes on behind it.
func (c *cutter) take(end int64, row int) Member {
	m := Member{
		Format:  textFormat,
		Start:   c.start,
		Size:    end - c.start,
		Row:     row,
		Charset: c.wide,
		Length:  end - c.start,
		Longest: c.longest,
		Data:    c.head[:min(int64(len(c.head)), end-c.start)],
	}
	switch part := c.part(c.start, end); {
	case len(m.Data) == 0:
		m.Data = part
	default:
		m.Data = append(m.Data, part...)
	}
	if int64(len(m.Data)) < m.Size {
		m.Data = trimChar(m.Data, m.Charset)
	}
	if m.Charset == "" {
		m.Charset = findCharset(m.Data, c.said)
	}
	m.decode = plainSource
	c.start, c.head = end, c.head[:0]
	if end < c.winAt { // the lines that proved it reach into a later slice
		win := append(append(c.spare[:0], c.back[end-c.backAt:]...), c.win...)
		c.win, c.winAt, c.spare = win, end, c.win
		c.widen()
	}
	return m
}

// trimChar takes a last character off data that is cut short.
func trimChar(data []byte, charset string) []byte {
	if unit(charset) == 2 {
		return trimPair(data[:len(data)&^1], charset)
	}
	for i := 1; i < utf8.UTFMax && i <= len(data); i++ {
		if tail := data[len(data)-i:]; utf8.RuneStart(tail[0]) {
			if !utf8.FullRune(tail) {
				return data[:len(data)-i]
			}
			break
		}
	}
	return data
}

// trimPair takes the first half of a surrogate pair off the end of data,
// which is UTF-16.
func trimPair(data []byte, charset string) []byte {
	high := len(data) - 1
	if charset == utf16be {
		high = len(data) - 2
	}
	if high >= 0 && data[high]&0xFC == 0xD8 {
		return data[:len(data)-2]
	}
	return data
}
