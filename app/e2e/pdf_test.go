package e2e

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"
)

// writePDF writes an invented cable of two pages to a PDF, with the password
// if it is not empty, and returns the file.
func writePDF(t *testing.T, password string) string {
	t.Helper()
	doc := fpdf.New("P", "pt", "Letter", "")
	if password != "" {
		doc.SetProtection(0, password, "owner")
	}
	for _, page := range []string{
		"VZCZCXRO0123\nPP RUEHC\nDE RUEHVT #0123 0441200\nZNR UUUUU ZZH\nP 131200Z FEB 06\nFM AMEMBASSY VALLETTA\n" +
			"TO RUEHC/SECSTATE WASHDC PRIORITY 4818\nBT\nUNCLAS VALLETTA 000123\n\nE.O. 12958: N/A\nTAGS: PREL, MT\nSUBJECT: HARBOR DUES\n\n1. (U) The first page.",
		"2. (U) The second page.\n\nBORG\nNNNN",
	} {
		doc.AddPage()
		doc.SetFont("Courier", "", 10)
		for i, line := range strings.Split(page, "\n") {
			doc.Text(60, 60+12*float64(i), line)
		}
	}
	file := filepath.Join(t.TempDir(), "cable.pdf")
	if err := doc.OutputFileAndClose(file); err != nil {
		t.Fatal(err)
	}
	return file
}

// A PDF is read with what is loaded for it, under the policy of the page.
func TestDropPDF(t *testing.T) {
	tb := startPage(t)
	tb.drop(writePDF(t, ""))
	tb.wait(`document.querySelectorAll("[data-item]").length == 1`)
	if got := eval[string](tb, `document.querySelector("[data-item]").textContent`); !strings.Contains(got, "06VALLETTA123") || !strings.Contains(got, "HARBOR DUES") {
		t.Errorf("its row says %q", got)
	}
	tb.click("[data-item]")
	tb.wait(`document.body.textContent.includes("The second page.")`)
}

func TestDropLockedPDF(t *testing.T) {
	tb := startPage(t)
	tb.drop(writePDF(t, "secret"))
	tb.wait(`document.body.textContent.includes("it is encrypted, so nothing of it was read")`)
}
