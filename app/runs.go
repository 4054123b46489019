package app

import (
	"slices"

	"github.com/reftel/reftel/parser"
)

// A run is a stretch of a row that is drawn alike. The runs of a row touch and
// cover it, so that the row's text is theirs, byte for byte.
type run struct {
	Span  parser.Span
	Note  int  // index in Cable.Notes of the shortest note over it; -1 if none
	Diag  int  // index in Cable.Diagnostics of the shortest one over it; -1 if none
	Lit   bool // it belongs to what is pinned
	Faint bool // it belongs to what is pointed at
}

// A marking is what is laid over a row: all of it may overlap.
type marking struct {
	notes []int // indexes in Cable.Notes of those that touch the row
	diags []int // indexes in Cable.Diagnostics of those that touch the row
	lit   []parser.Span
	faint []parser.Span
}

// runs cuts row wherever one of the stretches over it begins or ends.
func runs(c *parser.Cable, row parser.Span, m marking) []run {
	cuts := []int{row.Start, row.End}
	cut := func(s parser.Span) {
		if row.Start < s.Start && s.Start < row.End {
			cuts = append(cuts, s.Start)
		}
		if row.Start < s.End && s.End < row.End {
			cuts = append(cuts, s.End)
		}
	}
	for _, i := range m.notes {
		cut(c.Notes[i].Span)
	}
	for _, i := range m.diags {
		cut(c.Diagnostics[i].Span)
	}
	for _, s := range m.lit {
		cut(s)
	}
	for _, s := range m.faint {
		cut(s)
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)

	out := make([]run, 0, len(cuts))
	for i := 1; i < len(cuts); i++ {
		s := parser.Span{Start: cuts[i-1], End: cuts[i]}
		out = append(out, run{
			Span:  s,
			Note:  shortest(m.notes, s, func(i int) parser.Span { return c.Notes[i].Span }),
			Diag:  shortest(m.diags, s, func(i int) parser.Span { return c.Diagnostics[i].Span }),
			Lit:   anyContains(m.lit, s),
			Faint: anyContains(m.faint, s),
		})
	}
	return out
}

// shortest returns the one of items whose span contains s and is the
// shortest, -1 if none does. Of equal ones the first wins.
func shortest(items []int, s parser.Span, span func(int) parser.Span) int {
	best := -1
	for _, i := range items {
		if span(i).Contains(s) && (best < 0 || span(i).Len() < span(best).Len()) {
			best = i
		}
	}
	return best
}

func anyContains(spans []parser.Span, s parser.Span) bool {
	return slices.ContainsFunc(spans, func(t parser.Span) bool { return t.Contains(s) })
}
