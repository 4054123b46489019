package open

import (
	"fmt"
	"strings"
	"testing"
)

func TestReadColumns(t *testing.T) {
	for in, want := range map[string]string{
		"text=body":                        "text=body",
		"text=header+body,id=mrn":          "text=header+body,id=mrn",
		"subject=,origin= posted at":       "subject=,origin= posted at",
		"":                                 "error",
		"body":                             "error",
		"body=text":                        "error",
		"text=":                            "error",
		"text=a,,id=b":                     "error",
		"id=" + strings.Repeat("x", 1<<20): "id=" + strings.Repeat("x", 1<<20),
	} {
		c, err := ReadColumns(in)
		got := c.String()
		if err != nil {
			got = "error"
		}
		if got != want {
			t.Errorf("ReadColumns(%.40q) = %.40q, %v, want %.40q", in, got, err, want)
		}
	}
}

func TestApplyColumns(t *testing.T) {
	table := Table{Header: true, Names: []string{"MRN", "Notes", "Body Text", "Rest"}, Uses: []string{UseID, "", UseText, ""}}
	tests := []struct{ columns, uses, missing string }{
		{"text=notes", "[id text  ]", ""},
		{"text=body text+rest", "[id  text text]", ""},
		{"text=BODY-TEXT,subject=notes", "[id subject text ]", ""},
		{"id=", "[  text ]", ""},
		{"id=notes,subject=mrn", "[subject id text ]", ""},
		{"text=rest,id=none", "[id  text ]", "none"},
	}
	for _, tt := range tests {
		c, err := ReadColumns(tt.columns)
		if err != nil {
			t.Fatal(err)
		}
		got, missing := c.Apply(table)
		if fmt.Sprint(got.Uses) != tt.uses || missing != tt.missing {
			t.Errorf("%s gives %q without %q, want %s without %q", tt.columns, got.Uses, missing, tt.uses, tt.missing)
		}
	}
	if fmt.Sprint(table.Uses) != "[id  text ]" {
		t.Errorf("the table itself became %q", table.Uses)
	}
}

// A table whose names say nothing is one as soon as somebody says what they
// mean; a text with commas is none.
func TestUnknownNames(t *testing.T) {
	columns, _ := ReadColumns("text=inhalt,id=kennung")
	opts := Options{Table: func(t Table) Table { t, _ = columns.Apply(t); return t }}
	got := openAll(t, "x.csv", []byte("kennung;ort;inhalt\n7;Valletta;UNCLAS VALLETTA 000001\n8;Valletta;UNCLAS VALLETTA 000002\n"), opts)
	if len(got.sources) != 2 || got.sources[1].Text != "UNCLAS VALLETTA 000002" || fmt.Sprint(got.sources[1].Container.Meta) != "[{id 8} {ort Valletta}]" {
		t.Errorf("it gives %v", got.sources)
	}
	letter := "Dear Sir, dear Madam\nyours, truly\n"
	if got := openAll(t, "x.txt", []byte(letter), opts); len(got.sources) != 1 || got.sources[0].Text != letter {
		t.Errorf("a letter gives %v", got.sources)
	}
	table, ok := GuessTable([]byte("kennung;ort;inhalt\n06VALLETTA1;13.2.2006;" + strings.Repeat("The keepers met. ", 20) + "\n"))
	if !ok || fmt.Sprint(table.Uses) != "[id  text]" {
		t.Errorf("what stands in the columns makes it %q, %v", table.Uses, ok)
	}
}
