package cli

import (
	"bytes"
	"strings"
	"testing"
	"time"
)

func TestProgressLine(t *testing.T) {
	begun := time.Date(2006, 2, 13, 12, 0, 0, 0, time.UTC)
	tests := []struct {
		p    *progress
		want string
	}{
		{&progress{name: "cables.csv", size: 400e6, at: 100e6, count: 20000},
			"cables.csv  20000 cables, 10000/s, 100 MB, 50 MB/s, 25 %, 6 s left"},
		{&progress{name: "b.txt", size: 1e6, done: 99e6, at: 1e6, count: 5},
			"b.txt  5 cables, 2/s, 100 MB, 50 MB/s, 100 %, 0 s left"},
		{&progress{name: ".", at: 0, count: 0}, ".  0 cables, 0/s, 0 MB, 0 MB/s"},
	}
	for _, tt := range tests {
		tt.p.begun, tt.p.since = begun, begun
		if got := tt.p.line(begun.Add(2 * time.Second)); got != tt.want {
			t.Errorf("the line is %q, want %q", got, tt.want)
		}
	}
}

// Nobody looks at what is no terminal.
func TestNoProgress(t *testing.T) {
	fillFolder(t)
	var out, stderr bytes.Buffer
	Run([]string{"parse", "-summary", "dir"}, strings.NewReader(""), &out, &stderr)
	if stderr.Len() > 0 || strings.Contains(out.String(), "\r") {
		t.Errorf("it shows progress: %q, %q", &stderr, &out)
	}
}
