package open

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"iter"
	"path"
	"strings"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// A Member is one text in a file: a cable, if it is one.
type Member struct {
	Name    string // base name of the file
	Start   int64  // where it begins in the file, in bytes
	Size    int64  // its length, in bytes
	Row     int    // its place in the file, counted from 1; 0 if it is the only one
	Charset string // "utf-8", "windows-1252", "utf-16le", "utf-16be"
	Longest int64  // the length of its longest line, in bytes
	Data    []byte // its bytes, or the first of them; valid until the next Member
}

// Source decodes the Data of m.
func (m *Member) Source() *parser.Source {
	src := m.Draft()
	sum := sha256.Sum256(m.Data)
	src.SHA256 = hex.EncodeToString(sum[:])
	return src
}

// Draft is Source without its hash, which takes longer than all the rest:
// enough for a list.
func (m *Member) Draft() *parser.Source {
	text, raw := decode(m.Data, m.Charset)
	src := &parser.Source{
		Name:    m.Name,
		Charset: m.Charset,
		Bytes:   len(m.Data),
		Text:    text,
		Raw:     raw,
	}
	if m.Row > 0 {
		src.Container = &parser.Container{Format: "text", Row: m.Row}
	}
	return src
}

// Members yields the texts that stand one after the other in the file r of
// size bytes, in order; together they are the whole file. At most keep bytes
// of each are read into Data. The file is read in slices, so that memory
// holds one slice and one Data.
//
// An error ends the file: *Empty, *NotText, or one from reading.
func Members(name string, r io.ReaderAt, size int64, keep int) iter.Seq2[Member, error] {
	return func(yield func(Member, error) bool) {
		c := &cutter{name: name, r: r, size: size, keep: keep}
		if err := c.begin(); err != nil {
			yield(Member{}, err)
			return
		}
		for row := 1; c.start < size; row++ {
			end, err := c.findEnd()
			if err != nil {
				yield(Member{}, err)
				return
			}
			if row == 1 && end == size {
				row = 0
			}
			if !yield(c.take(end, row), nil) {
				return
			}
		}
	}
}

// sliceSize is how many bytes are read from a file at a time: enough that
// reading costs little, few enough that a worker answers in between.
const sliceSize = 256 << 10

// prefixSize is how much of a line is looked at to recognize it.
const prefixSize = 256

// A cutter reads a file slice by slice and finds the members in it.
type cutter struct {
	name string
	r    io.ReaderAt
	size int64
	keep int
	wide string // the charset if it is UTF-16

	start   int64  // where the current member begins
	longest int64  // its longest line so far
	head    []byte // the bytes of the member before win, at most keep
	win     []byte // the slice that is looked at
	winAt   int64  // where win begins
	chars   []byte // win with one byte per character; win itself unless UTF-16
}

// begin reads the first slice and decides whether the file is a text.
func (c *cutter) begin() error {
	if c.size == 0 {
		return &Empty{c.name}
	}
	if err := c.load(0); err != nil {
		return err
	}
	if c.wide = findUTF16(c.win); c.wide != "" {
		c.widen()
		return nil
	}
	if what := findBinary(c.win); what != "" {
		return &NotText{c.name, what}
	}
	return nil
}

// load reads the slice at offset at.
func (c *cutter) load(at int64) error {
	if c.win == nil {
		c.win = make([]byte, 0, sliceSize)
	}
	c.win = c.win[:min(sliceSize, c.size-at)]
	c.winAt = at
	n, err := c.r.ReadAt(c.win, at)
	if n == len(c.win) {
		c.widen()
		return nil
	}
	return readError(c.name, err)
}

// widen sets chars. Lines are recognized by ASCII alone, so any other
// character of UTF-16 may be a question mark.
func (c *cutter) widen() {
	if c.wide == "" {
		c.chars = c.win
		return
	}
	if cap(c.chars) < sliceSize/2 || &c.chars[:1][0] == &c.win[:1][0] {
		c.chars = make([]byte, 0, sliceSize/2)
	}
	low, high := 0, 1
	if c.wide == utf16be {
		low, high = 1, 0
	}
	c.chars = c.chars[:0]
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
func (c *cutter) advance() error {
	c.head = append(c.head, c.part(c.start, c.winAt+int64(len(c.win)))...)
	return c.load(c.winAt + int64(len(c.win)))
}

// part returns the bytes of win that stand in [from, to) of the file, fewer
// if head and they exceed keep.
func (c *cutter) part(from, to int64) []byte {
	from, to = max(from, c.winAt), max(to, c.winAt)
	p := c.win[from-c.winAt : to-c.winAt]
	return p[:min(len(p), c.keep-len(c.head))]
}

// findEnd returns where the member ends that begins at start.
func (c *cutter) findEnd() (int64, error) {
	b := newBundle()
	c.longest = 0
	for at := c.start; at < c.size; {
		text, next, err := c.line(at)
		if err != nil {
			return 0, err
		}
		l := readLine(text)
		if end, ok := b.add(l, at+int64(l.skip*unit(c.wide))); ok && end > c.start {
			return end, nil
		}
		c.longest = max(c.longest, next-at)
		at = next
	}
	if end, ok := b.finish(); ok && end > c.start {
		return end, nil
	}
	return c.size, nil
}

// line returns the beginning of the line at offset at, without its end, and
// where the next line begins. A line ends with LF, CR LF or CR; if a slice
// ends between the two, one more empty line is seen, which tells nothing.
func (c *cutter) line(at int64) (text []byte, next int64, err error) {
	var held []byte // the beginning of the line in earlier slices
	width := int64(unit(c.wide))
	for {
		chars := c.chars[min(int64(len(c.chars)), (at-c.winAt)/width):]
		text, n, ended := cutLine(chars)
		next = at + int64(n)*width
		if !ended && next < c.size-width+1 {
			held = append(held, text[:min(len(text), prefixSize-len(held))]...)
			if err := c.advance(); err != nil {
				return nil, 0, err
			}
			at = c.winAt
			continue
		}
		if !ended {
			next = c.size // with the odd last byte of a damaged UTF-16 file
		}
		if held != nil {
			text = append(held, text...)
		}
		return text[:min(len(text), prefixSize)], next, nil
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
		Name:    path.Base(strings.ReplaceAll(c.name, "\\", "/")),
		Start:   c.start,
		Size:    end - c.start,
		Row:     row,
		Charset: c.wide,
		Longest: c.longest,
		Data:    c.head[:min(int64(len(c.head)), end-c.start)],
	}
	if c.name == "" {
		m.Name = ""
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
		m.Charset = findCharset(m.Data)
	}
	c.start, c.head = end, c.head[:0]
	if end < c.winAt { // the lines that proved it reach into a later slice
		c.win, c.chars, c.winAt = c.win[:0], c.chars[:0], end
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
