package open

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// wideForms are how UTF-16 is written.
var wideForms = map[string]struct {
	endian unicode.Endianness
	mark   unicode.BOMPolicy
}{
	"little, with a mark":    {unicode.LittleEndian, unicode.UseBOM},
	"little, without a mark": {unicode.LittleEndian, unicode.IgnoreBOM},
	"big, with a mark":       {unicode.BigEndian, unicode.UseBOM},
	"big, without a mark":    {unicode.BigEndian, unicode.IgnoreBOM},
}

// inUTF16 calls do with text in every form of UTF-16.
func inUTF16(t *testing.T, text string, do func(t *testing.T, data []byte)) {
	t.Helper()
	for name, f := range wideForms {
		t.Run(name, func(t *testing.T) {
			data, err := unicode.UTF16(f.endian, f.mark).NewEncoder().Bytes([]byte(text))
			if err != nil {
				t.Fatal(err)
			}
			do(t, data)
		})
	}
}

// same checks that a and b are alike in what people see of them.
func same(t *testing.T, got, want opened) {
	t.Helper()
	if len(got.sources) != len(want.sources) || fmt.Sprint(got.errors) != fmt.Sprint(want.errors) {
		t.Fatalf("%d texts, errors %q, want %d and %q", len(got.sources), got.errors, len(want.sources), want.errors)
	}
	for i, src := range got.sources {
		if w := want.sources[i]; src.Text != w.Text || fmt.Sprint(src.Container) != fmt.Sprint(w.Container) {
			t.Errorf("text %d is %.80q in %v, want %.80q in %v", i+1, src.Text, src.Container, w.Text, w.Container)
		}
		checkOffsets(t, src)
	}
}

func TestWideTable(t *testing.T) {
	var long, damaged strings.Builder
	for n := range 60 { // several slices
		long.WriteString(strings.Replace(numberedRow(n+1), "1. ", "1. "+strings.Repeat("The keepers met. ", 2000), 1))
	}
	damaged.WriteString(numberedRow(1) + strings.TrimSuffix(numberedRow(2), "\"\n") + "\n" + "\"3\",\"\U0001F6A2\"\n" + numberedRow(4))
	for name, file := range map[string]string{
		"cablegate": long.String(),
		"a header":  "mrn,posted,body\r\n06VALLETTA1,2006-02-13,\"UNCLAS \"\"VALLETTA\"\" 000001\r\n\u2013 Señor \U0001F6A2\"\r\n06VALLETTA2,,x\r\n",
		"damaged":   damaged.String(),
	} {
		t.Run(name, func(t *testing.T) {
			want := openAll(t, "x.csv", []byte(file), Options{})
			inUTF16(t, file, func(t *testing.T, data []byte) {
				got := openAll(t, "x.csv", data, Options{})
				same(t, got, want)
				for i, src := range got.sources {
					m := got.members[i]
					raw := data[m.Start:][:m.Size]
					low := strings.Index(m.Charset, "be") / 6 // utf-16be: the second byte
					for at := 0; at < len(src.Text); at += 1 + len(src.Text)/500 {
						if c := src.Text[at]; c < 0x80 && c != '\n' {
							if o := src.RawOffset(at); o+1 >= len(raw) || raw[o+max(0, low)] != c {
								t.Fatalf("character %d of row %d is not at %d of its bytes", at, i+1, o)
							}
						}
					}
				}
			})
		})
	}
}

func TestWideJSON(t *testing.T) {
	var lines strings.Builder
	for n := range 200 {
		line, err := json.Marshal(map[string]any{"source": map[string]any{"name": "x.txt", "charset": "utf-8", "text": body(n) + "\u2013 \U0001F6A2 end"}})
		if err != nil {
			t.Fatal(err)
		}
		lines.WriteString(`{"reftel": 1, ` + string(line[1:]) + "\n")
		if n == 100 {
			lines.WriteString("{\"reftel\": \u00e9\u2013}, nothing\n")
		}
	}
	array := "[" + strings.Join(strings.Split(strings.TrimSpace(strings.Replace(lines.String(), "{\"reftel\": \u00e9\u2013}, nothing\n", "", 1)), "\n"), ",\n") + "]\n"
	for name, file := range map[string]string{"lines": lines.String(), "an array": array, "cut off": array[:len(array)-100]} {
		t.Run(name, func(t *testing.T) {
			want := openAll(t, "x.json", []byte(file), Options{})
			if len(want.sources) < 199 {
				t.Fatalf("%d texts, %q", len(want.sources), want.errors)
			}
			inUTF16(t, file, func(t *testing.T, data []byte) { same(t, openAll(t, "x.json", data, Options{}), want) })
		})
	}
}

