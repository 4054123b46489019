//go:build !js

package parser

import (
	"fmt"
	"os"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/reftel/reftel/"

// webOnly are what app.wasm must not hold: servers, and templates, which keep
// the linker from dropping dead code.
var webOnly = []string{"text/template", "html/template", module + "app/site", module + "app/cli", "net/http/httptest"}

// TestImports holds the packages to who may import whom. Imports from the
// standard library are allowed unless they are named.
func TestImports(t *testing.T) {
	tests := []struct {
		name    string
		js      bool
		allowed []string // imports from elsewhere, of the package itself
		not     []string // imports that it must not have itself
		never   []string // packages that it must not even reach
	}{
		{"parser/refdata", false, nil, []string{"os", "regexp", "encoding/json"}, []string{"net/http", "text/template", "syscall/js"}},
		{"parser", false, []string{module + "parser/refdata"}, []string{"os", "regexp"}, []string{"net/http", "text/template", "syscall/js"}},
		{"parser/explain", false, []string{module + "parser", module + "parser/refdata"}, []string{"os", "regexp"}, []string{"net/http", "text/template", "syscall/js"}},
		{"parser/audit", false, []string{module + "parser", module + "parser/refdata"}, []string{"os", "regexp"}, []string{"net/http", "text/template", "syscall/js"}},
		{"parser/correct", false, []string{module + "parser"}, []string{"os", "regexp"}, []string{"net/http", "text/template", "syscall/js"}},
		{"parser/protect", false, []string{module + "parser", module + "parser/refdata"}, []string{"os", "regexp"}, []string{"net/http", "text/template", "syscall/js"}},
		{"parser/export", false, []string{module + "parser", module + "parser/refdata"}, []string{"os"}, []string{"net/http", "text/template", "syscall/js"}},
		{"parser/open", false, []string{module + "parser", "golang.org/x/", "github.com/bodgit/sevenzip"}, []string{"os"}, []string{"syscall/js"}},
		{"parser/open", true, []string{module + "parser", "golang.org/x/"}, []string{"os", "syscall/js"}, []string{"net/http"}},
		{"parser/open/pdfium", false, []string{module + "parser/open", "github.com/klippa-app/go-pdfium", "github.com/tetratelabs/wazero"}, nil, []string{"syscall/js"}},
		{"app/catalog", true, []string{module + "parser", module + "app/worker"}, []string{"syscall/js"}, webOnly},
		{"app/worker", true, []string{module + "parser", "syscall/js"}, []string{module + "app", "net/http"}, webOnly},
		{"app/geo", true, nil, []string{"os", "fmt"}, append([]string{"syscall/js"}, webOnly...)},
		{"app", true, []string{module + "parser", module + "app/worker", module + "app/catalog", module + "app/geo", "github.com/maxence-charriere/go-app/v10/"}, []string{"syscall/js", "net/http"}, webOnly},
		{"", true, []string{module + "app", "github.com/maxence-charriere/go-app/v10/"}, nil, webOnly},
	}
	for _, tt := range tests {
		t.Run("/"+tt.name, func(t *testing.T) {
			for _, path := range goList(t, tt.name, tt.js, "-f", `{{join .Imports "\n"}}`) {
				standard := !strings.Contains(strings.SplitN(path, "/", 2)[0], ".") && path != "syscall/js"
				if !standard && !slices.ContainsFunc(tt.allowed, func(p string) bool { return strings.HasPrefix(path, p) }) {
					t.Errorf("imports %s, which is not on its list", path)
				}
				if slices.Contains(tt.not, path) {
					t.Errorf("imports %s", path)
				}
			}
			for _, path := range goList(t, tt.name, tt.js, "-deps") {
				if slices.Contains(tt.never, path) {
					t.Errorf("reaches %s", path)
				}
			}
		})
	}
}

// goList returns the lines that go list prints for a package of the module, as
// it is built natively or for the browser.
func goList(t *testing.T, name string, js bool, args ...string) []string {
	cmd := exec.Command("go", append(append([]string{"list"}, args...), strings.TrimSuffix(module+name, "/"))...)
	cmd.Env = os.Environ()
	if js {
		cmd.Env = append(cmd.Env, "GOOS=js", "GOARCH=wasm")
	}
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(fmt.Errorf("%v: %w", cmd, err))
	}
	return strings.Fields(string(out))
}
