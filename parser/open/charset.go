package open

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// The charsets that are read, as Source.Charset names them. Plain ASCII is
// utf-8.
const (
	utf8Text    = "utf-8"
	windows1252 = "windows-1252"
	utf16le     = "utf-16le"
	utf16be     = "utf-16be"
)

// unit returns the length in bytes of the smallest character of charset.
func unit(charset string) int {
	if charset == utf16le || charset == utf16be {
		return 2
	}
	return 1
}

// findUTF16 returns utf16le or utf16be if a file that begins with head is in
// it, "" if not: by its mark, or without one where every other byte of the
// first lines is zero.
func findUTF16(head []byte) string {
	switch {
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}):
		return utf16le
	case bytes.HasPrefix(head, []byte{0xFE, 0xFF}):
		return utf16be
	}
	head = head[:min(len(head), 1024)&^1]
	if len(head) < 8 {
		return ""
	}
	var zeros [2]int // at even and at odd places
	for i, c := range head {
		if c == 0 {
			zeros[i&1]++
		}
	}
	// Latin text has a zero in nearly every pair, on one side only.
	pairs := len(head) / 2
	switch most := pairs * 9 / 10; {
	case zeros[1] >= most && zeros[0] <= pairs/50:
		return utf16le
	case zeros[0] >= most && zeros[1] <= pairs/50:
		return utf16be
	}
	return ""
}

// findCharset returns the charset of data that is not UTF-16.
//
// Data that is not UTF-8 is taken for Windows-1252 if it has only bytes that
// mean something there, few enough of them beside the letters of ASCII, and
// more of them than sequences that are good UTF-8: a UTF-8 text with some
// damaged bytes stays one.
func findCharset(data []byte) string {
	if utf8.Valid(data) {
		return utf8Text
	}
	var invalid, sequences, high int
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			invalid++
		} else {
			sequences++
		}
		for _, c := range data[i : i+n] {
			high++
			if !definedIn1252(c) {
				return utf8Text
			}
		}
		i += n
	}
	if invalid > sequences && high <= 4+len(data)/4 {
		return windows1252
	}
	return utf8Text
}

// definedIn1252 reports whether Windows-1252 gives c a character; it leaves
// five bytes free.
func definedIn1252(c byte) bool {
	return charmap.Windows1252.DecodeByte(c) != utf8.RuneError
}
