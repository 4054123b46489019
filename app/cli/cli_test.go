package cli

import (
	"bytes"
	"context"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestRun(t *testing.T) {
	tests := []struct {
		args string
		code int
		out  string // what stdout contains; "" if it must be empty
		err  string // the same of stderr
	}{
		{"", 2, "", "usage: reftel COMMAND"},
		{"help", 0, "usage: reftel COMMAND", ""},
		{"-h", 0, "usage: reftel COMMAND", ""},
		{"--help", 0, "serve the page", ""},
		{"help serve", 0, "-addr host:port", ""},
		{"help build", 0, "usage: reftel build [-o dist] [-base /path/]", ""},
		{"help nothing", 2, "", `no command "nothing"`},
		{"nothing", 2, "", `no command "nothing"`},
		{"version", 0, "reftel ", ""},
		{"version 2", 2, "", `unexpected argument "2"`},
		{"checks", 0, "precedence-differs       warning  Format lines 2 and 5 name different precedences.\n", ""},
		{"checks tags-many mark-above-class", 0, "mark-above-class         error    A portion mark is higher than the classification.\n", ""},
		{"checks nothing", 2, "", `there is no code "nothing"; reftel checks lists them`},
		{"parse -text -on tomorrow", 2, "", "a day is written as 2026-11-23"},
		{"serve -port 1", 2, "", "flag provided but not defined: -port"},
		{"serve -addr 8000", 2, "", "-addr 8000 is not host:port"},
		{"serve here", 2, "", `unexpected argument "here"`},
		{"serve -addr 203.0.113.7:8000", 1, "", "choose another address with -addr"},
		{"build -base reftel", 2, "", "-base reftel: the path must begin and end with a slash"},
	}
	for _, test := range tests {
		var out, err bytes.Buffer
		code := Run(strings.Fields(test.args), strings.NewReader(""), &out, &err)
		if code != test.code {
			t.Errorf("reftel %s: exit code %d, want %d", test.args, code, test.code)
		}
		checkOutput(t, test.args, "stdout", out.String(), test.out)
		checkOutput(t, test.args, "stderr", err.String(), test.err)
	}
}

func checkOutput(t *testing.T, args, stream, got, want string) {
	t.Helper()
	if want == "" && got != "" || !strings.Contains(got, want) {
		t.Errorf("reftel %s: %s is %q, want %q", args, stream, got, want)
	}
}

func TestServeBusyPort(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer listener.Close()
	_, port, _ := net.SplitHostPort(listener.Addr().String())
	var stderr bytes.Buffer
	code := Run([]string{"serve", "-addr", listener.Addr().String()}, nil, &stderr, &stderr)
	if code != 1 {
		t.Errorf("exit code %d, want 1", code)
	}
	for _, want := range []string{"port " + port + " is in use", "-addr"} {
		if !strings.Contains(stderr.String(), want) {
			t.Errorf("%q lacks %q", stderr.String(), want)
		}
	}
}

func TestServeUntil(t *testing.T) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error)
	go func() { done <- serveUntil(ctx, listener, http.NotFoundHandler()) }()
	response, err := http.Get("http://" + listener.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	response.Body.Close()
	cancel()
	if err := <-done; err != nil {
		t.Errorf("stopping: %v", err)
	}
	if _, err := net.Dial("tcp", listener.Addr().String()); err == nil {
		t.Error("the port is still open")
	}
}

func TestPageURL(t *testing.T) {
	taken := &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8123}
	for asked, want := range map[string]string{
		"localhost:0":    "http://localhost:8123/",
		"localhost:8123": "http://localhost:8123/",
		":8123":          "http://localhost:8123/",
		"0.0.0.0:8123":   "http://localhost:8123/",
		"[::1]:0":        "http://[::1]:8123/",
	} {
		if got := pageURL(taken, asked); got != want {
			t.Errorf("%s: got %s, want %s", asked, got, want)
		}
	}
}

func TestBuildForeignFolder(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "thesis.txt"), nil, 0o644); err != nil {
		t.Fatal(err)
	}
	var stderr bytes.Buffer
	code := Run([]string{"build", "-o", dir}, nil, &stderr, &stderr)
	if code == 0 {
		t.Error("a folder with something else in it was written to")
	}
	left, err := os.ReadDir(dir)
	if err != nil || len(left) != 1 {
		t.Errorf("the folder holds %d files, want 1 (%v)", len(left), err)
	}
}
