package open

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// opened is what Members gave of a file: every text as it was and as it is
// when it is read again, and all errors.
type opened struct {
	sources []*parser.Source
	members []Member
	errors  []string
}

// openAll opens data and reads every text in it a second time.
func openAll(t *testing.T, name string, data []byte, opts Options) opened {
	t.Helper()
	var got opened
	r, size := bytes.NewReader(data), int64(len(data))
	for m, err := range Members(name, r, size, opts) {
		if err != nil {
			got.errors = append(got.errors, err.Error())
			continue
		}
		got.sources = append(got.sources, m.Source())
		m.Data, m.decode, m.hash, m.archive, m.Path, m.Meta = nil, nil, nil, "", "", nil // as one comes from elsewhere
		got.members = append(got.members, m)
	}
	for i, m := range got.members {
		again, err := ReadSource(r, size, m, opts)
		if err != nil {
			t.Errorf("%s: text %d cannot be read again: %v", name, i+1, err)
			continue
		}
		if want := got.sources[i]; again.Text != want.Text || again.SHA256 != want.SHA256 || fmt.Sprint(again.Container) != fmt.Sprint(want.Container) || !slices.Equal(again.Raw, want.Raw) {
			t.Errorf("%s: text %d is %.80q in %v when it is read again, not %.80q in %v", name, i+1, again.Text, again.Container, want.Text, want.Container)
		}
	}
	return got
}

// checkRaw checks that the characters of src, but for line ends that put
// columns together, stand in raw where its offsets say.
func checkRaw(t *testing.T, src *parser.Source, raw []byte) {
	t.Helper()
	for i := range len(src.Text) {
		if at := src.RawOffset(i); src.Text[i] < 0x80 && src.Text[i] != '\n' && (at >= len(raw) || raw[at] != src.Text[i]) {
			t.Fatalf("character %d of %.60q is %q, which is not at %d of the bytes", i, src.Text, src.Text[i], at)
		}
	}
}

// cablegateRow writes one row as the publishers of 2010 did.
func cablegateRow(values ...string) string {
	for i, v := range values {
		values[i] = `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`).Replace(v) + `"`
	}
	return strings.Join(values, ",") + "\n"
}

func numberedRow(n int) string {
	id := fmt.Sprintf("06VALLETTA%d", n)
	return cablegateRow(fmt.Sprint(n), "2/13/2006 12:00", id, "Embassy Valletta", "UNCLASSIFIED", "06ROME1|06ROME2", heading(n), body(n))
}

func heading(n int) string {
	return fmt.Sprintf("VZCZCXRO%04d\nRR RUEHRO\nDE RUEHVT #%04d 0441200\nFM AMEMBASSY VALLETTA\n", n, n)
}

func body(n int) string {
	return fmt.Sprintf("UNCLAS VALLETTA %06d \n\nSUBJECT: \"KEEPERS\", OR \\ NOT\n\n1. Señor \"Borg\" said: \\\"no\\\".\n", n)
}

func TestCablegateCSV(t *testing.T) {
	var file strings.Builder
	for n := 1; n <= 3; n++ {
		file.WriteString(numberedRow(n))
	}
	got := openAll(t, "cables.csv", []byte(file.String()), Options{})
	if len(got.sources) != 3 || len(got.errors) > 0 {
		t.Fatalf("%d rows, errors %q", len(got.sources), got.errors)
	}
	for i, src := range got.sources {
		if want := heading(i+1) + "\n" + body(i+1); src.Text != want {
			t.Errorf("row %d is %q, want %q", i+1, src.Text, want)
		}
		want := fmt.Sprintf("&{csv %d  [{number %d} {date 2/13/2006 12:00} {id 06VALLETTA%d} {origin Embassy Valletta} {classification UNCLASSIFIED} {references 06ROME1|06ROME2}]}", i+1, i+1, i+1)
		if fmt.Sprint(src.Container) != want {
			t.Errorf("row %d comes from %v, want %v", i+1, src.Container, want)
		}
		m := got.members[i]
		checkRaw(t, src, []byte(file.String())[m.Start:m.Start+m.Size])
		if c := parser.Parse(src, parser.Options{}); c.ID.Value.Canonical != fmt.Sprintf("06VALLETTA%d", i+1) {
			t.Errorf("row %d is read as %s", i+1, c.ID.Value.Canonical)
		}
	}
}

// Whoever exports the published table anew puts quotes where they are needed.
func TestCablegateCSVExported(t *testing.T) {
	var file bytes.Buffer
	w := csv.NewWriter(&file)
	for n := 1; n <= 3; n++ {
		w.Write([]string{fmt.Sprint(n), "2/13/2006 12:00", fmt.Sprintf("06VALLETTA%d", n), "Embassy Valletta", "UNCLASSIFIED", "", heading(n), body(n)})
	}
	w.Flush()
	got := openAll(t, "cables.csv", file.Bytes(), Options{})
	if len(got.sources) != 3 || len(got.errors) > 0 {
		t.Fatalf("%d rows, errors %q", len(got.sources), got.errors)
	}
	for i, src := range got.sources {
		if want := heading(i+1) + "\n" + body(i+1); src.Text != want {
			t.Errorf("row %d is %q, want %q", i+1, src.Text, want)
		}
	}
}

