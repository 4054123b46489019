// Tally runs all checks of the project, natively and as WebAssembly, and
// prints what failed, what was skipped and why, and as its last line
//
//	N passed, N failed, N skipped
//
// "make test" runs it, from the root of the repository. It exits with 1 if
// anything failed.
package main

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

func main() {
	var c count
	for _, s := range steps() {
		start := time.Now()
		fmt.Printf("== %s\n", s.name)
		s.run(&c, s)
		fmt.Printf("== %s: %.1f s\n\n", s.name, time.Since(start).Seconds())
	}
	c.report(os.Stdout)
	if c.failed > 0 {
		os.Exit(1)
	}
}

// A step is one command.
type step struct {
	name string
	args []string
	env  []string // nil for this program's own
	run  func(*count, step)
}

// steps lists what is checked, in order. The journeys of app/e2e go through
// the site that the build leaves, so it comes before the tests.
func steps() []step {
	test := words("go test -json -timeout 10m")
	wasm := append(shortEnv(), "GOOS=js", "GOARCH=wasm")
	return []step{
		{"gofmt", words("gofmt -l main.go app parser web/web.go"), nil, runSilent},
		{"go vet", words("go vet ./..."), nil, runCommand},
		{"build", words("make build"), nil, runCommand},
		{"tests", slices.Concat(test, packages()), nil, runTests},
		{"tests in WebAssembly", slices.Concat(test, inWebAssembly(), words("./parser/... ./app/worker")), wasm, runTests},
		{"journeys", slices.Concat(test, []string{journeys}), append(os.Environ(), "NEED_BROWSER=1"), runTests},
	}
}

func words(s string) []string { return strings.Fields(s) }

// inWebAssembly returns the arguments of go test with which tests run as the
// page does, with the jumps that the build gives it. The tool for that is left
// by the build. It needs names, which tests that are not kept do not have, and
// those that it changed before have lost.
func inWebAssembly() []string {
	const tests = "build/tests/"
	structure, err := filepath.Abs("build/structure")
	if err == nil {
		err = os.RemoveAll(tests)
	}
	if err == nil {
		err = os.MkdirAll(tests, 0o755)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "tally:", err)
		os.Exit(1)
	}
	return []string{"-o", tests, "-exec=" + structure + " -run " + output("go", "env", "GOROOT") + "/lib/wasm/go_js_wasm_exec"}
}

// journeys is the package whose tests measure time, and so run alone.
const journeys = "./app/e2e"

// packages lists all others.
func packages() []string {
	var list []string
	for _, name := range words(output("go", "list", "./...")) {
		if !strings.HasSuffix(name, journeys[1:]) {
			list = append(list, name)
		}
	}
	return list
}

// output returns what a command of the Go tool prints.
func output(name string, args ...string) string {
	b, err := exec.Command(name, args...).Output()
	if err != nil {
		fmt.Fprintln(os.Stderr, "tally:", name, args, err)
		os.Exit(1)
	}
	return strings.TrimSpace(string(b))
}

// shortEnv returns the variables that the Go tool and the tests need. A Go
// program in WebAssembly does not start if they exceed 8 KB with its
// arguments.
func shortEnv() []string {
	var env []string
	for _, v := range os.Environ() {
		name, _, _ := strings.Cut(v, "=")
		switch name {
		case "PATH", "HOME", "TMPDIR", "CABLES_DIR", "CONFORMANCE_DIR", "CORPUS_DIR":
			env = append(env, v)
		default:
			if strings.HasPrefix(name, "GO") && len(v) < 500 {
				env = append(env, v)
			}
		}
	}
	return env
}

// runCommand runs a step that passes if the command succeeds.
func runCommand(c *count, s step) {
	cmd := command(s)
	cmd.Stdout, cmd.Stderr = os.Stdout, os.Stderr
	c.add(s.name, cmd.Run() == nil)
}

// runSilent runs a step that passes if the command succeeds and prints
// nothing.
func runSilent(c *count, s step) {
	out, err := command(s).CombinedOutput()
	os.Stdout.Write(out)
	c.add(s.name, err == nil && len(bytes.TrimSpace(out)) == 0)
}

// runTests runs "go test -json" and counts every test.
func runTests(c *count, s step) {
	cmd := command(s)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err == nil {
		err = cmd.Start()
	}
	if err != nil {
		fmt.Println(err)
		c.add(s.name, false)
		return
	}
	failed := c.failed
	c.readEvents(out, os.Stdout, s.name)
	if cmd.Wait() != nil && c.failed == failed {
		c.add(s.name, false)
	}
}

func command(s step) *exec.Cmd {
	cmd := exec.Command(s.args[0], s.args[1:]...)
	cmd.Env = s.env
	return cmd
}
