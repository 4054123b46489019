package parser

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
)

// A gold is the truth about one generated cable.
type gold struct {
	ReferenceID    string     `json:"reference_id"`
	TransmissionID *string    `json:"transmission_id"`
	Subject        string     `json:"subject"`
	Tags           []string   `json:"tags"`
	References     []string   `json:"references"`
	Deadline       *string    `json:"nondisclosure_deadline"`
	ClassifiedBy   *string    `json:"classified_by"`
	SignedBy       *string    `json:"signed_by"`
	Summary        *string    `json:"summary"`
	Sent           *string    `json:"sent"`
	Order          string     `json:"order"`
	Rule           *string    `json:"rule"`
	Marks          []*string  `json:"marks"`
	Sections       *int       `json:"sections"`
	Recipients     [][]string `json:"recipients"`
	InfoRecipients [][]string `json:"info_recipients"`
}

// corpusFloor is the share of generated cables in which a field must be exact.
var corpusFloor = map[string]float64{"classifiedBy": 0.99, "signature": 0.99, "summary": 0.99}

const exactFloor = 0.998

// TestCorpus reads a generated corpus, a folder with gold.jsonl and the cables
// in txt, and compares every field with the truth.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("CORPUS_DIR")
	file, err := os.Open(filepath.Join(dir, "gold.jsonl"))
	if err != nil || dir == "" {
		t.Skip("no generated corpus: set CORPUS_DIR")
	}
	defer file.Close()
	wrong, shown, all := map[string]int{}, map[string]int{}, 0
	scan := bufio.NewScanner(file)
	scan.Buffer(nil, 1<<22)
	for scan.Scan() {
		var g gold
		if err := json.Unmarshal(scan.Bytes(), &g); err != nil {
			t.Fatal(err)
		}
		text, err := os.ReadFile(filepath.Join(dir, "txt", g.ReferenceID+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		all++
		c := Parse(&Source{Text: string(text), Container: &Container{Meta: []Column{{"id", g.ReferenceID}}}}, Options{})
		want := g.fields()
		for name, got := range readGold(c) {
			if got == want[name] {
				continue
			}
			wrong[name]++
			if shown[name]++; shown[name] <= 3 {
				t.Logf("%s %s\n got %.300q\nwant %.300q", g.ReferenceID, name, got, want[name])
			}
		}
	}
	for _, name := range slices.Sorted(maps(readGold(&Cable{Source: &Source{}}))) {
		exact := 1 - float64(wrong[name])/float64(all)
		floor := corpusFloor[name]
		if floor == 0 {
			floor = exactFloor
		}
		t.Logf("%-15s %.3f %%", name, 100*exact)
		if exact < floor {
			t.Errorf("%s is exact in %.3f %% of %d cables, want %.1f %%", name, 100*exact, all, 100*floor)
		}
	}
}

// fields returns the truth in the form of readGold.
func (g gold) fields() map[string]string {
	text := func(s *string) string {
		if s == nil {
			return ""
		}
		return *s
	}
	rule := text(g.Rule)
	sections := ""
	if g.Sections != nil && *g.Sections > 1 {
		sections = strconv.Itoa(*g.Sections)
	}
	var marks []string
	for _, m := range g.Marks {
		marks = append(marks, text(m))
	}
	return map[string]string{
		"transmissionId": text(g.TransmissionID),
		"subject":        g.Subject,
		"tags":           strings.Join(g.Tags, " "),
		"references":     strings.Join(g.References, " "),
		"authority":      fmt.Sprintf("%s %s %s", g.Order, text(g.Deadline), rule),
		"classifiedBy":   text(g.ClassifiedBy),
		"signature":      text(g.SignedBy),
		"summary":        strings.Join(strings.Fields(text(g.Summary)), " "),
		"sent":           text(g.Sent),
		"sections":       sections,
		"marks":          strings.Join(marks, " "),
		"action":         addressees(g.Recipients),
		"info":           addressees(g.InfoRecipients),
	}
}

func addressees(list [][]string) string {
	var out []string
	for _, a := range list {
		out = append(out, strings.Join(a, "/"))
	}
	return strings.Join(out, "; ")
}

// readGold returns the fields of c that generated cables have, each in a line.
func readGold(c *Cable) map[string]string {
	h := c.Header
	var tags, refs, marks, signed, classified []string
	for _, f := range h.TAGS {
		tags = append(tags, f.Value.Code)
	}
	for _, f := range h.References {
		refs = append(refs, f.Value.ID)
	}
	for _, p := range c.Body {
		if p.Number == "" {
			continue
		}
		mark := ""
		if p.Mark != nil && !p.Mark.Inherited {
			mark = p.Mark.String()
		}
		marks = append(marks, mark)
	}
	for _, f := range c.Signature {
		signed = append(signed, f.Value)
	}
	for _, f := range h.ClassifiedBy {
		classified = append(classified, f.Value.Name)
	}
	lists := [2][][]string{}
	for i, list := range [2][]Field[Address]{h.Action, h.Info} {
		for _, f := range list {
			lists[i] = append(lists[i], []string{f.Value.Route, f.Value.Name, f.Value.Precedence, f.Value.Serial})
		}
	}
	sections, sent := "", ""
	if h.Section.Value.Of > 1 {
		sections = strconv.Itoa(h.Section.Value.Of)
	}
	if !h.Sent.Value.IsZero() {
		sent = h.Sent.Value.Format(time.RFC3339)
	}
	return map[string]string{
		"transmissionId": h.TransmissionID.Value,
		"subject":        h.Subject.Value,
		"tags":           strings.Join(tags, " "),
		"references":     strings.Join(refs, " "),
		"authority":      fmt.Sprintf("%s %s %s", h.Authority.Value.Order, h.Authority.Value.Declassify, h.Authority.Value.Rule),
		"classifiedBy":   strings.Join(classified, "; "),
		"signature":      strings.Join(signed, "; "),
		"summary":        strings.Join(strings.Fields(c.Summary.Value), " "),
		"sent":           sent,
		"sections":       sections,
		"marks":          strings.Join(marks, " "),
		"action":         addressees(lists[0]),
		"info":           addressees(lists[1]),
	}
}
