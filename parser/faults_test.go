package parser

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"
)

// A fault is a golden file of testdata/faults: a healthy text, one fault
// planted in it, and the diagnostics that it brings about. The file is named by
// the code that must be among them; other codes are listed as companions.
type fault struct {
	code, healthy string
	source        *Source  // with the fault
	companions    []string // codes
	g             golden   // what is expected
}

// readFault plants the fault that the file at path describes.
func readFault(path string) (fault, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return fault{}, err
	}
	g := golden{path, archive, &Source{}}
	f := fault{code: strings.TrimSuffix(filepath.Base(path), ".txt"), source: g.source}
	if len(strings.TrimSpace(string(archive.Comment))) == 0 {
		return f, fmt.Errorf("no sentence says what the fault is")
	}
	instead := ""
	for _, s := range archive.Files {
		data := string(s.Data)
		switch s.Name {
		case "instead of":
			instead = data
		case "stands":
			if err := f.plant(instead, data); err != nil {
				return f, err
			}
			instead = ""
		case "found in container":
			err = g.readInput("container", data)
		case "found as":
			err = g.readInput("charset", data)
		case "companions":
			for line := range strings.Lines(data) {
				code, why, _ := strings.Cut(strings.TrimSpace(line), " ")
				if why == "" {
					return f, fmt.Errorf("nothing says why %s comes along", code)
				}
				f.companions = append(f.companions, code)
			}
		default:
			err = g.readInput(s.Name, data)
			if f.healthy == "" {
				f.healthy = g.source.Text
			}
		}
		if err != nil {
			return f, err
		}
	}
	f.g = g
	return f, nil
}

// plant puts stands in the place of instead, of everything if that is empty.
// The line end at the end of both sections is theirs and not the text's; that
// of lines taken away goes with them.
func (f *fault) plant(instead, stands string) error {
	if instead == "" {
		f.source.Text = stands
		return nil
	}
	if stands != "" {
		instead, stands = strings.TrimSuffix(instead, "\n"), strings.TrimSuffix(stands, "\n")
	}
	if n := strings.Count(f.source.Text, instead); n != 1 {
		return fmt.Errorf("%q stands %d times in the text, want once", instead, n)
	}
	f.source.Text = strings.Replace(f.source.Text, instead, stands, 1)
	return nil
}

// check plants the fault and compares what is found with what is expected: its
// own code, its companions, and nothing else; and nothing without it.
func (f fault) check(t *testing.T) {
	for _, d := range Parse(&Source{Text: f.healthy}, Options{}).Diagnostics {
		t.Errorf("without the fault: %s %q %s", d.Code, f.healthy[d.Span.Start:d.Span.End], d.Message)
	}
	want := map[string]bool{f.code: false}
	for _, code := range f.companions {
		want[code] = false
	}
	for _, d := range Parse(f.source, Options{}).Diagnostics {
		if _, ok := want[string(d.Code)]; !ok {
			t.Errorf("%s comes along: %s", d.Code, d.Message)
		}
		want[string(d.Code)] = true
	}
	for code, found := range want {
		if !found {
			t.Errorf("%s was not found", code)
		}
	}
	f.g.check(t)
}

// TestFaults plants one fault a check.
func TestFaults(t *testing.T) {
	paths, err := filepath.Glob("testdata/faults/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	planted := map[string]bool{}
	for _, path := range paths {
		f, err := readFault(path)
		planted[f.code] = true
		t.Run(f.code, func(t *testing.T) {
			if err != nil {
				t.Fatal(err)
			}
			f.check(t)
		})
	}
	for code := range listedCodes(t) {
		if !planted[code] {
			t.Errorf("no fault is planted for %s", code)
		}
	}
}
