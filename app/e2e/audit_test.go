package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp/kb"
)

// TestAuditByKeyboard adds up the marks of a cable whose third paragraph is
// marked too high, goes to it, asks for the clock of another day, and reads
// what a remark is held against, all by keyboard.
func TestAuditByKeyboard(t *testing.T) {
	c := pasted(t, specimen)
	tb := newTab(t)
	tb.open(startSite(t).url("/"))
	tb.paste(strings.Replace(c.text, "3. (C)", "3. (S)", 1))
	tb.wait(onReader)
	tb.wait(`document.querySelector("#portion-marks[data-verdict=above]")`)

	tb.tabTo("#portions > summary")
	tb.press(kb.Enter)
	tb.wait(`document.querySelector("#portions").open`)
	tb.tabTo("#portions tr.is-error button")
	tb.press(kb.Enter)
	tb.wait(`document.querySelector("#inspector[data-selection]:not([data-selection=''])")`)
	if text, _ := tb.selected(); !strings.Contains(text, "3. (S) Port director") {
		t.Errorf("the paragraph leads to %q", text)
	}
	tb.press(kb.Escape)
	tb.wait(`document.querySelector("#declassification[data-status=due]")`)

	eval[bool](tb, `(() => {
		const day = document.querySelector("#clock-day");
		day.focus();
		day.value = "2010-05-14";
		return day.dispatchEvent(new Event("change", { bubbles: true }));
	})()`)
	tb.wait(`document.querySelector("#declassification[data-status=running]")`)

	tb.tabTo(".check details > summary")
	tb.press(kb.Enter)
	tb.wait(`document.querySelector(".check details").open`)
	tb.tabTo(".checks-open")
	tb.press(kb.Enter)
	tb.wait(`document.querySelector("#all-checks[open] li")`)
	tb.press(kb.Escape)
	tb.wait(`!document.querySelector("#all-checks[open]")`)
	tb.audit(readAxe(t), "audit")
}
