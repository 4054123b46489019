package parser

// intruderNames says what furniture is, for sentences.
var intruderNames = map[BlockKind]string{
	PageLine: "A page line", Banner: "A classification or caption", Stamp: "A stamp of reviewers", Notice: "A publisher's notice",
}

// intrudes reports whether kind is furniture that can stand inside an element.
func intrudes(kind BlockKind) bool {
	switch kind {
	case PageLine, Banner, Stamp, Notice:
		return true
	}
	return false
}

// elementNames says what an element is, for sentences.
var elementNames = map[BlockKind]string{
	Addressees: "list of addressees", AuthorityLine: "E.O. line", TagsLine: "TAGS", SubjectLine: "subject",
	ReferenceBlock: "references", ClassifiedBy: "words on who classified it", Text: "sentence",
}

// element reports whether kind is an element whose value may go over several
// lines.
func element(kind BlockKind) bool { return elementNames[kind] != "" && kind != Text }

// checkIntruders points at furniture inside the elements of the header, and
// inside sentences where it does not stand on a line of its own.
func checkIntruders(b *builder) {
	blocks := b.c.Blocks
	for j := 1; j < len(blocks); j++ {
		i := j - 1
		for j < len(blocks) && intrudes(blocks[j].Kind) {
			j++
		}
		if j == i+1 || j == len(blocks) || blocks[j].Kind != blocks[i].Kind || intrudes(blocks[i].Kind) || !b.oneElement(blocks[i], blocks[j]) {
			continue
		}
		kind := blocks[i].Kind
		at := Span{blocks[i+1].Span.Start, blocks[j-1].Span.End}
		for at.Start > 0 && spaceByte(b.text[at.Start-1]) {
			at.Start--
		}
		between := b.text[at.Start:at.End]
		joint := " "
		for k := range len(between) {
			if between[k] == '\n' || between[k] == '\r' {
				joint = "\n"
			}
		}
		from, to := trimSpan(b.text, at.Start, at.End, " \t\r\n")
		message := intruderNames[blocks[i+1].Kind] + " stands inside the " + elementNames[kind] + "; it was left out."
		b.offer(Intruder, Info, Span{from, to}, message, "Take it away", Edit{at, joint})
	}
}

func spaceByte(c byte) bool { return isBlank(c) || c == '\n' || c == '\r' }

// oneElement reports whether x and y, of one kind, with furniture between, are
// pieces of one element.
func (b *builder) oneElement(x, y Block) bool {
	switch {
	case x.Kind == Text: // only in the middle of a line
		return b.midLine(x.Span.End) && b.oneParagraph(x.Span, y.Span)
	case !element(x.Kind):
		return false
	}
	s := b.text[y.Span.Start:y.Span.End]
	s = s[skipBlanks(s, 0):]
	return !startsLabel(s) && !wireLine(s)
}

// oneParagraph reports whether a paragraph has pieces in both x and y.
func (b *builder) oneParagraph(x, y Span) bool {
	for _, r := range b.c.Body {
		if len(r.Spans) > 1 && r.Spans[0].Start < x.End && r.Spans[len(r.Spans)-1].End > y.Start {
			return true
		}
	}
	return false
}
