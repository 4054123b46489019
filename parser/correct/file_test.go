package correct

import (
	"reflect"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestFile(t *testing.T) {
	f := File{Hash: Hash("text"), Bytes: 4, Name: "a <b>.txt", Corrections: []Correction{
		{Code: "dtg-no-year", Title: "Put the year 1975 behind it", Edits: []parser.Edit{edit(2, 2, " 1975"), edit(3, 4, "")}},
	}}
	data := f.Encode()
	if !IsFile(data) {
		t.Errorf("not known as a file: %s", data)
	}
	got, ignored, err := Decode(data)
	if err != nil || ignored != nil || !reflect.DeepEqual(got, f) {
		t.Errorf("got %+v, %v, %v, want %+v", got, ignored, err, f)
	}
	if again := got.Encode(); string(again) != string(data) {
		t.Errorf("written again it is %s, want %s", again, data)
	}
}

func TestDecodeBad(t *testing.T) {
	hash := Hash("text")
	tests := []struct {
		data    string
		err     string // what the error contains; "" if there is none
		ignored string // what the sentences contain
		kept    int
	}{
		{`{"reftelCorrections": 1`, "it is damaged", "", 0},
		{`{"reftelCorrections": "one"}`, "it is damaged", "", 0},
		{`{"reftelCorrections": 2, "text": 7}`, "it is of version 2, and this program knows version 1", "", 0},
		{`{"reftel": 1}`, "does not say that it holds corrections", "", 0},
		{`{"reftelCorrections": -1}`, "does not say that it holds corrections", "", 0},
		{`{"reftelCorrections": 1, "corrections": []}`, "does not say which text", "", 0},
		{`{"reftelCorrections": 1, "text": {"sha256": "` + hash + `"}, "corrections": {}}`, "it is damaged", "", 0},
		{"\ufeff" + `{"reftelCorrections": 1, "text": {"sha256": "` + hash + `"}, "corrections": []}`, "", "", 0},
		{`{"reftelCorrections": 1, "later": true, "text": {"sha256": "` + hash + `"}, "corrections": [
			7,
			{"title": "A", "edits": [{"span": [1], "new": ""}]},
			{"title": "B", "edits": []},
			{"title": "C", "edits": [{"span": [1, 1.5], "new": ""}]},
			{"title": "D", "edits": [{"span": [1, 2], "new": "x", "later": true}]}
		]}`, "", "Correction 1 was ignored: it is damaged. Correction 2 was ignored: its place is not two numbers. Correction 3 was ignored: it changes nothing. Correction 4 was ignored: it is damaged.", 1},
		{`{"reftelCorrections": 1` + strings.Repeat(" ", maxFile) + `}`, "longer than 4 MB", "", 0},
	}
	for _, tt := range tests {
		f, ignored, err := Decode([]byte(tt.data))
		name := tt.data[:min(len(tt.data), 60)]
		switch {
		case err == nil && tt.err != "" || err != nil && (tt.err == "" || !strings.Contains(err.Error(), tt.err)):
			t.Errorf("%s: error %v, want %q", name, err, tt.err)
		case strings.Join(ignored, " ") != tt.ignored:
			t.Errorf("%s: ignored %q, want %q", name, ignored, tt.ignored)
		case len(f.Corrections) != tt.kept:
			t.Errorf("%s: %d corrections are kept, want %d", name, len(f.Corrections), tt.kept)
		}
	}
}

func TestIsFile(t *testing.T) {
	for data, want := range map[string]bool{
		`{"reftelCorrections":1}`:           true,
		"\ufeff \n{ \"reftelCorrections\":": true,
		`{"reftel":1}`:                      false,
		`[{"reftelCorrections":1}]`:         false,
		"":                                  false,
		"P 141018Z MAY 08":                  false,
	} {
		if got := IsFile([]byte(data)); got != want {
			t.Errorf("%q: %v, want %v", data, got, want)
		}
	}
}

// FuzzDecode holds Decode and Apply to their promises with any file.
func FuzzDecode(f *testing.F) {
	const text = "P 141018Z MAY\nFM AMEMBASSY VALLETTA é\n"
	f.Add([]byte(`{"reftelCorrections": 1, "text": {"sha256": "` + Hash(text) + `"}, "corrections": [{"edits": [{"span": [1, 2], "new": "x"}]}, {"edits": [{"span": [13, 13], "new": " 08"}]}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, _, err := Decode(data)
		if err != nil {
			return
		}
		got, _ := Apply(&parser.Source{Text: text}, file.Corrections)
		if got.Original() != text {
			t.Errorf("the text as it came is %q", got.Original())
		}
		parser.Parse(got, parser.Options{})
	})
}
