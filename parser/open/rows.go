package open

import (
	"bytes"
	"fmt"
	"io"
)

// maxRow is how large a row may be, in bytes. The longest real ones have
// 300 KB: beyond this a quote was never closed.
const maxRow = 16 << 20

// A rowCutter finds where the rows of a table end. It knows nothing of what
// is in them but quotes, so it runs at the speed of bytes.IndexByte.
type rowCutter struct {
	Dialect
	r      io.Reader
	buf    []byte // what is read
	bufAt  int64  // where buf begins in the table
	rowAt  int64  // where the row began that next gave
	start  int    // where the row begins in buf that is looked at
	pos    int    // what was looked at so far
	ends   []int  // of the fields before pos, from start
	inside bool   // pos is in quotes
	fresh  bool   // pos is where a field begins
	ended  bool   // r has no more
}

func newRowCutter(r io.Reader, t *Table) *rowCutter {
	return &rowCutter{Dialect: t.Dialect, r: r, buf: make([]byte, 0, 1<<20), fresh: true}
}

// cutRows returns a rowCutter of table, which is all there is.
func cutRows(table []byte, d Dialect) *rowCutter {
	return &rowCutter{Dialect: d, buf: table, ended: true, fresh: true}
}

// next returns the next row with its line end, which is valid until the next
// call, how many fields it has, and why it ends where it does if that is not
// its own end. Without a row it returns io.EOF. Empty lines are no rows.
func (c *rowCutter) next() (row []byte, fields int, wrong string, err error) {
	for {
		end, unclosed, found := c.findEnd()
		switch {
		case found && end == c.start:
			return nil, 0, "", io.EOF
		case found:
			row, fields, c.rowAt = c.buf[c.start:end], len(c.ends), c.bufAt+int64(c.start)
			switch {
			case unclosed && end == len(c.buf) && c.ended:
				wrong = "a quote in it is not closed; it was read to the end of the table, and no row was found in that"
			case unclosed:
				wrong = "a quote in it is not closed; it was read up to where the next one begins"
			}
			c.begin(end)
			if len(bytes.TrimRight(row, "\r\n")) == 0 {
				continue
			}
			return row, fields, wrong, nil
		case len(c.buf)-c.start > maxRow:
			at := c.bufAt + int64(c.start)
			return nil, 0, fmt.Sprintf("a quote in it is not closed, so %d bytes from byte %d on were not read", c.skip(), at), nil
		}
		c.fill()
	}
}

// begin makes the row at place at of buf the current one.
func (c *rowCutter) begin(at int) {
	c.start, c.pos, c.ends, c.inside, c.fresh = at, at, c.ends[:0], false, true
}

// fill reads more behind what is kept of buf.
func (c *rowCutter) fill() {
	if c.start > 0 {
		n := copy(c.buf, c.buf[c.start:])
		c.buf = c.buf[:n]
		c.bufAt += int64(c.start)
		c.pos -= c.start
		c.start = 0
	}
	if cap(c.buf)-len(c.buf) < cap(c.buf)/2 {
		c.buf = append(make([]byte, 0, 2*cap(c.buf)), c.buf...)
	}
	n, err := io.ReadAtLeast(c.r, c.buf[len(c.buf):cap(c.buf)], 1)
	c.buf = c.buf[:len(c.buf)+n]
	c.ended = err != nil
}

// findEnd returns where the row ends, and whether that is only because the
// next one begins in quotes that should have been closed. It reports false
// if more has to be read.
func (c *rowCutter) findEnd() (end int, unclosed, found bool) {
	for {
		switch {
		case c.pos >= len(c.buf):
			if c.ended && c.pos > c.start {
				c.endField(c.pos)
			}
			return len(c.buf), c.inside, c.ended
		case c.inside:
			if end, found := c.leaveQuotes(); found {
				c.endField(end)
				return end, true, true
			}
			if c.inside {
				if c.ended {
					c.pos = len(c.buf)
					continue
				}
				return 0, false, false
			}
		case c.Bare && c.buf[c.pos] == '\\':
			if c.pos+1 == len(c.buf) && !c.ended {
				return 0, false, false
			}
			c.pos = min(c.pos+2, len(c.buf)) // what stands behind it is of the value
			c.fresh = false
		case c.fresh && !c.Bare && c.buf[c.pos] == '"':
			c.inside, c.fresh = true, false
			c.pos++
		default:
			c.fresh = false
			switch c.buf[c.pos] {
			case c.Comma:
				c.endField(c.pos)
				c.fresh = true
			case c.lineEnd():
				c.endField(c.pos)
				return c.pos + 1, false, true
			}
			c.pos++
		}
	}
}

