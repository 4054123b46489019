package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/chromedp/cdproto/target"
)

// workers counts the Web Workers of the browser, of all tabs.
func (tb *tab) workers() int {
	tb.t.Helper()
	n := 0
	for _, info := range call(tb, target.GetTargets, target.GetTargetsParams{}).TargetInfos {
		if info.Type == "worker" {
			n++
		}
	}
	return n
}

// Several files make a list, in a worker, and each opens from it; with the
// server stopped as well, under a policy from headers or from the page.
func TestSeveralFiles(t *testing.T) {
	hosts := map[string]struct {
		start func(testing.TB) *host
		path  string
	}{
		"own server": {startSite, "/"},
		"base path":  {func(t testing.TB) *host { return startPlainHost(t, "/reftel/") }, "/reftel/"},
	}
	files, _ := filepath.Glob("../../web/samples/*.txt")
	for name, test := range hosts {
		t.Run(name, func(t *testing.T) {
			h := test.start(t)
			tb := newTab(t)
			tb.open(h.url(test.path))
			tb.wait(readyOffline)
			h.stop()
			before := tb.workers()
			tb.drop(files...)
			tb.wait(onList)
			tb.wait(fmt.Sprintf(`document.querySelectorAll("[data-item]").length === %d`, len(files)))
			if tb.workers() <= before {
				t.Error("no worker was started")
			}
			for i, file := range files {
				tb.click(fmt.Sprintf(`[data-item="%d"]`, i+1))
				tb.shows(readCable(t, file))
				tb.click("#close")
				tb.wait(onList)
			}
		})
	}
}

// A folder that is dropped is all files below it but the hidden ones.
func TestDropFolder(t *testing.T) {
	c := readCable(t, specimen)
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "below/b.txt", "below/further/c.txt", ".hidden/d.txt", ".e.txt"} {
		path := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(c.text+"\n"+name), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tb := startPage(t)
	tb.drop(dir)
	tb.wait(`document.querySelectorAll("[data-item]").length >= 3`)
	tb.wait(`!document.getElementById("cancel")`)
	if got := eval[int](tb, `document.querySelectorAll("[data-item]").length`); got != 3 {
		t.Errorf("%d cables are listed, want 3", got)
	}
}
