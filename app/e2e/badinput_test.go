package e2e

import (
	"bytes"
	"fmt"
	"math/rand"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// writeFile writes a file to drop and returns its name.
func writeFile(t testing.TB, name string, content []byte) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, content, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

func encodeUTF16(text string) []byte {
	b := []byte{0xff, 0xfe}
	for _, u := range utf16.Encode([]rune(text)) {
		b = append(b, byte(u), byte(u>>8))
	}
	return b
}

// Damaged files and foreign encodings of a cable open as the cable that they
// are, as they do natively.
func TestOddFiles(t *testing.T) {
	c := readCable(t, specimen)
	half := len(c.text) / 2
	files := map[string][]byte{
		"invalid-utf8.txt": []byte(c.text[:half] + "\xff\xfe\x80" + c.text[half:]),
		"windows-1252.txt": []byte(c.text + "caf\xe9 \x93quoted\x94\n"),
		"utf-16.txt":       encodeUTF16(c.text),
		"crlf.txt":         []byte(strings.ReplaceAll(c.text, "\n", "\r\n")),
		"cr.txt":           []byte(strings.ReplaceAll(c.text, "\n", "\r")),
		"nul.txt":          []byte(c.text[:half] + "\x00" + c.text[half:]),
	}
	for name, content := range files {
		t.Run(name, func(t *testing.T) {
			tb := startPage(t)
			sources, err := open.Bytes(name, content)
			if err != nil || len(sources) != 1 {
				t.Fatalf("%d sources, %v", len(sources), err)
			}
			odd := parser.Parse(sources[0], parser.Options{})
			tb.drop(writeFile(t, name, content))
			tb.wait(`document.getElementById("said").textContent.includes("is open")`)
			tb.click("#tab-reading")
			tb.wait(`document.querySelector(".head")`)
			if got := eval[string](tb, `document.querySelector(".head").textContent`); !strings.Contains(got, odd.Header.Subject.Value) || !strings.Contains(got, c.Header.From.Value.Name) {
				t.Errorf("the page shows %q", got)
			}
		})
	}
}

// What cannot be read is said, by name, and what was open stays open.
func TestUnreadableFiles(t *testing.T) {
	random := make([]byte, 1<<19)
	rand.New(rand.NewSource(1)).Read(random)
	c := readCable(t, specimen)
	for name, content := range map[string][]byte{"empty.txt": nil, "random.bin": random} {
		t.Run(name, func(t *testing.T) {
			tb := startPage(t)
			tb.drop(c.file)
			tb.shows(c)
			tb.drop(writeFile(t, name, content))
			tb.wait(`document.getElementById("banner").textContent.includes(` + quote(name) + `)`)
			tb.shows(c)
		})
	}
}

// Large binary files are refused by the worker.
func TestLargeBinary(t *testing.T) {
	random := make([]byte, 10<<20)
	rand.New(rand.NewSource(1)).Read(random)
	tb := startPage(t)
	tb.drop(writeFile(t, "random.bin", random))
	tb.wait(`document.getElementById("failures")?.textContent.includes("random.bin")`)
}

// A text that is no cable is shown as text, and the page says so.
func TestNoCable(t *testing.T) {
	const text = "Dear Sir,\n\nI write to say nothing at all.\n\nYours\n"
	tb := startPage(t)
	tb.paste(text)
	tb.wait(onReader)
	tb.wait(`document.querySelector(".sheet").textContent.includes("nothing at all")`)
	said := eval[string](tb, `document.getElementById("inspector").textContent + document.getElementById("main").textContent`)
	if !strings.Contains(said, "not look like a cable") {
		t.Errorf("the page does not say that this is no cable: %q", said)
	}
}

// largeTexts are one line of 20 MB and 50 MB of lines.
var largeTexts = map[string][]byte{
	"line.txt":  bytes.Repeat([]byte("A"), 20<<20),
	"lines.txt": bytes.Repeat([]byte("This is a line of a text without a cable in it.\n"), 50<<20/48),
}

// However large a text is, it opens in parts.
func TestLargeTexts(t *testing.T) {
	for name, content := range largeTexts {
		t.Run(name, func(t *testing.T) {
			startPage(t).showsParts(writeFile(t, name, content), len(content))
		})
	}
}

// showsParts drops a large file and waits for its first part.
func (tb *tab) showsParts(file string, size int) {
	tb.drop(file)
	tb.wait(onReader)
	tb.wait(fmt.Sprintf(`document.getElementById("said").textContent.includes("of %d")`, size))
	tb.wait(`document.querySelector(".sheet").textContent.length > 1000`)
}

// A file that vanishes after it was listed is told of, and the list is kept.
func TestVanishedFile(t *testing.T) {
	c := readCable(t, specimen)
	first, second := writeFile(t, "first.txt", []byte(c.text)), writeFile(t, "second.txt", []byte(c.text+"\nTHE SECOND"))
	tb := startPage(t)
	tb.drop(first, second)
	tb.wait(`document.querySelectorAll("[data-item]").length === 2`)
	if err := os.Remove(second); err != nil {
		t.Fatal(err)
	}
	tb.click(`[data-item="2"]`)
	tb.wait(`document.getElementById("banner").textContent.includes("second.txt")`)
	tb.click(`[data-item="1"]`)
	tb.shows(c)
}
