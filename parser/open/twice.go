package open

import (
	"bytes"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
	"golang.org/x/text/encoding/charmap"
)

// isTwice reports whether data, which is UTF-8, was encoded twice: nearly all
// of its characters beyond ASCII are bytes of UTF-8, read as
// Windows-1252 or Latin-1.
func isTwice(data []byte) bool {
	if !holdsTwice(data) {
		return false
	}
	twice, other := 0, 0
	for i := 0; i < len(data) && other <= 8+twice; {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		if _, n := cutTwice(data[i:]); n > 0 {
			twice++
			i += n
			continue
		}
		_, n := utf8.DecodeRune(data[i:])
		if string(data[i:i+n]) != "\uFEFF" {
			other++
		}
		i += n
	}
	return twice > 0 && other*10 <= twice
}

// holdsTwice reports whether any character of data may have been encoded
// twice. Each of these begins with a letter from Â to ô, which other texts
// have too: after some of them that are what they seem, the rest is.
func holdsTwice(data []byte) bool {
	for range 8 {
		at := bytes.IndexByte(data, 0xC3)
		if at < 0 {
			return false
		}
		if _, n := cutTwice(data[at:]); n > 0 {
			return true
		}
		data = data[at+1:]
	}
	return false
}

// cutTwice returns the character that data begins with if that was encoded
// twice, and the length of what it became; 0 if it was not.
func cutTwice(data []byte) (r rune, size int) {
	var inner [utf8.UTFMax]byte
	for i := range inner {
		outer, n := utf8.DecodeRune(data[size:])
		c, ok := byte1252(outer)
		if !ok || outer < utf8.RuneSelf {
			return 0, 0
		}
		inner[i] = c
		size += n
		if r, n := utf8.DecodeRune(inner[:i+1]); n == i+1 && r != utf8.RuneError {
			return r, size
		}
		if !utf8.RuneStart(inner[0]) || utf8.FullRune(inner[:i+1]) {
			return 0, 0
		}
	}
	return 0, 0
}

// byte1252 returns what r is in Windows-1252, or in Latin-1, which differs in
// the bytes 80 to 9F alone.
func byte1252(r rune) (byte, bool) {
	if r >= 0x80 && r < 0xA0 {
		return byte(r), true
	}
	return charmap.Windows1252.EncodeRune(r)
}

// decodeTwice undoes the second encoding.
func decodeTwice(data []byte) (string, []parser.Offset) {
	b := builder{unit: 1}
	b.Grow(len(data))
	for i := 0; i < len(data); {
		r, n := cutTwice(data[i:])
		if n == 0 {
			r, n = utf8.DecodeRune(data[i:])
		}
		b.add(r, i, n)
		i += n
	}
	return b.String(), b.offsets
}
