package protect

import (
	"slices"
	"strings"

	"github.com/reftel/reftel/parser"
)

// Found is whom a cable asks to protect.
type Found struct {
	Marks []Mark // in the order of the text
	Names []Name // in the order in which they are first covered
}

// A Mark is a passage that asks for protection with the names before it.
type Mark struct {
	Span  parser.Span // with its brackets
	Names []int       // indexes in Found.Names of those that it likely covers; nil if none was found
}

// A Name is what is written like one, in a sentence with a mark behind it.
type Name struct {
	Text   string
	Likely bool // a mark covers it, as far as one can tell; the others only stand in the same sentence
}

// Find returns whom c asks to protect.
func Find(c *parser.Cable) Found {
	var f Found
	if text := c.Source.Text; !strings.Contains(text, "rotect") && !strings.Contains(text, "ROTECT") {
		return f
	}
	for _, s := range stretches(c) {
		text := s.text()
		for at := findMark(text, 0); at.End > 0; at = findMark(text, at.End) {
			f.add(parser.Span{Start: s.place(at.Start), End: s.place(at.End-1) + 1}, before(text[:at.Start]))
		}
	}
	return f
}

// Likely returns the names that a mark likely covers.
func (f Found) Likely() []string {
	var names []string
	for _, n := range f.Names {
		if n.Likely {
			names = append(names, n.Text)
		}
	}
	return names
}

// Unnamed returns the marks before which no name was found.
func (f Found) Unnamed() []Mark {
	return slices.DeleteFunc(slices.Clone(f.Marks), func(m Mark) bool { return m.Names != nil })
}

// add adds a mark with the names before it. Of a name and a part of it the
// longer is listed.
func (f *Found) add(at parser.Span, names []candidate) {
	m := Mark{Span: at}
	for _, n := range names {
		i := slices.IndexFunc(f.Names, func(x Name) bool { return isPart(n.text, x.Text) || isPart(x.Text, n.text) })
		switch {
		case i < 0:
			i = len(f.Names)
			f.Names = append(f.Names, Name{Text: n.text})
		case isPart(f.Names[i].Text, n.text):
			f.Names[i].Text = n.text
		}
		f.Names[i].Likely = f.Names[i].Likely || n.likely
		if n.likely {
			m.Names = append(m.Names, i)
		}
	}
	f.Marks = append(f.Marks, m)
}

// isPart reports whether all words of part are in name.
func isPart(part, name string) bool {
	words := wordsOf(name)
	for _, w := range wordsOf(part) {
		if !slices.ContainsFunc(words, func(x word) bool { return x.key == w.key }) {
			return false
		}
	}
	return true
}

// A stretch is a paragraph or another block, in its pieces.
type stretch struct {
	source string
	spans  []parser.Span
}

// stretches returns the paragraphs of c, and the blocks that are none.
func stretches(c *parser.Cable) []stretch {
	var all []stretch
	var body []parser.Span
	for _, p := range c.Body {
		all = append(all, stretch{c.Source.Text, p.Spans})
		body = append(body, p.Spans...)
	}
	slices.SortFunc(body, func(a, b parser.Span) int { return a.End - b.End })
	for _, b := range c.Blocks {
		i, _ := slices.BinarySearchFunc(body, b.Span.Start+1, func(s parser.Span, at int) int { return s.End - at })
		if i == len(body) || !body[i].Overlaps(b.Span) {
			all = append(all, stretch{c.Source.Text, []parser.Span{b.Span}})
		}
	}
	slices.SortStableFunc(all, func(a, b stretch) int { return a.start() - b.start() })
	return all
}

func (s stretch) start() int {
	if len(s.spans) == 0 {
		return 0
	}
	return s.spans[0].Start
}

// text returns the pieces one after the other, with a line end between them.
func (s stretch) text() string {
	if len(s.spans) == 1 {
		return s.source[s.spans[0].Start:s.spans[0].End]
	}
	var b strings.Builder
	for i, span := range s.spans {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(s.source[span.Start:span.End])
	}
	return b.String()
}

// place returns where the i-th byte of text stands in the source.
func (s stretch) place(i int) int {
	for _, span := range s.spans {
		if i <= span.Len() {
			return span.Start + i
		}
		i -= span.Len() + 1
	}
	return s.spans[len(s.spans)-1].End
}
