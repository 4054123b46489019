package e2e

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// Where the cable went and when are pictures beside the text, each with a
// table; its rows lead to the text, by keyboard too.
func TestPictures(t *testing.T) {
	axe := readAxe(t)
	c := readCable(t, specimen)
	for _, scheme := range []string{"light", "dark"} {
		for _, width := range []int64{360, 768, 1440} {
			t.Run(fmt.Sprintf("%s/%d", scheme, width), func(t *testing.T) {
				tb := newTab(t)
				tb.setScheme(scheme)
				tb.do(chromedp.EmulateViewport(width, 900))
				tb.open(startSite(t).url("/"))
				tb.wait(onStart)
				tb.paste(c.text)
				tb.wait(onReader)
				if width == 360 {
					tb.click("#inspector-handle")
				}
				tb.wait(`document.querySelector("#map .map")`)
				tb.do(chromedp.Evaluate[chromedp.Void](`document.querySelector("#times").scrollIntoView()`))
				if *screenshots != "" {
					tb.shoot(fmt.Sprintf("pictures-%s-%d", scheme, width))
				}
				tb.checkPictures()
				tb.audit(axe, "pictures")
				tb.enter("#map summary")
				tb.wait(`document.querySelector("#map details").open`)
				tb.audit(axe, "table of the map")
				tb.enter("#map tbody tr:nth-child(3) button")
				tb.selected()
				if at := eval[string](tb, `document.getElementById("inspector-text").textContent`); !strings.Contains(at, "EUROPEAN POLITICAL COLLECTIVE") {
					t.Errorf("the row leads to %q", at)
				}
				if eval[bool](tb, `document.querySelector(".pictures").checkVisibility()`) {
					t.Error("the pictures of the whole are shown beside a selection")
				}
			})
		}
	}
}

// enter presses Enter on an element.
func (tb *tab) enter(selector string) {
	tb.t.Helper()
	tb.do(chromedp.Evaluate[chromedp.Void](`void document.querySelector("` + selector + `").focus()`))
	tb.press(kb.Enter)
}

// checkPictures looks at what is drawn: the land is there, and everything
// stands in its frame.
func (tb *tab) checkPictures() {
	tb.t.Helper()
	tb.wait(`document.querySelector("#map .land").getBBox().width > 3000`) // the coast lines have come
	for what, test := range map[string]string{
		"a clock of the post":  `document.querySelector("#times thead").textContent === "ZuluVallettaWashington"`,
		"the time of the post": `[...document.querySelectorAll("#times tbody tr")].every((row) => row.textContent.includes("10:1814 May12:1814 May06:1814 May"))`,
		"five ways":            `document.querySelectorAll("#map .way").length === 5`,
		"the name of the post": `[...document.querySelectorAll("#map .city")].some((el) => el.textContent === "Valletta")`,
		"all in its frame": `(() => { const frame = document.querySelector("#map .map").getBoundingClientRect();
			return [...document.querySelectorAll("#map :is(.stop, .city, .way)")].every((el) => { const r = el.getBoundingClientRect();
				return r.left >= frame.left - 1 && r.right <= frame.right + 1 && r.top >= frame.top - 1 && r.bottom <= frame.bottom + 1; }); })()`,
		"no scrolling sideways": `document.getElementById("inspector").scrollWidth <= document.getElementById("inspector").clientWidth`,
	} {
		if !eval[bool](tb, test) {
			tb.t.Errorf("the pictures lack %s", what)
		}
	}
}

// The browser knows the time zone of every post, so each has its clocks.
func TestZones(t *testing.T) {
	table, err := os.ReadFile("../../parser/refdata/data/posts.tsv")
	if err != nil {
		t.Fatal(err)
	}
	rows := strings.Split(strings.TrimSpace(string(table)), "\n")
	column := slices.Index(strings.Split(rows[0], "\t"), "zone")
	zones := map[string]bool{}
	for _, row := range rows[1:] {
		zones[strings.Split(row, "\t")[column]] = true
	}
	delete(zones, "") // other spellings
	if len(zones) < 100 {
		t.Fatalf("%d zones were read", len(zones))
	}
	tb := newTab(t)
	tb.open(startSite(t).url("/"))
	for zone := range zones {
		if !eval[bool](tb, `(() => { try { new Intl.DateTimeFormat("en", { timeZone: `+quote(zone)+` }); return true } catch { return false } })()`) {
			t.Errorf("the browser does not know %s", zone)
		}
	}
}
