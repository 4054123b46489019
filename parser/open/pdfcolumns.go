package open

import (
	"cmp"
	"slices"
)

// What makes two columns: so many pieces on each side of a gap that is so
// wide, in points, and filled to so much of the width of their side.
const (
	columnPieces = 8
	columnGap    = 9
	columnFill   = 0.5
)

// splitColumns returns the pieces of a page in the order in which they are
// read: the left column before the right one. A piece across both ends them.
// Labels beside their values are no columns, but rows.
func splitColumns(all []segment) [][]segment {
	gap, ok := findGap(all)
	if !ok {
		return [][]segment{all}
	}
	slices.SortStableFunc(all, func(a, b segment) int { return cmp.Compare(b.mid(), a.mid()) })
	var parts [][]segment
	var left, right, across []segment
	flush := func() {
		for _, part := range [][]segment{left, right} {
			if len(part) > 0 {
				parts = append(parts, part)
			}
		}
		left, right = nil, nil
	}
	for _, s := range all {
		switch {
		case s.Right <= gap:
			left = append(left, s)
		case s.Left >= gap:
			right = append(right, s)
		default:
			across = append(across, s)
			continue
		}
		if len(across) > 0 {
			if len(left)+len(right) == 1 {
				parts = append(parts, across)
			}
			across = nil
		}
	}
	flush()
	if len(across) > 0 {
		parts = append(parts, across)
	}
	return parts
}

// findGap returns the middle of the empty strip between two columns.
func findGap(all []segment) (float64, bool) {
	left, right := all[0].Left, all[0].Right
	for _, s := range all {
		left, right = min(left, s.Left), max(right, s.Right)
	}
	width := right - left
	if len(all) < 2*columnPieces || width <= 0 {
		return 0, false
	}
	var best, bestWidth float64
	for _, strip := range findStrips(all, left, right) {
		mid := (strip.from + strip.to) / 2
		if mid < left+0.3*width || mid > right-0.3*width || strip.to-strip.from < max(columnGap, bestWidth) {
			continue
		}
		if isColumn(all, left, strip.from) && isColumn(all, strip.to, right) {
			best, bestWidth = mid, strip.to-strip.from
		}
	}
	return best, bestWidth > 0
}

type strip struct{ from, to float64 }

// findStrips returns the strips from top to bottom of the page that no piece
// reaches into but some that cross them all: titles, banners.
func findStrips(all []segment, left, right float64) []strip {
	width := right - left
	byLeft := make([]segment, 0, len(all))
	for _, s := range all {
		if s.Right-s.Left < 0.6*width {
			byLeft = append(byLeft, s)
		}
	}
	if len(byLeft)*10 < len(all)*8 {
		return nil
	}
	slices.SortStableFunc(byLeft, func(a, b segment) int { return cmp.Compare(a.Left, b.Left) })
	var strips []strip
	end := left
	for _, s := range byLeft {
		if s.Left > end {
			strips = append(strips, strip{end, s.Left})
		}
		end = max(end, s.Right)
	}
	return strips
}

// isColumn reports whether the pieces between from and to are a column of
// running text: enough of them, and most of them wide.
func isColumn(all []segment, from, to float64) bool {
	pieces, wide := 0, 0
	for _, s := range all {
		if s.Left >= from-1 && s.Right <= to+1 {
			pieces++
			if s.Right-s.Left >= columnFill*(to-from) {
				wide++
			}
		}
	}
	return pieces >= columnPieces && 2*wide >= pieces
}
