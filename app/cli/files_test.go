//go:build unix

package cli

import (
	"bytes"
	"os"
	"strings"
	"syscall"
	"testing"
)

// Folders hold more than files: links, pipes, nothing.
func TestParseFolders(t *testing.T) {
	fillFolder(t)
	for _, err := range []error{
		os.Symlink("dir", "link"),
		os.MkdirAll("odd/.git", 0o755),
		os.MkdirAll("pipes", 0o755),
		os.Symlink("../dir", "pipes/circle"),
		os.Symlink("../one.txt", "pipes/one.txt"),
		os.MkdirAll("names", 0o755),
		os.WriteFile("names/\x1b[2J\n.txt", nil, 0o644),
		syscall.Mkfifo("pipes/wait", 0o600),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
	tests := []struct {
		args string
		code int
		ids  string
		err  string
	}{
		{"link", 0, "a.txt:06VALLETTA4:0 b.txt:06VALLETTA5:0 c.txt:06VALLETTA6:0", ""},
		{"odd one.txt", 1, "one.txt:06VALLETTA1:0", "reftel parse: odd holds no files, or only hidden ones; nothing of it was read\n"},
		{"names", 1, "", "reftel parse: names/?[2J?.txt is empty; there is nothing to read in it\n"},
		{"one.txt -summary", 1, "one.txt:06VALLETTA1:0", "reftel parse: -summary does not exist; if it is a flag, put it before the files\n"},
		{"pipes", 1, "one.txt:06VALLETTA1:0", "reftel parse: pipes/wait is a pipe or a device, so nothing of it was read; name it to read it\n"},
	}
	for _, tt := range tests {
		var out, stderr bytes.Buffer
		code := Run(append([]string{"parse"}, strings.Fields(tt.args)...), strings.NewReader(""), &out, &stderr)
		if got := idsOf(t, out.String()); code != tt.code || got != tt.ids || stderr.String() != tt.err {
			t.Errorf("%s: exit code %d with %q and %q, want %d with %q and %q", tt.args, code, got, &stderr, tt.code, tt.ids, tt.err)
		}
	}
}
