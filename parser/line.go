package parser

import (
	"slices"
	"strings"
)

// A line is one line of the text, or a piece of one: where a page line or a
// label stands in the middle of a line, it is cut there. Lines tile the text:
// line i reaches from the next of line i-1 to its own next.
type line struct {
	start, end int // the content, without blanks on either side
	next       int // where the next line starts
	kind       furniture
	cut        bool // starts in the middle of a line of the text
}

// A furniture says which kind of furniture a line is; 0 is the text of the
// telegram.
type furniture uint8

const (
	pageLine furniture = iota + 1
	banner
	stamp
	notice
	copiesLine
	draftingLine
	counterLine
	attributeLine
	setLine
	endLine
)

// furnitureKinds are the kinds of blocks that furniture makes.
var furnitureKinds = [...]BlockKind{
	pageLine: PageLine, banner: Banner, stamp: Stamp, notice: Notice,
	copiesLine: Distribution, draftingLine: Drafting, counterLine: Counter, attributeLine: Attributes, setLine: Set, endLine: Trailer,
}

func (l *line) blank() bool { return l.start == l.end }

// trimmed returns the line whose bytes are text[from:to], with next as its end.
func trimmed(text string, from, to, next int) line {
	cut := from > 0 && text[from-1] != '\n' && text[from-1] != '\r'
	if from < to && plainEdge(text[from]) && plainEdge(text[to-1]) { // most lines
		return line{start: from, end: to, next: next, cut: cut}
	}
	start, end := from, to
	if start == 0 && strings.HasPrefix(text[:end], "\ufeff") { // byte-order mark
		start = len("\ufeff")
	}
	for start < end && isBlank(text[start]) {
		start++
	}
	for end > start {
		c := text[end-1]
		switch {
		case isBlank(c):
			end--
		case c == '\\' && (end-1 == start || isBlank(text[end-2])): // Markdown's hard break
			end--
		default:
			return line{start: start, end: end, next: next, cut: cut}
		}
	}
	return line{start: start, end: start, next: next, cut: cut}
}

// plainEdge reports whether nothing is to be taken off a line that starts or
// ends with c.
func plainEdge(c byte) bool { return c > ' ' && c < 0x7f && c != '\\' }

// lineEnd returns where the line that starts at from ends, and where the next
// one starts. Lines end in LF, CR LF or CR.
func lineEnd(text string, from int, returns bool) (end, next int) {
	n := strings.IndexByte(text[from:], '\n')
	end = from + n
	if n < 0 {
		end = len(text)
	}
	next = min(end+1, len(text))
	if !returns {
		return end, next
	}
	if r := strings.IndexByte(text[from:end], '\r'); r >= 0 {
		if from+r == end-1 && n >= 0 {
			return end - 1, next
		}
		return from + r, from + r + 1
	}
	return end, next
}

// readLines cuts the text into lines: at line ends, around page lines that
// stand in a line with other text, and in the heading before labels.
func (b *builder) readLines() {
	text := b.text
	b.lines = slices.Grow(b.lines, len(text)/64+8)
	pages := findPages(text)
	head := headCutter{quiet: quietLines, returns: strings.IndexByte(text, '\r') >= 0}
	for from := 0; from < len(text); {
		if text[from] == '\n' && b.manyBlank() {
			from = b.blankLines(from)
			continue
		}
		end, next := lineEnd(text, from, head.returns)
		switch {
		case len(pages) > 0 && pages[0].Start < next:
			from = b.cutPages(&head, &pages, from, end, next)
		case !head.over:
			b.cutHead(&head, from, end, next)
			from = next
		default:
			from = b.bodyLine(&head, from, end, next)
			if !head.returns && len(pages) == 0 {
				from = b.plainLines(from)
			}
		}
	}
}

