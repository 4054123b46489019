package export

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/tools/txtar"
)

// readTexts returns all texts that the project has for tests and shows as
// specimens, by name: of an archive, its section "cable".
func readTexts(t *testing.T) map[string][]byte {
	t.Helper()
	texts := map[string][]byte{}
	for _, root := range []string{"../testdata", "../open/testdata", "../../web/samples"} {
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || filepath.Ext(path) != ".txt" {
				return err
			}
			data, err := os.ReadFile(path)
			archive := txtar.Parse(data)
			if len(archive.Files) == 0 {
				texts[path] = data
			}
			for _, f := range archive.Files {
				texts[path+"/"+f.Name] = f.Data
			}
			return err
		})
		if err != nil && !os.IsNotExist(err) {
			t.Fatal(err)
		}
	}
	if len(texts) == 0 {
		t.Fatal("no test data")
	}
	return texts
}

// compile returns Schema ready to validate with.
func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(Schema))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource("schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := c.Compile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

// TestSchema validates what JSON writes of every text against Schema.
func TestSchema(t *testing.T) {
	schema := compile(t)
	for name, data := range readTexts(t) {
		sources, err := open.Bytes(filepath.Base(name), data)
		if err != nil {
			continue // a text may be none on purpose
		}
		for _, src := range sources {
			var b bytes.Buffer
			if err := JSONWithText(&b, []*parser.Cable{parser.Parse(src, parser.Options{})}); err != nil {
				t.Fatal(err)
			}
			value, err := jsonschema.UnmarshalJSON(&b)
			if err != nil {
				t.Fatal(err)
			}
			if err := schema.Validate(value); err != nil {
				t.Errorf("%s: %v", name, err)
			}
		}
	}
}

// TestSchemaIsStrict checks that Schema finds what is wrong.
func TestSchemaIsStrict(t *testing.T) {
	schema := compile(t)
	const good = `{"reftel":1,"source":{"name":"","charset":"utf-8","bytes":1,"sha256":"` +
		`6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b"},"layout":"loose",` +
		`"blocks":[{"kind":"unknown","span":[0,1]}],"header":{"subject":{"value":"A","spans":[[0,1]]}},"body":[],"notes":[],"diagnostics":[]}`
	tests := []struct{ old, new string }{
		{"", ""}, // good
		{`"reftel":1`, `"reftel":2`},
		{`"layout":"loose",`, ``},
		{`"layout":"loose"`, `"layout":"loose","more":1`},
		{`[0,1]}]`, `[0,1,2]}]`},
		{`[0,1]}]`, `[0]}]`},
		{`"unknown"`, `"unheard-of"`},
		{`"value":"A",`, `"value":1,`},
		{`"value":"A",`, `"value":"A","why":"",`},
		{`,"spans":[[0,1]]`, ``},
		{`"spans":[[0,1]]`, `"spans":null`},
		{`"body":[]`, `"body":null`},
	}
	for _, tt := range tests {
		value, err := jsonschema.UnmarshalJSON(strings.NewReader(strings.Replace(good, tt.old, tt.new, 1)))
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(value); (err == nil) != (tt.old == "") {
			t.Errorf("with %s for %s: %v", tt.new, tt.old, err)
		}
	}
}

func TestJSON(t *testing.T) {
	text := "SUBJECT: A <B> & C\n"
	sources, err := open.Bytes("folder/x.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	c := parser.Parse(sources[0], parser.Options{})
	var bare, full bytes.Buffer
	if err := JSON(&bare, []*parser.Cable{c, c}); err != nil {
		t.Fatal(err)
	}
	if err := JSONWithText(&full, []*parser.Cable{c}); err != nil {
		t.Fatal(err)
	}
	if lines := strings.SplitAfter(bare.String(), "\n"); len(lines) != 3 || lines[0] != lines[1] || lines[2] != "" {
		t.Errorf("two cables are %d lines:\n%s", len(lines), &bare)
	}
	if !strings.HasPrefix(bare.String(), `{"reftel":1,"source":{"name":"x.txt",`) {
		t.Errorf("it begins %.50q", &bare)
	}
	if strings.Contains(bare.String(), `"text":"SUBJECT`) || !strings.Contains(full.String(), `"text":"SUBJECT: A <B> & C\n"`) {
		t.Errorf("the text is in the bare form or not as it is in the full one:\n%s%s", &bare, &full)
	}
	if c.Source.Text != text {
		t.Errorf("the cable lost its text")
	}
	if !json.Valid(full.Bytes()) {
		t.Errorf("not JSON: %s", &full)
	}
}