// TestCSVWithHeader reads tables that the standard library wrote.
func TestCSVWithHeader(t *testing.T) {
	tests := []struct {
		name  string
		comma rune
		rows  [][]string
		text  string
		meta  string
	}{
		{"names in English", ',', [][]string{
			{"MRN", "Sent", "From", "Subject", "Message Text", "Box"},
			{"06 VALLETTA 1", "2006-02-13", "VALLETTA", "KEEPERS", body(1), "12"},
			{"06 VALLETTA 2", "2006-02-14", "VALLETTA", "", body(2), "12"},
		}, body(1), "[{id 06 VALLETTA 1} {date 2006-02-13} {origin VALLETTA} {subject KEEPERS} {Box 12}]"},
		{"semicolons, heading and body apart", ';', [][]string{
			{"id", "reference_id", "header", "body"},
			{"1", "06VALLETTA1", heading(1), body(1)},
			{"2", "06VALLETTA2", heading(2), body(2)},
		}, heading(1) + "\n" + body(1), "[{number 1} {id 06VALLETTA1}]"},
		{"a text that only its length tells", '\t', [][]string{
			{"date", "origin", "was_sagt_er"},
			{"1/2/2006", "Valletta", strings.Repeat(body(1), 4)},
			{"1/3/2006", "Valletta", "short"},
		}, strings.Repeat(body(1), 4), "[{date 1/2/2006} {origin Valletta}]"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var file bytes.Buffer
			w := csv.NewWriter(&file)
			w.Comma = tt.comma
			if err := w.WriteAll(tt.rows); err != nil {
				t.Fatal(err)
			}
			for _, data := range [][]byte{file.Bytes(), append([]byte("\uFEFF"), file.Bytes()...), bytes.ReplaceAll(file.Bytes(), []byte("\n"), []byte("\r\n"))} {
				got := openAll(t, "x.csv", data, Options{})
				if len(got.sources) != 2 || len(got.errors) > 0 {
					t.Fatalf("%d rows, errors %q", len(got.sources), got.errors)
				}
				src := got.sources[0]
				if text := strings.ReplaceAll(src.Text, "\r\n", "\n"); strings.TrimSpace(text) != strings.TrimSpace(tt.text) || fmt.Sprint(src.Container.Meta) != tt.meta {
					t.Errorf("the first row is %q with %v, want %q with %v", text, src.Container.Meta, tt.text, tt.meta)
				}
				checkRaw(t, src, data[got.members[0].Start:][:got.members[0].Size])
			}
		})
	}
}

func TestTableIsChanged(t *testing.T) {
	file := "id,title,body\n1,A NOTE,UNCLAS VALLETTA 000001\n2,ANOTHER,UNCLAS VALLETTA 000002\n"
	got := openAll(t, "x.csv", []byte(file), Options{Table: func(guess Table) Table {
		guess.Uses = []string{UseNumber, UseText, UseText}
		return guess
	}})
	if len(got.sources) != 2 || got.sources[1].Text != "ANOTHER\nUNCLAS VALLETTA 000002" {
		t.Errorf("it gives %v", got.sources)
	}
}

func TestNoTable(t *testing.T) {
	for _, text := range []string{
		"FM AMEMBASSY VALLETTA\nTO SECSTATE WASHDC\n",
		"From, to, subject\n\nDear Sir,\n",
		"SUBJECT: DATE, TIME, PLACE\nBODY\n",
		"date,class\n1,2\n3,4\n",
		"", ",", "\"", "a,b",
	} {
		if table, ok := GuessTable([]byte(text)); ok {
			t.Errorf("GuessTable(%q) = %v", text, table)
		}
	}
}

func TestDamagedCSV(t *testing.T) {
	unclosed := strings.TrimSuffix(numberedRow(2), "\"\n") + "\n"
	stray := strings.Replace(numberedRow(2), `\"KEEPERS\"`, `"KEEPERS" AND "OTHERS"`, 1)
	comma := strings.Replace(numberedRow(2), `\"KEEPERS\"`, `"KEEPERS"`, 1)
	tests := []struct {
		name, file string
		rows       int
		second     string // what the second row contains
		errors     []string
	}{
		{"a quote that is not closed", numberedRow(1) + unclosed + numberedRow(3), 3, "said",
			[]string{"x.csv: row 2: a quote in it is not closed; it was read up to where the next one begins"}},
		{"the last quote of all", numberedRow(1) + unclosed, 2, "said",
			[]string{"x.csv: row 2: a quote in it is not closed; it was read to the end of the table, and no row was found in that"}},
		{"quotes that are not escaped", numberedRow(1) + stray + numberedRow(3), 3, `"KEEPERS" AND "OTHERS", OR`, nil},
		{"one of them before a comma", numberedRow(1) + comma + numberedRow(3), 3, `"KEEPERS", OR`, nil},
		{"a row that breaks off", numberedRow(1) + "\"2\",\"2/13/2006 12:00\"\n" + numberedRow(3), 3, "",
			[]string{"x.csv: row 2: it has only 2 values of 8"}},
		{"empty lines", numberedRow(1) + "\n\r\n" + numberedRow(2), 2, "said", nil},
		{"no last line end", numberedRow(1) + strings.TrimSpace(numberedRow(2)), 2, "said", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := openAll(t, "x.csv", []byte(tt.file), Options{})
			if len(got.sources) != tt.rows || !slices.Equal(got.errors, tt.errors) {
				t.Fatalf("%d rows of %d, errors %q, want %q", len(got.sources), tt.rows, got.errors, tt.errors)
			}
			if text := got.sources[1].Text; !strings.Contains(text, tt.second) {
				t.Errorf("the second row is %q", text)
			}
		})
	}
}

