package open

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// A pageLine is a line of a page.
type pageLine struct {
	text string
	mid  float64 // the height of its middle over the bottom of the page
	gap  bool    // an empty line stands before it
}

// A segment is a piece of a line that is drawn in one go: a word, or all of
// the line.
type segment struct {
	Run
	chars int // in Text
}

func (s *segment) mid() float64    { return (s.Bottom + s.Top) / 2 }
func (s *segment) height() float64 { return s.Top - s.Bottom }

// charWidth returns the mean width of a character of s.
func (s *segment) charWidth() float64 { return (s.Right - s.Left) / float64(max(1, s.chars)) }

// layPage rebuilds the lines of page from where its pieces stand: row by row,
// or column by column where the page has two. What is turned differently from
// most, such as a stamp in the margin, comes last.
func layPage(page Page) []pageLine {
	var turned [4][]Run
	for _, r := range page {
		r.Text = cleanRun(r.Text)
		if r.valid() && strings.Trim(r.Text, " ") != "" {
			turned[r.Turn&3] = append(turned[r.Turn&3], r.upright())
		}
	}
	slices.SortStableFunc(turned[:], func(a, b []Run) int { return cmp.Compare(len(b), len(a)) })
	var lines []pageLine
	for _, runs := range turned {
		if segments := joinRuns(runs); len(segments) > 0 {
			for _, part := range splitColumns(segments) {
				lines = append(lines, layLines(part)...)
			}
		}
	}
	markGaps(lines)
	return lines
}

// upright returns r as it stands when the page is turned so that its text is
// level.
func (r Run) upright() Run {
	u := r
	switch r.Turn & 3 {
	case 1:
		u.Left, u.Right, u.Bottom, u.Top = r.Bottom, r.Top, -r.Right, -r.Left
	case 2:
		u.Left, u.Right, u.Bottom, u.Top = -r.Right, -r.Left, -r.Top, -r.Bottom
	case 3:
		u.Left, u.Right, u.Bottom, u.Top = -r.Top, -r.Bottom, r.Left, r.Right
	}
	return u
}

// joinRuns joins the pieces that continue each other on a line. What is drawn
// glyph by glyph becomes words and lines, which say more about the page.
func joinRuns(runs []Run) []segment {
	var all []segment
	for _, r := range runs {
		s := segment{r, len([]rune(r.Text))}
		if n := len(all); n == 0 || !all[n-1].take(&s) {
			all = append(all, s)
		}
	}
	return all
}

// cleanRun returns s with blanks in place of what ends lines or is no text.
func cleanRun(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == '\u00AD': // a soft hyphen is drawn only where it is one
			return '-'
		case r < ' ' || r == 0x7F || r == '\uFFFE' || r == '\uFFFF':
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\uFFFD"))
}

// valid reports whether r stands somewhere. What does not, in a damaged file,
// is left out.
func (r *Run) valid() bool {
	for _, v := range []float64{r.Left, r.Right, r.Bottom, r.Top} {
		if math.IsNaN(v) || math.Abs(v) > 1e6 {
			return false
		}
	}
	return r.Right >= r.Left && r.Top >= r.Bottom
}

// take adds next to s if it continues it on the line.
func (s *segment) take(next *segment) bool {
	size := max(s.height(), next.height())
	distance := next.Left - s.Right
	if math.Abs(s.mid()-next.mid()) > size/2 || distance < -size/2 || distance > 1.5*size {
		return false
	}
	s.Text = joinWords(s.Text, next.Text, distance, min(size/3, max(s.charWidth(), next.charWidth())))
	s.chars += next.chars
	s.Bottom, s.Top, s.Right = min(s.Bottom, next.Bottom), max(s.Top, next.Top), max(s.Right, next.Right)
	return true
}

// joinWords joins two pieces of a line with a blank if they stand apart by
// about that, where a character is width wide.
func joinWords(a, b string, distance, width float64) string {
	if distance > width*0.45 && !strings.HasSuffix(a, " ") && !strings.HasPrefix(b, " ") {
		return a + " " + b
	}
	return a + b
}

// layLines returns the lines that segments make, from top to bottom.
func layLines(segments []segment) []pageLine {
	slices.SortStableFunc(segments, func(a, b segment) int { return cmp.Compare(b.mid(), a.mid()) })
	var lines []pageLine
	for i := 0; i < len(segments); {
		tall := &segments[i] // the line is as high as its tallest piece
		n := i + 1
		for ; n < len(segments) && tall.mid()-segments[n].mid() <= max(tall.height(), segments[n].height())/2; n++ {
			if segments[n].height() > tall.height() {
				tall = &segments[n]
			}
		}
		lines = append(lines, pageLine{text: layLine(slices.Clone(segments[i:n])), mid: tall.mid()})
		i = n
	}
	return lines
}

// layLine returns the pieces of a line from left to right. Wide gaps, as in
// tables, stay wide.
func layLine(pieces []segment) string {
	slices.SortStableFunc(pieces, func(a, b segment) int { return cmp.Compare(a.Left, b.Left) })
	var b strings.Builder
	for i, p := range pieces {
		if i > 0 {
			distance, width := p.Left-pieces[i-1].Right, max(p.charWidth(), 1)
			b.WriteString(strings.Repeat(" ", min(max(1, int(distance/width)), maxBlanks)))
		}
		b.WriteString(strings.Trim(p.Text, " "))
	}
	return b.String()
}

// maxBlanks is how many blanks stand for a gap in a line at most.
const maxBlanks = 8

// markGaps marks the lines that stand further below the one before than
// lines of a paragraph do.
func markGaps(lines []pageLine) {
	var steps []float64
	for i := 1; i < len(lines); i++ {
		if step := lines[i-1].mid - lines[i].mid; step > 0 {
			steps = append(steps, step)
		}
	}
	if len(steps) < 2 {
		return
	}
	slices.Sort(steps)
	usual := steps[len(steps)/3] // most steps are within paragraphs
	for i := 1; i < len(lines); i++ {
		step := lines[i-1].mid - lines[i].mid
		lines[i].gap = step > 1.5*usual || step < 0
	}
}
