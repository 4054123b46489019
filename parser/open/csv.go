package open

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"github.com/reftel/reftel/parser"
)

// listTable gives a text for each row. A row that is damaged is given as far
// as it can be read, and what is wrong with it is said.
func listTable(o *opening, in *input) error {
	t := o.table(in)
	rows := newTableRows(in, t)
	c := rows.cutter
	above := t.Above
	if t.Header {
		above++
	}
	for range above {
		c.next()
	}
	for row := 1; ; row++ {
		data, fields, wrong, err := c.next()
		switch {
		case errors.Is(err, io.EOF) && row == 1:
			return &Bad{in.called(), "it has the names of columns and no row, so there is nothing to read in it"}
		case errors.Is(err, io.EOF):
			return nil
		}
		if data != nil && fields < len(t.Names) && wrong == "" {
			wrong = fmt.Sprintf("it has only %d values of %d", fields, len(t.Names))
		}
		if data != nil {
			m := rows.member(data, o.keep)
			m.Row, m.decode = row, t.source
			if !o.give(in, m) {
				return nil
			}
		}
		if wrong != "" {
			o.fail(&Bad{in.called(), fmt.Sprintf("row %d: %s", row, wrong)})
		}
	}
}

const tableFormat = "csv"

// tableRows are the rows of a table as its file has them.
type tableRows struct {
	cutter *rowCutter
	wide   *narrower // what the cutter reads if the file is in UTF-16; nil otherwise
	name   string    // of the charset then
	said   string    // the charset that the table is said to be in, "" if nothing says so
}

func newTableRows(in *input, t *Table) tableRows {
	if charset := findUTF16(in.head()); charset != "" {
		n := in.narrow(charset)
		c := newRowCutter(n, t)
		n.from = func() int64 { return c.bufAt }
		return tableRows{cutter: c, wide: n, name: charset}
	}
	start := skipMark(in)
	c := newRowCutter(in, t)
	c.bufAt = start
	return tableRows{cutter: c, said: in.charset}
}

// member returns the Member of the row data that was cut last, with its first
// keep bytes.
func (r tableRows) member(data []byte, keep int) Member {
	m := Member{Format: tableFormat, Start: r.cutter.rowAt, Size: int64(len(data)), Length: int64(len(data)), Charset: r.name}
	if r.wide != nil {
		data = r.wide.take(m.Start, m.Start+m.Size)
		m.Start, m.Size = r.wide.base+2*m.Start, int64(len(data))
	}
	m.Data = data[:min(len(data), keep)]
	if r.wide == nil {
		m.Charset = findCharset(m.Data, r.said)
	}
	return m
}

// decodeRow returns how the rows of in are read.
func decodeRow(o *opening, in *input) decoder { return o.table(in).source }

// table returns how in is to be read.
func (o *opening) table(in *input) *Table {
	t, _ := o.guessTable(in.head())
	return &t
}

// isTable reports whether head begins a table with a column of texts.
func (o *opening) isTable(head []byte) bool {
	_, ok := o.guessTable(head)
	return ok
}

// guessTable is GuessTable with what somebody says who knows better.
func (o *opening) guessTable(head []byte) (Table, bool) {
	t, ok := GuessTable(head)
	if o.opts.Table != nil && (ok || t.Header) {
		t = o.opts.Table(t)
		ok = t.HasTexts()
	}
	return t, ok
}

// skipMark reads over a byte-order mark and returns its length.
func skipMark(in *input) int64 {
	if mark, _ := in.Peek(3); string(mark) == "\uFEFF" {
		in.Discard(3)
		return 3
	}
	return 0
}

// fields returns where the values of row stand, without quotes. What is more
// than there are columns belongs to the last one.
func (t *Table) fields(row []byte) []parser.Span {
	c := cutRows(row, t.Dialect)
	c.ends = make([]int, 0, 8)
	c.findEnd()
	if n := len(t.Names); n > 0 && len(c.ends) > n {
		c.ends[n-1] = c.ends[len(c.ends)-1]
		c.ends = c.ends[:n]
	}
	all := make([]parser.Span, len(c.ends))
	start := 0
	for i, end := range c.ends {
		if t.Bare {
			all[i] = trimBare(row, start, end)
		} else {
			all[i] = trimQuotes(row, start, end)
		}
		start = end + 1
	}
	return all
}

