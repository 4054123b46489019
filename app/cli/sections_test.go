package cli

import (
	"archive/zip"
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"testing"
)

// sectionText returns a text with section n of the telegram with that number.
func sectionText(serial string, n, of int) string {
	return strings.Replace(strings.Replace(cable(serial), "UNCLAS VALLETTA", fmt.Sprintf("UNCLAS SECTION %02d OF %02d VALLETTA", n, of), 1), "1. (U) Text.", fmt.Sprintf("%d. (U) Text.", n), 1)
}

// The sections of one telegram are one line, wherever they come from, and it
// names all of these.
func TestParseSections(t *testing.T) {
	t.Chdir(t.TempDir())
	var zipped bytes.Buffer
	z := zip.NewWriter(&zipped)
	w, err := z.Create("x/three.txt")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprint(w, sectionText("0001", 3, 3))
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"two.txt": sectionText("0001", 2, 3), "one.txt": sectionText("0001", 1, 3), "rest.zip": zipped.String(),
		"other.txt": cable("0002"), "other2.txt": cable("0012"), "other3.txt": cable("0013"), "alone.txt": sectionText("0003", 1, 2),
		"table.csv": "id,body\n1,\"" + sectionText("0004", 2, 2) + "\"\n2,\"" + cable("0005") + "\"\n3,\"" + sectionText("0004", 1, 2) + "\"\n",
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ args, want string }{
		{"two.txt other.txt one.txt rest.zip", "06VALLETTA1/3 from one.txt: two.txt: rest.zip:x/three.txt 06VALLETTA2/1"},
		{"two.txt one.txt alone.txt", "06VALLETTA1/2 from one.txt: two.txt: 06VALLETTA3/1"},
		{"alone.txt other.txt", "06VALLETTA3/1 06VALLETTA2/1"},
		{"other.txt alone.txt two.txt other2.txt one.txt other3.txt", "06VALLETTA2/1 06VALLETTA3/1 06VALLETTA1/2 from one.txt: two.txt: 06VALLETTA12/1 06VALLETTA13/1"},
		{"-copies one.txt alone.txt one.txt two.txt", "06VALLETTA1/2 from one.txt: two.txt: 06VALLETTA3/1 06VALLETTA1/1"},
		{"table.csv", "06VALLETTA4/1 06VALLETTA5/1 06VALLETTA4/1"},
	}
	for _, tt := range tests {
		var out, stderr bytes.Buffer
		if code := Run(append([]string{"parse"}, strings.Fields(tt.args)...), nil, &out, &stderr); code != 0 || stderr.Len() > 0 {
			t.Errorf("%s: exit code %d, %s", tt.args, code, &stderr)
		}
		if got := strings.TrimSpace(partsOf(t, out.String())); got != tt.want {
			t.Errorf("%s gives %q, want %q", tt.args, got, tt.want)
		}
	}
}

// partsOf says of each line which cable it is, with how many paragraphs, and
// where its parts were.
func partsOf(t *testing.T, out string) string {
	t.Helper()
	var all strings.Builder
	for line := range strings.Lines(out) {
		var c struct {
			ID     struct{ Value struct{ Canonical string } }
			Body   []any
			Source struct {
				Parts []struct {
					Name      string
					Container struct {
						Member string
						Row    int
					}
				}
			}
		}
		if err := json.Unmarshal([]byte(line), &c); err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&all, "%s/%d ", c.ID.Value.Canonical, len(c.Body))
		for i, p := range c.Source.Parts {
			if i == 0 {
				all.WriteString("from ")
			}
			fmt.Fprintf(&all, "%s:%s%s ", p.Name, p.Container.Member, strings.Trim(fmt.Sprint(p.Container.Row), "0"))
		}
	}
	return all.String()
}

// However much waits, memory does not grow without end, nothing is lost, and
// the order stays.
func TestParseManySections(t *testing.T) {
	t.Chdir(t.TempDir())
	long := strings.Repeat("The keepers met. ", heldBytes/17/4)
	var text strings.Builder
	for n := range 9 {
		of := 1 + n%2 // every other one waits for a section that never comes
		text.WriteString(strings.Replace(sectionText(fmt.Sprintf("%04d", 1000+n), 1, of), "Text.", long, 1) + "NNNN\n")
	}
	for n := range 5000 {
		text.WriteString(sectionText(fmt.Sprintf("%04d", 1009+n), 1, 2) + "NNNN\n")
	}
	if err := os.WriteFile("x.txt", []byte(text.String()), 0o644); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if code := Run([]string{"parse", "-summary", "x.txt"}, nil, &out, &out); code != 0 || bytes.Count(out.Bytes(), []byte("\n")) != 5009 {
		t.Fatalf("exit code %d, %d lines: %.300s", code, bytes.Count(out.Bytes(), []byte("\n")), &out)
	}
	next := 1000
	for line := range bytes.Lines(out.Bytes()) {
		if want := fmt.Sprintf(`{"id":"06VALLETTA%d",`, next); !bytes.HasPrefix(line, []byte(want)) {
			t.Fatalf("line %d is %s, want %s", next-999, line, want)
		}
		next++
	}
}
