package open

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// utf16Bytes encodes text in charset.
func utf16Bytes(text, charset string) []byte {
	var data []byte
	for _, u := range utf16.Encode([]rune(text)) {
		if charset == utf16le {
			data = append(data, byte(u), byte(u>>8))
		} else {
			data = append(data, byte(u>>8), byte(u))
		}
	}
	return data
}

func TestDecode(t *testing.T) {
	long := "FM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC\n"
	tests := []struct {
		name, in      string
		text, charset string
		raw           []parser.Offset
	}{
		{"plain", "TAGS: PREL\n", "TAGS: PREL\n", utf8Text, nil},
		{"UTF-8", "¶1. (C) Señor", "¶1. (C) Señor", utf8Text, nil},
		{"UTF-8 with a mark", "\xEF\xBB\xBFFM X", "\uFEFFFM X", utf8Text, nil},
		{"CRLF and CR", "a\r\nb\rc", "a\r\nb\rc", utf8Text, nil},
		{"a NUL in the middle", "FM AMEM\x00BASSY", "FM AMEM\x00BASSY", utf8Text, nil},
		{"Windows-1252", "the \x93Se\xF1or\x94", "the “Señor”", windows1252, []parser.Offset{{Text: 7, Raw: 5}, {Text: 11, Raw: 8}, {Text: 16, Raw: 11}}},
		{"damaged UTF-8", "Señor Muñoz \xF1", "Señor Muñoz \uFFFD", utf8Text, []parser.Offset{{Text: 17, Raw: 15}}},
		{"a byte that Windows-1252 does not have", "ab\x81\xF1c", "ab\uFFFD\uFFFDc", utf8Text, []parser.Offset{{Text: 5, Raw: 3}, {Text: 8, Raw: 4}}},
		{"a character cut off", "ab \xE2\x80", "ab â€", windows1252, []parser.Offset{{Text: 5, Raw: 4}, {Text: 8, Raw: 5}}},
		{"Mac Roman", "1. \xA6 Se\x96or Mu\x96oz\xD5s caf\x8E, \xD2tr\x8Fs bien\xD3 \xD0 gar\x8Don", "1. ¶ Señor Muñoz’s café, “très bien” – garçon", macintosh, nil},
		{"Windows-1252 that Mac Roman could be", "don\x92t \x96 na\xEFve caf\xE9s", "don’t – naïve cafés", windows1252, nil},
		{"Latin-1", "Se\xF1or \xA71.4 \xB62", "Señor §1.4 ¶2", windows1252, nil},
		{"UTF-8 twice", "SeÃ±or Â¶2 â€œnoâ€\u009D", "Señor ¶2 “no”", utf8Twice, []parser.Offset{{Text: 4, Raw: 6}, {Text: 9, Raw: 13}, {Text: 14, Raw: 22}, {Text: 19, Raw: 31}}},
		{"UTF-8 with letters that could be such", "À Ãlvares, São Paulo, ©", "À Ãlvares, São Paulo, ©", utf8Text, nil},
		{"UTF-16 with a mark", "\xFF\xFEF\x00M\x00", "\uFEFFFM", utf16le, []parser.Offset{{Text: 3, Raw: 2}}},
		{"UTF-16 the other way", "\xFE\xFF\x00F\x00M", "\uFEFFFM", utf16be, []parser.Offset{{Text: 3, Raw: 2}}},
		{"UTF-16 with half a pair", "\xFF\xFE\x00\xD8M\x00", "\uFEFF\uFFFDM", utf16le, []parser.Offset{{Text: 3, Raw: 2}, {Text: 6, Raw: 4}}},
		{"UTF-16 with an odd byte", "\xFF\xFEF\x00M", "\uFEFFF\uFFFD", utf16le, []parser.Offset{{Text: 3, Raw: 2}, {Text: 7, Raw: 5}}},
		{"UTF-16 beyond the first plane", "\xFF\xFE\x3D\xD8\x00\xDE", "\uFEFF😀", utf16le, []parser.Offset{{Text: 3, Raw: 2}, {Text: 7, Raw: 6}}},
		{"UTF-16 without a mark", string(utf16Bytes(long, utf16le)), long, utf16le, nil},
		{"UTF-16 the other way without a mark", string(utf16Bytes(long, utf16be)), long, utf16be, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sources, err := Bytes("dir/x.txt", []byte(tt.in))
			if err != nil || len(sources) != 1 {
				t.Fatalf("Bytes(%q) = %d sources, %v", tt.in, len(sources), err)
			}
			src := sources[0]
			if src.Text != tt.text || src.Charset != tt.charset {
				t.Errorf("Bytes(%q) = %q in %s, want %q in %s", tt.in, src.Text, src.Charset, tt.text, tt.charset)
			}
			if src.Name != "x.txt" || src.Bytes != len(tt.in) || src.Container != nil {
				t.Errorf("Bytes(%q) has name %q, %d bytes, container %v", tt.in, src.Name, src.Bytes, src.Container)
			}
			if tt.raw != nil && !equalOffsets(src.Raw, tt.raw) {
				t.Errorf("Bytes(%q).Raw = %v, want %v", tt.in, src.Raw, tt.raw)
			}
		})
	}
}

