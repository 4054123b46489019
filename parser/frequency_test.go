package parser_test

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// warningShare is how many of undamaged cables a check of severity Warning or
// above may fire on: what fires on more is no fault of theirs.
const warningShare = 0.03

// damage are the codes of what happened to a text after it was sent. A cable
// with one of them is not undamaged.
var damage = []parser.Code{
	parser.BytesLost, parser.ClassificationDamaged, parser.DTGImpossible, parser.MarkDamaged, parser.NotACable,
	parser.LetterForDigit, parser.DigitForLetter, parser.LabelMisspelt,
}

// TestFrequencies counts on how many cables each check fires: on generated ones,
// on those in CABLES_DIR, and on the first thousand in CORPUS_DIR.
func TestFrequencies(t *testing.T) {
	var generated []*parser.Cable
	for _, text := range parser.GeneratedTexts(1000) {
		generated = append(generated, parser.Parse(&parser.Source{Text: text}, parser.Options{}))
	}
	reportFrequencies(t, "generated cables", generated)
	if dir := os.Getenv("CORPUS_DIR"); dir != "" {
		paths, _ := filepath.Glob(filepath.Join(dir, "txt", "*.txt"))
		var corpus []*parser.Cable
		for _, path := range paths[:min(len(paths), 1000)] {
			corpus = append(corpus, parseFile(t, path)...)
		}
		reportFrequencies(t, "cables of the corpus", corpus)
	}
	paths, _ := filepath.Glob(filepath.Join(cmp.Or(os.Getenv("CABLES_DIR"), "../../shared/cables"), "*", "*.txt"))
	if len(paths) == 0 {
		t.Skip("no real cables: set CABLES_DIR")
	}
	var real []*parser.Cable
	for _, path := range paths {
		real = append(real, parseFile(t, path)...)
	}
	reportFrequencies(t, "real cables", real)
}

// reportFrequencies logs a table of code, count and share over cables, and
// holds the warnings to warningShare.
func reportFrequencies(t *testing.T, name string, cables []*parser.Cable) {
	counts := map[parser.Code]int{}
	severe := map[parser.Code]bool{}
	undamaged := 0
	for _, c := range cables {
		if slices.ContainsFunc(c.Diagnostics, func(d parser.Diagnostic) bool { return slices.Contains(damage, d.Code) }) {
			continue
		}
		undamaged++
		found := map[parser.Code]bool{}
		for _, d := range c.Diagnostics {
			if !found[d.Code] {
				counts[d.Code]++
			}
			found[d.Code] = true
			severe[d.Code] = severe[d.Code] || d.Severity != parser.Info
		}
	}
	var table strings.Builder
	for _, code := range slices.Sorted(maps.Keys(counts)) {
		share := float64(counts[code]) / float64(undamaged)
		level := parser.Info
		if severe[code] {
			level = parser.Warning
		}
		fmt.Fprintf(&table, "%-24s %-7s %4d %5.1f %%\n", code, level, counts[code], 100*share)
		if severe[code] && share > warningShare {
			t.Errorf("%s fires on %d of %d %s, more than %.0f %%", code, counts[code], undamaged, name, 100*warningShare)
		}
	}
	t.Logf("%d %s, of which %d are undamaged:\n%s", len(cables), name, undamaged, &table)
}
