package parser

import "strings"

// Prints of 1966-85 have a block above the heading: page line, printer line,
// offices with their copies, drafters, counter. Columns of it come apart in
// copies, and the longer a block the more of it is misread, so inside it lines
// are known by their place as much as by what they say.
// Source: prints of the Central Foreign Policy Files.

// archiveBlock is how many lines such a block has at most.
const archiveBlock = 70

// A blockPart is a part of the block above the heading.
type blockPart uint8

const (
	outside   blockPart = iota
	pagePart            // behind a page line: a printer line and offices follow
	copyPart            // offices
	draftPart           // drafters
	wishPart            // DESIRED DISTRIBUTION
	counterPart
)

// An archiveMarker goes through the lines and knows in which part it is.
type archiveMarker struct {
	*builder
	part   blockPart
	since  int // the line at which the block began
	blocks int // blocks with offices so far
	copies copyReader
	drafts draftReader
	headed bool // a date-time group stood above
}

// markArchive marks the block above the heading, of every section, and what
// of it was displaced into the text.
func markArchive(b *builder) {
	m := archiveMarker{builder: b, copies: copyReader{b: b}, drafts: draftReader{b: b}}
	for i := 0; i < len(b.lines); i++ {
		l := &b.lines[i]
		switch {
		case l.blank():
		case l.kind == pageLine:
			m.page(i)
		case l.kind != 0:
		default:
			m.line(i)
		}
	}
	b.markTitles()
	b.markAbove()
	m.copies.finish()
	m.drafts.finish()
}

// page enters the block behind a page line, and keeps what the first one says.
func (m *archiveMarker) page(i int) {
	m.readPage(i, strings.TrimLeft(strings.TrimPrefix(m.content(i), "PAGE"), " 0123456789\r\n"))
	m.part, m.since = pagePart, i
}

// readPage keeps the number of the telegram that s, in line i, a page line
// without its page, says.
func (m *archiveMarker) readPage(i int, s string) bool {
	p, ok := readPageTail(s)
	if ok && m.layout.page.post == "" {
		at := m.lines[i].end - len(s)
		p.span = Span{at + p.span.Start, at + p.span.End}
		m.layout.page = p
	}
	return ok
}

// line marks line i if it belongs to the block.
func (m *archiveMarker) line(i int) {
	s := m.content(i)
	l := &m.lines[i]
	switch {
	case pageWord(s), m.splitPage(i, s):
		l.kind = pageLine
		m.findBanners(i)
		m.part, m.since = pagePart, i
		return
	case opensDistribution(s) && (m.part != outside || m.mrn.post == "" && !endsText(s)):
		if m.part != copyPart {
			m.blocks++
		}
		m.part, m.since = copyPart, i
		l.kind = copiesLine
		m.copies.read(i, m.blocks)
		return
	}
	if m.part == outside && !m.headed && strings.HasPrefix(s, "DRAFTED BY ") {
		m.part, m.since = draftPart, i
	}
	if m.part == outside || i-m.since > archiveBlock || m.ends(s) {
		m.repeats(i, s)
		m.part = outside
		m.displaced(i, s)
		return
	}
	switch {
	case m.part <= copyPart && (digits(s) == 2 && len(s) == 2 || timeAlone(s)):
		l.kind = pageLine // the printer's number, or the end of the page line
	case m.part != draftPart && m.readPage(i, s):
		l.kind = pageLine
	case strings.HasPrefix(s, "DRAFTED BY"), strings.HasPrefix(s, "APPROVED BY"):
		m.part = draftPart
		l.kind = draftingLine
		m.drafts.read(i)
	case strings.HasPrefix(s, "DESIRED DIST"):
		m.part = wishPart
		l.kind = copiesLine
	case isCounterPiece(s) && !strictCells(s):
		l.kind = counterLine
		m.part = counterPart
	case m.part == draftPart && len(s) < 60:
		l.kind = draftingLine
		m.drafts.read(i)
	case m.part == wishPart && len(s) < 60:
		l.kind = copiesLine
		m.copies.wish(i)
	case m.part == copyPart && copyWords(s), (m.part == pagePart || m.part == counterPart) && copyWords(s) && s != "INFO":
		l.kind = copiesLine
		m.copies.read(i, m.blocks)
	case m.part == pagePart:
		m.part = outside
	}
}

