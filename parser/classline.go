package parser

import "strings"

// A classLine is a classification line read in full.
type classLine struct {
	level     level
	value     Classification
	span      [2]int // of level and controls
	behind    [2]int // of controls behind the number
	captions  [][2]int
	section   Section
	sectionAt [2]int
	year      int // four digits, where it stands before the post
	post      string
	postAt    [2]int
	serial    int
	serialAt  [2]int
	digits    string // of the serial
}

// readClassLine reads a classification line at the start of s, such as
// "C O N F I D E N T I A L SECTION 01 OF 03 ROME 000212 NOFORN". Without post
// and serial it is a banner: see classLine.numbered.
func readClassLine(s string) (c classLine, ok bool) {
	c.level = readLevel(s)
	if c.level.n == 0 {
		return c, false
	}
	c.value.Level, c.value.Sensitive = c.level.name, c.level.sensitive
	c.span = [2]int{0, c.level.n}
	i := c.level.n
	for i < len(s) {
		i = skipSeparators(s, i)
		n := c.readWord(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	i = c.readNumber(s, i)
	before, behind := c.span[1], skipSeparators(s, i)
	for i < len(s) {
		i = skipSeparators(s, i)
		n := c.readWord(s, i)
		if n == 0 {
			break
		}
		i += n
	}
	if c.span[1] > before {
		c.behind, c.span[1] = [2]int{behind, c.span[1]}, before
	}
	return c, skipSeparators(s, i) == len(s) || c.post != ""
}

func skipSeparators(s string, i int) int {
	for i < len(s) && (isBlank(s[i]) || s[i] == '/' || s[i] == '-' || s[i] == ',' || s[i] == '(' || s[i] == ')') {
		i++
	}
	return i
}

// controlWords are the words of a classification line that belong to the
// classification, with the name that is used for them.
var controlWords = []struct{ word, name string }{
	{"NOFORN", "NOFORN"}, {"NF", "NOFORN"}, {"FOR OFFICIAL USE ONLY", "FOUO"}, {"FOUO", "FOUO"},
	{"ORCON", "ORCON"}, {"NOCONTRACT", "NOCONTRACT"}, {"PROPIN", "PROPIN"},
}

// readWord reads one control, caption or section at s[i:] and returns its
// length.
func (c *classLine) readWord(s string, i int) int {
	rest := s[i:]
	if rest == "" {
		return 0
	}
	first := upper(rest[0])
	switch first {
	case 'S', 'F':
		if n := readSection(rest, &c.section); n > 0 {
			c.sectionAt = [2]int{i, i + n}
			return n
		}
		if n := lostTotal(rest); n > 0 {
			return n
		}
		if hasWord(rest, "SENSITIVE") {
			c.value.Sensitive = true
			c.span[1] = i + len("SENSITIVE")
			return len("SENSITIVE")
		}
	case 'E':
		if n, _ := matchSpaced(rest, "EFTO"); n > 0 {
			c.value.EFTO = true
			c.span[1] = i + n
			return n
		}
	case 'R':
		if n := readReleasable(rest); n > 0 {
			c.value.Controls = append(c.value.Controls, "REL "+strings.TrimPrefix(strings.TrimSpace(rest[len("REL"):n]), "TO "))
			c.span[1] = i + n
			return n
		}
	case 'C':
		if n := correctedCopy(rest); n > 0 {
			c.captions = append(c.captions, [2]int{i, i + n})
			return n
		}
	}
	if oneOf(first, "NFOP") {
		for _, w := range controlWords {
			if hasWord(rest, w.word) {
				c.value.Controls = append(c.value.Controls, w.name)
				c.span[1] = i + len(w.word)
				return len(w.word)
			}
		}
	}
	if n := capitals(rest); n > 3 && n < len("EXCLUSIVE") && isHandling(rest[:n]) {
		c.captions = append(c.captions, [2]int{i, i + n})
		return n
	}
	if len(rest) > 8 && rest[1] == ' ' && rest[3] == ' ' {
		return c.readSpacedCaption(rest, i)
	}
	return 0
}

// spacedCaptions are the captions that are printed with their letters apart,
// as the classification is.
var spacedCaptions = [...]string{"EXDIS", "NODIS", "LIMDIS", "STADIS", "SIPDIS", "NOFORN"}

// readSpacedCaption reads one of them at the start of rest, which is s[i:].
func (c *classLine) readSpacedCaption(rest string, i int) int {
	for _, w := range spacedCaptions {
		n, spaced := matchSpaced(rest, w)
		if n == 0 || !spaced {
			continue
		}
		if w == "NOFORN" {
			c.value.Controls = append(c.value.Controls, w)
			c.span[1] = i + n
			return n
		}
		c.captions = append(c.captions, [2]int{i, i + n})
		return n
	}
	return 0
}

// maxPost is how much of a line is looked at for the name of a post.
const maxPost = 48

// postBytes are the bytes of which the names of posts are.
var postBytes = bytesOf("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz '.-/")

// readNumber reads the message reference number at s[i:], "ROME 000212", and
// returns where it ends, i if there is none.
func (c *classLine) readNumber(s string, i int) int {
	start := i
	if d := digits(s[i:]); (d == 2 || d == 4) && i+d < len(s) && s[i+d] == ' ' {
		c.year = fullYear(number(s[i:i+d]), d)
		i += d + 1
	}
	post := i
	for i < len(s) && i-post < maxPost && (postBytes[s[i]] || inWord(s, i)) {
		if i > post && s[i-1] == ' ' && sectionAt(s[i:]) {
			break
		}
		i++
	}
	i = scanWord(s, post, i)
	from, to := trimSpan(s, post, i, " .-/")
	if to-from < 3 || to-from > 32 {
		c.year = 0
		return start
	}
	if n := readSection(s[i:], &c.section); n > 0 { // TEHRAN SECTION 1 OF 2 2069
		c.sectionAt = [2]int{i, i + n}
		i = skipBlanks(s, i+n)
	}
	v, d := scannedDigits(s[i:])
	if d == 0 || d > 7 || i+d < len(s) && isLetter(s[i+d]) {
		c.year = 0
		return start
	}
	c.post, c.postAt = s[from:to], [2]int{from, to}
	c.serial, c.serialAt, c.digits = number(v), [2]int{i, i + d}, v
	return i + d
}

// scanWord returns where the number starts that goes on at s[i:]: before
// letters that stand for its first digits, as in "OOO212".
func scanWord(s string, from, i int) int {
	k := i
	for k > from && scanDigit(s[k-1]) != 0 {
		k--
	}
	if k > from && s[k-1] == ' ' && i < len(s) && isDigit(s[i]) {
		return k
	}
	return i
}

// fullYear makes four digits of a year of two; 60 to 99 are of the last
// century, because the oldest telegrams here are of 1960.
func fullYear(year, digits int) int {
	switch {
	case digits == 4:
		return year
	case year < 60:
		return 2000 + year
	}
	return 1900 + year
}

// startClassLine reads a classification line with post and serial, and the
// banner that stands for one where there is none.
func startClassLine(b *builder) bool {
	s := b.content(b.at)
	if mayBeLevel(s) || len(s) > 4 && isUpper(s[0]) && (s[2] == ' ' || s[3] == ' ' || s[4] == ' ') {
		return b.findClassLine(s)
	}
	return false // most lines
}

// findClassLine is startClassLine for a line that may start with a
// classification, perhaps behind up to three letters that strayed there.
func (b *builder) findClassLine(s string) bool {
	if mayBeLevel(s) {
		if c, ok := readClassLine(s); ok {
			return b.useClassLine(&c, s, b.lines[b.at].start)
		}
	}
	for stray := 1; stray <= 3 && stray+1 < len(s) && isUpper(s[stray-1]); stray++ { // "CSE C R E T SECTION 01 OF 02 ..."
		if s[stray+1] != ' ' || !mayBeLevel(s[stray:]) {
			continue
		}
		if c, ok := readClassLine(s[stray:]); ok && c.level.spaced && c.section.Of > 0 {
			return b.useClassLine(&c, s, b.lines[b.at].start+stray)
		}
	}
	return false
}

// useClassLine claims the current line, s, as c, which starts at the offset at,
// unless it is a sentence after all.
func (b *builder) useClassLine(c *classLine, s string, at int) bool {
	if c.post == "" {
		return b.startBanner(c)
	}
	if !b.trusts(c, s) {
		return false
	}
	b.cutPost(c)
	b.chooseNumber(c, at)
	b.zone = headerZone
	b.claim(ClassLine, b.at+1)
	return true
}

// chooseNumber takes c, which starts at the offset at, as the classification
// line. Of two with different numbers the first counts, unless the station
// that sent the telegram gave it the number of the second.
func (b *builder) chooseNumber(c *classLine, at int) {
	if b.mrn.post == "" || b.mrn.post == c.post && b.mrn.serial == c.serial {
		b.setClassification(c, at)
		return
	}
	other := Span{at + c.postAt[0], at + c.serialAt[1]}
	if s := b.c.Header.Calling.Value.Serial; s != "" && number(s) == c.serial%10000 && number(s) != b.mrn.serial%10000 {
		other = b.mrn.span
		b.setClassification(c, at)
	}
	b.report(SecondNumber, Warning, other, "Another classification line numbers another telegram.")
}

// trusts reports whether c is a classification line and not a sentence that
// starts with such a word.
func (b *builder) trusts(c *classLine, s string) bool {
	return c.level.spaced || c.section.Of > 0 || shouting(s) && !c.level.sensitive || isPost(c.post)
}

// startBanner claims a line that has only a classification. The first one
// counts as the classification until a full line is found.
func (b *builder) startBanner(c *classLine) bool {
	if b.zone != headingZone {
		return false
	}
	h := &b.c.Header
	if h.Classification.IsZero() {
		at := b.lines[b.at].start
		h.Classification = Field[Classification]{Value: c.value, Spans: b.place(at+c.span[0], at+c.span[1])}
	}
	b.claim(Banner, b.at+1)
	return true
}

func (b *builder) setClassification(c *classLine, at int) {
	h := &b.c.Header
	h.Classification = Field[Classification]{Value: c.value, Spans: b.place(at+c.span[0], at+c.span[1])}
	if c.behind[1] > 0 {
		h.Classification.Spans = append(h.Classification.Spans, Span{at + c.behind[0], at + c.behind[1]})
	}
	b.note(NoteLevel, c.level.name, at, at+c.level.n)
	if c.level.damaged {
		h.Classification.Repaired = &Repair{b.text[at : at+c.level.n], "letters at the start of the classification are lost"}
		span := Span{at, at + c.level.n}
		b.offer(ClassificationDamaged, Warning, span, "The classification has lost letters and is read as "+c.level.name+".", "Write all of its letters", Edit{span, spacedWord(c.level.name)})
	}
	if c.section.Of > 0 {
		h.Section = Field[Section]{Value: c.section, Spans: b.place(at+c.sectionAt[0], at+c.sectionAt[1])}
		b.scannedNumbers(at+c.sectionAt[0], at+c.sectionAt[1])
		b.note(NoteSection, strings.TrimSpace(b.text[at+c.sectionAt[0]:at+c.sectionAt[1]]), at+c.sectionAt[0], at+c.sectionAt[1])
	}
	for _, span := range c.captions {
		b.addCaption(at+span[0], at+span[1])
	}
	b.mrn = mrn{year: c.year, post: c.post, serial: c.serial, span: Span{at + c.postAt[0], at + c.serialAt[1]}}
	b.note(NotePost, c.post, at+c.postAt[0], at+c.postAt[1])
	b.mrn.serialAt = Span{at + c.serialAt[0], at + c.serialAt[1]}
	b.scanned(c.digits, b.mrn.serialAt.Start)
	b.scannedWord(at, at+c.level.n)
	b.scannedWord(at+c.postAt[0], at+c.postAt[1])
}
