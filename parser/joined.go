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
	table           bool // some lines may be the rows of a table, which few are
}

// startRange returns the range of the line from alone, with the text from the
// offset start on.
func (b *builder) startRange(from, start int) lineRange {
	some := start < b.lines[from].end // the line has text
	return lineRange{from: from, start: start, to: from + 1, whole: true, words: some, even: some}
}

// paragraphLines returns the lines of the paragraph whose text starts at the
// offset start in the current line.
func (b *builder) paragraphLines(start int) lineRange {
	r := b.startRange(b.at, start)
	for i := 0; ; {
		b.addPlain(&r)
		i = b.nextFull(max(r.to, i))
		if i >= b.ending || b.stopsParagraph(i) {
			break
		}
		if b.lines[i].kind == 0 { // stopsParagraph makes some furniture
			b.extend(&r, i)
		}
	}
	r.table = b.mayHaveTable(r)
	return r
}

// addPlain adds the lines to r that follow it directly and start with a word in
// small letters, as most do.
func (b *builder) addPlain(r *lineRange) {
	text, lines := b.text, b.lines[:b.ending]
	i, end, words, even := r.to, lines[r.to-1].end, r.words, r.even
	for ; i < len(lines); i++ {
		l := &lines[i]
		if l.kind != 0 || l.start+1 >= l.end {
			break
		}
		s := text[l.start:l.end]
		if !isLower(s[0]) || !isLower(s[1]) && s[1] != ' ' || s[0] == 'x' { // a redaction is any word
			break
		}
		words = words && text[end-1] != '-'
		even = even && l.start == end+1
		end = l.end
	}
	r.to, r.words, r.even = i, words, even
}

// extend adds line i to r, with the blank lines and furniture between.
func (b *builder) extend(r *lineRange, i int) {
	above, l := &b.lines[r.to-1], &b.lines[i]
	for k := r.to; k < i; k++ {
		if b.lines[k].kind != 0 {
			r.whole = false
		} else {
			r.words = false
		}
	}
	r.words = r.words && startsWord(b.text[l.start:l.end]) && b.text[above.end-1] != '-'
	r.even = r.even && l.start == above.end+1
	r.to = i + 1
}

// startsWord reports whether s starts with a word, and so with no mark of an
// item.
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
	if r.words && !r.table {
		b.joinWords(out, r)
	} else {
		b.joinLines(out, r)
	}
	return out.String()[first:]
}

// joinWords joins lines of which each goes on with a word.
func (b *builder) joinWords(out *strings.Builder, r lineRange) {
	last := r.to - 1
	if r.even {
		text, lines := append(b.joined[:0], b.text[r.start:b.lines[last].end]...), b.lines[r.from:last]
		for i := range lines {
			text[lines[i].end-r.start] = ' '
		}
		out.Write(text)
		b.joined = text
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
func (b *builder) joinLines(out *strings.Builder, r lineRange) {
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
		row = r.table && b.rowAt(i, r.from, r.to)
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
