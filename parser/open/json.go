package open

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/reftel/reftel/parser"
)

const jsonFormat = "json"

// isJSON reports whether head begins what this program writes: objects with a
// key reftel, one after the other or in an array. The key comes first in what it
// writes, and anywhere in what others made of that.
func isJSON(head []byte) bool {
	head = bytes.TrimLeft(headText(head), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return false
	}
	const key = `"reftel"`
	for {
		i := bytes.Index(head, []byte(key))
		if i < 0 {
			return false
		}
		head = bytes.TrimLeft(head[i+len(key):], " \t\r\n")
		if len(head) > 0 && head[0] == ':' {
			return true
		}
	}
}

// A savedCable is what is read of an object: where the cable was from, and
// its text. Everything else is worked out anew.
type savedCable struct {
	Reftel int
	Source *struct {
		Name, Charset, Text string
		Bytes               int
		SHA256              string
		Container           *parser.Container
		Raw                 [][2]int
		Corrected           []savedCorrection
		Parts               []struct {
			Span                  [2]int
			Name, Charset, SHA256 string
			Bytes                 int
			Container             *parser.Container
			Raw                   [][2]int
		}
	}
}

type savedCorrection struct {
	Span        [2]int
	From, Title string
}

// maxDamaged is how many damaged objects of a file are told of one by one.
const maxDamaged = 100

// listJSON gives the texts in objects that were saved with them. What was
// saved of where a text is from stays as it was.
func listJSON(o *opening, in *input) error {
	array := bytes.TrimLeft(headText(in.head()), " \t\r\n")[0] == '['
	charset := findUTF16(in.head())
	objects := newObjects(in)
	if array {
		objects.d.Token()
	}
	textless, damaged := 0, 0
	for row := 1; objects.d.More(); row++ {
		data, start, err := objects.next()
		src, ok := (*parser.Source)(nil), false
		if err == nil {
			src, ok = restore(data, charset)
		}
		switch {
		case errors.Is(err, io.ErrUnexpectedEOF):
			return &Bad{in.called(), fmt.Sprintf("the object %d breaks off, so it was not read", row)}
		case err != nil:
			objects.skipLine()
			fallthrough
		case !ok:
			if damaged++; damaged > maxDamaged {
				continue
			}
			o.fail(&Bad{in.called(), fmt.Sprintf("the object %d is damaged or of another kind, so it was not read", row)})
		case src.Text == "":
			textless++
		default:
			m := Member{Format: jsonFormat, Start: start, Size: int64(len(data)), Row: row, Charset: src.Charset, Length: int64(len(src.Text)), Data: data}
			m.decode = func(*Member) *parser.Source { return src }
			if !o.give(in, m) {
				return nil
			}
		}
	}
	switch {
	case damaged > maxDamaged:
		return &Bad{in.called(), fmt.Sprintf("%d more objects are damaged or of another kind, so they were not read", damaged-maxDamaged)}
	case textless > 0:
		return &Bad{in.called(), fmt.Sprintf("%d cables were saved without their text, so they cannot be opened; save them with it (reftel parse -source)", textless)}
	}
	return nil
}

// objects are the objects in a file, one after the other.
type objects struct {
	r    io.Reader
	wide *narrower // which is r if the file is in UTF-16; nil otherwise
	d    *json.Decoder
	base int64 // where d began, in bytes, in UTF-16 in units
}

func newObjects(in *input) *objects {
	o := &objects{r: in}
	if charset := findUTF16(in.head()); charset != "" {
		o.wide = in.narrow(charset)
		o.wide.from = func() int64 { return o.base + o.d.InputOffset() }
		o.r = o.wide
	} else {
		o.base = skipMark(in)
	}
	o.d = json.NewDecoder(o.r)
	return o
}

// next returns the bytes of the next object, and where in the file they stand.
func (o *objects) next() (data []byte, start int64, err error) {
	var value json.RawMessage
	if err := o.d.Decode(&value); err != nil {
		return nil, 0, err
	}
	end := o.base + o.d.InputOffset()
	start = end - int64(len(value))
	if o.wide != nil {
		return o.wide.take(start, end), o.wide.base + 2*start, nil
	}
	return value, start, nil
}

// skipLine leaves out the rest of a line in which next failed.
func (o *objects) skipLine() {
	rest := bufio.NewReader(io.MultiReader(o.d.Buffered(), o.r))
	base := o.base + o.d.InputOffset() + skipBlanks(rest)
	for {
		line, err := rest.ReadSlice('\n')
		base += int64(len(line))
		if err != bufio.ErrBufferFull {
			o.d, o.base = json.NewDecoder(rest), base
			return
		}
	}
}

// skipBlanks reads over blanks and line ends, and returns how many.
func skipBlanks(r *bufio.Reader) int64 {
	for n := int64(0); ; n++ {
		switch c, err := r.ReadByte(); {
		case err != nil:
			return n
		case c != ' ' && c != '\t' && c != '\r' && c != '\n':
			r.UnreadByte()
			return n
		}
	}
}

// decodeJSON reads an object again.
func decodeJSON(_ *opening, in *input) decoder {
	charset := findUTF16(in.head())
	return func(m *Member) *parser.Source {
		if src, ok := restore(m.Data, charset); ok {
			return src
		}
		return m.source("", nil, nil)
	}
}

// restore returns the Source that was saved in the object value, which is
// UTF-8 if charset is "".
func restore(value []byte, charset string) (*parser.Source, bool) {
	if charset != "" {
		text, _ := decode(value, charset)
		value = []byte(text)
	}
	var saved savedCable
	if err := json.Unmarshal(value, &saved); err != nil || saved.Reftel != 1 || saved.Source == nil {
		return nil, false
	}
	s := saved.Source
	src := &parser.Source{Name: s.Name, Charset: s.Charset, Bytes: max(s.Bytes, 0), SHA256: s.SHA256, Container: s.Container, Text: s.Text}
	src.Raw = offsets(s.Raw, len(s.Text))
	src.Corrected = corrections(s.Corrected, s.Text)
	for _, p := range s.Parts {
		src.Parts = append(src.Parts, parser.Part{
			Span: parser.Span{Start: p.Span[0], End: p.Span[1]},
			Name: p.Name, Charset: p.Charset, Bytes: max(p.Bytes, 0), SHA256: p.SHA256, Container: p.Container, Raw: offsets(p.Raw, len(s.Text)),
		})
	}
	return src, true
}

// corrections returns what was saved of the corrections in text, nil if it is not
// of this text.
func corrections(saved []savedCorrection, text string) []parser.Corrected {
	var all []parser.Corrected
	last := 0
	for _, c := range saved {
		span := parser.Span{Start: c.Span[0], End: c.Span[1]}
		if span.Start < last || span.End < span.Start || span.End > len(text) {
			return nil
		}
		last = span.End
		all = append(all, parser.Corrected{Span: span, From: c.From, Title: c.Title})
	}
	return all
}

// offsets returns what was saved of where a text of size bytes is from, nil if
// that cannot be.
func offsets(pairs [][2]int, size int) []parser.Offset {
	var all []parser.Offset
	for i, p := range pairs {
		if p[0] < 0 || p[0] > size || p[1] < 0 || i > 0 && p[0] < pairs[i-1][0] {
			return nil
		}
		all = append(all, parser.Offset{Text: p[0], Raw: p[1]})
	}
	return all
}
