package open

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// cut returns the texts that Members finds in data.
func cut(t *testing.T, data []byte) []string {
	t.Helper()
	var texts []string
	at := int64(0)
	for m, err := range Members("x.txt", bytes.NewReader(data), int64(len(data)), Options{}) {
		if err != nil {
			t.Fatal(err)
		}
		if m.Start != at || m.Size != int64(len(m.Data)) {
			t.Fatalf("member at %d with %d of %d bytes, want it at %d", m.Start, len(m.Data), m.Size, at)
		}
		at += m.Size
		texts = append(texts, string(m.Data))
	}
	if strings.Join(texts, "") != string(data) {
		t.Fatalf("the members are not the file")
	}
	return texts
}

// TestBundles reads testdata/bundle: each file of an archive is one cable,
// and put together they must come apart again, whatever the line ends, the
// charset and the place of slices.
func TestBundles(t *testing.T) {
	files, err := filepath.Glob("testdata/bundle/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no test data: %v", err)
	}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			var want []string
			for _, f := range txtar.Parse(data).Files {
				want = append(want, string(f.Data))
			}
			checkCut(t, want)
			crlf, cr := make([]string, len(want)), make([]string, len(want))
			for i, w := range want {
				crlf[i] = strings.ReplaceAll(w, "\n", "\r\n")
				cr[i] = strings.ReplaceAll(w, "\n", "\r")
			}
			checkCut(t, crlf)
			checkCut(t, cr)
			checkCutWide(t, want)
			// Place the text across the border of two slices.
			for _, back := range []int{10, 100, 300, 600, 1000} {
				prose := strings.Repeat("This is prose before it.\n", sliceSize/25+1)[:sliceSize-back] + "\n"
				checkCut(t, append([]string{prose + want[0]}, want[1:]...))
			}
		})
	}
}

func checkCut(t *testing.T, want []string) {
	t.Helper()
	got := cut(t, []byte(strings.Join(want, "")))
	if len(got) != len(want) {
		t.Errorf("%d members, want %d; they begin:%s", len(got), len(want), beginnings(got))
		return
	}
	for i := range got {
		if got[i] != want[i] {
			t.Errorf("member %d of %d ends with %q, want %q", i+1, len(got), tail(got[i]), tail(want[i]))
		}
	}
}

// checkCutWide checks the same text in UTF-16.
func checkCutWide(t *testing.T, want []string) {
	t.Helper()
	data := append([]byte{0xFF, 0xFE}, utf16Bytes(strings.Join(want, ""), utf16le)...)
	got := cut(t, data)
	if len(got) != len(want) {
		t.Errorf("%d members in UTF-16, want %d", len(got), len(want))
		return
	}
	for i := range got {
		text, _ := decode([]byte(got[i]), utf16le)
		if strings.TrimPrefix(text, "\uFEFF") != want[i] {
			t.Errorf("member %d in UTF-16 ends with %q, want %q", i+1, tail(text), tail(want[i]))
		}
	}
}

func beginnings(texts []string) string {
	var b strings.Builder
	for _, text := range texts {
		fmt.Fprintf(&b, "\n%.80q", text)
	}
	return b.String()
}

func tail(s string) string { return s[max(0, len(s)-40):] }

// TestKeep checks that the beginning of a long member is kept, and that the
// members behind it are found all the same.
func TestKeep(t *testing.T) {
	head := func(n int) string {
		return fmt.Sprintf("VZCZCXRO%04d\nDE RUEHVT #%04d 0010000\nFM AMEMBASSY VALLETTA\nUNCLAS VALLETTA %06d\n", n, n, n)
	}
	prose := strings.Repeat("señor ", 100_000) + "\n"
	texts := []string{head(1) + prose, head(2) + prose, head(3) + "short\n"}
	data := []byte(strings.Join(texts, ""))
	i := 0
	for m, err := range Members("x.txt", bytes.NewReader(data), int64(len(data)), Options{Keep: 1000}) {
		if err != nil {
			t.Fatal(err)
		}
		want := texts[i]
		if m.Size != int64(len(want)) || m.Row != i+1 || m.Charset != utf8Text {
			t.Errorf("member %d has %d bytes in %s, want %d", i+1, m.Size, m.Charset, len(want))
		}
		if !strings.HasPrefix(want, string(m.Data)) || len(m.Data) < min(997, len(want)) || len(m.Data) > 1000 {
			t.Errorf("member %d keeps %d bytes", i+1, len(m.Data))
		}
		if i < 2 && m.Longest != int64(len(prose)) {
			t.Errorf("member %d: longest line %d, want %d", i+1, m.Longest, len(prose))
		}
		i++
	}
	if i != 3 {
		t.Errorf("%d members, want 3", i)
	}
}

// shrinking is a file that lost its end after it was chosen.
type shrinking struct{ *bytes.Reader }

func TestShrinkingFile(t *testing.T) {
	r := shrinking{bytes.NewReader([]byte("FM AMEMBASSY VALLETTA\n"))}
	var got []string
	for m, err := range Members("x.txt", r, 1000, Options{}) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, string(m.Data))
	}
	want := []string{"FM AMEMBASSY VALLETTA\n", "x.txt became shorter while it was read: its first 22 bytes were read; open it again"}
	if !slices.Equal(got, want) {
		t.Errorf("it gives %q, want %q", got, want)
	}
}

// TestGlued checks files that were put together although the first does not
// end with a line end.
func TestGlued(t *testing.T) {
	first := "DE RUEHVT #0001 0010000\nFM AMEMBASSY VALLETTA\nUNCLAS VALLETTA 000001\n1. One.\nBORG"
	second := "VZCZCXRO0002\nDE RUEHVT #0002 0010000\nFM AMEMBASSY VALLETTA\nUNCLAS VALLETTA 000002\n1. Two, not ZCVZCZCXRO0003\n"
	checkCut(t, []string{first, second})
	checkCutWide(t, []string{first, second})
}

// FuzzMembers checks that every file that is a text comes out whole, cut or
// not, and the same whatever is kept of it.
func FuzzMembers(f *testing.F) {
	files, err := filepath.Glob("testdata/bundle/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
		f.Add(utf16Bytes(string(data), utf16be))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var places []string
		var at int64
		for m, err := range Members("x.txt", bytes.NewReader(data), int64(len(data)), Options{}) {
			if err != nil {
				return
			}
			if m.Start != at || m.Size == 0 || !bytes.Equal(m.Data, data[at:at+m.Size]) {
				t.Fatalf("member at %d of %d bytes, want it at %d", m.Start, m.Size, at)
			}
			at += m.Size
			places = append(places, fmt.Sprint(m.Start, m.Size, m.Row))
		}
		if at != int64(len(data)) {
			t.Fatalf("the members end at %d of %d", at, len(data))
		}
		i := 0
		for m, err := range Members("x.txt", bytes.NewReader(data), int64(len(data)), Options{Keep: 10}) {
			if err != nil || len(m.Data) > 10 || fmt.Sprint(m.Start, m.Size, m.Row) != places[i] {
				t.Fatalf("keeping 10 bytes, member %d is %+v, %v", i+1, m, err)
			}
			i++
		}
	})
}
