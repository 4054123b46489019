package parser

import (
	"encoding/json"
	"testing"
)

// TestParser reads different cables one after the other with one Parser, which
// must find in each what Parse finds.
func TestParser(t *testing.T) {
	var p Parser
	g := newGenerator(7)
	texts := []string{"", "\n\n", "no cable"}
	for range 40 {
		text := g.cable().text
		texts = append(texts, text, text[:g.IntN(len(text))])
	}
	for _, opts := range []Options{{}, {SkipNotes: true}, {SkipNotes: true, SkipChecks: true}} {
		for i, text := range texts {
			src := &Source{Text: text}
			got, err := json.Marshal(p.Parse(src, opts))
			if err != nil {
				t.Fatal(err)
			}
			want, err := json.Marshal(Parse(src, opts))
			if err != nil {
				t.Fatal(err)
			}
			if string(got) != string(want) {
				t.Errorf("text %d, %+v: a Parser reads\n%s\nParse reads\n%s", i, opts, got, want)
			}
		}
	}
}
