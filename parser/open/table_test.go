package open

import (
	"fmt"
	"strings"
	"testing"
)

// A table is known by the names of its columns, or because cables stand in one
// of them, whatever stands above it.
func TestTables(t *testing.T) {
	cable := func(n int) string {
		return fmt.Sprintf("\"R 141018Z MAY 08\nFM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC\nUNCLAS VALLETTA %06d\n\nSUBJECT: \"\"HARBOR\"\" DUES\n\n1. The dues, all of them, were paid in full.\"", n)
	}
	three := func(head, row string) string {
		var s strings.Builder
		s.WriteString(head)
		for n := 1; n <= 3; n++ {
			s.WriteString(fmt.Sprintf(row, n, cable(n)) + "\n")
		}
		return s.String()
	}
	tests := []struct{ name, file string }{
		{"names that are known", three("id,date,text\n", "08VALLETTA%d,2008-05-14,%s")},
		{"names that nobody knows", three("foo,bar\n", "08VALLETTA%d,%s")},
		{"names in other letters", three("Номер;Текст\n", "%d;%s")},
		{"two of the same name", three("a,a,b\n", "%d,x,%s")},
		{"a long name", three(strings.Repeat("x", 70)+",text\n", "%d,%s")},
		{"names over two lines", three("\"Cable\nID\",\"Full\ntext\"\n", "08VALLETTA%d,%s")},
		{"no names", three("", "08VALLETTA%d,%s")},
		{"one column", "text\n" + cable(1) + "\n" + cable(2) + "\n" + cable(3) + "\n"},
		{"a separator above", three("sep=;\nid;date;text\n", "08VALLETTA%d;2008-05-14;%s")},
		{"a title above", three("Export of cables,,\nid,date,text\n", "08VALLETTA%d,2008-05-14,%s")},
		{"a remark above", three("# exported\n\nid,date,text\n", "08VALLETTA%d,2008-05-14,%s")},
		{"rows that end with a carriage return", strings.NewReplacer("text\n", "text\r", "full.\"\n", "full.\"\r").Replace(three("id,date,text\n", "08VALLETTA%d,2008-05-14,%s"))},
		{"a first row with a value too many", three("id,date,text\n08VALLETTA9,2008-05-14,"+cable(9)+",x\n", "08VALLETTA%d,2008-05-14,%s")},
	}
	for _, tt := range tests {
		got := openAll(t, "x.csv", []byte(tt.file), Options{})
		n := len(got.sources)
		if n < 3 {
			t.Errorf("%s: %d texts, %v", tt.name, n, got.errors)
			continue
		}
		for i, src := range got.sources[n-3:] {
			if want := fmt.Sprintf("UNCLAS VALLETTA %06d\n", i+1); !strings.Contains(src.Text, want) || !strings.Contains(src.Text, `: "HARBOR" DUES`) || strings.Contains(src.Text, `""`) {
				t.Errorf("%s: text %d is %q", tt.name, i+1, src.Text)
			}
		}
	}
}

// How quotes in values are written may show late, in a row that is not looked
// at to guess the table.
func TestLateQuotes(t *testing.T) {
	plain := strings.Repeat("08VALLETTA1,2008-05-14,\"UNCLAS VALLETTA 000001\n\nThe dues were paid.\"\n", 2000)
	for _, quote := range []string{`""`, `\"`} {
		file := "id,date,text\n" + plain + "08VALLETTA2,2008-05-14,\"UNCLAS VALLETTA 000002\n\nThe " + quote + "dues" + quote + ", all of them, were paid.\"\n"
		got := openAll(t, "x.csv", []byte(file), Options{})
		if n := len(got.sources); n != 2001 || !strings.HasSuffix(got.sources[n-1].Text, `The "dues", all of them, were paid.`) {
			t.Errorf("%s: %d texts, the last %q", quote, n, got.sources[n-1].Text)
		}
	}
}

// Databases write line ends as letters behind a backslash.
func TestLineEndsAsLetters(t *testing.T) {
	file := "id,date,text\n" + strings.Repeat(`08VALLETTA1,2008-05-14,"UNCLAS VALLETTA 000001\n\nThe \"dues\",\tall of them."`+"\n", 2)
	got := openAll(t, "x.csv", []byte(file), Options{})
	if len(got.sources) != 2 || got.sources[0].Text != "UNCLAS VALLETTA 000001\n\nThe \"dues\",\tall of them." {
		t.Errorf("it gives %v", got.sources)
	}
}

// Where databases write no quotes, what would end a row or a value stands
// behind a backslash, and \N for no value.
func TestBareValues(t *testing.T) {
	text := "R 141018Z MAY 08\r\nFM AMEMBASSY VALLETTA\r\nTO SECSTATE WASHDC\r\nUNCLAS VALLETTA 000001\r\n\r\nSUBJECT: \"HARBOR\" DUES\r\n\r\n1. The dues,\tall of them, were \\ paid in full.\r\n"
	tests := []struct {
		name   string
		escape *strings.Replacer
	}{
		{"letters", strings.NewReplacer(`\`, `\\`, "\n", `\n`, "\r", `\r`, "\t", `\t`)},
		{"line ends", strings.NewReplacer(`\`, `\\`, "\n", "\\\n", "\r", "\\\r", "\t", "\\\t")},
	}
	for _, tt := range tests {
		for _, head := range []string{"", "id\tsubject\tsent\ttext\n"} {
			for _, end := range []string{"\n", "\r\n"} {
				row := "08VALLETTA1\t\"HARBOR\" DUES\t\\N\t" + tt.escape.Replace(text) + end
				got := openAll(t, "x.tsv", []byte(head+row+row), Options{})
				if len(got.sources) != 2 || len(got.errors) > 0 {
					t.Errorf("%s below %q: %d texts, errors %q", tt.name, head, len(got.sources), got.errors)
					continue
				}
				if src := got.sources[1]; src.Text != text || len(src.Container.Meta) != 2 || src.Container.Meta[1].Value != `"HARBOR" DUES` {
					t.Errorf("%s below %q: it is %q with %v", tt.name, head, src.Text, src.Container.Meta)
				} else if tt.name == "line ends" { // letters are other characters
					checkRaw(t, src, []byte(head + row + row)[got.members[1].Start:][:got.members[1].Size])
				}
			}
		}
	}
}

func TestNoRows(t *testing.T) {
	for _, file := range []string{"id,date,text", "id;date;text\r\n", "\"Id\"\t\"Text\"\n\n"} {
		got := openAll(t, "x.csv", []byte(file), Options{})
		if want := "x.csv: it has the names of columns and no row, so there is nothing to read in it"; len(got.sources) != 0 || fmt.Sprint(got.errors) != "["+want+"]" {
			t.Errorf("%q gives %d texts and the errors %q", file, len(got.sources), got.errors)
		}
	}
}
