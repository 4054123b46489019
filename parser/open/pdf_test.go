package open

import (
	"errors"
	"fmt"
	"iter"
	"math"
	"strings"
	"testing"
)

// row returns the words of a line whose letters are 6 points wide and 10
// high, one Run for each word.
func row(left, bottom float64, words ...string) []Run {
	var runs []Run
	for _, w := range words {
		width := 6 * float64(len([]rune(w)))
		runs = append(runs, Run{Left: left, Bottom: bottom, Right: left + width, Top: bottom + 10, Text: w})
		left += width + 6
	}
	return runs
}

func page(rows ...[]Run) Page {
	var p Page
	for _, r := range rows {
		p = append(p, r...)
	}
	return p
}

func linesOf(lines []pageLine) string {
	return joinPages([][]pageLine{lines})
}

// columnsPage is a page with a title across two columns of n lines.
func columnsPage(n int) Page {
	p := page(row(100, 700, "A", "title", "that", "stands", "across", "both", "of", "the", "columns", "below", "it", "entirely"))
	for i := range n {
		y := 680 - 12*float64(i)
		p = append(p, row(50, y, "left", "column,", "a", "long", "line", fmt.Sprint(i))...)
		p = append(p, row(310, y, "right", "column,", "a", "long", "line", fmt.Sprint(i))...)
	}
	return p
}

