package cli

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// cable returns a telegram with that number.
func cable(serial string) string {
	return "DE RUEHVT #" + serial + " 0441200\nP 131200Z FEB 06\nFM AMEMBASSY VALLETTA\nTO RUEHC/SECSTATE WASHDC\n\n" +
		"UNCLAS VALLETTA 00" + serial + "\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: NUMBER " + serial + "\n\n1. (U) Text.\n\nBORG\n"
}

// fillFolder makes the working folder of the test, which is a new one, hold
// what TestParse reads.
func fillFolder(t *testing.T) {
	t.Helper()
	t.Chdir(t.TempDir())
	files := map[string]string{
		"one.txt":       cable("0001"),
		"two.txt":       cable("0002") + cable("0003"),
		"dir/b.txt":     cable("0005"),
		"dir/a.txt":     cable("0004"),
		"dir/sub/c.txt": cable("0006"),
		"dir/.git/x":    "\x00\x00\x00\x00\x00\x00\x00\x00",
		"dir/.hidden":   "%PDF-1.7",
		"mixed/a.pdf":   "%PDF-1.7\n",
		"mixed/b.txt":   cable("0007"),
		"mixed/c.txt":   "",
		"secret.txt":    "P 141018Z MAY 08\nFM AMEMBASSY VALLETTA\n\nS E C R E T VALLETTA 000212\n\nE.O. 12958: DECL: 05/14/2018\nSUBJECT: DUES\n\n1. (S) Paid.\n",
		"prose.txt":     "Dear Sir,\nthis is no cable.\n",
	}
	for name, text := range files {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

func TestParse(t *testing.T) {
	fillFolder(t)
	tests := []struct {
		args, in string
		code     int
		ids      string // "source name:id:row" of each line
		err      string // all of stderr
	}{
		{"one.txt", "", 0, "one.txt:06VALLETTA1:0", ""},
		{"two.txt", "", 0, "two.txt:06VALLETTA2:1 two.txt:06VALLETTA3:2", ""},
		{"dir", "", 0, "a.txt:06VALLETTA4:0 b.txt:06VALLETTA5:0 c.txt:06VALLETTA6:0", ""},
		{"dir/b.txt one.txt", "", 0, "b.txt:06VALLETTA5:0 one.txt:06VALLETTA1:0", ""},
		{"", cable("0008"), 0, ":06VALLETTA8:0", ""},
		{"one.txt -", cable("0008"), 0, "one.txt:06VALLETTA1:0 :06VALLETTA8:0", ""},
		{"prose.txt", "", 0, "prose.txt::0", ""},
		{"mixed", "", 1, "b.txt:06VALLETTA7:0",
			"reftel parse: mixed/a.pdf: it is damaged or cut off so that no reader can open it; nothing of it was read\n" +
				"reftel parse: mixed/c.txt is empty; there is nothing to read in it\n"},
		{"none.txt one.txt", "", 1, "one.txt:06VALLETTA1:0", "reftel parse: none.txt does not exist; check the name\n"},
		{"-", "", 1, "", "reftel parse: The text is empty; there is nothing to read in it\n"},
		{"-text -source one.txt", "", 2, "", "reftel parse: only one of -text, -summary and -source can be; leave the others out\n"},
		{"-text -summary one.txt", "", 2, "", "reftel parse: only one of -text, -summary and -source can be; leave the others out\n"},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			var out, stderr bytes.Buffer
			code := Run(append([]string{"parse"}, strings.Fields(tt.args)...), strings.NewReader(tt.in), &out, &stderr)
			if code != tt.code || stderr.String() != tt.err {
				t.Errorf("exit code %d with %q, want %d with %q", code, &stderr, tt.code, tt.err)
			}
			if got := idsOf(t, out.String()); got != tt.ids {
				t.Errorf("the lines are %q, want %q", got, tt.ids)
			}
		})
	}
}

// idsOf reads one object from each line of out.
func idsOf(t *testing.T, out string) string {
	t.Helper()
	var ids []string
	for line := range strings.Lines(out) {
		var c struct {
			Source struct {
				Name, Text string
				Container  struct{ Row json.Number }
			}
			ID struct{ Value struct{ Canonical string } }
		}
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		if c.Source.Text != "" {
			t.Errorf("%s has its text", c.Source.Name)
		}
		if c.Source.Container.Row == "" {
			c.Source.Container.Row = "0"
		}
		ids = append(ids, c.Source.Name+":"+c.ID.Value.Canonical+":"+c.Source.Container.Row.String())
	}
	return strings.Join(ids, " ")
}

