package app

import (
	"github.com/reftel/reftel/parser"
)

// A piece is a stretch of a paragraph as the reading view prints it: folded
// lines joined, and what a note says of it kept.
type piece struct {
	Text string
	Note int   // index in Cable.Notes; -1 if none
	At   []int // where each byte of Text stands in the original; nil if that is not known
}

// span returns where p was read from, the zero Span if that is not known.
func (p piece) span() parser.Span {
	if p.At == nil {
		return parser.Span{}
	}
	return parser.Span{Start: p.At[0], End: p.At[len(p.Text)-1] + 1}
}

// piecesOf finds the words of p.Text in the places that p was read from, so
// that its notes, and the way back to the original, survive the folding. If
// they are not to be found there, the text is one piece without notes.
func piecesOf(c *parser.Cable, p parser.Paragraph, notes []int) []piece {
	at := alignText(c.Source.Text, p)
	if at == nil {
		return []piece{{Text: p.Text, Note: -1}}
	}
	var out []piece
	for i := 0; i < len(p.Text); {
		note := shortest(notes, parser.Span{Start: at[i], End: at[i] + 1}, func(n int) parser.Span { return c.Notes[n].Span })
		j := i + 1
		for j < len(p.Text) && note == shortest(notes, parser.Span{Start: at[j], End: at[j] + 1}, func(n int) parser.Span { return c.Notes[n].Span }) {
			j++
		}
		out = append(out, piece{Text: p.Text[i:j], Note: note, At: at[i:j]})
		i = j
	}
	return out
}

// alignText returns for each byte of p.Text where it stands in text, nil if
// the words of one are not those of the other. A blank or a line end of p.Text
// stands for any run of them.
func alignText(text string, p parser.Paragraph) []int {
	if p.Text == "" {
		return nil
	}
	var places []int // of the bytes of p, blanks included
	for _, s := range p.Spans {
		for at := s.Start; at < s.End; at++ {
			places = append(places, at)
		}
	}
	for first := range places {
		if text[places[first]] != p.Text[0] {
			continue
		}
		if at := alignFrom(text, p.Text, places[first:]); at != nil {
			return at
		}
		if first > 400 {
			break // number, mark and heading are shorter than that
		}
	}
	return nil
}

func alignFrom(text, folded string, places []int) []int {
	at := make([]int, 0, len(folded))
	next := 0
	for i := range len(folded) {
		if next >= len(places) {
			return nil
		}
		if folded[i] == ' ' || folded[i] == '\n' {
			cut := next > 0 && places[next] > places[next-1]+1 // something stood between two pieces
			if !isBlank(text[places[next]]) && !cut {
				return nil
			}
			at = append(at, places[next])
			for next < len(places) && isBlank(text[places[next]]) {
				next++
			}
			continue
		}
		if text[places[next]] != folded[i] {
			return nil
		}
		at = append(at, places[next])
		next++
	}
	return at
}

func isBlank(b byte) bool { return b == ' ' || b == '\n' || b == '\r' || b == '\t' }
