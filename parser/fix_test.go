package parser

import "testing"

// TestFixes applies every fix in the quirks: the remark must be gone, the text
// must still be tiled, and no warning or error may come in its place.
func TestFixes(t *testing.T) {
	fixes := 0
	for _, g := range goldenFiles(t, "testdata/quirks") {
		before := Parse(g.source, Options{})
		for _, d := range before.Diagnostics {
			if d.Fix == nil {
				continue
			}
			fixes++
			after := Parse(&Source{Name: g.source.Name, Text: fixed(g.source.Text, d.Fix), Container: g.source.Container}, Options{})
			if msg := sound(after); msg != "" {
				t.Errorf("%s: %s: after the fix: %s", g.path, d.Code, msg)
			}
			if n, m := count(before, d.Code), count(after, d.Code); m >= n {
				t.Errorf("%s: %s stands %d times before its fix and %d times after it", g.path, d.Code, n, m)
			}
			for _, e := range after.Diagnostics {
				if e.Severity != Info && count(after, e.Code) > count(before, e.Code) {
					t.Errorf("%s: the fix of %s brings %s: %s", g.path, d.Code, e.Code, e.Message)
				}
			}
		}
	}
	if fixes == 0 {
		t.Error("no quirk has a fix")
	}
}

// count returns how many diagnostics of c have code.
func count(c *Cable, code Code) int {
	n := 0
	for _, d := range c.Diagnostics {
		if d.Code == code {
			n++
		}
	}
	return n
}
