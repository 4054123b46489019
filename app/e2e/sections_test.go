package e2e

import (
	"archive/zip"
	"bytes"
	"fmt"
	"io"
	"testing"
)

// The sections of one telegram, dropped as a file and in an archive, are one
// row, which opens as one cable and names both.
func TestSections(t *testing.T) {
	section := func(n int) string {
		return fmt.Sprintf("R 091530Z MAR 06\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC\n\nUNCLAS SECTION %02d OF 03 VALLETTA 000501\n\nSUBJECT: PART %d\n\n%d. (U) The keepers met.\n", n, n, n)
	}
	var zipped bytes.Buffer
	z := zip.NewWriter(&zipped)
	for _, n := range []int{3, 1} {
		w, err := z.Create(fmt.Sprintf("in/%d.txt", n))
		check(t, err)
		io.WriteString(w, section(n))
	}
	check(t, z.Close())
	tb := startPage(t)
	tb.drop(writeFile(t, "two.txt", []byte(section(2))), writeFile(t, "rest.zip", zipped.Bytes()), writeFile(t, "other.txt", []byte(another(7))))
	tb.wait(`document.querySelectorAll("[data-item]").length === 2`)
	tb.wait(`[...document.querySelectorAll(".item-subject")].some((el) => el.textContent === "PART 1 (sections joined from 3 texts)")`)
	tb.click(`[data-item="1"]`)
	tb.wait(onReader)
	tb.wait(`document.getElementById("title").textContent.includes("501")`)
	for _, want := range []string{"in/1.txt", "two.txt", "in/3.txt", "text 3 of 3"} {
		tb.wait(`document.getElementById("source").textContent.includes(` + quote(want) + `)`)
	}
	tb.click("#tab-reading")
	for n := range 3 {
		tb.wait(fmt.Sprintf(`document.querySelector('[data-paragraph="%d"]')`, n+1))
	}
}
