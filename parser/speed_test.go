package parser

import (
	"os"
	"path/filepath"
	"testing"
)

func BenchmarkCorpusDir(b *testing.B) {
	files, _ := filepath.Glob(filepath.Join(os.Getenv("CORPUS_DIR"), "txt", "*.txt"))
	var texts []string
	n := 0
	for _, f := range files[:min(len(files), 4000)] {
		data, _ := os.ReadFile(f)
		texts = append(texts, string(data))
		n += len(data)
	}
	for _, o := range []struct {
		name string
		opts Options
	}{{"fields", Options{true, true}}, {"all", Options{}}} {
		b.Run(o.name, func(b *testing.B) {
			b.SetBytes(int64(n))
			b.ReportAllocs()
			for b.Loop() {
				for _, t := range texts {
					Parse(&Source{Text: t}, o.opts)
				}
			}
		})
	}
}
