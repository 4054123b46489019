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