// lineEnd returns the last byte of a row.
func (d *Dialect) lineEnd() byte {
	if d.CR {
		return '\r'
	}
	return '\n'
}

func (c *rowCutter) endField(at int) { c.ends = append(c.ends, at-c.start) }

// leaveQuotes moves pos behind the quote that closes the field, if that is in
// buf. It reports where the next row begins if that is seen before.
//
// Only a quote before a comma or a line end closes; others were not escaped.
func (c *rowCutter) leaveQuotes() (next int, found bool) {
	for {
		i := bytes.IndexByte(c.buf[c.pos:], '"')
		if i < 0 {
			c.pos = len(c.buf) - trailing(c.buf[c.pos:], '\\')
			return 0, false
		}
		at := c.pos + i
		if len(c.buf)-at < rowStart && !c.ended {
			return 0, false
		}
		switch {
		case c.Escape != '"' && trailing(c.buf[c.pos:at], '\\')%2 == 1:
			c.pos = at + 1
			continue
		case c.Escape != '\\' && at+1 < len(c.buf) && c.buf[at+1] == '"':
			c.pos = at + 2
			continue
		case c.closes(c.buf[at+1:]):
			c.pos, c.inside = at+1, false
			return 0, false
		case c.buf[at-1] == c.lineEnd() && c.beginsRow(c.buf[at:]):
			return at, true
		}
		c.pos = at + 1
	}
}

// closes reports whether a quote before rest closes a field. Where all values
// are quoted, the next one has to begin with a quote.
func (c *rowCutter) closes(rest []byte) bool {
	switch {
	case len(rest) == 0:
		return true
	case rest[0] == c.Comma:
		return !c.Quoted || len(rest) == 1 || rest[1] == '"'
	case rest[0] != '\n' && rest[0] != '\r':
		return false
	}
	rest = bytes.TrimLeft(rest, "\r\n")
	return !c.Quoted || len(rest) == 0 || rest[0] == '"' && c.beginsRow(rest)
}

// rowStart is how much of a row is looked at to know that it begins.
const rowStart = 64

// beginsRow reports whether b looks like the beginning of a row: a short
// field in quotes, and another one.
func (c *rowCutter) beginsRow(b []byte) bool {
	b = b[1:min(len(b), rowStart)]
	i := bytes.IndexByte(b, '"')
	return i >= 0 && i+2 < len(b) && b[i+1] == c.Comma && b[i+2] == '"' && bytes.IndexByte(b[:i], '\n') < 0
}

// skip leaves out what cannot be a row, up to where one begins or to the end,
// and returns how many bytes that were.
func (c *rowCutter) skip() int64 {
	from := c.bufAt + int64(c.start)
	c.begin(c.pos)
	for {
		i := bytes.Index(c.buf[c.pos:], []byte{c.lineEnd(), '"'})
		switch {
		case i < 0 && c.ended:
			c.begin(len(c.buf))
		case i < 0:
			c.begin(max(c.pos, len(c.buf)-1))
			c.fill()
			continue
		case len(c.buf)-c.pos-i < rowStart+1 && !c.ended:
			c.begin(c.pos + i)
			c.fill()
			continue
		case c.beginsRow(c.buf[c.pos+i+1:]):
			c.begin(c.pos + i + 1)
		default:
			c.begin(c.pos + i + 1)
			continue
		}
		return c.bufAt + int64(c.start) - from
	}
}

// trailing counts how often b ends with char.
func trailing(b []byte, char byte) int {
	n := 0
	for n < len(b) && b[len(b)-1-n] == char {
		n++
	}
	return n
}
