package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"

	"github.com/reftel/reftel/app/cli"
)

// writeDamaged writes the specimen with two words misspelt into a file.
func writeDamaged(t *testing.T) (path, text string) {
	t.Helper()
	text = strings.Replace(readCable(t, specimen).text, "PRIORITY 1406", "PIORITY 1406", 1)
	text = strings.Replace(text, "SUBJECT:", "SUBJCT:", 1)
	path = filepath.Join(t.TempDir(), "damaged.txt")
	if err := os.WriteFile(path, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return path, text
}

// sheetText is the text of the facsimile.
const sheetText = `[...document.querySelectorAll(".sheet pre")].map((el) => el.textContent).join("")`

// A fix is applied, looked at, undone by a key, applied again, and saved; with
// the file the text opens corrected again, on the page and on the command line,
// which write the same bytes.
func TestCorrect(t *testing.T) {
	tb := startPage(t)
	dir := downloads(tb)
	path, text := writeDamaged(t)
	tb.drop(path)
	tb.wait(onReader)
	tb.press("2")
	tb.click(`#checks [data-fix="0"]`)
	tb.wait(`document.querySelector('#corrections [data-undo="0"]') === document.activeElement`)
	tb.wait(`document.querySelector(".sheet .corrected")?.textContent === "PRIORITY"`)
	if said := eval[string](tb, `document.getElementById("said").textContent`); !strings.Contains(said, "Corrected: Write PRIORITY") {
		t.Errorf("a screen reader is told %q", said)
	}
	tb.click(".sheet .corrected")
	if got, kind := tb.selected(); got != "PRIORITY" {
		t.Errorf("the corrected stretch is %q, %q", got, kind)
	}
	tb.wait(`document.querySelector("#corrections del").textContent === "PIORITY"`)
	tb.press(kb.Escape)

	tb.click("#as-came")
	tb.wait(sheetText + ` === ` + quote(text))
	tb.click("#as-came")
	tb.wait(`document.querySelector(".sheet .corrected")`)
	tb.press("u")
	tb.wait(sheetText + ` === ` + quote(text))
	tb.wait(`!document.getElementById("corrections")`)

	tb.click(`#checks [data-fix="0"]`)
	tb.wait(`document.querySelector('#corrections [data-undo="0"]')`)
	tb.click(`#checks [data-fix="0"]`)
	tb.wait(`document.querySelector('#corrections [data-undo="1"]')`)
	tb.click("#save-corrections")
	saved := waitForFile(t, dir, ".corrections.json")
	file := filepath.Join(t.TempDir(), "saved.corrections.json")
	if err := os.WriteFile(file, saved, 0o644); err != nil {
		t.Fatal(err)
	}

	tb.reload()
	tb.drop(path)
	tb.wait(onReader)
	tb.wait(`document.querySelector('#checks [data-fix="1"]')`)
	tb.drop(file)
	tb.wait(`document.querySelector('#corrections [data-undo="1"]')`)
	tb.reload()
	tb.drop(path, file) // both at once
	tb.wait(onReader)
	tb.wait(`document.querySelector('#corrections [data-undo="1"]')`)
	tb.press("d")
	page := waitForFile(t, dir, "212.json")
	var want, stderr bytes.Buffer
	if code := cli.Run([]string{"parse", "-corrections", file, path}, nil, &want, &stderr); code != 0 {
		t.Fatalf("reftel parse: %d, %s", code, stderr.String())
	}
	if !bytes.Equal(page, want.Bytes()) {
		t.Errorf("the page saved\n%s\nreftel parse writes\n%s", page, want.Bytes())
	}
}

// The browser keeps corrections only when it is asked to, and forgets them.
func TestStoreCorrections(t *testing.T) {
	tb := startPage(t)
	path, _ := writeDamaged(t)
	tb.drop(path)
	tb.wait(onReader)
	tb.click(`#checks [data-fix="0"]`)
	tb.wait(`document.getElementById("store-corrections")`)
	if kept := eval[string](tb, `localStorage.getItem("reftel/corrections") ?? ""`); kept != "" {
		t.Errorf("unasked, the browser keeps %s", kept)
	}
	tb.click("#store-corrections")
	tb.wait(`localStorage.getItem("reftel/corrections")`)
	if kept := eval[string](tb, `localStorage.getItem("reftel/corrections")`); strings.Contains(kept, "VALLETTA") || strings.Contains(kept, "PIORITY") {
		t.Errorf("the browser keeps text of the cable: %s", kept)
	}
	tb.reload()
	tb.drop(path)
	tb.wait(onReader)
	tb.wait(`document.querySelector(".sheet .corrected")?.textContent === "PRIORITY"`)
	tb.click("#home")
	tb.click("#forget-stored")
	tb.wait(`!document.getElementById("stored") && localStorage.getItem("reftel/corrections") === null`)
	tb.drop(path)
	tb.wait(onReader)
	tb.wait(`!document.getElementById("corrections")`)
}

// axe-core finds nothing where a text is corrected and names are listed.
func TestAxeCorrected(t *testing.T) {
	axe := readAxe(t)
	path, _ := writeDamaged(t)
	for _, scheme := range []string{"light", "dark"} {
		tb := newTab(t)
		tb.setScheme(scheme)
		tb.open(startSite(t).url("/"))
		tb.wait(settled)
		tb.drop(path)
		tb.wait(onReader)
		tb.click(`#checks [data-fix="0"]`)
		tb.wait(`document.querySelector('#corrections [data-undo="0"]')`)
		tb.audit(axe, "corrected, "+scheme)
		tb.press("1")
		tb.wait(`document.querySelector("#header-card .corrected")`)
		tb.audit(axe, "corrected, reading, "+scheme)
		tb.click("#as-came")
		tb.wait(`document.getElementById("corrected").textContent.startsWith("As it came")`)
		tb.audit(axe, "as it came, "+scheme)
	}
}
