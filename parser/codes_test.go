package parser

import (
	"go/ast"
	goparser "go/parser"
	"go/token"
	"strconv"
	"strings"
	"testing"
)

// TestCodes looks at each Code: it must say what it means, have a value of its
// own in small letters, and have a golden file that shows it.
func TestCodes(t *testing.T) {
	file, err := goparser.ParseFile(token.NewFileSet(), "codes.go", nil, goparser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	shown := shownCodes(t)
	names := map[string]string{}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.CONST {
			continue
		}
		for _, s := range g.Specs {
			v := s.(*ast.ValueSpec)
			name := v.Names[0].Name
			code, _ := strconv.Unquote(v.Values[0].(*ast.BasicLit).Value)
			switch {
			case v.Comment.Text() == "":
				t.Errorf("%s has no comment", name)
			case names[code] != "":
				t.Errorf("%s and %s are both %q", name, names[code], code)
			case strings.Trim(code, "abcdefghijklmnopqrstuvwxyz-") != "":
				t.Errorf("%s is %q: want small letters and hyphens", name, code)
			case !shown[code]:
				t.Errorf("no golden file shows %s", code)
			}
			names[code] = name
		}
	}
	if len(names) == 0 {
		t.Error("codes.go has no codes")
	}
	for code := range shown {
		if names[code] == "" {
			t.Errorf("golden files show %s, which codes.go does not list", code)
		}
	}
}

// shownCodes returns the codes in the diagnostics that golden files expect.
func shownCodes(t *testing.T) map[string]bool {
	shown := map[string]bool{}
	for _, g := range goldenFiles(t, "testdata/quirks") {
		section, _ := g.expected("diagnostics")
		for line := range strings.Lines(section) {
			if fields := strings.Fields(line); len(fields) > 1 && line[0] != '\t' {
				shown[fields[1]] = true
			}
		}
	}
	return shown
}