// What is attached to a mail, and its own text, may be in UTF-16.
func TestWideMail(t *testing.T) {
	mail := func(text, attached []byte) []byte {
		return []byte("From: Ana Borg <ana@lighthouse.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n" +
			"Content-Type: text/plain; charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString(text) +
			"\r\n--x\r\nContent-Type: text/csv\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=cables.csv\r\n\r\n" + base64.StdEncoding.EncodeToString(attached) +
			"\r\n--x--\r\n")
	}
	text := "> " + strings.ReplaceAll(heading(7)+body(7), "\n", "\n> ")
	table := numberedRow(1) + numberedRow(2)
	want := openAll(t, "x.eml", mail([]byte(text), []byte(table)), Options{})
	if len(want.sources) != 3 {
		t.Fatalf("%d texts, %q", len(want.sources), want.errors)
	}
	inUTF16(t, text, func(t *testing.T, wideText []byte) {
		inUTF16(t, table, func(t *testing.T, wideTable []byte) {
			got := openAll(t, "x.eml", mail(wideText, wideTable), Options{})
			same(t, got, want)
		})
	})
}

// The places of what stands in UTF-16, which are few.
func TestWidePlaces(t *testing.T) {
	text := heading(7) + body(7) + "Se\u00F1or \u2013 \U0001F6A2 end\n"
	two := text + "NNNN\n" + heading(8) + body(8)
	for name, file := range map[string]string{"a text": text, "two": two, "a page": "<html><pre>" + two + "</pre></html>"} {
		t.Run(name, func(t *testing.T) {
			inUTF16(t, file, func(t *testing.T, data []byte) {
				for n, src := range openAll(t, "x", data, Options{}).sources {
					if len(src.Raw) > 7 {
						t.Errorf("the text %d has %d offsets: %v", n+1, len(src.Raw), src.Raw)
					}
					if strings.Count(file, strings.TrimPrefix(src.Text, "\uFEFF")) != 1 {
						t.Fatalf("%q is not as it came", src.Text)
					}
					from := int64(0)
					if m := openAll(t, "x", data, Options{}).members[n]; m.Format == textFormat {
						from = m.Start
					}
					for at, r := range src.Text {
						if piece, _ := decode(data[from:][src.RawOffset(at):src.RawOffset(at+utf8.RuneLen(r))], src.Charset); piece != string(r) {
							t.Fatalf("%q at %d of the text %d comes from bytes that say %q", r, at, n+1, piece)
						}
					}
				}
			})
		})
	}
}

// FuzzNarrow checks that what is narrowed stands where it says, in pieces of
// any size.
func FuzzNarrow(f *testing.F) {
	f.Add([]byte("a\x00b\x00\x13\x20"), true)
	f.Add([]byte("\x00a\x00"), false)
	f.Fuzz(func(t *testing.T, data []byte, little bool) {
		n := &narrower{r: iotest.HalfReader(iotest.OneByteReader(bytes.NewReader(data)))}
		if !little {
			n.low = 1
		}
		n.from = func() int64 { return 0 }
		chars, err := io.ReadAll(n)
		if err != nil || len(chars) != (len(data)+1)/2 {
			t.Fatalf("%d characters of %d bytes, %v", len(chars), len(data), err)
		}
		for i, c := range chars {
			if raw := n.take(int64(i), int64(i+1)); c != '?' && raw[n.low] != c {
				t.Fatalf("character %d is %q, its bytes are %q", i, c, raw)
			}
		}
	})
}