// trimQuotes returns the span of the value between two places of row without
// its quotes and a CR behind it.
func trimQuotes(row []byte, start, end int) parser.Span {
	for end > start && (row[end-1] == '\r' || row[end-1] == '\n') && row[start] != '"' || end-1 > start && row[end-1] == '\r' && row[end-2] == '"' {
		end--
	}
	if start < end && row[start] == '"' {
		start++
		if end > start && row[end-1] == '"' {
			end--
		}
	}
	return parser.Span{Start: start, End: end}
}

// trimBare returns the span of the value between two places of row, which
// stands in no quotes, without the line end behind it. One behind a backslash
// is of the value, and \N no value.
func trimBare(row []byte, start, end int) parser.Span {
	if end > start && row[end-1] == '\r' && trailing(row[start:end-1], '\\')%2 == 0 {
		end--
	}
	if string(row[start:end]) == `\N` {
		end = start
	}
	return parser.Span{Start: start, End: end}
}

// source makes the text of a row out of its columns of text, and puts the
// others beside it. A column of text that is not the first begins on a line of
// its own.
func (t *Table) source(m *Member) *parser.Source {
	row, charset, wide := m.Data, m.Charset, []parser.Offset(nil)
	if unit(charset) == 2 {
		var text string
		text, wide = decode(row, charset)
		row, charset = []byte(text), utf8Text
	}
	var meta []parser.Column
	u := unescaper{escape: t.Escape, text: make([]byte, 0, len(row))}
	for i, f := range t.fields(row) {
		switch {
		case i >= len(t.Uses):
		case t.Uses[i] == UseText:
			if len(u.text) > 0 && f.End > f.Start {
				u.text = append(u.text, '\n')
			}
			u.add(row[f.Start:f.End], f.Start)
		case f.End > f.Start:
			v := unescaper{escape: t.Escape}
			v.add(row[f.Start:f.End], 0)
			value, _ := decode(v.text, charset)
			meta = append(meta, parser.Column{Name: t.metaName(i), Value: value})
		}
	}
	text, raw := decode(u.text, charset)
	return m.source(text, meta, compose(composeOffsets(raw, u.raw), wide, unit(m.Charset), len(text)))
}

// metaName returns under which name the column i is kept beside the text.
func (t *Table) metaName(i int) string {
	if t.Uses[i] != "" {
		return t.Uses[i]
	}
	return t.Names[i]
}

// An unescaper puts values together without what escapes quotes in them.
type unescaper struct {
	escape byte
	text   []byte
	raw    []parser.Offset // from text to the row
}

// add appends value, which stands at place at in the row. A backslash stands
// before any character, a quote only before another.
func (u *unescaper) add(value []byte, at int) {
	u.mark(at)
	if u.escape == 0 {
		u.addEither(value, at)
		return
	}
	for {
		i := bytes.IndexByte(value, u.escape)
		switch {
		case i < 0 || i+1 == len(value):
			u.text = append(u.text, value...)
			return
		case u.escape == '"' && value[i+1] != '"':
			u.text = append(u.text, value[:i+1]...)
			value, at = value[i+1:], at+i+1
			continue
		}
		u.text = append(u.text, value[:i]...)
		at += i + 1
		u.mark(at)
		u.text = append(u.text, u.unescaped(value[i+1]))
		value, at = value[i+2:], at+1
	}
}

// addEither is add where a backslash or another quote may stand before a quote.
func (u *unescaper) addEither(value []byte, at int) {
	from := 0
	for i := 0; i < len(value); i++ {
		n := bytes.IndexByte(value[i:], '"')
		if n < 0 {
			break
		}
		i += n
		escape := i // where it stands, i if nowhere
		if i > from && value[i-1] == '\\' {
			escape = i - 1
		} else if i+1 < len(value) && value[i+1] == '"' {
			i++
		}
		if escape < i {
			u.text = append(u.text, value[from:escape]...)
			from = escape + 1
			u.mark(at + from)
		}
	}
	u.text = append(u.text, value[from:]...)
}

// unescaped returns the byte that c stands for behind the escape: databases write
// line ends and tabs as letters.
func (u *unescaper) unescaped(c byte) byte {
	if u.escape == '\\' {
		switch c {
		case 'n':
			return '\n'
		case 'r':
			return '\r'
		case 't':
			return '\t'
		}
	}
	return c
}

// mark notes that what is added next stands at place at in the row.
func (u *unescaper) mark(at int) {
	if n := len(u.raw); n > 0 && u.raw[n-1].Text == len(u.text) {
		u.raw = u.raw[:n-1]
	}
	u.raw = append(u.raw, parser.Offset{Text: len(u.text), Raw: at})
}
