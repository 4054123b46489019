package parser

import (
	"go/ast"
	goparser "go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// TestCodes looks at each Code: it must say what it means, have a value of its
// own in small letters, and have a golden file that shows it.
func TestCodes(t *testing.T) {
	shown := shownCodes(t)
	listed := listedCodes(t)
	for code, c := range listed {
		switch {
		case c.says == "":
			t.Errorf("%s has no comment", c.name)
		case strings.Trim(code, "abcdefghijklmnopqrstuvwxyz-") != "":
			t.Errorf("%s is %q: want small letters and hyphens", c.name, code)
		case !shown[code]:
			t.Errorf("no golden file shows %s", code)
		}
	}
	for code := range shown {
		if listed[code].name == "" {
			t.Errorf("golden files show %s, which codes.go does not list", code)
		}
	}
}

// A listedCode is the name of a constant and its comment.
type listedCode struct{ name, says string }

// listedCodes returns the codes that codes.go lists.
func listedCodes(t *testing.T) map[string]listedCode {
	file, err := goparser.ParseFile(token.NewFileSet(), "codes.go", nil, goparser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]listedCode{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			name := v.Names[0].Name
			code, _ := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			if other := listed[code].name; other != "" {
				t.Errorf("%s and %s are both %q", name, other, code)
			}
			listed[code] = listedCode{name, strings.TrimSpace(v.Comment.Text())}
		}
	}
	if len(listed) == 0 {
		t.Fatal("codes.go has no codes")
	}
	return listed
}

// shownCodes returns the codes in the diagnostics that golden files expect.
func shownCodes(t *testing.T) map[string]bool {
	shown := map[string]bool{}
	files := goldenFiles(t, "testdata/quirks")
	paths, err := filepath.Glob("testdata/faults/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, path := range paths {
		f, err := readFault(path)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, f.g)
	}
	for _, g := range files {
		section, _ := g.expected("diagnostics")
		for line := range strings.Lines(section) {
			if fields := strings.Fields(line); len(fields) > 1 && line[0] != '\t' {
				shown[fields[1]] = true
			}
		}
	}
	return shown
}
