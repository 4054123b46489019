package parser

import "strings"

// Prints have more at the top of a page than the page line: who asked for the
// copy and which telegram it is, letterheads, and on released ones what was
// written on the page before by hand.

// handNotes is how many lines may stand between the foot of a page and the
// top of the next.
const handNotes = 14

// markTitles marks the lines that a printer of an archive puts at the top of
// every page: who asked for the copy, "83 VALLETTA 468", printer and day.
func (b *builder) markTitles() {
	page := b.layout.page
	if page.post == "" {
		return
	}
	for i := range b.lines {
		if b.lines[i].kind != 0 || !b.titleLine(i, page) {
			continue
		}
		b.lines[i].kind = notice
		for k := i - 1; k >= 0 && k > i-4 && b.lines[k].kind == 0 && titleRest(b.content(k)); k-- {
			b.lines[k].kind = notice
		}
		for k := i + 1; k < len(b.lines) && k < i+4 && b.lines[k].kind == 0 && titleRest(b.content(k)) && !b.isLevel(k); k++ {
			b.lines[k].kind = notice
		}
		b.markHandNotes(i)
	}
}

// titleLine reports whether line i is the title of a print of the telegram that
// page names: year, post and serial. A scan may have misread the year or the
// serial; then the other, or a line beside it, tells it from a reference to
// another telegram of the post, "(B) VALLETTA 398".
func (b *builder) titleLine(i int, page mrn) bool {
	s := b.content(i)
	blank := strings.IndexByte(s, ' ')
	if len(s) < 8 || len(s) > 26 || blank < 2 || blank > 3 {
		return false
	}
	from, to := blank+1, strings.LastIndexByte(s, ' ')
	if to <= from || len(s)-to >= 8 || !cutName(page.post, s[from:to]) {
		return false
	}
	n := digits(s[to+1:])
	if n > 0 && number(s[to+1:to+1+n]) == page.serial {
		return true
	}
	return n > 0 && blank == 2 && digits(s) == 2 && (i > 0 && titleRest(b.content(i-1)) || i+1 < len(b.lines) && titleRest(b.content(i+1)))
}

// titleRest reports whether s can stand beside the title of a print: who asked
// for it, the printer, day and time.
func titleRest(s string) bool {
	return personLine(s) || strings.Contains(s, "PRINT") || len(s) > 8 && len(s) < 36 && s[2] == '/' && s[5] == '/'
}

// markAbove marks what stands above the first page line or block of offices,
// if nothing of it belongs to a telegram: letterheads, covering letters.
func (b *builder) markAbove() {
	first := 0
	for first < len(b.lines) && b.lines[first].kind != pageLine && b.lines[first].kind != copiesLine {
		s := b.content(first)
		if s != "" && b.lines[first].kind == 0 && (prosigns(s) > 0 || wireLine(s) && shouting(s) || orderLabel(s) > 0 || startsBody(s)) {
			return
		}
		first++
	}
	if first == len(b.lines) || laterPage(b.content(first)) {
		return
	}
	for k := range first {
		if l := &b.lines[k]; !l.blank() && l.kind == 0 && !b.isLevel(k) {
			l.kind = notice
		}
	}
	for i := first + 1; i < len(b.lines); i++ {
		if b.lines[i].kind == pageLine && b.lines[i-1].kind != pageLine {
			b.markHandNotes(i)
		}
	}
}

// laterPage reports whether s is a page line, but not that of the first page.
func laterPage(s string) bool {
	rest, ok := strings.CutPrefix(s, "PAGE 0")
	return ok && digits(rest) == 1 && rest[0] > '1'
}

// markHandNotes marks the short lines above line i, the top of a page, down
// from the banner at the foot of the page before.
func (b *builder) markHandNotes(i int) {
	top := i
	for top > 0 && (b.lines[top-1].blank() || b.isLevel(top-1)) {
		top--
	}
	foot := top - 1
	for foot >= 0 && foot > top-handNotes && !b.isLevel(foot) {
		if s := b.content(foot); len(s) > 30 || b.lines[foot].kind == 0 && s != "" && startsBody(s) {
			return
		}
		foot--
	}
	if foot < 0 || foot <= top-handNotes {
		return
	}
	for k := foot; k < top; k++ {
		if l := &b.lines[k]; !l.blank() && l.kind == 0 {
			l.kind = notice
			if _, ok := readPageTail(b.content(k)); ok {
				l.kind = pageLine
			}
		}
	}
	b.lines[foot].kind = banner
}

// isLevel reports whether line i is a banner, or a level alone.
func (b *builder) isLevel(i int) bool {
	if i < 0 || b.lines[i].kind != 0 {
		return i >= 0 && b.lines[i].kind == banner
	}
	_, n := bannerLevel(strings.TrimLeft(b.content(i), junk))
	return n > 0
}
