package cli

import (
	"bytes"
	"os"
	"strings"
	"testing"
)

// What -columns says holds in every table that has these columns; what has
// not is read as it seems, and said.
func TestParseColumns(t *testing.T) {
	t.Chdir(t.TempDir())
	table := "mrn,box,body\n06VALLETTA1,06VALLETTA7,\"" + cable("0001") + "\"\n06VALLETTA2,06VALLETTA8,\"UNCLAS\n\nSUBJECT: NO NUMBER\n\n1. Text.\n\"\n"
	if err := os.WriteFile("x.csv", []byte(table), 0o644); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		args string
		code int
		ids  string
		err  string
	}{
		{"x.csv", 0, "x.csv:06VALLETTA1:1 x.csv:06VALLETTA2:2", ""},
		{"-columns id=box x.csv", 0, "x.csv:06VALLETTA1:1 x.csv:06VALLETTA8:2", ""},
		{"-columns id=BOX -columns text=body x.csv", 0, "x.csv:06VALLETTA1:1 x.csv:06VALLETTA8:2", ""},
		{"-columns text=box x.csv", 0, "x.csv:06VALLETTA1:1 x.csv:06VALLETTA2:2", ""},
		{"-columns text=none x.csv", 1, "x.csv:06VALLETTA1:1 x.csv:06VALLETTA2:2",
			"reftel parse: x.csv has no column \"none\" (-columns), so its table was read as it seems to be; its columns are mrn, box, body\n"},
		{"-columns text=none -", 1, ":06VALLETTA1:1 :06VALLETTA2:2",
			"reftel parse: the text has no column \"none\" (-columns), so its table was read as it seems to be; its columns are mrn, box, body\n"},
	}
	for _, tt := range tests {
		t.Run(tt.args, func(t *testing.T) {
			var out, stderr bytes.Buffer
			code := Run(append([]string{"parse"}, strings.Fields(tt.args)...), strings.NewReader(table), &out, &stderr)
			if code != tt.code || stderr.String() != tt.err {
				t.Errorf("exit code %d with %q, want %d with %q", code, &stderr, tt.code, tt.err)
			}
			if got := idsOf(t, out.String()); got != tt.ids {
				t.Errorf("the lines are %q, want %q", got, tt.ids)
			}
		})
	}
	var stderr bytes.Buffer
	if code := Run([]string{"parse", "-columns", "text=body", "-"}, strings.NewReader(cable("0001")), &bytes.Buffer{}, &stderr); code != exitFailed || !strings.Contains(stderr.String(), "-columns text=body changed nothing") {
		t.Errorf("exit code %d with %q", code, &stderr)
	}
	stderr.Reset()
	if code := Run([]string{"parse", "-columns", "words=body", "x.csv"}, nil, &bytes.Buffer{}, &stderr); code != exitUsage || !strings.Contains(stderr.String(), `"words=body" is not one of text, id,`) {
		t.Errorf("exit code %d with %q", code, &stderr)
	}
}
