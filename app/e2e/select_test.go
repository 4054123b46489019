package e2e

import (
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// openSpecimen opens the page with the specimen in it, in both views.
func openSpecimen(t *testing.T, tb *tab) cable {
	t.Helper()
	c := readCable(t, specimen)
	tb.open(startSite(t).url("/"))
	tb.wait(settled)
	tb.paste(c.text)
	tb.wait(onReader)
	return c
}

// selected is what the inspector says of: the stretch of text, and what it is.
func (tb *tab) selected() (text, kind string) {
	tb.t.Helper()
	tb.wait(`document.getElementById("inspector").dataset.selection`)
	text = eval[string](tb, `document.getElementById("inspector-text").textContent`)
	kind = eval[string](tb, `document.getElementById("inspector-kind").textContent`)
	return text, kind
}

// lit returns the text that is marked in a view.
func (tb *tab) lit(view string) string {
	tb.t.Helper()
	tb.wait(`document.querySelector("` + view + ` [data-lit=lit]")`)
	return eval[string](tb, `[...document.querySelectorAll("`+view+` [data-lit=lit]")].map((el) => el.textContent).join("")`)
}

// A value leads to its place in the text, and the place to its value.
func TestSelectByMouse(t *testing.T) {
	tb := newTab(t)
	c := openSpecimen(t, tb)
	from := c.Header.From.Value.Name
	tb.click("#tab-both")
	tb.click(`#header-card [data-fact=From] .value`)
	if got := tb.lit(".sheet"); !strings.Contains(got, from) {
		t.Errorf("the value leads to %q, want %q", got, from)
	}
	if text, kind := tb.selected(); !strings.Contains(text, from) || kind == "" {
		t.Errorf("the inspector says %q of %q, want something of %q", kind, text, from)
	}
	tb.click("#release")
	tb.wait(`!document.querySelector("[data-lit=lit]")`)
	tb.click(`.sheet [data-kind=subject] .name`)
	if got := tb.lit("#text .head"); !strings.Contains(got, c.Header.Subject.Value) {
		t.Errorf("the place leads to %q, want %q", got, c.Header.Subject.Value)
	}
}

// All of it goes by keyboard: through the marks with the arrows, held by
// Enter, let go by Esc.
func TestSelectByKeyboard(t *testing.T) {
	tb := newTab(t)
	openSpecimen(t, tb)
	tb.press("2")
	tb.wait(`document.querySelector(".sheet pre")`)
	tb.tabTo(".sheet, .sheet *")
	tb.press(kb.ArrowRight)
	tb.press(kb.ArrowRight)
	at := eval[string](tb, `document.activeElement.dataset.at ?? ""`)
	if at == "" {
		t.Fatal("the arrows lead to no mark")
	}
	tb.press(kb.Enter)
	tb.wait(`document.getElementById("inspector").dataset.selection === ` + quote(at))
	tb.wait(`document.getElementById("release")`)
	tb.press(kb.Escape)
	tb.wait(`!document.getElementById("release")`)
}

// On a phone a touch opens the inspector as a sheet.
func TestSelectByTouch(t *testing.T) {
	tb := newTab(t)
	tb.do(chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile, chromedp.EmulateTouch))
	c := openSpecimen(t, tb)
	tb.tap("#tab-reading")
	tb.tap(`#header-card [data-fact=From] .value`)
	if text, _ := tb.selected(); !strings.Contains(text, c.Header.From.Value.Name) {
		t.Errorf("the inspector speaks of %q", text)
	}
	tb.wait(visible("inspector-handle"))
	if wide := eval[int](tb, `document.documentElement.scrollWidth`); wide > 360 {
		t.Errorf("the page is %d px wide on a screen of 360", wide)
	}
}

func TestCopy(t *testing.T) {
	tb := newTab(t)
	c := openSpecimen(t, tb)
	tb.click("#tab-both")
	tb.click(`#header-card [data-fact=From] .value`)
	tb.selected()
	tb.copyToClipboard("before")
	tb.click("#copy")
	tb.wait(`document.getElementById("said").textContent !== ""`)
	if got := tb.clipboard(); !strings.Contains(got, c.Header.From.Value.Name) || got == "before" {
		t.Errorf("the clipboard holds %q", got)
	}
	tb.click("#release")
	tb.wait(`!document.getElementById("release")`)
	tb.click("#copy")
	tb.waitFor(`navigator.clipboard.readText().then((text) => text.length > 1000)`)
	if got := tb.clipboard(); got != c.Source.Text {
		t.Errorf("without a selection %d bytes were copied, want the whole text, %d", len(got), len(c.Source.Text))
	}
}

// Back, Close and Esc do what people expect, and no text stays behind.
func TestClose(t *testing.T) {
	tb := newTab(t)
	c := openSpecimen(t, tb)
	tb.click("#close")
	tb.wait(onStart)
	if strings.Contains(eval[string](tb, `document.body.textContent`), c.Header.From.Value.Name) {
		t.Error("the closed cable is still on the page")
	}
	tb.paste(c.text)
	tb.wait(onReader)
	tb.do(chromedp.Evaluate[chromedp.Void](`void setTimeout(() => history.back())`))
	tb.wait(onStart)
}
