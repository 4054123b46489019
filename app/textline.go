package app

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// A textLine is a line of a paragraph: its beginning, a sub-paragraph, or the
// row of a table, as the text of the paragraph has them.
type textLine struct {
	Pieces []piece
	Span   parser.Span // where it was read from; the zero Span if that is not known
	Depth  int         // 1 for a sub-paragraph, 2 for a part of one
}

// linesOf cuts the pieces of p where its text has line ends.
func linesOf(p parser.Paragraph, pieces []piece) []textLine {
	lines := []textLine{{}}
	for _, piece := range pieces {
		for {
			before, after, found := strings.Cut(piece.Text, "\n")
			if before != "" {
				last := &lines[len(lines)-1]
				part := piece
				part.Text = before
				last.Pieces = append(last.Pieces, part)
			}
			if !found {
				break
			}
			lines = append(lines, textLine{})
			if piece.At != nil {
				piece.At = piece.At[len(before)+1:]
			}
			piece.Text = after
		}
	}
	for i := range lines {
		lines[i].place(p)
	}
	return lines
}

// place finds where l was read from, and of which sub-paragraph it is.
func (l *textLine) place(p parser.Paragraph) {
	if len(l.Pieces) == 0 || l.Pieces[0].At == nil {
		return
	}
	last := l.Pieces[len(l.Pieces)-1]
	l.Span = parser.Span{Start: l.Pieces[0].At[0], End: last.At[len(last.Text)-1] + 1}
	l.Depth = depthAt(p, l.Span.Start)
}

// depthAt returns how deep the sub-paragraph of p is that has the byte at, 0
// if none does.
func depthAt(p parser.Paragraph, at int) int {
	for _, child := range p.Children {
		for _, s := range child.Spans {
			if s.Start <= at && at < s.End {
				return 1 + depthAt(child, at)
			}
		}
	}
	return 0
}
