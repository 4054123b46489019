package cli

import (
	"bytes"
	"io"
	"os"
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
			"b.txt  5 cables, 2/s, 100 MB, 50 MB/s"},
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

// The list of an archive stands at its end and is read first; what can be
// read only from start to end has no known size and may have no name.
func TestProgressRead(t *testing.T) {
	var screen bytes.Buffer
	p := &progress{out: &screen}
	p.begin("dir/cables.zip", 100)
	data := make([]byte, 20)
	w := watched{bytes.NewReader(make([]byte, 100)), p}
	for _, at := range []int64{80, 0, 20} {
		if _, err := w.ReadAt(data, at); err != nil {
			t.Fatal(err)
		}
	}
	if line := p.line(p.since); !strings.HasPrefix(line, "cables.zip") || !strings.Contains(line, ", 60 %") {
		t.Errorf("after 60 of 100 bytes the line is %q", line)
	}
	p.begin("", 0)
	if n, err := io.Copy(io.Discard, watchedStream{strings.NewReader(strings.Repeat("a", 3e6)), p}); n != 3e6 || err != nil {
		t.Fatal(n, err)
	}
	if line := p.line(p.since); !strings.HasPrefix(line, "standard input") || !strings.Contains(line, " 3 MB,") {
		t.Errorf("after 3 MB the line is %q", line)
	}
}

// A device that throws away is no terminal.
func TestIsTerminal(t *testing.T) {
	null, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	if isTerminal(null) {
		t.Errorf("%s is taken for a terminal", os.DevNull)
	}
	var out, stderr bytes.Buffer
	if code := Run([]string{"parse"}, null, &out, &stderr); code != exitFailed || !strings.Contains(stderr.String(), "is empty") {
		t.Errorf("nothing to read gives exit code %d, %q", code, &stderr)
	}
}
