package parser

import "strings"

// lastPrinted is the last year of which such prints are kept. Later telegrams
// with offices above their heading were taken from the wire.
const lastPrinted = 1985

// finishArchive takes number and level from page lines and banners, where the
// heading is lost and no line classifies the telegram.
func finishArchive(b *builder) {
	p := b.layout.page
	if b.mrn.post == "" && p.post != "" && p.serial > 0 {
		b.mrn = p
		if from := b.c.Header.From; !from.IsZero() {
			b.mrn.post = fullPost(p.post, from.Value.Name)
		}
		b.note(NotePost, b.mrn.post, p.span.Start, p.span.Start+len(p.post))
	}
	if b.sentYear == 0 && b.mrn.year == 0 {
		b.mrn.year = b.titleYear()
	}
	if b.sentYear > lastPrinted && b.layout.name == NARA && b.layout.hints&recordHint == 0 {
		b.layout.name = ACP127
	}
	h := &b.c.Header
	if !h.Classification.IsZero() {
		return
	}
	for _, block := range b.c.Blocks {
		if block.Kind != Banner {
			continue
		}
		s := b.text[block.Span.Start:block.Span.End]
		at := block.Span.Start + skipSpace(s)
		if l := readLevel(b.text[at:block.Span.End]); l.n > 0 {
			h.Classification = Field[Classification]{Value: Classification{Level: l.name}, Spans: b.place(at, at+l.n)}
			b.note(NoteLevel, l.name, at, at+l.n)
			return
		}
	}
}

func skipSpace(s string) int {
	i := 0
	for i < len(s) && spaceByte(s[i]) {
		i++
	}
	return i
}

// fullPost returns the name of the post that cut is the beginning of, from the
// originator's address; cut itself if that is of another place.
func fullPost(cut, address string) string {
	for i := 0; i < len(address); i++ {
		if (i == 0 || address[i-1] == ' ') && cutName(cut, address[i:]) {
			return address[i:]
		}
	}
	return cut
}

// titleYear returns the year of the line "83 VALLETTA 468" that printers of an
// archive put on every page, 0 if there is none of this post.
func (b *builder) titleYear() int {
	if b.mrn.post == "" {
		return 0
	}
	for i := range b.lines {
		l := b.lines[i]
		s := b.content(i)
		if l.blank() || len(s) > 24 || digits(s) != 2 || len(s) < 8 || s[2] != ' ' {
			continue
		}
		end := strings.LastIndexByte(s, ' ')
		if end > 3 && plainLetters(s[3:end]) == plainLetters(b.mrn.post) && shouting(s) {
			return fullYear(number(s[:2]), 2)
		}
	}
	return 0
}