func TestParseForms(t *testing.T) {
	fillFolder(t)
	tests := []struct {
		args string
		want []string // what stdout contains
	}{
		{"-source one.txt", []string{`"text":"DE RUEHVT #0001`}},
		{"-text one.txt", []string{"06VALLETTA1 NUMBER 0001\n", "from            AMEMBASSY VALLETTA\n", "1. (U) Text.\n"}},
		{"-text -on 2020-01-01 secret.txt", []string{"On 1 January 2020 that is 1 year ago.\n", "2018-05-14: Declassified by its own date; E.O. 12958 as\n"}},
		{"-text -on 2010-01-01 secret.txt", []string{"On 1 January 2010 that is 8 years ahead.\n"}},
		{"-text two.txt one.txt", []string{"two.txt, number 1,", "BORG\n\n06VALLETTA3 ", "BORG\n\n06VALLETTA1 "}},
		{"-text prose.txt", []string{"prose.txt, 28 bytes, utf-8\n", "(not-a-cable)"}},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			var out, stderr bytes.Buffer
			if code := Run(append([]string{"parse"}, strings.Fields(tt.args)...), strings.NewReader(""), &out, &stderr); code != 0 {
				t.Errorf("exit code %d: %s", code, &stderr)
			}
			for _, want := range tt.want {
				if !strings.Contains(out.String(), want) {
					t.Errorf("%q is not in\n%s", want, &out)
				}
			}
		})
	}
}

func TestParseSummary(t *testing.T) {
	fillFolder(t)
	var out, stderr bytes.Buffer
	code := Run([]string{"parse", "-summary", "-meta", "year=2006", "two.txt", "mixed", "prose.txt"}, strings.NewReader(""), &out, &stderr)
	want := `{"id":"06VALLETTA2","sent":"2006-02-13T12:00:00Z","from":"AMEMBASSY VALLETTA","classification":"UNCLASSIFIED","subject":"NUMBER 0002","problems":0,"place":{"name":"two.txt","row":1}}
{"id":"06VALLETTA3","sent":"2006-02-13T12:00:00Z","from":"AMEMBASSY VALLETTA","classification":"UNCLASSIFIED","subject":"NUMBER 0003","problems":0,"place":{"name":"two.txt","row":2}}
{"id":"06VALLETTA7","sent":"2006-02-13T12:00:00Z","from":"AMEMBASSY VALLETTA","classification":"UNCLASSIFIED","subject":"NUMBER 0007","problems":0,"place":{"name":"b.txt"}}
{"problems":1,"place":{"name":"prose.txt"}}
`
	if code != 1 || out.String() != want {
		t.Errorf("exit code %d with\n%s\nwant 1 with\n%s", code, &out, want)
	}
}

// full is a writer with no room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestParseCannotWrite(t *testing.T) {
	fillFolder(t)
	var stderr bytes.Buffer
	code := Run([]string{"parse", "dir", "one.txt"}, strings.NewReader(""), full{}, &stderr)
	if want := "reftel parse: the output ends after 0 cables: no space left\n"; code != 1 || stderr.String() != want {
		t.Errorf("exit code %d with %q, want 1 with %q", code, &stderr, want)
	}
}

func TestSchemaCommand(t *testing.T) {
	var out, stderr bytes.Buffer
	if code := Run([]string{"schema"}, strings.NewReader(""), &out, &stderr); code != 0 || !json.Valid(out.Bytes()) {
		t.Errorf("exit code %d, %q, %.80q", code, &stderr, &out)
	}
}

// BenchmarkSummary reads a table of 20,000 cables on all processors.
func BenchmarkSummary(b *testing.B) {
	var table bytes.Buffer
	for i := range 20_000 {
		heading, _, _ := strings.Cut(cable(fmt.Sprintf("%04d", i%9999+1)), "\n\n")
		fmt.Fprintf(&table, `"%d","2/13/2006 12:00","06VALLETTA%d","Embassy Valletta","UNCLASSIFIED","","%s","`, i+1, i%9999+1, heading)
		fmt.Fprintf(&table, "UNCLAS VALLETTA %06d\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: NUMBER %d\n\n", i%9999+1, i)
		for n := 1; n <= 30; n++ {
			fmt.Fprintf(&table, "%d. (U) The harbor master spoke of dues, quays and \\\"cranes\\\" for an hour.\nNobody objected to what he said of the price.\n\n", n)
		}
		table.WriteString("BORG\n\"\n")
	}
	file := filepath.Join(b.TempDir(), "cables.csv")
	if err := os.WriteFile(file, table.Bytes(), 0o644); err != nil {
		b.Fatal(err)
	}
	b.SetBytes(int64(table.Len()))
	b.ReportAllocs()
	for b.Loop() {
		if code := Run([]string{"parse", "-summary", file}, strings.NewReader(""), io.Discard, io.Discard); code != 0 {
			b.Fatalf("exit code %d", code)
		}
	}
}