// repeats marks the heading that starts at line i, with its date-time group in
// s, if it is that of a second section and misread, so that findRepeats will
// not know it.
func (m *archiveMarker) repeats(i int, s string) {
	strict := prosigns(s) > 0
	if !strict && readScannedDTG(s).n == 0 {
		return
	}
	if strict || !m.headed || m.blocks < 2 {
		m.headed = true
		return
	}
	for end := i + 1; end < len(m.lines) && end < i+repeatLines; end++ {
		if m.lines[end].kind != 0 || m.lines[end].blank() {
			continue
		}
		c, ok := readClassLine(m.content(end))
		if !ok || c.post == "" {
			c, _ = m.readDamagedLevel(m.content(end))
		}
		if c.post == "" {
			continue
		}
		for k := i; k <= end; k++ {
			m.markBanner(k)
		}
		return
	}
}

// ends reports whether s begins what stands below the block.
func (m *archiveMarker) ends(s string) bool {
	if prosigns(s) > 0 || readScannedDTG(s).n > 0 || strings.HasPrefix(s, "FM ") || startsLabel(s) {
		return true
	}
	c, ok := readClassLine(s)
	return ok && c.post != ""
}

// displaced marks line i, outside of a block, if nothing but offices with
// copies stand in it, or if it ends a section.
func (m *archiveMarker) displaced(i int, s string) {
	l := &m.lines[i]
	switch {
	case len(s) > 40 || !isUpper(s[0]) && s[0] != '-' && !isDigit(s[0]):
	case m.isPageTail(i, s):
		l.kind = pageLine
	case strictCells(s) && m.blocks > 0:
		l.kind = copiesLine
		m.copies.more(i)
	case isCounterTail(s) && m.blocks > 0:
		l.kind = counterLine
	case endMark(s) && m.afterBanner(i) && (s[1] != s[0] || m.goesOnAfter(i)):
		l.kind = endLine
	case strings.HasPrefix(s, "LIMITED") && len(s) < len("LIMITED OFFICIAL USE"):
		m.markSplitLevel(i)
	}
}

// isPageTail reports whether s, in line i below a level, is a page line of this
// telegram whose first word is lost.
func (m *archiveMarker) isPageTail(i int, s string) bool {
	p, ok := readPageTail(s)
	return ok && plainLetters(p.post) == plainLetters(m.layout.page.post) && m.isLevel(i-1)
}

// afterBanner reports whether a level stands alone in the line above line i.
func (b *builder) afterBanner(i int) bool {
	for i--; i >= 0; i-- {
		if b.lines[i].blank() {
			continue
		}
		l, _ := bannerLevel(b.content(i))
		return b.lines[i].kind == banner || b.lines[i].kind == stamp || l.n > 0
	}
	return false
}

// goesOnAfter reports whether text follows behind the end mark in line i.
func (b *builder) goesOnAfter(i int) bool {
	for i++; i < len(b.lines); i++ {
		if b.lines[i].kind == pageLine {
			return true
		}
		if s := b.content(i); s != "" && b.lines[i].kind == 0 && !trailerLine(s) {
			return true
		}
	}
	return false
}

// endMark reports whether s is NNNN, or what scans make of it.
func endMark(s string) bool {
	switch s {
	case "NNNN", "NNN", "NAN", "INN", "NANN", "NNNN.", "IINN", "NINN", "NNIN":
		return true
	}
	return false
}

// junk are the marks that scans put at the start of lines.
const junk = "\"'«»•*#_:;.,¡¿ "
