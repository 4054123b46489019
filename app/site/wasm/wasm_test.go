package wasm

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/tetratelabs/wazero"
	"github.com/tetratelabs/wazero/imports/wasi_snapshot_preview1"
)

// TestStructure runs a program as it was compiled for this machine and as it
// was compiled to WebAssembly and structured: both have to print the same.
func TestStructure(t *testing.T) {
	want := runTool(t, exec.Command("go", "run", "./testdata/jumps"))
	module, err := Structure(compile(t))
	if err != nil {
		t.Fatal(err)
	}
	if got := run(t, module); got != string(want) {
		t.Errorf("the structured program printed\n%s\nwant\n%s", got, want)
	}
}

// TestStructured counts the functions that are left as they were, and looks
// whether some of the loops need no table.
func TestStructured(t *testing.T) {
	module := compile(t)
	sections, err := readSections(module)
	if err != nil {
		t.Fatal(err)
	}
	endless, err := findEndless(sections)
	if err != nil {
		t.Fatal(err)
	}
	read, left, loops, tables := 0, 0, 0, 0
	for _, s := range sections {
		if s.id != codeSection {
			continue
		}
		bodies, functions, err := readFunctions(s.content)
		if err != nil {
			t.Fatal(err)
		}
		if len(functions) < len(bodies)*9/10 {
			t.Errorf("%d of %d functions are in the form of Go", len(functions), len(bodies))
		}
		for _, f := range functions {
			read++
			f.endCalls(endless)
			w, ok := newFlow(f)
			if !ok {
				left++
				continue
			}
			loops += len(w.loops)
			tables += len(w.of)
		}
	}
	if left == 0 || left > read/500 {
		t.Errorf("%d of %d functions are left as they were; a loop with two ways in is among them, and few others", left, read)
	}
	if loops == 0 || tables == 0 || tables > loops*2/3 {
		t.Errorf("%d of %d loops have a table", tables, loops)
	}
}

// TestDamaged cuts a module off and changes it.
func TestDamaged(t *testing.T) {
	module := compile(t)
	for _, n := range []int{0, 4, 8, 9, 100, len(module) / 2, len(module) - 1} {
		if _, err := Structure(module[:n]); err == nil {
			t.Errorf("no error for the first %d bytes", n)
		}
	}
	sections, err := readSections(module)
	if err != nil {
		t.Fatal(err)
	}
	bare := append([]byte{}, magic...)
	for _, s := range sections {
		if !s.isNames() {
			bare = s.append(bare)
		}
	}
	if _, err := Structure(bare); err == nil || !strings.Contains(err.Error(), "names") {
		t.Errorf("without names: %v", err)
	}
}

// compile returns the program in testdata for WebAssembly outside browsers,
// where it needs no JavaScript to run.
func compile(t *testing.T) []byte {
	t.Helper()
	file := filepath.Join(t.TempDir(), "jumps.wasm")
	build := exec.Command("go", "build", "-ldflags=-w", "-o", file, "./testdata/jumps")
	build.Env = append(os.Environ(), "GOOS=wasip1", "GOARCH=wasm")
	runTool(t, build)
	module, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	return module
}

// run returns what the program prints.
func run(t *testing.T, module []byte) string {
	t.Helper()
	ctx := context.Background()
	r := wazero.NewRuntimeWithConfig(ctx, wazero.NewRuntimeConfigInterpreter())
	defer r.Close(ctx)
	wasi_snapshot_preview1.MustInstantiate(ctx, r)
	var out bytes.Buffer
	config := wazero.NewModuleConfig().WithStdout(&out).WithStderr(&out).WithSysNanotime().WithSysWalltime()
	if _, err := r.InstantiateWithConfig(ctx, module, config); err != nil && !strings.Contains(err.Error(), "exit_code(0)") {
		t.Errorf("%v\n%s", err, out.String())
	}
	return out.String()
}

func runTool(t *testing.T, cmd *exec.Cmd) []byte {
	t.Helper()
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%s: %v\n%s", cmd, err, stderr.String())
	}
	return out
}
