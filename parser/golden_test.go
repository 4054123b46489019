package parser

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

var update = flag.Bool("update", false, "rewrite what golden files expect, and tighten ratchets; read the diff")

// A golden is a test file: why it exists, the text of a cable, and sections
// with what is read from it. See testdata/README.md.
type golden struct {
	path    string
	archive *txtar.Archive
	source  *Source
}

// goldenFiles returns the golden files under root.
func goldenFiles(t testing.TB, root string) []golden {
	var files []golden
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".txt") {
			return err
		}
		g, err := readGolden(path)
		if err != nil {
			return fmt.Errorf("%s: %w", path, err)
		}
		files = append(files, g)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func readGolden(path string) (golden, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return golden{}, err
	}
	g := golden{path, txtar.Parse(data), &Source{}}
	if len(bytes.TrimSpace(g.archive.Comment)) == 0 {
		return g, fmt.Errorf("no sentence says why it exists")
	}
	for _, s := range g.archive.Files {
		if err := g.readInput(s.Name, string(s.Data)); err != nil {
			return g, fmt.Errorf("section %s: %w", s.Name, err)
		}
	}
	return g, nil
}

// readInput takes the section name as a part of the input, if it is one.
func (g golden) readInput(name, data string) error {
	switch name {
	case "cable":
		g.source.Text = data
	case "quoted cable":
		for line := range strings.Lines(data) {
			s, err := strconv.Unquote(strings.TrimSuffix(line, "\n"))
			if err != nil {
				return fmt.Errorf("%s: %w", line, err)
			}
			g.source.Text += s
		}
	case "sample":
		text, err := os.ReadFile(strings.TrimSpace(data))
		g.source.Text = string(text)
		return err
	case "charset":
		g.source.Charset = strings.TrimSpace(data)
	case "container":
		g.source.Container = &Container{Format: "case"}
		for line := range strings.Lines(data) {
			name, value, _ := strings.Cut(strings.TrimSuffix(line, "\n"), " ")
			g.source.Container.Meta = append(g.source.Container.Meta, Column{name, value})
		}
	default:
		if _, ok := views[name]; !ok {
			return fmt.Errorf("no view has this name")
		}
	}
	return nil
}

// expected returns the section name, and whether g has it.
func (g golden) expected(name string) (string, bool) {
	for _, s := range g.archive.Files {
		if s.Name == name {
			return string(s.Data), true
		}
	}
	return "", false
}

// check compares every view that g has with what is read now, or writes that
// to the file.
func (g golden) check(t *testing.T) {
	c := Parse(g.source, Options{})
	if msg := sound(c); msg != "" {
		t.Error(msg)
	}
	compared := 0
	for i, s := range g.archive.Files {
		view, ok := views[s.Name]
		if !ok {
			continue
		}
		compared++
		got := view(c)
		switch {
		case *update:
			g.archive.Files[i].Data = []byte(got)
		case got != string(s.Data):
			t.Errorf("%s\n got %s\nwant %s", s.Name, got, s.Data)
		}
	}
	if compared == 0 {
		t.Error("nothing is compared")
	}
	if *update {
		if err := os.WriteFile(g.path, txtar.Format(g.archive), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// checkGolden checks all golden files under root.
func checkGolden(t *testing.T, root string) {
	for _, g := range goldenFiles(t, root) {
		name, _ := filepath.Rel(root, g.path)
		t.Run(filepath.ToSlash(strings.TrimSuffix(name, ".txt")), g.check)
	}
}

// TestQuirks reads one odd thing a file.
func TestQuirks(t *testing.T) { checkGolden(t, "testdata/quirks") }

// TestWhole reads whole cables: the specimens of the page.
func TestWhole(t *testing.T) { checkGolden(t, "testdata/cables") }
