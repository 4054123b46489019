package parser

import (
	"cmp"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// warningShare is how many of undamaged cables a check of severity Warning or
// above may fire on: what fires on more is no fault of theirs.
const warningShare = 0.03

// damage are the codes of what happened to a text after it was sent. A cable
// with one of them is not undamaged.
var damage = []Code{BytesLost, ClassificationDamaged, DTGImpossible, MarkDamaged, NotACable}

// TestFrequencies counts on how many cables each check fires: on the published
// telegrams in CABLES_DIR and on generated ones.
func TestFrequencies(t *testing.T) {
	var generated []string
	for g := newGenerator(7); len(generated) < 1000; {
		generated = append(generated, g.cable().text)
	}
	reportFrequencies(t, "generated cables", generated)
	paths, _ := filepath.Glob(filepath.Join(cmp.Or(os.Getenv("CABLES_DIR"), "../../shared/cables"), "cablegate", "*.txt"))
	var published []string
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		published = append(published, string(text))
	}
	if len(published) == 0 {
		t.Skip("no published cables: set CABLES_DIR")
	}
	reportFrequencies(t, "published cables", published)
}

// reportFrequencies logs a table of code, count and share over texts, and
// holds the warnings to warningShare.
func reportFrequencies(t *testing.T, name string, texts []string) {
	counts := map[Code]int{}
	severe := map[Code]bool{}
	undamaged := 0
	for _, text := range texts {
		found := map[Code]bool{}
		damaged := false
		for _, d := range Parse(&Source{Text: text}, Options{}).Diagnostics {
			found[d.Code] = true
			severe[d.Code] = severe[d.Code] || d.Severity != Info
			damaged = damaged || slices.Contains(damage, d.Code)
		}
		if damaged {
			continue
		}
		undamaged++
		for code := range found {
			counts[code]++
		}
	}
	var table strings.Builder
	for _, code := range slices.Sorted(maps(counts)) {
		share := float64(counts[code]) / float64(undamaged)
		level := Info
		if severe[code] {
			level = Warning
		}
		fmt.Fprintf(&table, "%-24s %-7s %4d %5.1f %%\n", code, level, counts[code], 100*share)
		if severe[code] && share > warningShare {
			t.Errorf("%s fires on %d of %d %s, more than %.0f %%", code, counts[code], undamaged, name, 100*warningShare)
		}
	}
	t.Logf("%d %s, of which %d are undamaged:\n%s", len(texts), name, undamaged, &table)
}
