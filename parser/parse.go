package parser

// Options say what Parse may leave out. The zero Options leave out nothing.
type Options struct {
	SkipNotes  bool // no Notes
	SkipChecks bool // only the diagnostics that reading itself finds
}

// A Layout names a family of cables.
type Layout string

// The layouts.
const (
	ACP127 Layout = "acp127" // telegrams of 1985-2010 with an ACP 127 heading
	Loose  Layout = "loose"  // any text
)

// Parse reads one cable. It never fails: what it cannot read becomes an
// Unknown block, and what is odd becomes a Diagnostic.
func Parse(src *Source, opts Options) *Cable {
	c := &Cable{Source: src, Layout: Loose, Body: []Paragraph{}, Notes: []Note{}, Diagnostics: []Diagnostic{}, Blocks: []Block{}}
	if len(src.Text) > 0 {
		c.Blocks = append(c.Blocks, Block{Unknown, Span{0, len(src.Text)}})
	}
	return c
}
