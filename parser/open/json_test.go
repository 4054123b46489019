package open_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
	"github.com/reftel/reftel/parser/open"
)

// saved returns two cables of a text, saved with their texts.
func saved(t *testing.T) []byte {
	t.Helper()
	text := "FM AMEMBASSY VALLETTA\nUNCLAS VALLETTA 000001\n1. se\xF1or\nNNNN\nVZCZCXRO0002\nFM AMEMBASSY VALLETTA\nUNCLAS VALLETTA 000002\n1. Two.\n"
	return save(t, "two.txt", []byte(text))
}

func save(t *testing.T, name string, data []byte) []byte {
	t.Helper()
	var out bytes.Buffer
	for src, err := range open.Open(name, bytes.NewReader(data), int64(len(data))) {
		if err != nil {
			t.Fatal(err)
		}
		if err := export.JSONWithText(&out, []*parser.Cable{parser.Parse(src, parser.Options{})}); err != nil {
			t.Fatal(err)
		}
	}
	return out.Bytes()
}

// TestJSONRoundTrip saves cables, opens what was saved, and saves them again.
func TestJSONRoundTrip(t *testing.T) {
	want := saved(t)
	lines := bytes.SplitAfter(want, []byte("\n"))
	if len(lines) != 3 {
		t.Fatalf("%d cables were saved, not 2", len(lines)-1)
	}
	array := append(append([]byte(" [ "), bytes.Join(lines[:2], []byte(" , "))...), ']')
	for _, data := range [][]byte{want, array, append([]byte("\uFEFF"), want...)} {
		if got := save(t, "saved.json", data); !bytes.Equal(got, want) {
			t.Errorf("saved again, it is %s, not %s", got, want)
		}
		for m, err := range open.Members("saved.json", bytes.NewReader(data), int64(len(data)), open.Options{}) {
			if err != nil {
				t.Fatal(err)
			}
			src := m.Source()
			again, err := open.ReadSource(bytes.NewReader(data), int64(len(data)), m, open.Options{})
			if err != nil || again.Text != src.Text || again.SHA256 != src.SHA256 || !slices.Equal(again.Raw, src.Raw) {
				t.Errorf("read again, the text is %v, %v", again, err)
			}
		}
	}
}

// Other programs put the keys of an object in another order, and more beside
// them. What cannot be of where a text is from is left out.
func TestJSONOfOthers(t *testing.T) {
	line := string(saved(t))
	line = line[:strings.IndexByte(line, '\n')]
	behind := "{" + strings.TrimPrefix(strings.TrimSuffix(line, "}"), `{"reftel":1,`) + `,"reftel":1}`
	for _, file := range []string{
		`{"_id":7,` + line[1:], behind, `{"reftel":1,"source":{"name":"x","bytes":-5,"raw":[[5,-3],[99999,1]],"text":"FM AMEMBASSY VALLETTA\n"}}`,
	} {
		n := 0
		for m, err := range open.Members("x.json", strings.NewReader(file), int64(len(file)), open.Options{}) {
			if err != nil {
				t.Errorf("%.60s: %v", file, err)
				continue
			}
			n++
			if src := m.Source(); src.Text == "" || src.Bytes < 0 || len(src.Raw) > 0 && src.Raw[0].Raw < 0 {
				t.Errorf("%.60s: %q of %d bytes, %v", file, src.Text, src.Bytes, src.Raw)
			}
		}
		if n != 1 {
			t.Errorf("%.60s: %d texts", file, n)
		}
	}
}

func TestDamagedJSON(t *testing.T) {
	lines := strings.SplitAfter(string(saved(t)), "\n")
	var bare bytes.Buffer
	if err := export.JSON(&bare, []*parser.Cable{parser.Parse(&parser.Source{Text: "FM X\n"}, parser.Options{})}); err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		name, file string
		cables     int
		err        string
	}{
		{"a damaged line", lines[0] + "{\"reftel\":1,,}\n" + lines[1], 2, "x.json: the object 2 is damaged or of another kind, so it was not read"},
		{"another object", lines[0] + "{\"a\":1}\n" + lines[1], 2, "x.json: the object 2 is damaged or of another kind, so it was not read"},
		{"cut off", lines[0] + lines[1][:50], 1, "x.json: the object 2 breaks off, so it was not read"},
		{"saved without texts", bare.String() + lines[0], 1, "x.json: 1 cables were saved without their text, so they cannot be opened; save them with it (reftel parse -source)"},
		{"all damaged", lines[0] + strings.Repeat("{,\n", 200), 1, ""},
		{"many damaged among others", lines[0] + strings.Repeat("{\"other\":1}\n", 200) + lines[1], 2, ""},
		{"the first is damaged", "{broken\n" + lines[0] + lines[1], 2, "x.json: the object 1 is damaged or of another kind, so it was not read"},
		{"of another version", lines[0] + strings.Replace(lines[1], `"reftel":1`, `"reftel":99`, 1), 1, "x.json: the object 2 is damaged or of another kind, so it was not read"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			cables, first, errors := 0, "", 0
			for _, err := range open.Members("x.json", strings.NewReader(tt.file), int64(len(tt.file)), open.Options{}) {
				switch {
				case err == nil:
					cables++
				case errors == 0:
					first = err.Error()
					fallthrough
				default:
					errors++
				}
			}
			if cables != tt.cables || errors == 0 || tt.err != "" && first != tt.err {
				t.Errorf("%d cables of %d, %d errors, the first %q, want %q", cables, tt.cables, errors, first, tt.err)
			}
		})
	}
}
