package explain

import (
	"go/ast"
	goparser "go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"github.com/reftel/reftel/parser"
)

// TestChecks compares the list of checks with the codes of package parser.
func TestChecks(t *testing.T) {
	seen := map[parser.Code]bool{}
	for _, c := range Checks() {
		if seen[c.Code] {
			t.Errorf("%s is listed twice", c.Code)
		}
		seen[c.Code] = true
		if found, ok := CheckOf(c.Code); !ok || found != c {
			t.Errorf("CheckOf(%s) = %v", c.Code, found)
		}
		for _, s := range []string{c.Says, c.Why} {
			if !strings.HasSuffix(s, ".") || strings.ToUpper(s[:1]) != s[:1] && s[0] < 0x80 {
				t.Errorf("%s: %q is no sentence", c.Code, s)
			}
		}
		if c.Source == "" {
			t.Errorf("%s names no source", c.Code)
		}
	}
	codes := codesOf(t)
	for _, code := range codes {
		if !seen[code] {
			t.Errorf("%s is not explained", code)
		}
	}
	if len(codes) != len(seen) {
		t.Errorf("%d codes are explained, there are %d", len(seen), len(codes))
	}
}

// codesOf returns the codes that package parser lists.
func codesOf(t *testing.T) (codes []parser.Code) {
	file, err := goparser.ParseFile(token.NewFileSet(), "../codes.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	ast.Inspect(file, func(n ast.Node) bool {
		if lit, ok := n.(*ast.BasicLit); ok && lit.Kind == token.STRING {
			code, _ := strconv.Unquote(lit.Value)
			codes = append(codes, parser.Code(code))
		}
		return true
	})
	return codes
}

// TestSeverities looks at every diagnostic that golden files of package parser
// expect: none is graver than the list says, and one is as grave.
func TestSeverities(t *testing.T) {
	grave := map[parser.Severity]int{parser.Info: 1, parser.Warning: 2, parser.Error: 3}
	highest := map[parser.Code]int{}
	paths, _ := filepath.Glob("../testdata/quirks/*/*.txt")
	faults, _ := filepath.Glob("../testdata/faults/*.txt")
	for _, path := range append(paths, faults...) {
		archive, err := txtar.ParseFile(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range archive.Files {
			if s.Name != "diagnostics" {
				continue
			}
			for line := range strings.Lines(string(s.Data)) {
				if f := strings.Fields(line); line[0] != '\t' && len(f) > 1 {
					highest[parser.Code(f[1])] = max(highest[parser.Code(f[1])], grave[parser.Severity(f[0])])
				}
			}
		}
	}
	for _, c := range Checks() {
		if highest[c.Code] != grave[c.Severity] {
			t.Errorf("%s is listed as %s, which is not the gravest that golden files show", c.Code, c.Severity)
		}
	}
}