func TestLayPage(t *testing.T) {
	turned := page(row(50, 700, "level"), row(50, 688, "text"))
	turned = append(turned, Run{Left: 10, Bottom: 100, Right: 20, Top: 160, Turn: 1, Text: "MARGIN"})
	down := Page{
		{Left: 90, Right: 100, Bottom: 50, Top: 110, Turn: 3, Text: "FIRST"},
		{Left: 78, Right: 88, Bottom: 50, Top: 110, Turn: 3, Text: "SECOND"},
	}
	tests := []struct {
		name string
		page Page
		want string
	}{
		{"words", page(row(50, 700, "FM", "AMEMBASSY", "VALLETTA")), "FM AMEMBASSY VALLETTA\n"},
		{"glyphs", Page{{Left: 0, Right: 6, Top: 10, Text: "F"}, {Left: 6.2, Right: 12, Top: 10, Text: "M"}, {Left: 18, Right: 24, Top: 10, Text: "X"}}, "FM X\n"},
		{"any order", page(row(50, 676, "three"), row(50, 700, "one"), row(90, 688, "b"), row(50, 688, "two")), "one\ntwo   b\nthree\n"},
		{"marks above and below", Page{{Left: 0, Right: 30, Bottom: 0, Top: 7, Text: "noise"}, {Left: 31, Right: 33, Bottom: -1, Top: 1, Text: ","}, {Left: 40, Right: 43, Bottom: 5, Top: 8, Text: "\""}}, "noise, \"\n"},
		{"gap", page(row(50, 700, "a"), row(50, 688, "b"), row(50, 676, "c"), row(50, 640, "d")), "a\nb\nc\n\nd\n"},
		{"labels and values", page(row(50, 700, "MRN:"), row(200, 700, "23", "MEXICO", "1"), row(50, 688, "From:"), row(200, 688, "AMEMBASSY", "MEXICO")),
			"MRN:        23 MEXICO 1\nFrom:        AMEMBASSY MEXICO\n"},
		{"turned", turned, "level\ntext\n\nMARGIN\n"},
		{"turned downwards", down, "FIRST\nSECOND\n"},
		{"soft hyphen", page(row(50, 700, "RELA\u00ad"), row(50, 688, "TIONS")), "RELA-\nTIONS\n"},
		{"controls", page(row(50, 700, "a\x00b\x07")), "a b\n"},
		{"nowhere", Page{{Left: math.NaN(), Text: "a"}, {Left: 1e300, Right: 1e301, Text: "b"}, {Left: 2, Right: 1, Text: "c"}}, ""},
		{"blank", page(row(50, 700, " ", "")), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := linesOf(layPage(tt.page)); got != tt.want {
				t.Errorf("the page is %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLayColumns(t *testing.T) {
	got := linesOf(layPage(columnsPage(20)))
	last, first := strings.Index(got, "left column, a long line 19"), strings.Index(got, "right column, a long line 0")
	if !strings.HasPrefix(got, "A title") || last < 0 || first < last {
		t.Errorf("the left column ends at %d, the right one begins at %d of\n%s", last, first, got)
	}
	if got := linesOf(layPage(columnsPage(3))); !strings.Contains(got, "line 0  ") && !strings.Contains(got, "line 0 ") {
		t.Errorf("three lines are columns: %q", got)
	}
}

// bodyPage is page n of a document with a header and a footer.
func bodyPage(n int) Page {
	return page(row(50, 780, "Case", "No.", fmt.Sprintf("F-2020-%d", n)), row(250, 760, "CONFIDENTIAL"),
		row(50, 700, fmt.Sprintf("body%d", n)), row(50, 688, "more"), row(50, 676, "and"), row(50, 664, "more"), row(50, 652, fmt.Sprintf("end%d", n)),
		row(50, 20, "Page", fmt.Sprint(n), "of", "3"))
}

func TestDropRunning(t *testing.T) {
	got := joinPages([][]pageLine{layPage(bodyPage(1)), layPage(bodyPage(2)), layPage(bodyPage(3))})
	want := "Case No. F-2020-1\n\nCONFIDENTIAL\n\nbody1\nmore\nand\nmore\nend1\nCONFIDENTIAL\n\nbody2\nmore\nand\nmore\nend2\n" +
		"CONFIDENTIAL\n\nbody3\nmore\nand\nmore\nend3\n\nPage 3 of 3\n"
	if got != want {
		t.Errorf("the pages are\n%s\nwant\n%s", got, want)
	}
}

// setPDF lets pages be what any PDF holds, and err what ends it.
func setPDF(t *testing.T, pages []Page, err error) {
	t.Cleanup(func() { PDF = nil })
	PDF = func([]byte) iter.Seq2[Page, error] {
		return func(yield func(Page, error) bool) {
			for _, p := range pages {
				if !yield(p, nil) {
					return
				}
			}
			if err != nil {
				yield(nil, err)
			}
		}
	}
}

func TestReadPDF(t *testing.T) {
	many := make([]Page, 10_000)
	for i := range many {
		many[i] = page(row(50, 700, "text"))
	}
	damaged := errors.New("a page is damaged")
	tests := []struct {
		name  string
		pages []Page
		err   error
		count int // of texts
		want  string
	}{
		{"good", []Page{bodyPage(1)}, nil, 1, ""},
		{"scan", []Page{{}, {}}, nil, 0, "a.pdf: it is a scan without a text layer, so there is nothing to read; have its text recognized and open the result"},
		{"scan in part", []Page{{}, bodyPage(1)}, nil, 1, "a.pdf: 1 page of 2 without a text layer, perhaps a scan: the others were read"},
		{"no page", nil, nil, 0, "a.pdf: it is a scan without a text layer, so there is nothing to read; have its text recognized and open the result"},
		{"password", nil, ErrPassword, 0, "a.pdf: it is encrypted, so nothing of it was read; save it without its password and open that"},
		{"damaged", []Page{bodyPage(1), bodyPage(2)}, damaged, 1, "a.pdf: its first 2 pages were read, the rest was not: a page is damaged"},
		{"ten thousand pages", many, nil, 1, "a.pdf: its first 3000 pages were read, the rest was not: open it in parts"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			setPDF(t, tt.pages, tt.err)
			sources, err := Bytes("a.pdf", []byte("%PDF-1.7\n"))
			if got := fmt.Sprint(err); err != nil && got != tt.want || err == nil && tt.want != "" {
				t.Errorf("the error is %v, want %s", err, tt.want)
			}
			if len(sources) != tt.count {
				t.Errorf("%d texts, want %d", len(sources), tt.count)
			}
		})
	}
}

// TestReadPDFOfTwo cuts a PDF that holds two cables.
func TestReadPDFOfTwo(t *testing.T) {
	var pages []Page
	for _, serial := range []string{"0001", "0002"} {
		var p Page
		for i, line := range strings.Split("VZCZCXRO"+serial+"\nPP RUEHC\nDE RUEHVT #"+serial+" 0441200\nP 131200Z FEB 06\nFM AMEMBASSY VALLETTA\nTO RUEHC/SECSTATE WASHDC\nBT\nUNCLAS VALLETTA 00"+serial+"\nE.O. 12958: N/A\nTAGS: PREL\n1. Text.\nNNNN", "\n") {
			p = append(p, row(50, 700-12*float64(i), strings.Fields(line)...)...)
		}
		pages = append(pages, p)
	}
	setPDF(t, pages, nil)
	sources, err := Bytes("two.pdf", []byte("%PDF-1.7\n"))
	if err != nil || len(sources) != 2 {
		t.Fatalf("%d cables, %v", len(sources), err)
	}
	for i, src := range sources {
		if c := src.Container; c.Format != "pdf" || c.Row != i+1 || src.Meta("pages") != "2" {
			t.Errorf("cable %d stands in %+v", i, c)
		}
	}
}

func FuzzLayPage(f *testing.F) {
	f.Add("FM AMEMBASSY", 50.0, 700.0, 80.0, 10.0, 7)
	f.Add("-", 1.0, 1.0, 0.0, 0.0, 60)
	f.Fuzz(func(t *testing.T, s string, left, bottom, width, height float64, n int) {
		var p Page
		for i := range min(max(n, 0), 200) {
			k := float64(i)
			p = append(p, Run{Left: left + k*width, Bottom: bottom - k*height, Right: left + width*(k+1), Top: bottom + height, Turn: i / 50, Text: s})
			p = append(p, Run{Left: left, Bottom: bottom - k*12, Right: left + width, Top: bottom - k*12 + height, Text: s})
		}
		for _, l := range layPage(p) {
			if strings.TrimSpace(l.text) == "" || strings.ContainsAny(l.text, "\n\r") {
				t.Fatalf("%q is a line", l.text)
			}
		}
	})
}
