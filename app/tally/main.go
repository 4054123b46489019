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
	wasm := append(shortEnv(), "GOOS=js", "GOARCH=wasm")
	exec := "-exec=" + goroot() + "/lib/wasm/go_js_wasm_exec"
	return []step{
		{"gofmt", words("gofmt -l main.go main_js.go app parser web/web.go"), nil, runSilent},
		{"go vet", words("go vet ./..."), nil, runCommand},
		{"build", words("make build"), nil, runCommand},
		{"tests", words("go test -json -timeout 10m ./..."), append(os.Environ(), "NEED_BROWSER=1"), runTests},
		{"tests in WebAssembly", append(words("go test -json -timeout 10m"), exec, "./parser/...", "./app/worker"), wasm, runTests},
	}
}

func words(s string) []string { return strings.Fields(s) }

func goroot() string {
	b, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		fmt.Fprintln(os.Stderr, "tally: go env:", err)
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
