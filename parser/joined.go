package parser

import "strings"

// A lineRange is where the text of a paragraph lies: from the offset start in
// line from to the end of line to-1. What it says of the lines is so in most
// paragraphs, and makes them simple to read.
type lineRange struct {
	from, start, to int
	whole           bool // no furniture stands between the lines
	words           bool // each line below the first goes on with a word, without a blank line or a hyphen before it
	even            bool // nothing but one line end stands between two lines
	flat            bool // no line can be a row of a table
}

// paragraphLines returns the lines of the paragraph whose text starts at the
// offset start in the current line.
func (b *builder) paragraphLines(start int) lineRange {
	text, lines := b.text, b.lines[:b.ending]
	end := lines[b.at].end // of the last line with text
	some := start < end    // the first line has some
	r := lineRange{from: b.at, start: start, to: b.at + 1, whole: true, words: some, even: some, flat: true}
	second := true // of two lines: a row of a table has another or a rule beside it
	for i := r.to; i < len(lines); i++ {
		l := &lines[i]
		if l.kind != 0 || l.blank() {
			continue
		}
		s := text[l.start:l.end]
		if (!isLower(s[0]) || s[0] == 'x') && b.stopsParagraph(i) {
			break
		}
		if l.kind != 0 { // as was just seen
			continue
		}
		if i > r.to {
			r.passOver(lines[r.to:i])
		}
		if !startsWord(s) || text[end-1] == '-' {
			r.words = false
		}
		if l.start != end+1 {
			r.even = false
		}
		if second && mayBeRow(s) {
			r.flat = false
		}
		second = !second
		r.to, end = i+1, l.end
	}
	return r
}

// passOver notes that lines, blank ones and furniture, stand between two of r.
func (r *lineRange) passOver(lines []line) {
	for i := range lines {
		if lines[i].kind != 0 {
			r.whole = false
		} else {
			r.words = false
		}
	}
}

// startsWord reports whether s starts with a word, and so with no mark of an item.
func startsWord(s string) bool {
	return len(s) > 1 && isLetter(s[0]) && (isLetter(s[1]) || s[1] == ' ')
}

// pieces returns the runs of lines between furniture.
func (b *builder) pieces(r lineRange) []Span {
	if r.whole {
		return b.place(b.lines[r.from].start, b.lines[r.to-1].end)
	}
	first := len(b.arena)
	open := false
	for i := r.from; i < r.to; i++ {
		l := &b.lines[i]
		if l.kind != 0 {
			open = false
			continue
		}
		if l.blank() {
			continue
		}
		if open {
			b.arena[len(b.arena)-1].End = l.end
		} else {
			b.arena = append(b.arena, Span{l.start, l.end})
			open = true
		}
	}
	n := len(b.arena)
	return b.arena[first:n:n]
}

// bodyText joins the lines of a paragraph: with blanks where a sentence goes
// on, and with line feeds between sub-paragraphs and the rows of a table.
func (b *builder) bodyText(r lineRange) string {
	stop := b.lines[r.to-1].end
	if r.to == r.from+1 {
		return b.text[r.start:stop]
	}
	out := b.room(stop - r.start)
	first := out.Len()
	table := b.mayHaveTable(r)
	if r.words && !table {
		b.joinWords(out, r)
	} else {
		b.joinLines(out, r, table)
	}
	return out.String()[first:]
}

// joinWords joins lines of which each goes on with a word.
func (b *builder) joinWords(out *strings.Builder, r lineRange) {
	last := r.to - 1
	if r.even {
		b.joined = append(b.joined[:0], b.text[r.start:b.lines[last].end]...)
		for i := r.from; i < last; i++ {
			b.joined[b.lines[i].end-r.start] = ' '
		}
		out.Write(b.joined)
		return
	}
	out.WriteString(b.text[r.start:b.lines[r.from].end])
	for i := r.from + 1; i <= last; i++ {
		if l := &b.lines[i]; l.kind == 0 {
			out.WriteByte(' ')
			out.WriteString(b.text[l.start:l.end])
		}
	}
}

// joinLines joins any lines, of which some may be rows of a table.
func (b *builder) joinLines(out *strings.Builder, r lineRange, table bool) {
	blank, row := false, false // a blank line came before; the line before is a row of a table
	last := ""
	for i := r.from; i < r.to; i++ {
		l := b.lines[i]
		if i == r.from {
			l.start = r.start
		}
		if l.kind != 0 {
			continue
		}
		if l.blank() {
			blank = blank || i > r.from
			continue
		}
		s := b.text[l.start:l.end]
		rowBefore := row
		row = table && b.rowAt(i, r.from, r.to)
		if last != "" {
			if sep := joint(last, s, blank, rowBefore || row); sep != 0 {
				out.WriteByte(sep)
			}
			if row {
				out.WriteString(b.text[l.start-b.indent(i) : l.start])
			}
		}
		out.WriteString(s)
		last, blank = s, false
	}
}
