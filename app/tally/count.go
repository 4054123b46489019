package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// A count says how the checks ended.
type count struct {
	passed, failed int
	failures       []string       // names of what failed
	skipped        map[string]int // tests by reason
}

func (c *count) add(name string, ok bool) {
	if ok {
		c.passed++
		return
	}
	c.failed++
	c.failures = append(c.failures, name)
}

func (c *count) skip(reason string) {
	if c.skipped == nil {
		c.skipped = map[string]int{}
	}
	c.skipped[reason]++
}

// report writes what failed, what was skipped, and the sum on a line alone.
func (c *count) report(w io.Writer) {
	for _, name := range c.failures {
		fmt.Fprintf(w, "failed: %s\n", name)
	}
	skipped := 0
	for _, reason := range slices.Sorted(maps.Keys(c.skipped)) {
		fmt.Fprintf(w, "skipped: %d, %s\n", c.skipped[reason], reason)
		skipped += c.skipped[reason]
	}
	fmt.Fprintf(w, "%d passed, %d failed, %d skipped\n", c.passed, c.failed, skipped)
}

// An event is one line of "go test -json"; see "go doc test2json".
type event struct {
	Action     string
	Package    string
	ImportPath string // instead of Package while building
	Test       string
	Output     string
}

// A result is what is known of one test, or of a package, whose Test is "".
type result struct {
	action string // pass, fail or skip
	output strings.Builder
	parent bool // has subtests
	broken bool // a subtest failed
}

// readEvents counts the tests in the output of "go test -json". Of a test with
// subtests only those count, unless it fails by itself; a package counts
// if it fails without a test that does. To w goes what packages say of
// themselves, and all that failed tests have said.
func (c *count) readEvents(r io.Reader, w io.Writer, step string) {
	results := map[[2]string]*result{} // by package and test
	at := func(pkg, test string) *result {
		key := [2]string{pkg, test}
		if results[key] == nil {
			results[key] = &result{}
		}
		return results[key]
	}
	scanner := bufio.NewScanner(r)
	scanner.Buffer(nil, 64<<20)
	for scanner.Scan() {
		var e event
		if json.Unmarshal(scanner.Bytes(), &e) != nil {
			fmt.Fprintf(w, "%s\n", scanner.Bytes())
			continue
		}
		switch e.Action {
		case "build-output":
			fmt.Fprint(w, e.Output)
		case "output":
			at(e.Package, e.Test).output.WriteString(e.Output)
		case "pass", "fail", "skip":
			res := at(e.Package, e.Test)
			res.action = e.Action
			if e.Test != "" {
				c.readResult(w, step, e, res, at)
			} else {
				for key, test := range results {
					if key[0] == e.Package && key[1] != "" && test.action == "" { // it broke off
						fmt.Fprint(w, test.output.String())
					}
				}
				c.readPackage(w, step, e, res)
			}
		}
	}
	if err := scanner.Err(); err != nil {
		fmt.Fprintln(w, err)
		c.add(step+": reading the results", false)
	}
}

// readResult counts the test that e ends.
func (c *count) readResult(w io.Writer, step string, e event, res *result, at func(pkg, test string) *result) {
	at(e.Package, "").parent = true
	if i := strings.LastIndexByte(e.Test, '/'); i >= 0 {
		at(e.Package, e.Test[:i]).parent = true
	}
	if e.Action == "fail" {
		fmt.Fprint(w, res.output.String())
		at(e.Package, "").broken = true
		if i := strings.LastIndexByte(e.Test, '/'); i >= 0 {
			at(e.Package, e.Test[:i]).broken = true
		}
	}
	switch {
	case e.Action == "skip":
		c.skip(skipReason(res.output.String()))
	case e.Action == "fail" && !res.broken, e.Action == "pass" && !res.parent:
		c.add(fmt.Sprintf("%s: %s %s", step, e.Package, e.Test), e.Action == "pass")
	}
}

// readPackage reports the package that e ends, and counts it if it failed by
// itself: it did not build, or it ended before its tests did.
func (c *count) readPackage(w io.Writer, step string, e event, res *result) {
	if e.Action == "fail" && !res.broken {
		fmt.Fprint(w, res.output.String())
		c.add(step+": "+e.Package, false)
		return
	}
	lines := strings.Split(strings.TrimSpace(res.output.String()), "\n")
	if last := lines[len(lines)-1]; e.Action != "skip" && last != "" {
		fmt.Fprintln(w, last)
	}
}

// skipReason finds the reason in what a skipped test has said:
//
//	=== RUN   TestCables
//	    cables_test.go:40: CABLES_DIR is not set
//	--- SKIP: TestCables (0.00s)
func skipReason(output string) string {
	for line := range strings.Lines(output) {
		line = strings.TrimSpace(line)
		if line == "" || strings.HasPrefix(line, "=== ") || strings.HasPrefix(line, "--- ") {
			continue
		}
		if _, reason, ok := strings.Cut(line, ".go:"); ok {
			if _, text, ok := strings.Cut(reason, ": "); ok {
				return text
			}
		}
		return line
	}
	return "no reason given"
}
