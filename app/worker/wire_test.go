package worker

import (
	"reflect"
	"testing"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// fullReply has something in every field.
func fullReply() Reply {
	return Reply{
		Seq: 7,
		Summaries: []Summary{
			{
				File: 3, Format: "text", Path: "a/b.txt", Steps: "3/0", Start: 1 << 40, Size: 4368, Charset: "utf-8", Row: 2, Name: "cables.txt",
				ID: "06VALLETTA101", Sent: time.Date(2006, 2, 13, 12, 0, 0, 0, time.UTC), From: "AMEMBASSY VALLETTA",
				Classification: "CONFIDENTIAL", Subject: "LIGHTHOUSE \u202e KEEPERS\n", Layout: parser.ACP127, Problems: 4, Large: true,
				Sections: open.Sections{Held: 1<<63 | 1, Of: 64},
			},
			{},
		},
		Tables:   []Table{{Names: []string{"mrn", ""}, Uses: []string{"id", "text"}}},
		Failures: []Failure{{File: 4, Name: "scan.pdf", Message: "scan.pdf is a PDF"}},
		Progress: Progress{Files: 1, OfFiles: 2, Bytes: 3, OfBytes: 4, Worked: 5, Paused: true},
		Plan:     &Plan{Kinds: []Kind{{"text", 1, 2}, {"", 3, 4}}, Files: 5, Cables: 6, Time: 7, Asks: true},
		Source: &parser.Source{
			Name: "cables.txt", Charset: "windows-1252", Bytes: 5, SHA256: "00ff",
			Container: &parser.Container{Format: "text", Row: 2, Member: "a/b.txt", Meta: []parser.Column{{Name: "a", Value: "b"}}},
			Text:      "señor\x00", Raw: []parser.Offset{{Text: 4, Raw: 3}, {Text: 9, Raw: 5}},
			Parts:     []parser.Part{{Span: parser.Span{Start: 1, End: 5}, Name: "a", Charset: "utf-8", Bytes: 3, SHA256: "11", Container: &parser.Container{Format: "zip"}, Raw: []parser.Offset{{Text: 1, Raw: 2}}}},
			Corrected: []parser.Corrected{{Span: parser.Span{Start: 1, End: 2}, From: "E", Title: "Write e"}},
		},
		Window: Window{Start: 1, Next: 2, Size: 3, Text: "text"},
		Err:    "a sentence",
		Done:   true,
	}
}

func TestWire(t *testing.T) {
	for _, want := range []Reply{fullReply(), {}, {Source: &parser.Source{}}} {
		got, err := decodeReply(encodeReply(&want))
		if err != nil || !reflect.DeepEqual(got, want) {
			t.Errorf("decodeReply = %+v, %v, want %+v", got, err, want)
		}
	}
}

// stays is what no worker answers with: corrections are made on the page.
const stays = "parser.Source.Corrected"

// TestWireIsComplete fails when a field is added that fullReply, and so
// perhaps encodeReply, does not know.
func TestWireIsComplete(t *testing.T) {
	r := fullReply()
	for _, v := range []any{r, r.Summaries[0], r.Tables[0], r.Failures[0], r.Progress, *r.Plan, r.Plan.Kinds[0], *r.Source, *r.Source.Container, r.Source.Parts[0], r.Window} {
		s := reflect.ValueOf(v)
		for i := range s.NumField() {
			if name := s.Type().String() + "." + s.Type().Field(i).Name; s.Field(i).IsZero() && name != stays && name != "worker.Summary.Rest" { // which the page makes
				t.Errorf("%s is not tested", name)
			}
		}
	}
}

// FuzzDecodeReply checks that damaged answers are errors, not panics.
func FuzzDecodeReply(f *testing.F) {
	r := fullReply()
	data := encodeReply(&r)
	f.Add(data)
	for i := range data {
		f.Add(data[:i])
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := decodeReply(data)
		if err != nil {
			return
		}
		again, err := decodeReply(encodeReply(&r))
		if err != nil || !reflect.DeepEqual(again, r) {
			t.Errorf("decodeReply(%q) = %+v, which crosses as %+v, %v", data, r, again, err)
		}
	})
}
