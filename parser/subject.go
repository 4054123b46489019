package parser

import (
	"slices"
	"strings"
)

// subjectWords are SUBJECT and its misspellings, longer ones first where two
// start alike; subjectStarts has their first letters, as the bits 1<<(c&31).
var subjectWords = [...]string{"SUBJECT", "SUBJ", "UBJECT", "SUJECT", "SUBECT"}

const subjectStarts uint32 = 1<<('S'&31) | 1<<('U'&31)

// subjectLabel returns the length of the label SUBJECT at the start of s, with
// the colon after it, 0 if s starts otherwise.
func subjectLabel(s string) int {
	i := labelAt(s)
	if i+3 >= len(s) || subjectStarts>>(s[i]&31)&1 == 0 {
		return 0
	}
	for _, w := range subjectWords {
		if !hasFold(s[i:], w) {
			continue
		}
		n := skipBlanks(s, i+len(w))
		if n < len(s) && (s[n] == ':' || s[n] == ';' || s[n] == '.') {
			return n + 1
		}
		if n > i+len(w) && isUpper(s[i]) && isUpper(s[i+1]) {
			if strings.HasPrefix(s[n:], "- ") { // SUBJECT - HARBOR DUES
				n++
			}
			return n
		}
		if n == len(s) {
			return n
		}
	}
	if n := letters(s[i:]); n >= 6 && n <= 8 && i+n < len(s) && s[i+n] == ':' && upper(s[i]) == 'S' && slip([]byte(strings.ToUpper(s[i:i+n])), "SUBJECT") {
		return i + n + 1
	}
	return 0
}

// startSubject reads the subject, folded over as many lines as it has.
func startSubject(b *builder) bool {
	s := b.content(b.at)
	n := subjectLabel(s)
	if n == 0 || !b.c.Header.Subject.IsZero() && !b.foreignSubject() {
		return false
	}
	return b.readSubject(n)
}

// foreignSubject reports whether the subject that was read stands above the
// telegram: it is that of a message that it was forwarded in. Its lines are
// known no longer then.
func (b *builder) foreignSubject() bool {
	h := &b.c.Header
	if h.From.IsZero() || h.From.Inferred != "" || h.Subject.Inferred != "" || h.Subject.Span().Start > h.From.Span().Start {
		return false
	}
	i := slices.IndexFunc(b.c.Blocks, func(k Block) bool { return k.Kind == SubjectLine })
	if i < 0 {
		return false
	}
	b.c.Blocks[i].Kind = Unknown
	if i > 0 && b.c.Blocks[i-1].Kind == Unknown {
		b.c.Blocks[i-1].Span.End = b.c.Blocks[i].Span.End
		b.c.Blocks = slices.Delete(b.c.Blocks, i, i+1)
	}
	h.Subject, h.SubjectMark = Field[string]{}, Field[Mark]{}
	return true
}

// readSubject reads the subject that starts at byte n of the current line.
func (b *builder) readSubject(n int) bool {
	s := b.content(b.at)
	start := b.lines[b.at].start + skipBlanks(s, n)
	end := b.at + 1
	if n == len(s) {
		if j := b.nextFull(end); j < len(b.lines) && j-end < 3 && !b.elementStarts(j) {
			end = j + 1
		}
	}
	for end < len(b.lines) && b.subjectGoesOn(end) {
		end++
	}
	end = b.trimBlank(b.at, end)
	b.setSubject(b.foldLines(b.at, start, end))
	b.zone = max(b.zone, headerZone)
	b.claim(SubjectLine, end)
	return true
}

// subjectWidth is the length from which a line of a subject counts as full,
// so that what follows a page line after it goes on the subject. Telegrams
// are typed 55 to 69 characters wide (5 FAH-1 H-246).
const subjectWidth = 45

// subjectGoesOn reports whether line i goes on the subject above it.
func (b *builder) subjectGoesOn(i int) bool {
	if l := &b.lines[i]; l.kind != 0 || l.blank() {
		return b.subjectResumes(i)
	}
	return b.subjectLine(i) || isHandling(b.content(i)) && b.subjectResumes(i) && b.setAside(i)
}

