package app

import (
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
)

// A label is the name of a block, for the margin and for the outline.
type label struct {
	Name   string // "Date-time group"; for a paragraph its heading, or ""
	Number string // of a paragraph
	Mark   string // portion mark: "C", "S/NF"
	Tone   string // class of its colour
	Given  bool   // the mark was not written there: see parser.Mark.Inherited
	Goes   bool   // it goes on after something that cut it in two
}

// labelsOf returns the labels of the blocks of c, in their order.
func labelsOf(c *parser.Cable) []label {
	paragraphs := map[int]label{} // by where their pieces begin
	for _, p := range c.Body {
		l := paragraphLabel(p)
		for _, s := range p.Spans {
			paragraphs[s.Start] = l
			l = label{Number: p.Number, Name: "continued", Goes: true}
		}
	}

	labels := make([]label, len(c.Blocks))
	for i, b := range c.Blocks {
		labels[i] = label{Name: explain.Label(c, b)}
		if b.Kind == parser.Text {
			begin := b.Span.Start + blankLines(c.Source.Text[b.Span.Start:b.Span.End])
			labels[i] = paragraphs[begin]
			if labels[i] == (label{}) {
				labels[i] = paragraphs[b.Span.Start]
			}
		}
		if labels[i] == (label{}) {
			labels[i].Name = "Text"
		}
	}
	return labels
}

func paragraphLabel(p parser.Paragraph) label {
	l := label{Name: sentenceCase(textValue(p.Heading).Text), Number: p.Number}.marked(p.Mark)
	if kind := sentenceCase(p.Kind); !containsFold(l.Name, kind) {
		l.Name = strings.Join(nonEmpty(kind, l.Name), ": ")
	}
	l.Name = cut(l.Name, 28)
	return l
}

// marked returns l with the portion mark m; nil is none.
func (l label) marked(m *parser.Mark) label {
	if m != nil {
		l.Mark, l.Tone, l.Given = markText(m), levelTone(m.Level), m.Inherited
	}
	return l
}

// partLabel is the label of a sub-paragraph: if nothing else is its name, its
// first words are.
func partLabel(p parser.Paragraph) label {
	l := paragraphLabel(p)
	if l.Name == "" {
		first, _, _ := strings.Cut(p.Text, "\n")
		l.Name = cut(first, 28)
	}
	if l.Number != "" {
		l.Number += ")"
	}
	return l
}
