package parser

// GeneratedTexts returns n generated telegrams to tests that also open files,
// which cannot be of this package.
func GeneratedTexts(n int) []string {
	g := newGenerator(7)
	texts := make([]string, n)
	for i := range texts {
		texts[i] = g.cable().text
	}
	return texts
}
