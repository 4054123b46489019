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

// A Mark is a passage that asks for protection with the names beside it.
type Mark struct {
	Span  parser.Span // with its brackets
	Names []int       // indexes in Found.Names of those that it likely covers; nil if none was found
	Taken bool        // X stand before it: the name was taken out of the text already
}

// A Name is what is written like one, in a sentence with a mark.
type Name struct {
	Text   string
	Likely bool // a mark covers it, as far as one can tell; the others only stand in the same sentence
}

// Find returns whom c asks to protect.
func Find(c *parser.Cable) Found {
	var f finder
	if text := c.Source.Text; !strings.Contains(text, "tect") && !strings.Contains(text, "TECT") {
		return f.Found
	}
	for _, s := range stretches(c) {
		text := s.text()
		last := 0
		for _, p := range passages(text) {
			names, whole := p.names(text[last:p.span.Start])
			f.add(parser.Span{Start: s.place(p.span.Start), End: s.place(p.span.End-1) + 1}, names, last > 0 && !whole && !hasCapitalWord(text[last:p.span.Start]), endsTakenOut(text[last:p.span.Start]))
			last = p.span.End
		}
	}
	return f.Found
}

// names returns the names that p is for, if text stands before it: those behind
// it count if it leads them, or none stands directly before it. Whether the
// sentence begins in text is whole.
func (p passage) names(text string) (names []candidate, whole bool) {
	if p.leads {
		if names = behind(p.after, true); len(names) > 0 {
			return names, true
		}
	}
	names, whole = before(text)
	if !slices.ContainsFunc(names, func(n candidate) bool { return n.next }) {
		names = append(names, behind(p.after, false)...)
	}
	return names, whole
}

// A finder puts together what is found.
type finder struct {
	Found
	keys  [][]string     // of each name, its words
	known map[string]int // the names that were found as they are written
}

// maxNames is how many names are listed. Passages with more names behind them
// count as those for which none was found.
const maxNames = 500

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

// Unnamed returns the marks for which no name was found, though none was taken
// out.
func (f Found) Unnamed() []Mark {
	return slices.DeleteFunc(slices.Clone(f.Marks), func(m Mark) bool { return m.Names != nil || m.Taken })
}

// add adds a mark with the names beside it. Without any, a mark that is for the
// same as the one before it has the names of that.
func (f *finder) add(at parser.Span, names []candidate, same, taken bool) {
	m := Mark{Span: at, Taken: taken}
	for _, n := range names {
		i := f.index(n.text)
		if i < 0 {
			continue
		}
		f.Names[i].Likely = f.Names[i].Likely || n.likely
		if n.likely {
			m.Names = append(m.Names, i)
		}
	}
	if same && len(names) == 0 && len(f.Marks) > 0 {
		m.Names = f.Marks[len(f.Marks)-1].Names
	}
	f.Marks = append(f.Marks, m)
}

// index returns the index of a name, which is listed if need be; -1 if there
// are too many. Of a name and a part of it the longer is listed.
func (f *finder) index(name string) int {
	if i, ok := f.known[name]; ok {
		return i
	}
	var keys []string
	for _, w := range wordsOf(name) {
		keys = append(keys, w.key)
	}
	i := slices.IndexFunc(f.keys, func(other []string) bool { return isPart(keys, other) || isPart(other, keys) })
	switch {
	case i < 0 && len(f.Names) == maxNames:
		return -1
	case i < 0:
		i = len(f.Names)
		f.Names = append(f.Names, Name{Text: name})
		f.keys = append(f.keys, keys)
	case len(keys) > len(f.keys[i]):
		f.Names[i].Text, f.keys[i] = name, keys
	}
	if f.known == nil {
		f.known = map[string]int{}
	}
	f.known[name] = i
	return i
}

// hasCapitalWord reports whether somebody may be named in text, which begins no
// sentence, by a word that is not taken for a name.
func hasCapitalWord(text string) bool {
	return slices.ContainsFunc(strings.Fields(text), func(field string) bool { return startsUpper(tokenOf(field).core) })
}

// endsTakenOut reports whether the last word of text is X for a name.
func endsTakenOut(text string) bool {
	tokens := tokensOf(text[max(0, len(text)-maxMark):])
	return len(tokens) > 0 && isTakenOut(tokens[len(tokens)-1].core)
}

// isPart reports whether all words of part are in name.
func isPart(part, name []string) bool {
	for _, w := range part {
		if !slices.Contains(name, w) {
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
	slices.SortStableFunc(body, func(a, b parser.Span) int { return a.End - b.End })
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
