package geo

import "unicode/utf8"

// A Label is a name beside a dot, and where its text begins, is centred, or
// ends: Anchor is start, middle or end. Without an Anchor there is no room.
type Label struct {
	Text   string
	X, Y   float64 // of the dot
	Anchor string
	TextX  float64
	TextY  float64 // of the base line
}

// What a letter takes, and how far from its dot a name stands, at a size of
// text of 10 units.
const (
	letterWidth, letterHeight = 5.7, 10.5
	fromDot                   = 5
)

// PlaceLabels finds room in f for the names of labels, the first ones first,
// so that no name covers another or a dot.
func PlaceLabels(f Frame, labels []Label) {
	taken := make([]box, 0, 2*len(labels))
	for _, l := range labels {
		taken = append(taken, box{l.X - 2, l.Y - 2, l.X + 2, l.Y + 2})
	}
	for i := range labels {
		l := &labels[i]
		width := letterWidth * float64(utf8.RuneCountInString(l.Text))
		for _, try := range [...]struct {
			anchor     string
			dx, dy, at float64 // at is the part of the width that is left of the anchor
		}{
			{"start", fromDot, 3.5, 0}, {"end", -fromDot, 3.5, 1}, {"middle", 0, -fromDot, 0.5}, {"middle", 0, fromDot + 8, 0.5},
			{"start", 3, -fromDot, 0}, {"start", 3, fromDot + 8, 0}, {"end", -3, -fromDot, 1}, {"end", -3, fromDot + 8, 1},
		} {
			x, y := l.X+try.dx, l.Y+try.dy
			b := box{x - try.at*width, y - letterHeight + 2, x + (1-try.at)*width, y + 2}
			if b.left >= 0 && b.top >= 0 && b.right <= f.Width && b.bottom <= f.Height && !b.meetsAny(taken, i) {
				l.Anchor, l.TextX, l.TextY = try.anchor, x, y
				taken = append(taken, b)
				break
			}
		}
	}
}

// A box is a rectangle with y downwards.
type box struct{ left, top, right, bottom float64 }

// meetsAny reports whether b shares room with any of others but the one at own.
func (b box) meetsAny(others []box, own int) bool {
	for i, o := range others {
		if i != own && b.left < o.right && o.left < b.right && b.top < o.bottom && o.top < b.bottom {
			return true
		}
	}
	return false
}
