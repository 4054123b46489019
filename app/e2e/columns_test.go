package e2e

import (
	"bytes"
	"encoding/csv"
	"testing"

	"github.com/chromedp/chromedp"
)

// The columns of a table are shown, and another choice reads it again; what
// was chosen is what is shown then, also of a table with one row.
func TestColumns(t *testing.T) {
	axe := readAxe(t)
	one := readCable(t, specimen)
	for _, rows := range [][][]string{
		{{"id", "note", "body"}, {"1", "SUBJECT: A NOTE", one.text}, {"2", "SUBJECT: ANOTHER", another(1)}},
		{{"id", "note", "body"}, {"1", "SUBJECT: A NOTE", one.text}},
	} {
		var table bytes.Buffer
		check(t, csv.NewWriter(&table).WriteAll(rows))
		tb := newTab(t)
		tb.do(chromedp.EmulateViewport(360, 800))
		tb.open(startSite(t).url("/"))
		tb.drop(writeFile(t, "table.csv", table.Bytes()))
		if len(rows) == 2 {
			tb.wait(onReader)
			tb.click("#close")
		}
		tb.wait(onList)
		tb.wait(`document.querySelector("#tables summary").textContent.includes("text from body; number of the row from id")`)
		tb.click("#tables summary")
		tb.audit(axe, "columns")
		choose := func(column, value, said string) {
			t.Helper()
			eval[bool](tb, `(() => { const el = document.querySelector('[data-column="`+column+`"]'); el.focus(); el.value = "`+value+`";
				el.dispatchEvent(new Event("change", { bubbles: true })); return true; })()`)
			tb.wait(`document.querySelector("#tables summary").textContent.includes("` + said + `")`)
			tb.wait(`!document.getElementById("cancel") && document.querySelector("[data-item]")`)
		}
		shows := func(column, want string) {
			t.Helper()
			tb.wait(`document.querySelector('[data-column="` + column + `"]').selectedOptions[0]?.textContent === "` + want + `"`)
		}
		choose("column-0-text-0", "1", "text from note;")
		tb.wait(`document.querySelector("[data-item] .item-subject").textContent === "A NOTE"`)
		choose("column-0-origin-0", "2", "origin from body")
		choose("column-0-text-1", "2", "text from note and body;")
		shows("column-0-origin-0", "–")
		shows("column-0-text-0", "note")
		shows("column-0-text-1", "body")
		choose("column-0-text-0", "-1", "text from body;")
		shows("column-0-text-0", "body")
		shows("column-0-text-1", "–")
		if wide := eval[int64](tb, `document.documentElement.scrollWidth`); wide > 360 {
			t.Errorf("the page is %d px wide on a screen of 360", wide)
		}
		if open := eval[bool](tb, `document.querySelector("#tables details").open`); !open {
			t.Error("the columns were folded away by reading again")
		}
		tb.click(`[data-item="1"]`)
		tb.wait(onReader)
	}
}
