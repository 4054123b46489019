package app

import (
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
)

// A label is the name of a block, for the margin and for the outline.
type label struct {
	Name   string // "Date-time group"; for a paragraph its heading, or ""
	Number string // of a paragraph
	Mark   string // portion mark: "C", "S/NF"
	Tone   string // class of its colour
}

// words returns l for a screen reader and for a title: "Paragraph 4, (C), Comment".
func (l label) words() string {
	words := l.Name
	if l.Number != "" {
		words = "Paragraph " + l.Number
		if l.Mark != "" {
			words += " (" + l.Mark + ")"
		}
		if l.Name != "" {
			words += " " + l.Name
		}
	}
	return words
}

// labelsOf returns the labels of the blocks of c, in their order.
func labelsOf(c *parser.Cable) []label {
	paragraphs := map[int]parser.Paragraph{}
	var collect func([]parser.Paragraph)
	collect = func(list []parser.Paragraph) {
		for _, p := range list {
			if len(p.Spans) > 0 {
				paragraphs[p.Spans[0].Start] = p
			}
			collect(p.Children)
		}
	}
	collect(c.Body)

	labels := make([]label, len(c.Blocks))
	for i, b := range c.Blocks {
		labels[i] = label{Name: explain.Label(c, b)}
		for at := b.Span.Start; b.Kind == parser.Text && at < b.Span.End; at++ {
			if p, ok := paragraphs[at]; ok {
				labels[i] = paragraphLabel(p)
				break
			}
		}
	}
	return labels
}

func paragraphLabel(p parser.Paragraph) label {
	l := label{Name: sentenceCase(p.Heading.Value), Number: p.Number, Mark: markText(p.Mark)}
	if l.Name == "" {
		l.Name = sentenceCase(p.Kind)
	}
	if l.Name != "" {
		l.Name = cut(l.Name, 28)
	}
	if p.Mark != nil {
		l.Tone = levelTone(p.Mark.Level)
	}
	if l.Number == "" && l.Name == "" {
		l.Name = "Text"
	}
	return l
}
