package open

import (
	"bytes"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// PDF yields the pages of a PDF, whose bytes are data, in order. Its errors
// are clauses; the pages before one are read. It is nil until a program sets
// it, before it opens its first file, for what reads PDFs differs: package
// pdfium natively, pdf.js on the page. Without it no PDF is read.
var PDF func(data []byte) iter.Seq2[Page, error]

// A Page is the text layer of a page, in the order in which it is drawn.
type Page []Run

// A Run is a piece of text on one line. Places are in points, from the left
// and from the bottom of the page.
type Run struct {
	Left, Bottom, Right, Top float64
	Turn                     int // of the text, in quarters, against the clock
	Text                     string
}

// ErrPassword is the error of PDF if it needs a password.
var ErrPassword = errors.New("it is encrypted, so nothing of it was read; save it without its password and open that")

// maxPages is how many pages of a PDF are read. What people publish as one
// has some hundreds.
const maxPages = 3000

// IsPDF reports whether a content that begins with head is a PDF.
func IsPDF(head []byte) bool {
	return bytes.Contains(head[:min(len(head), 1024)], []byte("%PDF-"))
}

// readPDF returns the text layer of a PDF as one text.
func readPDF(data []byte) ([]text, error) {
	if PDF == nil {
		return nil, errors.New("it is a PDF, which this program does not read")
	}
	var pages [][]pageLine
	var broken error
	count, bare := 0, 0
	for page, err := range PDF(data) {
		if err != nil {
			broken = err
			break
		}
		if count++; count > maxPages {
			break
		}
		lines := layPage(page)
		if len(lines) == 0 {
			bare++
		}
		pages = append(pages, lines)
	}
	read := len(pages) - bare
	switch {
	case broken != nil && read == 0:
		return nil, broken
	case read == 0:
		return nil, errors.New("it is a scan without a text layer, so there is nothing to read; have its text recognized and open the result")
	case broken != nil:
		broken = fmt.Errorf("its first %s were read, the rest was not: %w", plural(len(pages), "page"), broken)
	case count > maxPages:
		broken = fmt.Errorf("its first %d pages were read, the rest was not: open it in parts", maxPages)
	case bare > 0:
		broken = fmt.Errorf("%s of %d without a text layer, perhaps a scan: the others were read", plural(bare, "page"), len(pages))
	}
	t := text{text: joinPages(pages), meta: []parser.Column{{Name: "pages", Value: strconv.Itoa(len(pages))}}}
	return []text{t}, broken
}

// plural returns n with what is counted: "1 page", "2 pages".
func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

// joinPages returns the lines of pages as one text, without the headers and
// footers between two pages.
func joinPages(pages [][]pageLine) string {
	dropRunning(pages)
	var b strings.Builder
	for _, lines := range pages {
		for _, l := range lines {
			if l.gap && b.Len() > 0 {
				b.WriteByte('\n')
			}
			b.WriteString(l.text)
			b.WriteByte('\n')
		}
	}
	return b.String()
}
