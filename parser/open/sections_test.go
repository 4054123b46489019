package open

import (
	"fmt"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
)

// sectionText returns section n of a telegram in several.
func sectionText(n, of int) string {
	return fmt.Sprintf("VZCZCXRO%04d\nRR RUEHRO\nDE RUEHVT #0501/%02d 0441200\nZNY CCCCC ZZH\nP 131200Z FEB 06\nFM AMEMBASSY VALLETTA\nTO RUEHC/SECSTATE WASHDC\n\n"+
		"C O N F I D E N T I A L SECTION %02d OF %02d VALLETTA 000501 \n\nSIPDIS\n\nE.O. 12958: DECL: 02/13/2016\nTAGS: PREL\nSUBJECT: KEEPERS\n\n%d. (C) The keepers met for the %dth time.\n\n", 7000+n, n, n, of, n, n)
}

func TestFindSections(t *testing.T) {
	tests := []struct {
		name, text string
		want       Sections
	}{
		{"one", sectionText(2, 3), Sections{0b10, 3}},
		{"two of them", sectionText(1, 3) + sectionText(2, 3), Sections{0b11, 3}},
		{"all", sectionText(1, 3) + sectionText(2, 3) + sectionText(3, 3), Sections{}},
		{"page lines", "S E C R E T SECTION 01 OF 03 VALLETTA 000501\n\nVALLETTA 00000501  002 OF 003 \nVALLETTA 00000501  003.2 OF 003 \n", Sections{}},
		{"one page line", "S E C R E T SECTION 01 OF 03 VALLETTA 000501\n\nVALLETTA 00000501  002.2 OF 003 \nTHREE 3 OF 3 SHIPS, AND 3 OF 03\n", Sections{0b11, 3}},
		{"no sections", body(1), Sections{}},
		{"prose", "SECTION 3 OF THE ACT, SECTION OF, SECTION 9 OF 3, SECTION 1 OF 1", Sections{}},
		{"more than any has", "SECTION 1 OF 99", Sections{}},
		{"as many as there can be", "SECTION 64 OF 64", Sections{1 << 63, 64}},
		{"cut off", "SECTION 01 OF ", Sections{}},
		{"too far down", strings.Repeat("THE KEEPERS MET.\n", 2000) + sectionText(1, 2), Sections{}},
		{"", "", Sections{}},
	}
	for _, tt := range tests {
		if got := FindSections("csv", []byte(tt.text)); got != (Sections{}) {
			t.Errorf("%s as a row: %b", tt.name, got)
		}
		if got := FindSections("text", []byte(tt.text)); got != tt.want {
			t.Errorf("%s: %b, want %b", tt.name, got, tt.want)
		}
	}
}

// A joined text is read as one telegram, says where each section was, and
// comes back from its JSON.
func TestJoin(t *testing.T) {
	latin := strings.TrimSuffix(strings.ReplaceAll(sectionText(2, 3), "met", "m\xe9t"), "\n")
	var parts []*parser.Source
	for i, data := range []string{sectionText(1, 3), latin, sectionText(3, 3)} {
		got := openAll(t, fmt.Sprintf("%d.txt", i+1), []byte(data), Options{})
		parts = append(parts, got.sources...)
	}
	joined := Join([]*parser.Source{Join(parts[:2]), parts[2]})
	cable := parser.Parse(joined, parser.Options{})
	if cable.ID.Value.Canonical != "06VALLETTA501" || len(cable.Body) != 3 || cable.Body[2].Number != "3" {
		t.Errorf("it is read as %v with %d paragraphs", cable.ID.Value, len(cable.Body))
	}
	if len(joined.Parts) != 3 {
		t.Fatalf("%d parts", len(joined.Parts))
	}
	for i, p := range joined.Parts {
		if src := parts[i]; joined.Text[p.Span.Start:p.Span.End] != src.Text || p.Name != src.Name || p.SHA256 != src.SHA256 || len(p.Raw) != len(src.Raw) {
			t.Errorf("part %d is %+v", i+1, p)
		}
	}
	if joined.Parts[1].Charset != "windows-1252" || joined.Bytes != len(joined.Text) || joined.SHA256 != hashOf([]byte(joined.Text)) {
		t.Errorf("it has %d bytes, its second part is in %s", joined.Bytes, joined.Parts[1].Charset)
	}
	var out strings.Builder
	if err := export.JSONWithText(&out, []*parser.Cable{cable}); err != nil {
		t.Fatal(err)
	}
	again := openAll(t, "x.json", []byte(out.String()), Options{})
	if len(again.sources) != 1 || fmt.Sprint(again.sources[0]) != fmt.Sprint(joined) {
		t.Errorf("it comes back as %v, want %v", again.sources, joined)
	}
}
