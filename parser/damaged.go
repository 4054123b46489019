package parser

import (
	"strings"
)

// Scans of paper have whole elements misread: the Z of a date-time group as 2,
// FM as EM, SECRET as SECRE I. These starters read them where the lines before
// show what must come, and say what they took for what.

// damagedStarters read misread elements of the heading, damagedLabels those
// between classification line and text.
var (
	damagedStarters = []starter{startScannedDTG, startScannedFrom, startScannedTo, startScannedInfo, startDamagedLevel, startDamagedLabel}
	damagedLabels   = []starter{startDamagedLabel}
)

// lastKind returns the kind of the block before the current line.
func (b *builder) lastKind() BlockKind {
	for i := len(b.c.Blocks) - 1; i >= 0; i-- {
		if k := b.c.Blocks[i].Kind; k != PageLine && k != Banner && k != Stamp {
			return k
		}
	}
	return ""
}

// startScannedFrom reads format line 6 where FM is misread, behind the
// date-time group.
func startScannedFrom(b *builder) bool {
	s := b.content(b.at)
	if len(s) < 8 || s[2] != ' ' || s[1] != 'M' && s[0] != 'F' || strings.HasPrefix(s, "FM ") || !b.c.Header.From.IsZero() || b.lastKind() != DateTime || !shouting(s) {
		return false
	}
	b.readAddress(&b.c.Header.From, b.lines[b.at].start+3, b.lines[b.at].end, false)
	b.claim(Originator, b.at+1)
	return true
}

// startScannedTo reads format line 7 where TO is misread, behind the
// originator.
func startScannedTo(b *builder) bool {
	s := b.content(b.at)
	if len(s) < 8 || s[2] != ' ' || s[1] != 'O' && s[0] != 'T' || strings.HasPrefix(s, "TO ") || len(b.c.Header.Action) > 0 || b.lastKind() != Originator {
		return false
	}
	b.readAddressees(&b.c.Header.Action, 3)
	return true
}

// startScannedInfo reads format line 8 where INFO is misread.
func startScannedInfo(b *builder) bool {
	if !scannedInfo(b.content(b.at)) || len(b.c.Header.Info) > 0 || b.lastKind() != Addressees {
		return false
	}
	b.readAddressees(&b.c.Header.Info, strings.IndexByte(b.content(b.at), ' ')+1)
	return true
}

// scannedInfo reports whether s starts with INFO misread, "INTO" or "DINFO".
func scannedInfo(s string) bool {
	n := strings.IndexByte(s, ' ')
	return n >= 3 && n < 6 && len(s) > n+5 && s[:n] != "INFO" && distance(s[:n], "INFO") == 1 && shouting(s)
}

// damagedStart reports whether line i starts an element of the heading that is
// misread, so that no list goes on over it.
func (b *builder) damagedStart(i int) bool {
	s := b.content(i)
	if scannedInfo(s) || b.damagedLabel(s) != "" {
		return true
	}
	c, _ := b.readDamagedLevel(s)
	return c.post != ""
}

// startDamagedLevel reads a classification line whose level or number is
// misread: "SECRE I VALLETTA 4711".
func startDamagedLevel(b *builder) bool {
	if b.mrn.post != "" {
		return false
	}
	s := b.content(b.at)
	if c, ok := readClassLine(s); ok && c.post != "" && b.trusts(&c, s) && (c.serialAt[1] == len(s) || s[c.serialAt[1]] < 0x80) {
		return false
	}
	c, known := b.readDamagedLevel(s)
	if c.post == "" {
		return false
	}
	at := b.lines[b.at].start
	b.setClassification(&c, at)
	f := &b.c.Header.Classification
	if written := b.text[at : at+c.level.n]; c.level.damaged {
		f.Repaired = &Repair{written, "letters of the classification are misread"}
	}
	if !known { // the serial is that of the page line
		b.mrn.span, b.mrn.serialAt = b.layout.page.span, b.layout.page.serialAt
	}
	b.zone = headerZone
	b.claim(ClassLine, b.at+1)
	return true
}

// readDamagedLevel reads s as a classification line of which level and digits
// may be misread. The post must be known, from the page line or from the
// tables. known is false if the serial is that of the page line.
func (b *builder) readDamagedLevel(s string) (c classLine, known bool) {
	if len(s) < 10 || len(s) > 80 {
		return c, false
	}
	last := strings.LastIndexByte(s, ' ')
	if last < 5 {
		return c, false
	}
	v, n := misreadDigits(s[last+1:])
	known = n == len(s)-last-1
	if !known && (n == 0 || b.layout.page.post == "") {
		return c, false
	}
	post := b.postBefore(s, last)
	if post == 0 {
		return c, false
	}
	c.post, c.postAt = strings.TrimRight(s[post:last], " "), [2]int{post, last}
	c.serial, c.serialAt = v, [2]int{last + 1, last + 1 + n}
	if !known {
		if !cutName(b.layout.page.post, c.post) {
			return classLine{}, false
		}
		c.serial = b.layout.page.serial
	}
	head := strings.TrimRight(s[:post], " ")
	if i := strings.Index(head, " SECTION "); i > 0 {
		if k := readSection(head[i+1:], &c.section); k > 0 {
			c.sectionAt = [2]int{i + 1, i + 1 + k}
			head = strings.TrimRight(head[:i], " ")
		}
	}
	l, k := bannerLevel(head)
	if k < len(head) || len(squeeze(head)) < 5 {
		return classLine{}, false
	}
	c.level = level{name: l.name, n: k}
	c.value = Classification{Level: l.name}
	c.span = [2]int{0, k}
	c.level.damaged = scannedLetters(head) != head || plainLetters(head) != strings.ReplaceAll(l.name, " ", "")
	return c, known
}

// postBefore returns where in s the name of a post starts that ends at s[:end],
// of one to three words; 0 if there is none.
func (b *builder) postBefore(s string, end int) int {
	at := end
	for range 3 {
		at = strings.LastIndexByte(s[:at], ' ')
		if at < 0 {
			return 0
		}
		name := s[at+1 : end]
		if cut := b.layout.page.post; cut != "" && cutName(cut, name) || cut == "" && isPost(name) && strings.HasSuffix(b.c.Header.From.Value.Name, name) {
			return at + 1
		}
	}
	return 0
}

// cutName reports whether cut is name cut to six letters, as on page lines.
func cutName(cut, name string) bool {
	if len(cut) < 3 {
		return false
	}
	k := 0
	for i := range len(cut) {
		c := plainLetter(cut[i])
		for c != 0 && k < len(name) && plainLetter(name[k]) == 0 {
			k++
		}
		if c != 0 && (k == len(name) || plainLetter(name[k]) != c) {
			return false
		}
		if c != 0 {
			k++
		}
	}
	return true
}
