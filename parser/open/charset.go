package open

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// The charsets that are read, as Source.Charset names them. Plain ASCII is
// utf-8.
const (
	utf8Text    = "utf-8"
	utf8Twice   = "utf-8 twice" // read as Windows-1252 or Latin-1 once, and encoded again
	windows1252 = "windows-1252"
	macintosh   = "macintosh" // Mac Roman
	utf16le     = "utf-16le"
	utf16be     = "utf-16be"
)

// isUTF8 reports whether characters have up to four bytes.
func isUTF8(charset string) bool { return charset == utf8Text || charset == utf8Twice }

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

// findCharset returns the charset of data that is not UTF-16, and is said to
// be in the charset declared, "" if nothing says so. Windows-1252 and Latin-1
// are declared by programs that do not know.
//
// Data that is not UTF-8 is taken for a charset of one byte per character if
// few enough of them stand beside the letters of ASCII, and more of them than
// sequences that are good UTF-8: a UTF-8 text with some damaged bytes stays
// one. Which charset is decided by what makes better words; Latin-1 is the
// part of Windows-1252 that texts use.
func findCharset(data []byte, declared string) string {
	if utf8.Valid(data) {
		if isTwice(data) {
			return utf8Twice
		}
		return utf8Text
	}
	var invalid, sequences, high int
	var latin, mac plausibility
	undefined := false
	for i := 0; i < len(data); {
		if data[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			invalid++
			before, after := neighbour(data, i-1), neighbour(data, i+1)
			latin.add(charmap.Windows1252.DecodeByte(data[i]), before, after)
			mac.add(charmap.Macintosh.DecodeByte(data[i]), before, after)
		} else {
			sequences++
		}
		for _, c := range data[i : i+n] {
			high++
			undefined = undefined || !definedIn1252(c)
		}
		i += n
	}
	switch name := charsetName(declared); {
	case invalid <= sequences:
		return utf8Text
	case name != windows1252 && charmaps[name] != nil:
		return name
	case high > 4+len(data)/4:
		return utf8Text
	case mac > latin && mac > 0:
		return macintosh
	case undefined:
		return utf8Text
	}
	return windows1252
}

// neighbour returns data[i], a blank beyond its ends.
func neighbour(data []byte, i int) byte {
	if i < 0 || i >= len(data) {
		return ' '
	}
	return data[i]
}

// charmaps are the charsets of one byte per character that are read where
// they are declared. What makes better words tells only the first two.
var charmaps = map[string]*charmap.Charmap{
	windows1252: charmap.Windows1252, macintosh: charmap.Macintosh,
	"windows-1250": charmap.Windows1250, "windows-1251": charmap.Windows1251, "windows-1253": charmap.Windows1253,
	"windows-1254": charmap.Windows1254, "windows-1257": charmap.Windows1257, "iso-8859-2": charmap.ISO8859_2,
	"iso-8859-5": charmap.ISO8859_5, "iso-8859-7": charmap.ISO8859_7, "iso-8859-9": charmap.ISO8859_9,
	"iso-8859-15": charmap.ISO8859_15, "koi8-r": charmap.KOI8R, "koi8-u": charmap.KOI8U,
}

// charsetName returns the name in charmaps that is meant by declared.
func charsetName(declared string) string {
	name := strings.ToLower(strings.TrimSpace(declared))
	name = strings.TrimPrefix(name, "x-")
	if number, ok := strings.CutPrefix(name, "cp125"); ok {
		return "windows-125" + number
	}
	return name
}

// A plausibility grows with characters that stand where people write them.
type plausibility int

// add judges r between two bytes of a text.
func (p *plausibility) add(r rune, before, after byte) {
	inside := isLetter(before) && isLetter(after)
	switch {
	case strings.ContainsRune("\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u2022\u00B6\u00A7\u00A0", r):
		if !inside || r == '\u2019' {
			*p++
		}
	case unicode.IsLower(r):
		*p++
	case unicode.IsUpper(r) && !isLower(before) && !isLower(after):
		*p++
	case unicode.IsUpper(r) && !isLower(before):
	default:
		*p -= 2
	}
}

func isLetter(c byte) bool { return isCapital(c) || isLower(c) }
func isLower(c byte) bool  { return c >= 'a' && c <= 'z' }

// definedIn1252 reports whether Windows-1252 gives c a character; it leaves
// five bytes free.
func definedIn1252(c byte) bool {
	return charmap.Windows1252.DecodeByte(c) != utf8.RuneError
}
