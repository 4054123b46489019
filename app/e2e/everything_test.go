package e2e

import (
	"os"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// readEverything returns a cable that says all that a cable can say, with a
// damaged classification and a day that does not exist.
func readEverything(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../testdata/everything.txt")
	if err != nil {
		t.Fatal(err)
	}
	return strings.NewReplacer("C O N F", "O N F", "141018Z", "321018Z").Replace(string(text))
}

// Lists, levels and suggestions are what they look like to a screen reader,
// too, on a wide screen as on a narrow one.
func TestEverythingIsAccessible(t *testing.T) {
	axe := readAxe(t)
	for _, width := range []int64{360, 1440} {
		tb := newTab(t)
		tb.do(chromedp.EmulateViewport(width, 900))
		tb.open(startSite(t).url("/"))
		tb.paste(readEverything(t))
		tb.wait(onReader)
		tb.click("#tab-reading")
		tb.wait(`document.querySelector(".para .part")`)
		tb.audit(axe, "everything")
		if wide := eval[int64](tb, `document.documentElement.scrollWidth`); wide > width {
			t.Errorf("the page is %d px wide on a screen of %d", wide, width)
		}
	}
}

// By keyboard alone one gets from the outline to a sub-paragraph, and from a
// remark with a suggestion to the place that it is about.
func TestEverythingByKeyboard(t *testing.T) {
	tb := startPage(t)
	tb.paste(readEverything(t))
	tb.wait(onReader)
	tb.tabTo("#outline ol ol button")
	tb.press(kb.Enter)
	if text, kind := tb.selected(); kind != "Sub-paragraph" || !strings.HasPrefix(text, "a)") {
		t.Errorf("the outline leads to %q, %q", kind, text)
	}
	tb.press(kb.Escape)
	tb.wait(`!document.getElementById("release")`)
	tb.tabTo(".check:has(.fix) button")
	before := eval[string](tb, `document.activeElement.closest(".check").querySelector("del").textContent`)
	tb.press(kb.Enter)
	if text, _ := tb.selected(); text != before {
		t.Errorf("the remark on %q leads to %q", before, text)
	}
	tb.wait(`document.querySelector("#checks ins").textContent !== ""`)
	tb.press(kb.Escape)
	tb.wait(`document.querySelector("#repairs dd").textContent.includes("O N F")`)
}
