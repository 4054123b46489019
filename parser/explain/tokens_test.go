package explain

import (
	"cmp"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// labelWords are the words by which the blocks of a heading begin, or which
// their form has: the explanation of the block is theirs.
var labelWords = map[parser.BlockKind][]string{
	parser.CallingLine:    {"DE"},
	parser.Originator:     {"FM"},
	parser.Addressees:     {"TO", "INFO", "XMT"},
	parser.Separator:      {"BT"},
	parser.Distribution:   {"ACTION", "INFO", "W", "R"},
	parser.Drafting:       {"DRAFTED", "APPROVED", "BY", "CLEARED", "DESIRED", "DISTRIBUTION"},
	parser.AuthorityLine:  {"E", "O", "DECL", "DECLAS"},
	parser.TagsLine:       {"TAGS"},
	parser.SubjectLine:    {"SUBJECT", "SUBJ"},
	parser.ReferenceBlock: {"REF", "REFS"},
	parser.ClassifiedBy:   {"CLASSIFIED", "BY", "REASON", "REASONS", "FOR", "AND"},
}

// TestHeaderTokens walks the blocks of the seed and of each specimen up to the
// first paragraph. Each token must have an explanation with a source, and one
// that is about this token: that of a note must change with its key, that of a
// block must name the token, unless it is a word of the block's form.
func TestHeaderTokens(t *testing.T) {
	files, err := filepath.Glob("../../web/samples/*.txt")
	if err != nil || len(files) < 3 {
		t.Fatalf("%d specimens, %v", len(files), err)
	}
	if seed := filepath.Join(cmp.Or(os.Getenv("CABLES_DIR"), "../../../shared/cables"), "seed.txt"); exists(seed) {
		files = append(files, seed)
	} else {
		t.Log("no seed: set CABLES_DIR")
	}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		c := parser.Parse(&parser.Source{Text: string(data)}, parser.Options{})
		count := 0
		for _, b := range c.Blocks {
			if b.Kind == parser.Text || b.Kind == parser.Heading {
				break
			}
			for _, token := range tokens(c.Source.Text, b.Span) {
				count++
				if fault := unexplainedToken(c, b, token); fault != "" {
					t.Errorf("%s: %q in the block %s: %s", filepath.Base(file), text(c, token), b.Kind, fault)
				}
			}
		}
		if count < 30 {
			t.Errorf("%s: %d tokens in the heading", file, count)
		}
	}
}

func exists(path string) bool {
	_, err := os.Stat(path)
	return err == nil
}

// tokens returns the words of s.
func tokens(all string, s parser.Span) (list []parser.Span) {
	part := func(c byte) bool {
		return 'a' <= c|0x20 && c|0x20 <= 'z' || '0' <= c && c <= '9' || c >= 0x80
	}
	for i := s.Start; i < s.End; i++ {
		if !part(all[i]) {
			continue
		}
		from := i
		for i < s.End && part(all[i]) {
			i++
		}
		list = append(list, parser.Span{Start: from, End: i})
	}
	return list
}

// unexplainedToken says what the explanation of token, in b, lacks; "" if it
// lacks nothing.
func unexplainedToken(c *parser.Cable, b parser.Block, token parser.Span) string {
	for _, n := range c.Notes {
		if !n.Span.Overlaps(token) {
			continue
		}
		e, other := note(c, n), note(c, parser.Note{Kind: n.Kind, Key: "QZ9", Span: n.Span})
		switch {
		case e.Source == "":
			return "the note " + string(n.Kind) + " has no source"
		case reflect.DeepEqual(e, other) && !names(e, text(c, token)):
			return "the explanation of the note " + string(n.Kind) + " " + n.Key + " would fit any"
		}
		return ""
	}
	e := Block(c, b)
	word := strings.ToUpper(text(c, token))
	switch {
	case e.Source == "":
		return "the block has no source"
	case slices.Contains(labelWords[b.Kind], word), names(e, word):
		return ""
	}
	return "the explanation of the block would fit any token:\n" + Text(e)
}

// names reports whether e itself, not the stretch that it is of, has the word.
func names(e Explanation, word string) bool {
	e.Text = ""
	return strings.Contains(strings.ToUpper(Text(e)), strings.ToUpper(word))
}
