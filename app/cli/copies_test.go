package cli

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"testing"
)

// The same cable is written once, wherever it comes from, and where it was
// found again is said.
func TestParseCopies(t *testing.T) {
	t.Chdir(t.TempDir())
	for name, text := range map[string]string{
		"a.txt": cable("0001"), "b.txt": cable("0002") + "NNNN\n" + cable("0003") + "NNNN\n", "c.txt": "\r\n" + cable("0001") + "\r\n",
		"all.csv": "id,body\n06VALLETTA1,\"" + cable("0001") + "\"\n06VALLETTA2,\"" + cable("0002") + "NNNN\"\n06VALLETTA4,lost\n06VALLETTA5,lost\n",
		"one.txt": sectionText("0006", 1, 2), "two.txt": sectionText("0006", 2, 2),
	} {
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct{ args, want, said string }{
		{"a.txt b.txt", "1 2 3", ""},
		{"a.txt a.txt", "1", "a.txt is the same cable as a.txt; it is written once"},
		{"a.txt b.txt c.txt", "1 2 3", "c.txt is the same cable as a.txt; it is written once"},
		{"-copies a.txt b.txt c.txt", "1 2 3 1", ""},
		{"c.txt b.txt a.txt b.txt", "1 2 3", "a.txt is the same cable as c.txt; it is written once\nreftel parse: b.txt, number 1 is the same cable as b.txt, number 1, and so it is with 1 more of this file; each is written once"},
		{"a.txt all.csv", "1 2 4 5", "all.csv, number 1 is the same cable as a.txt; it is written once"},
		{"one.txt two.txt one.txt a.txt two.txt one.txt", "6 1", "one.txt is the same cable as one.txt; it is written once\nreftel parse: one.txt is the same cable as one.txt; it is written once"},
		{"one.txt a.txt one.txt two.txt", "6 1", "one.txt is the same cable as one.txt; it is written once"},
		{"-", "1", "standard input, number 2 is the same cable as standard input, number 1; it is written once"},
	}
	for _, tt := range tests {
		var out, stderr bytes.Buffer
		stdin := strings.NewReader(cable("0001") + "NNNN\n" + cable("0001") + "NNNN\n")
		code := Run(append([]string{"parse", "-summary"}, strings.Fields(tt.args)...), stdin, &out, &stderr)
		var ids []string
		for line := range strings.Lines(out.String()) {
			id, _, _ := strings.Cut(strings.TrimPrefix(line, `{"id":"06VALLETTA`), `"`)
			ids = append(ids, id)
		}
		said := strings.TrimPrefix(strings.TrimSpace(stderr.String()), "reftel parse: ")
		if got := strings.Join(ids, " "); got != tt.want || said != tt.said || code != exitOK {
			t.Errorf("%s: exit code %d, %s, %q, want %s, %q", tt.args, code, got, said, tt.want, tt.said)
		}
	}
}

// Outlines without the copies are those without the copies: the first has no
// empty line before it, each other has one.
func TestParseCopiesApart(t *testing.T) {
	t.Chdir(t.TempDir())
	for n, text := range []string{cable("0001"), cable("0002"), cable("0001"), cable("0003")} {
		if err := os.WriteFile(fmt.Sprintf("%d.txt", n), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	var all, some, said bytes.Buffer
	Run([]string{"parse", "-text", "0.txt", "1.txt", "2.txt", "3.txt"}, nil, &all, &said)
	Run([]string{"parse", "-text", "0.txt", "1.txt", "3.txt"}, nil, &some, os.Stderr)
	if all.String() != some.String() || some.Len() == 0 {
		t.Errorf("with a copy it writes %q, want %q", &all, &some)
	}
}
