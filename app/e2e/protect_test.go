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

// Whom the specimen asks to protect is listed; another name is added by
// keyboard; the copy holds neither, and is that of the command line.
func TestProtect(t *testing.T) {
	tb := startPage(t)
	dir := downloads(tb)
	c := readCable(t, specimen)
	tb.drop(specimen)
	tb.wait(onReader)
	tb.wait(`document.querySelector("#protect-names li")?.textContent.includes("Lino Vassel")`)
	tb.tabTo("#protect-name")
	tb.press(strings.Split("Carmelo Spettu", "")...)
	tb.press(kb.Enter)
	tb.wait(`document.getElementById("protect-1")?.checked && document.getElementById("protect-name").value === ""`)
	tb.wait(`document.getElementById("said").textContent.includes("is masked in 1 place")`)
	tb.click("#save-copy")
	got := string(waitForFile(t, dir, "share copy.txt"))
	tb.click("#save-log")
	log := string(waitForFile(t, dir, "log.txt"))

	var want, wantLog bytes.Buffer
	if code := cli.Run([]string{"protect", "-name", "Carmelo Spettu", specimen}, nil, &want, &wantLog); code != 0 {
		t.Fatalf("reftel protect: %d, %s", code, wantLog.String())
	}
	if got != want.String() || log != wantLog.String() {
		t.Errorf("the page saved\n%s\n%s\nreftel protect writes\n%s\n%s", got, log, want.String(), wantLog.String())
	}
	for _, name := range []string{"Vassel", "Lino", "Carmelo", "Spettu"} {
		if strings.Contains(got+log, name) {
			t.Errorf("%s stands in the copy or the log", name)
		}
	}
	if shown := eval[string](tb, sheetText); shown != c.Source.Text {
		t.Error("the open text was changed")
	}

	tb.click("#protect-0")
	tb.wait(`!document.getElementById("protect-0").checked`)
	if err := os.Remove(filepath.Join(dir, onlyFile(t, dir, "share copy.txt"))); err != nil {
		t.Fatal(err)
	}
	tb.click("#save-copy")
	if got := string(waitForFile(t, dir, "share copy.txt")); !strings.Contains(got, "Lino Vassel") || strings.Contains(got, "Spettu") {
		t.Error("the second copy is not what was chosen")
	}
	tb.click(`#protect-names [data-place]`)
	if text := tb.lit(".sheet"); text != "Lino Vassel" {
		t.Errorf("the name leads to %q", text)
	}
}

// onlyFile returns the name of the file with that ending in dir.
func onlyFile(t *testing.T, dir, ext string) string {
	t.Helper()
	names, _ := filepath.Glob(filepath.Join(dir, "*"+ext))
	if len(names) != 1 {
		t.Fatalf("%d files end in %s", len(names), ext)
	}
	return filepath.Base(names[0])
}
