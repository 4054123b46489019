package app

import (
	"fmt"
	"strings"
	"testing"

	"github.com/reftel/reftel/app/worker"
)

// Sections of one telegram in several files are one row, which opens as one
// cable that names all of its files.
func TestSections(t *testing.T) {
	p := loadPage(t)
	var files []worker.File
	for _, n := range []int{3, 1, 2} {
		text := fmt.Sprintf("P 131200Z FEB 06\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC\n\nUNCLAS SECTION %02d OF 03 VALLETTA 000501\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: KEEPERS, PART %d\n\n%d. (U) Text %d.\n", n, n, n, n)
		files = append(files, worker.File{Name: fmt.Sprintf("part%d.txt", n), Size: int64(len(text)), Reader: strings.NewReader(text)})
	}
	p.do(readFiles, files)
	if p.st.List.Len() != 1 || p.st.Doc == nil {
		t.Fatalf("%d rows", p.st.List.Len())
	}
	if c := p.st.Doc.Cable; len(c.Body) != 3 || c.Body[2].Text != "Text 3." || len(c.Source.Parts) != 3 {
		t.Errorf("it has %d paragraphs and %d parts", len(c.Body), len(c.Source.Parts))
	}
	p.has(t, "part1.txt", "part2.txt", "part3.txt", "text 3 of 3")
	p.do(closeCable, nil)
	p.has(t, "KEEPERS, PART 1 (sections joined from 3 texts)", "1 cable")
}
