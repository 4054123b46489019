package main

import (
	"strings"
	"testing"
)

func TestReadEvents(t *testing.T) {
	tests := []struct{ name, events, want string }{
		{"subtests count, their parent does not", `
{"Action":"run","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Test":"TestA/one"}
{"Action":"pass","Package":"p","Test":"TestA/two"}
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"pass","Package":"p","Test":"TestB"}
{"Action":"pass","Package":"p"}`,
			"3 passed, 0 failed, 0 skipped\n"},
		{"a failed subtest counts once", `
{"Action":"fail","Package":"p","Test":"TestA/one"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}`,
			"failed: s: p TestA/one\n0 passed, 1 failed, 0 skipped\n"},
		{"a test that fails beside its subtests counts", `
{"Action":"pass","Package":"p","Test":"TestA/one"}
{"Action":"fail","Package":"p","Test":"TestA"}
{"Action":"fail","Package":"p"}`,
			"failed: s: p TestA\n1 passed, 1 failed, 0 skipped\n"},
		{"a package that does not build counts", `
{"Action":"build-output","ImportPath":"p","Output":"p.go:1: syntax error\n"}
{"Action":"build-fail","ImportPath":"p"}
{"Action":"fail","Package":"p","FailedBuild":"p"}`,
			"failed: s: p\n0 passed, 1 failed, 0 skipped\n"},
		{"a package that ends early counts", `
{"Action":"pass","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Output":"exit status 2\n"}
{"Action":"fail","Package":"p"}`,
			"failed: s: p\n1 passed, 1 failed, 0 skipped\n"},
		{"skipped tests are grouped by reason", `
{"Action":"output","Package":"p","Test":"TestA","Output":"=== RUN   TestA\n"}
{"Action":"output","Package":"p","Test":"TestA","Output":"    a_test.go:9: CABLES_DIR is not set\n"}
{"Action":"output","Package":"p","Test":"TestA","Output":"--- SKIP: TestA (0.00s)\n"}
{"Action":"skip","Package":"p","Test":"TestA"}
{"Action":"output","Package":"p","Test":"TestB","Output":"    b_test.go:12: CABLES_DIR is not set\n"}
{"Action":"skip","Package":"p","Test":"TestB"}
{"Action":"skip","Package":"no tests"}`,
			"skipped: 2, CABLES_DIR is not set\n0 passed, 0 failed, 2 skipped\n"},
	}
	for _, test := range tests {
		var c count
		var out, report strings.Builder
		c.readEvents(strings.NewReader(strings.TrimSpace(test.events)), &out, "s")
		c.report(&report)
		if report.String() != test.want {
			t.Errorf("%s:\n got %q\nwant %q", test.name, report.String(), test.want)
		}
	}
}
