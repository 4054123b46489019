package open

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWindows walks through long texts window by window and expects to have
// seen all of them, in pieces that end with lines where there are lines.
func TestWindows(t *testing.T) {
	lines := strings.Repeat("1. (C) The keepers of the lighthouse met the Señor again.\n", 6000)
	long := strings.Repeat("¶é€😀x", 20_000)
	tests := []struct {
		name, charset string
		data          []byte
		lines         bool
	}{
		{"lines", utf8Text, []byte(lines), true},
		{"lines that end with CR LF", utf8Text, []byte(strings.ReplaceAll(lines, "\n", "\r\n")), true},
		{"lines that end with CR", utf8Text, []byte(strings.ReplaceAll(lines, "\n", "\r")), true},
		{"one long line", utf8Text, []byte(long), false},
		{"damaged", utf8Text, bytes.Repeat([]byte("a\xF1\x80b\x80\x80\x80\x80"), 20_000), false},
		{"UTF-16", utf16le, utf16Bytes(lines, utf16le), true},
		{"UTF-16 the other way", utf16be, utf16Bytes(lines, utf16be), true},
		{"UTF-16 in one line", utf16be, utf16Bytes(long, utf16be), false},
		{"Windows-1252", windows1252, bytes.Repeat([]byte("se\xF1or\n"), 30_000), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			const start = 1000 // the text stands in the middle of a file
			r := bytes.NewReader(append(bytes.Repeat([]byte{'\n'}, start), tt.data...))
			m := Member{Name: "x.txt", Start: start, Size: int64(len(tt.data)), Charset: tt.charset}
			want, _ := decode(tt.data, tt.charset)
			var got strings.Builder
			windows := 0
			for at := int64(0); at < m.Size; windows++ {
				w, err := ReadWindow(r, int64(start+len(tt.data)), m, at, Options{})
				if err != nil {
					t.Fatal(err)
				}
				if w.Start != at || w.Next <= at || w.Size != m.Size {
					t.Fatalf("ReadWindow(%d) is [%d, %d) of %d", at, w.Start, w.Next, w.Size)
				}
				if end := w.Text[len(w.Text)-1]; tt.lines && end != '\n' && end != '\r' {
					t.Errorf("ReadWindow(%d) ends with %q", at, tail(w.Text))
				}
				got.WriteString(w.Text)
				at = w.Next
			}
			if got.String() != want {
				t.Errorf("the windows are not the text: %d bytes of %d", got.Len(), len(want))
			}
			if windows < 2 || windows > 2*len(tt.data)/windowSize+1 {
				t.Errorf("%d windows for %d bytes", windows, len(tt.data))
			}
		})
	}
}

func TestWindowFromAnywhere(t *testing.T) {
	text := strings.Repeat("¶é€😀x", 10)
	m := Member{Size: int64(len(text)), Charset: utf8Text}
	for at := range int64(len(text)) {
		w, err := ReadWindow(strings.NewReader(text), m.Size, m, at, Options{})
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.RuneStart(text[w.Start]) || w.Start > at || w.Text != text[w.Start:] {
			t.Errorf("ReadWindow(%d) begins at %d with %.10q", at, w.Start, w.Text)
		}
	}
}

func TestReadSource(t *testing.T) {
	data := []byte("\n\nse\xF1or")
	src, err := ReadSource(bytes.NewReader(data), int64(len(data)), Member{Name: "x.txt", Start: 2, Size: 5, Row: 3, Charset: windows1252}, Options{})
	if err != nil || src.Text != "señor" || src.Bytes != 5 || src.Container.Row != 3 || src.Name != "x.txt" {
		t.Errorf("ReadSource = %+v, %v", src, err)
	}
	_, err = ReadSource(bytes.NewReader(data), int64(len(data)), Member{Name: "x.txt", Start: 2, Size: 50}, Options{})
	if err == nil || err.Error() != "x.txt became shorter while it was read: its first 5 bytes were read; open it again" {
		t.Errorf("ReadSource past the end: %v", err)
	}
}