// TestUnclosedQuote reads a table whose second row never ends, and one in
// which a good row comes after hundreds of megabytes.
func TestUnclosedQuote(t *testing.T) {
	const size = 100 << 20
	for _, last := range []string{"", numberedRow(9)} {
		file := io.MultiReader(strings.NewReader(numberedRow(1)+`"2","2/13/2006 12:00","`), io.LimitReader(prose{}, size), strings.NewReader("\n"+last))
		var rows []int
		var errors []string
		for m, err := range Stream("x.csv", file, Options{}) {
			if err != nil {
				errors = append(errors, err.Error())
				continue
			}
			rows = append(rows, m.Row)
		}
		want := "x.csv: row 2: a quote in it is not closed, so "
		if len(errors) != 1 || !strings.HasPrefix(errors[0], want) || len(rows) != 1+min(1, len(last)) {
			t.Errorf("rows %v, errors %q, want %q", rows, errors, want)
		}
	}
}

// prose is a reader without end.
type prose struct{}

func (prose) Read(p []byte) (int, error) {
	const line = "The keepers of the lighthouse met again.\n"
	n := 0
	for n < len(p) {
		n += copy(p[n:], line)
	}
	return n, nil
}

// FuzzTable checks that no table makes the reader fail or lose its place.
func FuzzTable(f *testing.F) {
	f.Add([]byte(numberedRow(1) + numberedRow(2)))
	f.Add([]byte("id,date,body\n1,2/2/2006,\"say \"\"yes\"\"\"\n2,,x\n"))
	f.Add([]byte("\"1\",\"1/1/2006\",\"06ROME1\",\"\",\"SECRET\",\"\",\"\",\"a\n\"2\",\"1/1/2006\",\""))
	f.Fuzz(func(t *testing.T, data []byte) {
		last := int64(0)
		for _, escape := range []byte(`\"`) {
			table := Table{Dialect: Dialect{Comma: ',', Escape: escape, Quoted: len(data)%2 == 0, Bare: len(data)%3 == 0, CR: len(data)%5 == 0}, Names: make([]string, 3), Uses: []string{UseID, UseText, UseText}}
			c := newRowCutter(bytes.NewReader(data), &table)
			for {
				row, _, _, err := c.next()
				if err != nil {
					break
				}
				if c.rowAt < last || !bytes.Equal(row, data[c.rowAt:][:len(row)]) {
					t.Fatalf("a row at %d after %d", c.rowAt, last)
				}
				last = c.rowAt + int64(len(row))
				m := Member{Format: tableFormat, Charset: utf8Text, Data: row, decode: table.source}
				checkOffsets(t, m.Source())
			}
			last = 0
		}
		openAll(t, "x", data, Options{})
	})
}

// checkOffsets checks that the offsets of src grow and stay within it.
func checkOffsets(t *testing.T, src *parser.Source) {
	t.Helper()
	last := parser.Offset{Text: -1, Raw: -1}
	for _, o := range src.Raw {
		if o.Text <= last.Text || o.Raw <= last.Raw || o.Text > len(src.Text) || o.Raw > src.Bytes {
			t.Fatalf("offset %v after %v, in a text of %d from %d bytes", o, last, len(src.Text), src.Bytes)
		}
		last = o
	}
}

func BenchmarkTable(b *testing.B) {
	var file bytes.Buffer
	for n := range 20_000 {
		file.WriteString(strings.Replace(numberedRow(n), "1.", strings.Repeat("1. The keepers of the lighthouse met again.\\n", 100), 1))
	}
	data := file.Bytes()
	for _, source := range []bool{false, true} {
		b.Run(fmt.Sprintf("source=%v", source), func(b *testing.B) {
			b.SetBytes(int64(len(data)))
			for range b.N {
				for m, err := range Members("x.csv", bytes.NewReader(data), int64(len(data)), Options{}) {
					if err != nil {
						b.Fatal(err)
					}
					if source {
						m.Draft()
					}
				}
			}
		})
	}
}
