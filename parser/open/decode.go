package open

import (
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// decode reads data in charset as UTF-8. It also returns where text and data
// stop growing alike, in UTF-16 two bytes of data for each of text: nowhere if
// all is ASCII. Byte-order marks, NULs and line ends stay what they are. What
// cannot be read becomes one U+FFFD per byte, in UTF-16 per unit.
func decode(data []byte, charset string) (string, []parser.Offset) {
	if m := charmaps[charset]; m != nil {
		return decodeBytes(data, m.DecodeByte)
	}
	switch charset {
	case utf8Twice:
		return decodeTwice(data)
	case utf16le:
		return decodeUTF16(data, func(i int) uint16 { return uint16(data[i]) | uint16(data[i+1])<<8 })
	case utf16be:
		return decodeUTF16(data, func(i int) uint16 { return uint16(data[i])<<8 | uint16(data[i+1]) })
	}
	return decodeUTF8(data)
}

// decodeBytes decodes data, a charset of one byte per character.
func decodeBytes(data []byte, decodeByte func(byte) rune) (string, []parser.Offset) {
	b := builder{unit: 1}
	b.Grow(len(data) + len(data)/8)
	for i, c := range data {
		b.add(decodeByte(c), i, 1)
	}
	return b.String(), b.offsets
}

func decodeUTF8(data []byte) (string, []parser.Offset) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	b := builder{unit: 1}
	b.Grow(len(data) + len(data)/8)
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		b.add(r, i, n)
		i += n
	}
	return b.String(), b.offsets
}

// decodeUTF16 decodes data, whose unit at byte i is unitAt(i). A last odd
// byte is unreadable, and so is half of a surrogate pair.
func decodeUTF16(data []byte, unitAt func(i int) uint16) (string, []parser.Offset) {
	b := builder{unit: 2}
	b.Grow(len(data)/2 + len(data)/16)
	even := len(data) &^ 1
	for i := 0; i < even; {
		r, n := rune(unitAt(i)), 2
		if utf16.IsSurrogate(r) {
			pair := rune(utf8.RuneError)
			if i+4 <= even {
				pair = utf16.DecodeRune(r, rune(unitAt(i+2)))
			}
			if r = pair; r != utf8.RuneError {
				n = 4
			}
		}
		b.add(r, i, n)
		i += n
	}
	if even < len(data) {
		b.add(utf8.RuneError, even, 1)
	}
	return b.String(), b.offsets
}

// A builder collects decoded text and the places where lengths change.
type builder struct {
	strings.Builder
	unit    int // raw bytes of a character of ASCII
	offsets []parser.Offset
}

// add appends r, read from n bytes at place raw.
func (b *builder) add(r rune, raw, n int) {
	b.WriteRune(r)
	if utf8.RuneLen(r)*b.unit != n {
		b.offsets = append(b.offsets, parser.Offset{Text: b.Len(), Raw: raw + n})
	}
}

// composeOffsets returns the offsets from a text to raw bytes, where outer
// leads from the text to something in between, and inner from there on.
func composeOffsets(outer, inner []parser.Offset) []parser.Offset {
	if len(outer) == 0 {
		return inner
	}
	if len(inner) == 0 {
		return outer
	}
	all := make([]parser.Offset, 0, len(outer)+len(inner))
	var o, i parser.Offset // the last ones that were passed
	for len(outer) > 0 || len(inner) > 0 {
		switch {
		case len(inner) == 0 || len(outer) > 0 && outer[0].Raw <= inner[0].Text:
			o, outer = outer[0], outer[1:]
			for len(inner) > 0 && inner[0].Text <= o.Raw {
				i, inner = inner[0], inner[1:]
			}
			all = append(all, parser.Offset{Text: o.Text, Raw: i.Raw + o.Raw - i.Text})
		default:
			i, inner = inner[0], inner[1:]
			all = append(all, parser.Offset{Text: o.Text + i.Text - o.Raw, Raw: i.Raw})
		}
	}
	return all
}
