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
// key reftel, one after the other or in an array.
func isJSON(head []byte) bool {
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\uFEFF")), " \t\r\n")
	if len(head) == 0 || head[0] != '{' && head[0] != '[' {
		return false
	}
	head = bytes.TrimLeft(head[1:], " \t\r\n{")
	return bytes.HasPrefix(head, []byte(`"reftel"`))
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
	}
}

// maxDamaged is after how many damaged objects a file is given up.
const maxDamaged = 100

// listJSON gives the texts in objects that were saved with them. What was
// saved of where a text is from stays as it was.
func listJSON(o *opening, in *input) error {
	base := skipMark(in)
	d := json.NewDecoder(in)
	if head := bytes.TrimLeft(in.head(), " \t\r\n"); head[0] == '[' {
		d.Token()
	}
	textless, damaged := 0, 0
	for row := 1; d.More() && damaged < maxDamaged; row++ {
		var value json.RawMessage
		err := d.Decode(&value)
		src, ok := (*parser.Source)(nil), false
		if err == nil {
			src, ok = restore(value)
		}
		switch {
		case errors.Is(err, io.ErrUnexpectedEOF):
			return &Bad{in.called(), fmt.Sprintf("the object %d breaks off, so it was not read", row)}
		case err != nil:
			d, base = nextLine(d, in, base)
			fallthrough
		case !ok:
			damaged++
			o.fail(&Bad{in.called(), fmt.Sprintf("the object %d is damaged or of another kind, so it was not read", row)})
		case src.Text == "":
			textless++
		default:
			size := int64(len(value))
			m := Member{Format: jsonFormat, Start: base + d.InputOffset() - size, Size: size, Row: row, Charset: src.Charset, Length: int64(len(src.Text)), Data: value}
			m.decode = func(*Member) *parser.Source { return src }
			if !o.give(in, m) {
				return nil
			}
		}
	}
	switch {
	case damaged == maxDamaged:
		return &Bad{in.called(), "so much of it is damaged that the rest was not read"}
	case textless > 0:
		return &Bad{in.called(), fmt.Sprintf("%d cables were saved without their text, so they cannot be opened; save them with it (reftel parse -source)", textless)}
	}
	return nil
}

// nextLine returns a decoder of what follows the line in which d failed, and
// where that begins.
func nextLine(d *json.Decoder, in *input, base int64) (*json.Decoder, int64) {
	rest := bufio.NewReader(io.MultiReader(d.Buffered(), in))
	base += d.InputOffset() + skipBlanks(rest)
	for {
		line, err := rest.ReadSlice('\n')
		base += int64(len(line))
		if err != bufio.ErrBufferFull {
			return json.NewDecoder(rest), base
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
func decodeJSON(*opening, *input) decoder {
	return func(m *Member) *parser.Source {
		if src, ok := restore(m.Data); ok {
			return src
		}
		return m.source("", nil, nil)
	}
}

// restore returns the Source that was saved in the object value.
func restore(value []byte) (*parser.Source, bool) {
	var saved savedCable
	if err := json.Unmarshal(value, &saved); err != nil || saved.Reftel == 0 || saved.Source == nil {
		return nil, false
	}
	s := saved.Source
	src := &parser.Source{Name: s.Name, Charset: s.Charset, Bytes: s.Bytes, SHA256: s.SHA256, Container: s.Container, Text: s.Text}
	for _, pair := range s.Raw {
		src.Raw = append(src.Raw, parser.Offset{Text: pair[0], Raw: pair[1]})
	}
	return src, true
}
