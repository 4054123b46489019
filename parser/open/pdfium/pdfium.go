// Package pdfium reads the text layer of PDFs natively, with the reader that
// is in Chromium too, compiled to WebAssembly and run by wazero: pure Go, in a
// sandbox that sees no files and has bounds for memory and time, whatever the
// PDF holds. It adds 10 MB to a program, which is why a program asks for it:
//
//	open.PDF = pdfium.Pages
package pdfium

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"math"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/klippa-app/go-pdfium"
	pdferrors "github.com/klippa-app/go-pdfium/errors"
	"github.com/klippa-app/go-pdfium/references"
	"github.com/klippa-app/go-pdfium/requests"
	"github.com/klippa-app/go-pdfium/webassembly"
	"github.com/reftel/reftel/parser/open"
	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/api"
	"github.com/tetratelabs/wazero/experimental"
)

const (
	memoryLimit = 1 << 30          // bytes that a PDF may use
	wasmPage    = 64 << 10         // bytes in which WebAssembly counts memory
	pageTime    = 20 * time.Second // that a page, or opening the file, may take
)

// start compiles the reader, once and only if there is a PDF. That takes some
// seconds, so the result is kept in the user's folder for such things.
var start = sync.OnceValues(func() (pdfium.Pool, error) {
	config := wazero.NewRuntimeConfig().
		WithCoreFeatures(api.CoreFeaturesV2 | experimental.CoreFeaturesExceptionHandling).
		WithMemoryLimitPages(memoryLimit / wasmPage).
		WithCloseOnContextDone(true)
	if dir, err := os.UserCacheDir(); err == nil {
		if cache, err := wazero.NewCompilationCacheWithDir(filepath.Join(dir, "reftel", "pdfium")); err == nil {
			config = config.WithCompilationCache(cache)
		}
	}
	return webassembly.Init(webassembly.Config{
		MaxTotal:      1,
		RuntimeConfig: config,
		FSConfig:      wazero.NewFSConfig(),
		Stdout:        io.Discard,
		Stderr:        io.Discard,
	})
})

// one holds what there is one of.
var one sync.Mutex

// Pages yields the pages of the PDF data, as open.PDF describes it.
func Pages(data []byte) iter.Seq2[open.Page, error] {
	return func(yield func(open.Page, error) bool) {
		one.Lock()
		defer one.Unlock()
		if err := pages(data, yield); err != nil {
			yield(nil, err)
		}
	}
}

// pages yields the pages of data and returns why there are no more.
func pages(data []byte, yield func(open.Page, error) bool) (err error) {
	pool, err := start()
	if err != nil {
		return fmt.Errorf("the reader of PDFs does not start here: %w", err)
	}
	reader, err := pool.GetInstance(pageTime)
	if err != nil {
		return fmt.Errorf("the reader of PDFs does not start here: %w", err)
	}
	late := time.AfterFunc(pageTime, func() { reader.Kill() })
	defer func() {
		if !late.Stop() {
			err = errors.New("it takes too long to read, as if it were damaged on purpose")
			return
		}
		reader.Close()
	}()
	document, err := reader.OpenDocument(&requests.OpenDocument{File: &data})
	if err != nil {
		return explain(err)
	}
	count, err := reader.FPDF_GetPageCount(&requests.FPDF_GetPageCount{Document: document.Document})
	if err != nil {
		return explain(err)
	}
	for i := range count.PageCount {
		late.Reset(pageTime)
		page, err := readPage(reader, document.Document, i)
		if err != nil {
			return explain(err)
		}
		if !yield(page, nil) {
			return nil
		}
	}
	return nil
}

// readPage reads the page with the number i, counted from 0.
func readPage(reader pdfium.Pdfium, document references.FPDF_DOCUMENT, i int) (open.Page, error) {
	structured, err := reader.GetPageTextStructured(&requests.GetPageTextStructured{
		Page: requests.Page{ByIndex: &requests.PageByIndex{Document: document, Index: i}},
		Mode: requests.GetPageTextStructuredModeChars,
	})
	if err != nil {
		return nil, err
	}
	var page open.Page
	var run open.Run
	for _, c := range structured.Chars {
		char := open.Run{
			Left:   c.PointPosition.Left,
			Bottom: c.PointPosition.Bottom,
			Right:  c.PointPosition.Right,
			Top:    c.PointPosition.Top,
			Turn:   int(math.Round(-c.Angle/(math.Pi/2))) & 3,
			Text:   c.Text,
		}
		switch {
		case c.Text == "\r" || c.Text == "\n":
			page, run = addRun(page, run), open.Run{}
		case run.Text != "" && take(&run, char):
		case c.Text != " ":
			page, run = addRun(page, run), char
		}
	}
	return addRun(page, run), nil
}

// addRun adds run to page, if there is one.
func addRun(page open.Page, run open.Run) open.Page {
	if strings.TrimSpace(run.Text) == "" {
		return page
	}
	return append(page, run)
}

// take adds char to run if it is the next on its line. Blanks that are not
// drawn but follow from the places have none of their own.
func take(run *open.Run, char open.Run) bool {
	switch {
	case char.Text == " ":
		run.Text += " "
		return true
	case char.Turn != run.Turn:
		return false
	}
	gap, rise, size := distance(run, char)
	switch size = max(size, smallest); {
	case math.Abs(gap) > 2*size:
		return false // in another column
	case math.Abs(rise) > size:
		return false // on another line
	case gap > 0.8*size && !strings.HasSuffix(run.Text, " "):
		run.Text += " " // more than stands between any two letters
	}
	if char.Text == hyphen {
		char.Text = "-"
	}
	run.Text += char.Text
	run.Left, run.Right = min(run.Left, char.Left), max(run.Right, char.Right)
	run.Bottom, run.Top = min(run.Bottom, char.Bottom), max(run.Top, char.Top)
	return true
}

// smallest is the height of letters, in points, if those of a run do not show
// it: dashes and dots.
const smallest = 7

// hyphen stands for one at the end of a line.
const hyphen = "\x02"

// distance returns how far behind run char stands, how far above or below the
// middle of it, and how high letters are.
func distance(run *open.Run, char open.Run) (gap, rise, size float64) {
	across := (char.Left + char.Right - run.Left - run.Right) / 2
	up := (char.Bottom + char.Top - run.Bottom - run.Top) / 2
	switch run.Turn {
	case 1:
		return char.Bottom - run.Top, across, run.Right - run.Left
	case 2:
		return run.Left - char.Right, up, run.Top - run.Bottom
	case 3:
		return run.Bottom - char.Top, across, run.Right - run.Left
	}
	return char.Left - run.Right, up, run.Top - run.Bottom
}

// explain says err as a clause.
func explain(err error) error {
	switch {
	case errors.Is(err, pdferrors.ErrPassword):
		return open.ErrPassword
	case errors.Is(err, pdferrors.ErrFormat), errors.Is(err, pdferrors.ErrFile):
		return errors.New("it is damaged or cut off so that no reader can open it; nothing of it was read")
	case errors.Is(err, pdferrors.ErrSecurity):
		return errors.New("it is encrypted in a way that is not known, so nothing of it was read")
	case errors.Is(err, pdferrors.ErrPage):
		return errors.New("a page is damaged")
	}
	return fmt.Errorf("the reader of PDFs gave up: %w", err)
}
