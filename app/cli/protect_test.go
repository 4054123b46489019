package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestProtect(t *testing.T) {
	dir := t.TempDir()
	text := readSample(t)
	cable := writeFile(t, dir, "cable.txt", []byte(text))
	two := writeFile(t, dir, "two.txt", []byte(text+"\n\n"+strings.ReplaceAll(text, "000212", "000213")))
	none := writeFile(t, dir, "none.txt", []byte(strings.Replace(text, "(protect)", "", 1)))
	unnamed := writeFile(t, dir, "unnamed.txt", []byte(strings.Replace(text, "owner knows it.", "owner (protect) knows it.", 1)))
	tests := []struct {
		args []string
		code int
		out  []string // what stdout contains
		not  string   // what neither stdout nor the log contains; "" if stdout is empty
		err  string
	}{
		{[]string{cable}, 0, []string{"Port director [PROTECTED 1] (protect) said", "Carmelo Spettu"}, "Vassel", "1 name masked, in 2 places"},
		{[]string{"-name", "Carmelo Spettu", cable}, 0, []string{"[PROTECTED 2]"}, "Spettu", "2 names masked"},
		{[]string{"-name", "Carmelo Spettu", "-keep", "lino vassel", cable}, 0, []string{"Lino Vassel", "[PROTECTED 1]"}, "Spettu", "1 name masked"},
		{[]string{"-list", cable}, 0, []string{"masked  2  Lino Vassel"}, "PROTECTED", ""},
		{[]string{"-"}, 0, []string{"[PROTECTED 1]"}, "Vassel", "1 name masked"},
		{[]string{unnamed}, 1, []string{"[PROTECTED 1]"}, "Vassel", "Of these, without a name that was found: line 50"},
		{[]string{unnamed}, 1, []string{"[PROTECTED 1]"}, "Vassel", "for 1 of the passages that ask for protection no name was found (the log says where)"},
		{[]string{"-list", unnamed}, 0, []string{"masked  2  Lino Vassel"}, "PROTECTED", "no name was found (in the file on line 50)"},
		{[]string{"-name", "Carmelo Spettu", "-name", "Spetu", cable}, 1, []string{"[PROTECTED 2]"}, "Spet", "-name number 2 does not stand in the text"},
		{[]string{"-keep", "Vassal", cable}, 1, []string{"[PROTECTED 1]"}, "Vass", "-keep number 1 is none of those"},
		{[]string{none}, 1, nil, "", "there is nothing to mask, so nothing was written"},
		{[]string{"-keep", "Lino Vassel", cable}, 1, nil, "", "nothing was written"},
		{[]string{two}, 1, nil, "", "holds 2 cables"},
		{[]string{filepath.Join(dir, "missing.txt")}, 1, nil, "", "does not exist"},
		{nil, 2, nil, "", "name one file"},
	}
	for _, tt := range tests {
		var out, err bytes.Buffer
		if code := Run(append([]string{"protect"}, tt.args...), strings.NewReader(text), &out, &err); code != tt.code {
			t.Errorf("%v: exit code %d, want %d: %s", tt.args, code, tt.code, err.String())
		}
		for _, want := range tt.out {
			if !strings.Contains(out.String(), want) {
				t.Errorf("%v: stdout lacks %q", tt.args, want)
			}
		}
		if tt.not == "" && out.Len() > 0 || tt.not != "" && strings.Contains(out.String()+err.String(), tt.not) {
			t.Errorf("%v: stdout and log are\n%s\n%s", tt.args, out.String(), err.String())
		}
		if !strings.Contains(err.String(), tt.err) {
			t.Errorf("%v: stderr is %q, want %q", tt.args, err.String(), tt.err)
		}
	}
	log := filepath.Join(dir, "log.txt")
	var out, err bytes.Buffer
	if code := Run([]string{"protect", "-log", log, cable}, nil, &out, &err); code != 0 || err.Len() > 0 {
		t.Errorf("with a log: exit code %d, stderr %q", code, err.String())
	}
	if got, err := os.ReadFile(log); err != nil || !strings.Contains(string(got), "[PROTECTED 1]: lines") {
		t.Errorf("the log is %q, %v", got, err)
	}
	if left, err := os.ReadFile(cable); err != nil || string(left) != text {
		t.Error("the file itself was changed")
	}
}
