package pdfium

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/go-pdf/fpdf"

	"github.com/reftel/reftel/parser/open"
)

const telegram = `PAGE 01  VALLET 00123  131205Z
ACTION EUR-12
INFO OCT-01 ISO-00 L-03 /016 R
------------------032004 131230Z /12
P 131200Z FEB 76
FM AMEMBASSY VALLETTA
TO SECSTATE WASHDC PRIORITY 4818
UNCLAS VALLETTA 0123
E.O. 11652: N/A
TAGS: PREL, MT
SUBJECT: HARBOR DUES
1. THE HARBOR MASTER'S CAFE; "QUOTED", (C) 100%.
NNNN
`

// write makes a PDF of pages, each of these lines, in the font.
func write(t testing.TB, font string, change func(*fpdf.Fpdf), pages ...string) []byte {
	t.Helper()
	doc := fpdf.New("P", "pt", "A4", "")
	if change != nil {
		change(doc)
	}
	for _, text := range pages {
		doc.AddPage()
		doc.SetFont(font, "", 10)
		for i, line := range strings.Split(strings.TrimSuffix(text, "\n"), "\n") {
			doc.Text(50, 60+12*float64(i), line)
		}
	}
	var b bytes.Buffer
	if err := doc.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// read opens data as a file with package open.
func read(data []byte) (text string, err error) {
	open.PDF = Pages
	sources, err := open.Bytes("a.pdf", data)
	for _, src := range sources {
		text += src.Text
	}
	return text, err
}

func TestPages(t *testing.T) {
	for _, font := range []string{"Courier", "Helvetica", "Times"} {
		text, err := read(write(t, font, nil, telegram))
		if err != nil || strings.ReplaceAll(text, "  ", " ") != strings.ReplaceAll(telegram, "  ", " ") {
			t.Errorf("%s: %v\n%s", font, err, text)
		}
	}
}

// What stands at the top and at the foot of a page is drawn one after the
// other, and begins anywhere: it takes no line of the text between them in.
func TestFurniture(t *testing.T) {
	for _, x := range []float64{60, 150, 280, 310, 400} {
		furniture := func(doc *fpdf.Fpdf) {
			doc.SetHeaderFunc(func() {
				doc.SetFont("Helvetica", "", 8)
				doc.Text(50, 30, "UNCLASSIFIED  U.S. Department of State  Case No. F-2010-01234")
				doc.Text(x, 820, fmt.Sprint("Page ", doc.PageNo()))
			})
		}
		text, err := read(write(t, "Courier", furniture, telegram))
		if err != nil || !strings.Contains(strings.ReplaceAll(text, "  ", " "), strings.ReplaceAll(telegram, "  ", " ")) {
			t.Errorf("foot at %.0f: %v\n%s", x, err, text)
		}
	}
}

func TestBadFiles(t *testing.T) {
	good := write(t, "Courier", nil, telegram, telegram)
	tests := []struct {
		name string
		data []byte
		want string // a part of the error, "" if there is none
	}{
		{"open to all but its owner", write(t, "Courier", func(doc *fpdf.Fpdf) { doc.SetProtection(fpdf.CnProtectPrint, "", "owner") }, telegram), ""},
		{"locked", write(t, "Courier", func(doc *fpdf.Fpdf) { doc.SetProtection(0, "secret", "owner") }, telegram), "it is encrypted"},
		{"without a text", write(t, "Courier", nil, "", ""), "a scan without a text layer"},
		{"without a table", good[:bytes.LastIndex(good, []byte("xref\n"))-5], ""},
		{"cut off", good[:200], "it is damaged or cut off"},
		{"no pages", []byte("%PDF-1.4\n%%EOF\n"), "it is damaged or cut off"},
		{"circle of pages", []byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Count 9999/Kids[2 0 R]>>endobj\ntrailer<</Root 1 0 R>>\n"), "damaged"},
		{"deep", []byte("%PDF-1.4\n1 0 obj" + strings.Repeat("[", 1<<14) + "endobj\ntrailer<</Root 1 0 R>>\n"), "it is damaged or cut off"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			text, err := read(tt.data)
			switch {
			case tt.want == "" && (err != nil || !strings.Contains(text, "FM AMEMBASSY VALLETTA")):
				t.Errorf("%v, %q", err, text)
			case tt.want != "" && !strings.Contains(fmt.Sprint(err), tt.want):
				t.Errorf("the error is %v, want %s", err, tt.want)
			}
		})
	}
	if text, err := read(good); err != nil || strings.Count(text, "NNNN") != 2 {
		t.Errorf("after bad files a good one is not read: %v, %q", err, text)
	}
}

func FuzzPDF(f *testing.F) {
	f.Add(write(f, "Courier", nil, telegram))
	f.Add(write(f, "Times", func(doc *fpdf.Fpdf) { doc.SetCompression(false) }, "FM AMEMBASSY VALLETTA", "NNNN"))
	f.Add(write(f, "Times", func(doc *fpdf.Fpdf) { doc.SetProtection(0, "", "owner") }, "NNNN"))
	f.Add([]byte("%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		text, err := read(append([]byte("%PDF-1.7\n"), data...))
		if text == "" && err == nil {
			t.Error("there is neither a text nor a reason")
		}
	})
}
