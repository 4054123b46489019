package protect

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

func TestBefore(t *testing.T) {
	tests := []struct {
		text   string
		likely []string
		others []string
	}{
		{"3. (C) Port director Lino Vassel", []string{"Lino Vassel"}, nil},
		{"It rained. Minister of Ports Carlo de la Vega", []string{"Carlo de la Vega"}, nil},
		{"Dr. J. B. Vassel", []string{"J. B. Vassel"}, nil},
		{"Deputy Minister Al-Hamid told Econoff on May 3 that his brother, Omar bin Said,", []string{"Omar bin Said"}, []string{"Al-Hamid"}},
		{"Rossi and Deputy Minister Maria Vella", []string{"Maria Vella", "Rossi"}, nil},
		{"Rossi, Vella and O'Dea", []string{"O'Dea", "Vella", "Rossi"}, nil},
		{"Vassel, an engineer at the works in Pozzallo", []string{"Vassel"}, []string{"Pozzallo"}},
		{"the wife of Carlo Vella", []string{"Carlo Vella"}, nil},
		{"the Italian Ambassador's host Vassel, who had come from Rome for talks with ENI,", []string{"ENI", "Vassel"}, nil},
		{"According to Marin BERELAN", []string{"Marin BERELAN"}, nil},
		{"a source at the Foreign Ministry", nil, nil},
		{"PRESIDENT OF THE BANK DR. CARLO VELLA", []string{"CARLO VELLA"}, nil},
		{"he said. A clerk", nil, nil},
		{"Vella moved it to Tunis (ref B). He thinks that the owner", nil, nil},
		{"", nil, nil},
	}
	for _, tt := range tests {
		var likely, others []string
		for _, c := range first(before(tt.text)) {
			if c.likely {
				likely = append(likely, c.text)
			} else {
				others = append(others, c.text)
			}
		}
		if !slices.Equal(likely, tt.likely) || !slices.Equal(others, tt.others) {
			t.Errorf("%q: likely %q, others %q; want %q, %q", tt.text, likely, others, tt.likely, tt.others)
		}
	}
}

func first(found []candidate, _ bool) []candidate { return found }

func TestIsMark(t *testing.T) {
	for inside, want := range map[string]bool{
		"protect": true, "strictly protect": true, "please protect": true, "PROTECT THROUGHOUT": true, "Please strictly\nprotect": true, "both protect": true,
		"head of the bank, strictly protect": true, "protect source": true, "please PROTECT for comments in this paragraph": true, "strictly protected": true,
		"to protect": true, "to protect identity": true, "*protect*": true, "pro-\ntect": true, "do not protect": false, "not to be protected": false, "protect, do not cite": true,
		"he left, to protect him": false, "to protect minorities": false, "protection of forests": false, "the law protects the sea": false, "Protect Our Ports": false, "C": false, "": false,
	} {
		if got := isMark(inside); got != want {
			t.Errorf("(%s): %v, want %v", inside, got, want)
		}
	}
}

// In the specimen one name is protected, over a page line too.
func TestFind(t *testing.T) {
	text, err := os.ReadFile("../../web/samples/2008.txt")
	if err != nil {
		t.Fatal(err)
	}
	find := func(text string) Found {
		return Find(parser.Parse(&parser.Source{Text: text}, parser.Options{}))
	}
	f := find(string(text))
	if got := f.Likely(); !slices.Equal(got, []string{"Lino Vassel"}) || len(f.Marks) != 1 {
		t.Errorf("found %q and %d marks", got, len(f.Marks))
	}
	at := f.Marks[0].Span
	if got := string(text[at.Start:at.End]); got != "(protect)" {
		t.Errorf("the mark is %q", got)
	}
	cut := strings.Replace(string(text), "Lino Vassel (protect) said", "Lino\n\nVALLETTA 00000212  002 OF 002\n\n\nVassel (protect) said", 1)
	if got := find(cut).Likely(); !slices.Equal(got, []string{"Lino Vassel"}) {
		t.Errorf("cut by a page line: %q", got)
	}
	twice := strings.Replace(string(text), "Vassel expects", "Vassel (strictly protect) and a clerk (please protect) expect", 1)
	f = find(twice)
	if got := f.Likely(); !slices.Equal(got, []string{"Lino Vassel"}) || len(f.Marks) != 3 {
		t.Errorf("marked again: %q, %d marks", got, len(f.Marks))
	}
	again := strings.Replace(string(text), "(protect) said", "(protect), who is no friend of the owner (strictly protect), said", 1)
	if f = find(again); len(f.Marks) != 2 || len(f.Unnamed()) != 0 || len(f.Names) != 1 {
		t.Errorf("two marks for one: %+v", f)
	}
	none := strings.Replace(string(text), "Port director Lino Vassel", "a clerk", 1)
	if f = find(none); len(f.Unnamed()) != 1 || len(f.Names) != 0 {
		t.Errorf("without a name: %+v", f)
	}
	if f = find(strings.Replace(string(text), "(protect)", "", 1)); len(f.Marks)+len(f.Names) != 0 {
		t.Errorf("without a mark: %+v", f)
	}
}
