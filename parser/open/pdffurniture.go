package open

import "strings"

// edgeLines is how many lines at the top and at the bottom of a page may be
// header and footer.
const edgeLines = 3

// A running is a header or footer: what it says, with # for digits, and how
// high it stands, in steps of a few points.
type running struct {
	text string
	top  bool
	step int
}

// dropRunning takes headers and footers out of pages, so that they do not
// cut through paragraphs. The first header and the last footer stay, and so
// does what telegrams themselves print at the ends of their pages.
func dropRunning(pages [][]pageLine) {
	counts := map[running]int{}
	for _, lines := range pages {
		for _, i := range edges(lines) {
			counts[runningAt(lines, i)]++
		}
	}
	for n, lines := range pages {
		var drop []bool
		for _, i := range edges(lines) {
			r := runningAt(lines, i)
			inner := r.top && n > 0 || !r.top && n < len(pages)-1
			if c := counts[r]; inner && c > 1 && 10*c >= 6*len(pages) && !ownLine(lines[i].text) {
				if drop == nil {
					drop = make([]bool, len(lines))
				}
				drop[i] = true
			}
		}
		if drop != nil {
			pages[n] = dropLines(lines, drop)
		}
	}
}

// edges returns which of lines may be header and footer: the first and the
// last ones, if they stand apart from what is between them.
func edges(lines []pageLine) []int {
	var all []int
	top, bottom := 0, len(lines)
	for i := 1; i <= edgeLines && i < len(lines); i++ {
		if lines[i].gap {
			top = i
		}
		if lines[len(lines)-i].gap {
			bottom = len(lines) - i
		}
	}
	for i := range lines {
		if i < top || i >= max(top, bottom) {
			all = append(all, i)
		}
	}
	return all
}

func runningAt(lines []pageLine, i int) running {
	text := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return '#'
		}
		return r
	}, lines[i].text)
	text = strings.ReplaceAll(strings.ReplaceAll(text, "##", "#"), "##", "#")
	return running{text, i < len(lines)/2, int(lines[i].mid / 4)}
}

// ownLine reports whether line is one of a telegram.
func ownLine(line string) bool {
	return readLine([]byte(line[:min(len(line), prefixSize)])).kind != otherLine || strings.HasPrefix(line, "PAGE ")
}

// dropLines returns the lines that are not dropped. An empty line behind what
// is dropped goes with it.
func dropLines(lines []pageLine, drop []bool) []pageLine {
	var kept []pageLine
	for i, l := range lines {
		switch {
		case drop[i]:
		case i > 0 && drop[i-1] && len(kept) == 0:
			l.gap = false
			kept = append(kept, l)
		default:
			kept = append(kept, l)
		}
	}
	return kept
}
