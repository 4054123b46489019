package parser

// A fold is a value that may go over several lines, joined by single blanks
// as a typist would have written it on one line. It knows where each byte
// came from.
type fold struct {
	text  string
	parts []part
}

// A part is a run of a fold: text[at:at+len] is the source from start on.
type part struct{ at, start, len int }

// foldSpan returns the stretch of one line as a fold.
func (b *builder) foldSpan(start, end int) fold {
	b.parts = append(b.parts, part{0, start, end - start})
	n := len(b.parts)
	return fold{b.text[start:end], b.parts[n-1 : n : n]}
}

// foldLines joins the text from offset start in line i to the end of line
// j-1, without blank lines and furniture. A line that ends in a letter and a
// hyphen is joined without a blank.
func (b *builder) foldLines(i, start, j int) fold {
	last := j - 1
	for last > i && (b.lines[last].blank() || b.lines[last].kind != 0) {
		last--
	}
	if last == i {
		return b.foldSpan(min(start, b.lines[i].end), b.lines[i].end)
	}
	out := b.room(b.lines[last].end - start)
	first, firstPart := out.Len(), len(b.parts)
	for k := i; k <= last; k++ {
		l := &b.lines[k]
		from := l.start
		if k == i {
			from = min(start, l.end)
		} else if l.kind != 0 {
			continue
		}
		if from == l.end {
			continue
		}
		if s := out.String()[first:]; s != "" && !hyphenated(s) {
			out.WriteByte(' ')
		}
		b.parts = append(b.parts, part{out.Len() - first, from, l.end - from})
		out.WriteString(b.text[from:l.end])
	}
	n := len(b.parts)
	return fold{out.String()[first:], b.parts[firstPart:n:n]}
}

func hyphenated(s string) bool {
	n := len(s)
	return n > 1 && s[n-1] == '-' && isLetter(s[n-2])
}

// spans returns where text[from:to] of f was read.
func (b *builder) spans(f fold, from, to int) []Span {
	if len(f.parts) == 1 && from < to { // most
		at := f.parts[0].start - f.parts[0].at
		return b.place(at+from, at+to)
	}
	first := len(b.arena)
	for i := range f.parts {
		p := &f.parts[i]
		s := Span{max(from, p.at), min(to, p.at+p.len)}
		if s.Start < s.End {
			b.arena = append(b.arena, Span{s.Start - p.at + p.start, s.End - p.at + p.start})
		}
	}
	n := len(b.arena)
	return b.arena[first:n:n]
}

// span returns the one place of text[from:to] of f, over everything between
// if it was folded.
func (f fold) span(from, to int) Span {
	var s Span
	found := false
	for _, p := range f.parts {
		lo, hi := max(from, p.at), min(to, p.at+p.len)
		if lo >= hi {
			continue
		}
		if !found {
			s.Start, found = lo-p.at+p.start, true
		}
		s.End = hi - p.at + p.start
	}
	return s
}

// from returns f without its first i bytes.
func (f fold) from(i int) fold {
	parts := make([]part, 0, len(f.parts))
	for _, p := range f.parts {
		if p.at+p.len <= i {
			continue
		}
		if p.at < i {
			p.start += i - p.at
			p.len -= i - p.at
			p.at = i
		}
		p.at -= i
		parts = append(parts, p)
	}
	return fold{f.text[i:], parts}
}

// wordsFrom returns the words that were added from the nth on, nil if there are
// none.
func (b *builder) wordsFrom(n int) []string {
	end := len(b.words)
	if n == end {
		return nil
	}
	return b.words[n:end:end]
}

// place returns the single place from start to end of the text.
func (b *builder) place(start, end int) []Span {
	b.arena = append(b.arena, Span{start, end})
	n := len(b.arena)
	return b.arena[n-1 : n : n]
}
