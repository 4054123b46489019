package e2e

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"

	"github.com/reftel/reftel/app/cli"
)

// The page saves the very bytes that "reftel parse" writes.
func TestDownload(t *testing.T) {
	tb := startPage(t)
	dir := downloads(tb)
	var want, stderr bytes.Buffer
	if code := cli.Run([]string{"parse", specimen}, nil, &want, &stderr); code != 0 {
		t.Fatalf("reftel parse: %d, %s", code, stderr.String())
	}
	tb.drop(specimen)
	tb.wait(onReader)
	tb.press("d")
	got := waitForFile(t, dir, ".json")
	if !bytes.Equal(got, want.Bytes()) {
		t.Errorf("the page saved %d bytes, reftel parse writes %d", len(got), want.Len())
	}
}

// The page saves the explanations that "reftel explain" writes: the local times
// that the browser knows are those of the zones in the command.
func TestDownloadExplained(t *testing.T) {
	tb := startPage(t)
	dir := downloads(tb)
	var want, stderr bytes.Buffer
	if code := cli.Run([]string{"explain", specimen}, nil, &want, &stderr); code != 0 {
		t.Fatalf("reftel explain: %d, %s", code, stderr.String())
	}
	if !strings.Contains(want.String(), "12:18 in Valletta, 06:18 in Washington") {
		t.Errorf("no local times in\n%s", want.String())
	}
	tb.drop(specimen)
	tb.wait(onReader)
	tb.click("#save-explained")
	if got := waitForFile(t, dir, ".txt"); !bytes.Equal(got, want.Bytes()) {
		t.Errorf("the page saved\n%s\nreftel explain writes\n%s", got, want.String())
	}
}

// downloads returns the folder that the browser saves files in from now on.
func downloads(tb *tab) string {
	tb.t.Helper()
	dir := tb.t.TempDir()
	_, err := chromedp.CallBrowser(tb.ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir,
	})
	if err != nil {
		tb.t.Fatal(err)
	}
	return dir
}

// waitForFile returns the content of the file with that ending that comes
// into dir.
func waitForFile(t *testing.T, dir, ext string) []byte {
	t.Helper()
	for deadline := time.Now().Add(patience); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		names, _ := filepath.Glob(filepath.Join(dir, "*"+ext))
		if len(names) == 1 {
			b, err := os.ReadFile(names[0])
			if err == nil && len(b) > 0 {
				return b
			}
		}
	}
	t.Fatalf("no %s file was saved", ext)
	return nil
}