func equalOffsets(a, b []parser.Offset) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestNotText(t *testing.T) {
	random := make([]byte, 10_000)
	state := uint32(1)
	for i := range random {
		state = state*1664525 + 1013904223
		random[i] = byte(state >> 24)
	}
	tests := []struct{ name, in, want string }{
		{"scan.pdf", "%PDF-1.7\n", "scan.pdf: it is a PDF, which this program does not read"},
		{"", "%PDF-1.7\n", "The text: it is a PDF, which this program does not read"},
		{"a.rar", "Rar!\x1a\x07\x00", "a.rar is a RAR archive, in which Reftel cannot find a text; nothing of it was read"},
		{"p.png", "\x89PNG\r\n\x1a\n\x00\x00", "p.png is a PNG picture, in which Reftel cannot find a text; nothing of it was read"},
		{"random.bin", string(random), "random.bin is binary data, in which Reftel cannot find a text; nothing of it was read"},
		{"nul.txt", strings.Repeat("\x00", 500), "nul.txt is binary data, in which Reftel cannot find a text; nothing of it was read"},
		{"none.txt", "", "none.txt is empty; there is nothing to read in it"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			sources, err := Bytes(tt.name, []byte(tt.in))
			if err == nil || err.Error() != tt.want || sources != nil {
				t.Errorf("Bytes(%q, %.10q) = %v, %v, want %q", tt.name, tt.in, sources, err, tt.want)
			}
		})
	}
}

// FuzzDecode checks that every text comes out as UTF-8, that its offsets
// grow and stay within both, and that each character of the text decodes
// from the raw bytes that the offsets give it.
func FuzzDecode(f *testing.F) {
	for _, seed := range []string{"", "FM X\r\n", "\xEF\xBB\xBFa", "\xFF\xFEa\x00", "\xFE\xFF\xD8\x00", "se\xF1or \x93", "\xE2\x80", "a\x00b", "SeÃ±or", "\x8E \xD5"} {
		for charset := range 6 {
			f.Add([]byte(seed), charset)
		}
	}
	charsets := []string{utf8Text, windows1252, utf16le, utf16be, macintosh, utf8Twice}
	f.Fuzz(func(t *testing.T, data []byte, charset int) {
		cs := charsets[uint(charset)%6]
		text, raw := decode(data, cs)
		if !utf8.ValidString(text) {
			t.Fatalf("decode(%q, %s) = %q, which is not UTF-8", data, cs, text)
		}
		last := parser.Offset{}
		for i, o := range raw {
			if o.Text <= last.Text || o.Raw <= last.Raw || o.Text > len(text) || o.Raw > len(data) {
				t.Fatalf("decode(%q, %s): offset %d is %v after %v", data, cs, i, o, last)
			}
			last = o
		}
		src := parser.Source{Text: text, Charset: cs, Raw: raw}
		if got := src.RawOffset(len(text)); got != len(data) {
			t.Fatalf("decode(%q, %s): the end of the text is at %d of %d", data, cs, got, len(data))
		}
		for at := range text {
			next := at + len(string([]rune(text[at:])[0]))
			piece, _ := decode(data[src.RawOffset(at):src.RawOffset(next)], cs)
			if piece != text[at:next] {
				t.Fatalf("decode(%q, %s): %q at %d comes from bytes that say %q", data, cs, text[at:next], at, piece)
			}
		}
	})
}

func TestSourceIsItsOwnBytes(t *testing.T) {
	a := "VZCZCXRO0001\nDE RUEHVT #0001 0010000\nFM AMEMBASSY VALLETTA\nUNCLAS VALLETTA 000001\nse\xF1or\n"
	b := "VZCZCXRO0002\nDE RUEHVT #0002 0010000\nFM AMEMBASSY VALLETTA\nUNCLAS VALLETTA 000002\nseñor\n"
	sources, err := Bytes("x", []byte(a+b))
	if err != nil || len(sources) != 2 {
		t.Fatalf("%d sources, %v", len(sources), err)
	}
	alone, err := Bytes("x", []byte(b))
	if err != nil {
		t.Fatal(err)
	}
	if sources[0].Charset != windows1252 || sources[1].Charset != utf8Text {
		t.Errorf("charsets %s and %s", sources[0].Charset, sources[1].Charset)
	}
	if sources[1].SHA256 != alone[0].SHA256 || sources[1].Bytes != len(b) || sources[1].Container.Row != 2 {
		t.Errorf("second source has hash %s, %d bytes, row %d", sources[1].SHA256, sources[1].Bytes, sources[1].Container.Row)
	}
	if !bytes.Contains([]byte(sources[0].Text), []byte("señor")) {
		t.Errorf("first source is %q", sources[0].Text)
	}
}
