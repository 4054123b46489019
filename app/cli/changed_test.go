package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"time"
)

// A changer is an output, which changes a file with the first that is written.
type changer struct {
	bytes.Buffer
	change func()
}

func (c *changer) Write(p []byte) (int, error) {
	if c.change != nil {
		c.change()
		c.change = nil
	}
	return c.Buffer.Write(p)
}

// A file that changes while it is read is read as far as it was there, and
// said to have changed; the files after it are read all the same.
func TestParseChangedFile(t *testing.T) {
	t.Chdir(t.TempDir())
	long := strings.Repeat(cable("0001")+"NNNN\n", 30_000) // more than the pipeline holds
	if err := os.WriteFile("b.txt", []byte(cable("0002")), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name   string
		change func() error
		want   string
	}{
		{"grows", func() error {
			f, err := os.OpenFile("a.txt", os.O_APPEND|os.O_WRONLY, 0)
			if err == nil {
				_, err = f.WriteString("more\n")
				f.Close()
			}
			return err
		}, " bytes were read, the 5 that came since were not; read it again\n"},
		{"shrinks", func() error { return os.Truncate("a.txt", 1000) }, "a.txt became shorter while it was read: its first "},
		{"is touched", func() error { return os.Chtimes("a.txt", time.Time{}, time.Unix(1e9, 0)) }, "a.txt was changed while it was read: "},
		{"stays", func() error { return nil }, ""},
	}
	for _, tt := range tests {
		if err := os.WriteFile("a.txt", []byte(long), 0o644); err != nil {
			t.Fatal(err)
		}
		var stderr bytes.Buffer
		out := &changer{change: func() {
			if err := tt.change(); err != nil {
				t.Error(err)
			}
		}}
		code := Run([]string{"parse", "-copies", "-summary", "a.txt", "b.txt"}, nil, out, &stderr)
		if wrong := tt.want != ""; (code == exitFailed) != wrong || !strings.Contains(stderr.String(), tt.want) || wrong && strings.Count(stderr.String(), "\n") != 1 {
			t.Errorf("it %s: exit code %d, %s", tt.name, code, &stderr)
		}
		if !strings.Contains(out.String(), "06VALLETTA2") || !strings.Contains(out.String(), "06VALLETTA1\"") {
			t.Errorf("it %s: %d bytes were written, without one of the files", tt.name, out.Len())
		}
	}
}
