package protect

import (
	"strings"
	"testing"

	"github.com/reftel/reftel/parser"
)

// BenchmarkLinear reads hostile texts of 256 KB and of 1 MB: the speed should be
// the same.
func BenchmarkLinear(b *testing.B) {
	for name, unit := range map[string]string{
		"marks":      "(protect)",
		"names":      "Lino Vassel (protect) ",
		"paragraphs": "1. Lino (protect)\n\n",
		"brackets":   "([protect ",
		"initials":   "A. B. (protect) ",
		"hyphens":    "Vas-\n",
	} {
		for _, size := range []int{256 << 10, 1 << 20} {
			text := strings.Repeat(unit, size/len(unit))
			c := parser.Parse(&parser.Source{Text: text}, parser.Options{SkipNotes: true, SkipChecks: true})
			b.Run(name+"/"+map[bool]string{true: "1MB", false: "256KB"}[size == 1<<20], func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				for b.Loop() {
					Share(text, Find(c).Likely())
				}
			})
		}
	}
}
