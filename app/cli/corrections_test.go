package cli

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/correct"
)

// writeFile writes data into a file of that name in a folder of the test.
func writeFile(t *testing.T, dir, name string, data []byte) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return path
}

// Corrections are applied to the text that they are for, whatever stands
// beside it; what is not is said.
func TestParseCorrections(t *testing.T) {
	dir := t.TempDir()
	text := strings.Replace(readSample(t), "PRIORITY 1406", "PIORITY 1406", 1)
	at := strings.Index(text, "PIORITY")
	fix := correct.Correction{Code: parser.PrecedenceMisspelt, Title: "Write PRIORITY", Edits: []parser.Edit{{Span: parser.Span{Start: at, End: at + 7}, New: "PRIORITY"}}}
	file := correct.File{Hash: correct.Hash(text), Bytes: len(text), Corrections: []correct.Correction{fix}}
	beyond := file
	beyond.Corrections = append(beyond.Corrections, correct.Correction{Title: "B", Edits: []parser.Edit{{Span: parser.Span{Start: 9, End: 1 << 20}}}})
	other := correct.File{Hash: correct.Hash("other"), Bytes: len(text), Name: "other.txt", Corrections: file.Corrections}

	cable := writeFile(t, dir, "cable.txt", []byte(text))
	tests := []struct {
		name  string
		data  []byte
		code  int
		fixed bool
		err   string
	}{
		{"good", file.Encode(), 0, true, ""},
		{"beyond", beyond.Encode(), 1, true, "The correction “B” was ignored: its place, 9 to 1048576, lies outside the text"},
		{"other", other.Encode(), 1, false, "was ignored: it is for another text, other.txt, of"},
		{"damaged", file.Encode()[:60], 1, false, "was ignored: it is damaged"},
		{"later", []byte(`{"reftelCorrections": 9}`), 1, false, "was ignored: it is of version 9"},
	}
	for _, tt := range tests {
		var out, err bytes.Buffer
		code := Run([]string{"parse", "-corrections", writeFile(t, dir, tt.name+".json", tt.data), cable}, nil, &out, &err)
		if code != tt.code {
			t.Errorf("%s: exit code %d, want %d", tt.name, code, tt.code)
		}
		if tt.err == "" && err.Len() > 0 || !strings.Contains(err.String(), tt.err) {
			t.Errorf("%s: stderr is %q, want %q", tt.name, err.String(), tt.err)
		}
		var got struct {
			Source struct {
				Corrected []struct{ From, Title string }
			}
			Diagnostics []struct{ Code string }
		}
		if err := json.Unmarshal(out.Bytes(), &got); err != nil {
			t.Fatal(err)
		}
		if fixed := len(got.Source.Corrected) == 1 && got.Source.Corrected[0].From == "PIORITY" && len(got.Diagnostics) == 0; fixed != tt.fixed {
			t.Errorf("%s: corrected: %v, want %v: %s", tt.name, fixed, tt.fixed, out.String())
		}
	}
	var saved, again, err bytes.Buffer
	Run([]string{"parse", "-source", "-corrections", writeFile(t, dir, "good.json", file.Encode()), cable}, nil, &saved, &err)
	if Run([]string{"parse", "-source"}, bytes.NewReader(saved.Bytes()), &again, &err); again.String() != saved.String() {
		t.Errorf("saved and read again it is %s, want %s", again.String(), saved.String())
	}
	if left, err := os.ReadFile(cable); err != nil || string(left) != text {
		t.Error("the file itself was changed")
	}
	var out bytes.Buffer
	if code := Run([]string{"parse", "-corrections", filepath.Join(dir, "missing.json"), cable}, nil, &out, &err); code != 2 || !strings.Contains(err.String(), "does not exist") {
		t.Errorf("a missing file: exit code %d, stderr %q", code, err.String())
	}
}

// readSample returns the specimen of 2008.
func readSample(t *testing.T) string {
	t.Helper()
	text, err := os.ReadFile("../../web/samples/2008.txt")
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}