// plainLines appends the lines from text[from] on of which nothing is to be
// taken off, as most lines of a body are, and single blank ones, and returns
// where the first other one starts. The text has no carriage returns.
func (b *builder) plainLines(from int) int {
	text, lines := b.text, b.lines
	for {
		n := strings.IndexByte(text[from:], '\n')
		if n < 0 {
			break
		}
		end := from + n
		if n == 0 && lines[len(lines)-1].blank() || n > 0 && !(plainEdge(text[from]) && plainEdge(text[end-1]) && text[from] != 'P') {
			break
		}
		if furniturePairs.has(text, from) {
			b.suspects = append(b.suspects, len(lines))
		}
		lines = append(lines, line{start: from, end: end, next: end + 1})
		from = end + 1
	}
	b.lines = lines
	return from
}

// manyBlank reports whether the last three lines are blank. Those after them
// join the last, because more blank lines say no more.
func (b *builder) manyBlank() bool {
	n := len(b.lines)
	return n > 3 && b.lines[n-1].blank() && b.lines[n-2].blank() && b.lines[n-3].blank()
}

// blankLines joins the line feeds from text[from] on to the last line, and
// returns where they end.
func (b *builder) blankLines(from int) int {
	for from < len(b.text) && b.text[from] == '\n' {
		from++
	}
	b.lines[len(b.lines)-1].next = from
	return from
}

// appendLine appends a line.
func (b *builder) appendLine(l line) {
	if l.blank() && l.kind == 0 && b.manyBlank() {
		b.lines[len(b.lines)-1].next = l.next
		return
	}
	if l.kind != 0 || l.start < l.end && furniturePairs.has(b.text, l.start) {
		b.suspects = append(b.suspects, len(b.lines))
	}
	b.lines = append(b.lines, l)
}

// bodyLine appends a line of the body, and returns where the next starts.
func (b *builder) bodyLine(h *headCutter, from, end, next int) int {
	l := trimmed(b.text, from, end, next)
	if !l.blank() && (from < pageReach || b.text[l.start] != 'P') { // most lines
		b.appendLine(l)
		return next
	}
	if from >= pageReach && strings.HasPrefix(b.text[l.start:l.end], "PAGE ") {
		if stop := pageWordEnd(b.text, l.start); stop > l.start {
			pages := []Span{{l.start, stop}}
			return b.cutPages(h, &pages, from, end, next)
		}
	}
	b.appendLine(l)
	return next
}

// cutPages appends the line text[from:end], cut around the page lines at the
// start of pages that stand in it, and returns where the next line starts.
func (b *builder) cutPages(h *headCutter, pages *[]Span, from, end, next int) int {
	at := from
	for len(*pages) > 0 && (*pages)[0].Start < next {
		p := (*pages)[0]
		*pages = (*pages)[1:]
		if p.Start > at {
			b.cutHead(h, at, p.Start, p.Start)
		}
		stop := p.End
		if stop > end { // the post stands on the line below PAGE 01
			end, next = lineEnd(b.text, stop, h.returns)
		}
		if blankOnly(b.text[stop:end]) {
			stop = next
		}
		l := trimmed(b.text, p.Start, min(stop, end), stop)
		l.kind = pageLine
		b.appendLine(l)
		at = stop
	}
	if at < next {
		b.cutHead(h, at, max(at, end), next)
	}
	return next
}

// raw returns where line i starts, blanks included.
func (b *builder) raw(i int) int {
	if i == 0 {
		return 0
	}
	return b.lines[i-1].next
}

// content returns the text of line i without blanks on either side.
func (b *builder) content(i int) string {
	return b.text[b.lines[i].start:b.lines[i].end]
}

// nextFull returns the first line from i on that is neither blank nor
// furniture, len(b.lines) if there is none.
func (b *builder) nextFull(i int) int {
	for i < len(b.lines) && (b.lines[i].blank() || b.lines[i].kind != 0) {
		i++
	}
	return i
}

// fresh reports whether a blank line, furniture or the start of the text
// stands directly before line i.
func (b *builder) fresh(i int) bool {
	return i == 0 || b.lines[i-1].blank() || b.lines[i-1].kind != 0
}

// furnitureBefore reports whether furniture stands between line i and the text
// above it.
func (b *builder) furnitureBefore(i int) bool {
	for i > 0 && (b.lines[i-1].blank() || b.lines[i-1].kind != 0) {
		i--
		if b.lines[i].kind != 0 {
			return true
		}
	}
	return false
}