// subjectResumes reports whether the subject above line i, where it is cut by
// something else, goes on behind that: behind a full line and furniture, or
// behind blank lines and captions too, if the next label follows at once.
func (b *builder) subjectResumes(i int) bool {
	first := i
	for b.lines[first-1].blank() || b.lines[first-1].kind != 0 {
		first--
	}
	j := b.nextFull(i)
	if above := b.lines[first-1]; above.end-above.start < subjectWidth || j == len(b.lines) || startsLabel(b.content(j)) {
		return false // most subjects
	}
	j = b.nextUncaptioned(j)
	if j == len(b.lines) || j-first >= b.pageBreak() || !b.subjectLine(j) {
		return false
	}
	if b.lines[first].kind != 0 && b.nextFull(first) == j {
		return true
	}
	s := b.content(j)
	if !shouting(s) || endsText(s) || captionKind(s) != "other" || hasWord(s, "FROM") {
		return false
	}
	next := b.nextFull(j + 1)
	return next < len(b.lines) && startsLabel(b.content(next))
}

// nextUncaptioned is nextFull for a line that is no listed caption either.
func (b *builder) nextUncaptioned(i int) int {
	for i = b.nextFull(i); i < len(b.lines) && isHandling(b.content(i)); i = b.nextFull(i + 1) {
	}
	return i
}

// setAside takes the caption at line i, which fell into an element, out of it.
func (b *builder) setAside(i int) bool {
	l := &b.lines[i]
	b.addListed(l.start, l.end, handlingKind(b.content(i)))
	l.kind = banner
	return true
}

func (b *builder) subjectLine(i int) bool {
	s := b.content(i)
	if mayBeLevel(s) && !b.fresh(i) {
		if c, ok := readClassLine(s); ok && c.post == "" {
			return true // the last word of a subject: banners stand apart
		}
	}
	if hasFold(s, "SENSITIVE BUT") && (b.lines[i].cut || handlingWords(s)) {
		return false
	}
	if n := len("SUMMARY"); hasWord(s, "SUMMARY") && n < len(s) && s[n] == ':' || hasWord(s, "BEGIN SUMMARY") {
		return false
	}
	if b.layout.tight && b.subjectStops(i) || strings.Trim(s, ". ") == "" {
		return false
	}
	return !b.elementStarts(i) && !headingName(s) && !bareReference(s, false) && !(strings.HasPrefix(s, "PAGE ") && digits(s[5:]) > 1)
}

// setSubject takes the portion mark and the strokes around a subject off.
func (b *builder) setSubject(f fold) {
	from, to := trimSpan(f.text, 0, len(f.text), " ")
	for strings.HasPrefix(f.text[from:to], "//") {
		from, to = trimSpan(f.text, from, to, "/ ")
	}
	before := ""
	if n := markAt(f.text[from:to]); n > 0 {
		before = f.text[from : from+n]
		b.setSubjectMark(f, from, from+n)
		from = skipBlanks(f.text, from+n)
	}
	if from < to && f.text[to-1] == ')' {
		i := from + strings.LastIndexByte(f.text[from:to], '(')
		switch behind := f.text[max(i, from):to]; {
		case i <= from || markAt(behind) != len(behind):
		case before == "":
			b.setSubjectMark(f, i, to)
			to = i
		case behind == before: // once is enough
			to = i
		}
	}
	from, to = trimSpan(f.text, from, to, " ")
	if from >= to {
		return
	}
	b.c.Header.Subject = Field[string]{Value: f.text[from:to], Spans: b.spans(f, from, to)}
}

func (b *builder) setSubjectMark(f fold, from, to int) {
	mark := b.readMark(f.text[from:to])
	b.c.Header.SubjectMark = Field[Mark]{Value: mark, Spans: b.spans(f, from, to)}
	if !b.opts.SkipNotes {
		b.noteAt(NoteMark, mark.String(), f, from, to)
	}
}

// handlingWords reports whether s, which starts with SENSITIVE BUT, is on the
// handling of the telegram, and no part of its subject.
func handlingWords(s string) bool {
	n := skipBlanks(s, len("SENSITIVE BUT"))
	n += letters(s[n:])
	n = skipBlanks(s, n)
	return n == len(s) || !isLetter(s[n]) && s[n] != '(' || hasWord(s[n:], "PLEASE") || hasWord(s[n:], "NOT") || hasWord(s[n:], "HANDLE") || hasWord(s[n:], "PROTECT")
}
