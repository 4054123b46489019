package parser

import (
	"strings"
	"time"

	"github.com/reftel/reftel/parser/refdata"
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

// startScannedDTG reads format line 5 where digits of the group were misread:
// "0 141018z NOV 78", "R 1410182 NOV 73", or its precedence alone on a line.
func startScannedDTG(b *builder) bool {
	if !b.c.Header.Sent.IsZero() || prosigns(b.content(b.at)) > 0 {
		return false
	}
	end := b.at + 1
	s := b.content(b.at)
	if len(s) <= 3 && prosignWord(s[0]) != "" && end < len(b.lines) && readScannedDTG(b.content(end)).n > 0 {
		b.setPrecedence(s, b.lines[b.at].start)
		s = b.content(end)
		end++
	}
	g := readScannedDTG(s)
	if g.n == 0 {
		return false
	}
	at := b.lines[end-1].start
	if end == b.at+1 && g.prosigns != "" {
		b.setPrecedence(g.prosigns, at)
	}
	written := b.text[at+g.from : at+g.n]
	f := Field[time.Time]{Value: g.time, Spans: b.place(at+g.from, at+g.n)}
	if g.time.IsZero() {
		f.Text = written
		b.report(DTGImpossible, Warning, f.Span(), "There is no such day or time: "+written+"; the date is left open.")
	} else {
		b.sentYear = g.time.Year()
		group := strings.ToUpper(g.time.Format("021504Z Jan 06"))
		if written != group {
			f.Repaired = &Repair{written, "digits are misread, as in a scan"}
		}
		from := at + g.from
		if g.prosigns != "" {
			from, group = at, g.prosigns+group
		}
		if line := (Span{from, at + g.n}); b.text[from:at+g.n] != group {
			b.offer(LetterForDigit, Info, line, b.text[from:at+g.n]+" is read as "+group+".", "Read it as "+group, Edit{line, group})
		}
		b.noteTime(NoteDateTime, g.time, f.Span())
	}
	b.c.Header.Sent = f
	b.claim(DateTime, end)
	return true
}

// A scannedDTG is a date-time group in a scan.
type scannedDTG struct {
	n, from  int    // where it ends, 0 if there is none, and where it starts, behind the precedence
	prosigns string // "P R "
	time     time.Time
}

// readScannedDTG reads a date-time group whose digits may be misread at the
// start of s, up to which precedences may stand. A group of which only the
// month can be read has no time.
func readScannedDTG(s string) scannedDTG {
	if len(s) < 12 || len(s) > 40 {
		return scannedDTG{}
	}
	var g scannedDTG
	i := 0
	for range 2 {
		r := []rune(s[i:min(len(s), i+8)])
		if len(r) < 3 || r[1] != ' ' || isDigit(byte(r[0])) && r[0] != '0' {
			break
		}
		c := byte(r[0])
		if r[0] == '0' {
			c = 'O'
		}
		if prosignWord(c) != "" && r[0] < 0x80 {
			g.prosigns += string(c) + " "
		} else if r[0] < 0x80 {
			break
		}
		i = skipBlanks(s, i+len(string(r[0])))
	}
	g.from = i
	month := -1
	for k := i + 6; k+3 <= len(s) && k < i+16; k++ { // the month, behind a blank
		if s[k-1] != ' ' {
			continue
		}
		if _, ok := readMonth(scannedLetters(s[k : k+3])); ok {
			month = k
			break
		}
	}
	if month < 0 {
		return scannedDTG{}
	}
	m, _ := readMonth(scannedLetters(s[month : month+3]))
	year := skipBlanks(s, month+3)
	yy, n := misreadDigits(s[year:])
	if n != 2 || year+2 < len(s) && s[year+2] != ' ' {
		return scannedDTG{}
	}
	day := strings.ReplaceAll(s[i:month], " ", "")
	runes := []rune(day)
	if len(runes) < 6 || len(runes) > 7 || digits(day) == 0 {
		return scannedDTG{}
	}
	g.n = year + 2
	if v, w := misreadDigits(string(runes[:6])); w == len(string(runes[:6])) {
		t := time.Date(fullYear(yy, 2), m, v/10000, v/100%100, v%100, 0, 0, time.UTC)
		if t.Day() == v/10000 && v/100%100 < 24 && v%100 < 60 {
			g.time = t
		}
	}
	return g
}

// startScannedFrom reads format line 6 where FM is misread, behind the
// date-time group.
func startScannedFrom(b *builder) bool {
	s := b.content(b.at)
	if len(s) < 8 || s[2] != ' ' || s[1] != 'M' && s[0] != 'F' || strings.HasPrefix(s, "FM ") || !b.c.Header.From.IsZero() || b.lastKind() != DateTime || !shouting(s) {
		return false
	}
	a, spans := b.readAddress(b.lines[b.at].start+3, b.lines[b.at].end, false)
	b.c.Header.From = Field[Address]{Value: a, Spans: spans}
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
	if c, ok := readClassLine(s); ok && c.post != "" && b.trusts(c, s) && (c.serialAt[1] == len(s) || s[c.serialAt[1]] < 0x80) {
		return false
	}
	c, known := b.readDamagedLevel(s)
	if c.post == "" {
		return false
	}
	at := b.lines[b.at].start
	b.setClassification(c, at)
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
	return len(cut) >= 3 && strings.HasPrefix(plainLetters(name), plainLetters(cut))
}

// labelWords are the labels that damagedLabel knows.
var labelWords = [...]string{"SUBJECT", "SUBJ", "REFS", "REF", "TAGS"}

// damagedLabel returns the label that s starts with if one letter of it is
// misread, and its colon stands: "SUFJECT:", "REE:". An order with a misread
// label counts as one, "E.O.": "I.O. 12356: N/A". It returns "" if there is
// none, or if what it labels has been read.
func (b *builder) damagedLabel(s string) string {
	n := strings.IndexByte(s[:min(len(s), 12)], ':')
	if n >= 3 && n <= 8 && letters(s) == n && !startsLabel(s) {
		for _, w := range labelWords {
			wrong := distance(s[:n], w)
			if b.lacks(w) && (wrong == 1 || wrong == 2 && n == 3 && s[2] == 'F' && !b.lacks("SUBJECT")) {
				return w
			}
		}
	}
	if n, _ := b.damagedOrder(s); n > 0 {
		return "E.O."
	}
	return ""
}

// lacks reports whether what the label word stands for has not been read.
func (b *builder) lacks(word string) bool {
	switch h := &b.c.Header; word[0] {
	case 'S':
		return h.Subject.IsZero()
	case 'R':
		return len(h.References) == 0
	default:
		return len(h.TAGS) == 0
	}
}

// startDamagedLabel reads an element whose label is misread.
func startDamagedLabel(b *builder) bool {
	s := b.content(b.at)
	n := strings.IndexByte(s, ':') + 1
	switch b.damagedLabel(s) {
	case "SUBJECT", "SUBJ":
		return b.readSubject(n)
	case "REFS", "REF":
		return b.referencesFrom(n)
	case "TAGS":
		return b.readTagsLine(n)
	case "E.O.":
		return b.readDamagedOrder()
	}
	return false
}

// damagedOrder returns where the number of an order ends in s, whose label or
// number is misread, and the order that it must be: "5.0. 12365: N/A".
func (b *builder) damagedOrder(s string) (n int, order string) {
	if !b.c.Header.Authority.IsZero() || len(s) < 9 || orderLabel(s) > 0 {
		return 0, ""
	}
	i := 0
	for i < len(s) && i < 8 && digits(s[i:]) != 5 {
		i++
	}
	if i < 3 || digits(s[i:]) != 5 || strings.Count(s[:i], ".") == 0 || i+5 < len(s) && s[i+5] != ':' && s[i+5] != ' ' {
		return 0, ""
	}
	number := s[i : i+5]
	if o, ok := refdata.Order(number); ok {
		return i + 5, o.Number
	}
	if o, ok := refdata.OrderAt(b.c.Header.Sent.Value); ok && distance(number, o.Number) <= 2 {
		return i + 5, o.Number
	}
	return 0, ""
}

// readDamagedOrder reads the E.O. line at the current line.
func (b *builder) readDamagedOrder() bool {
	s := b.content(b.at)
	n, order := b.damagedOrder(s)
	at := b.lines[b.at].start
	f := b.foldSpan(at+skipColon(s, n), at+len(s))
	v := b.readRule(f)
	if v.Rule == "N/4" || v.Rule == "N/1" {
		v.Rule = "N/A"
	}
	v.Order = order
	h := &b.c.Header
	h.Authority = Field[Authority]{Value: v, Spans: b.place(at, at+len(s)), Repaired: &Repair{s[:n], "the label or the number of the order is misread"}}
	b.note(NoteOrder, order, at+n-5, at+n)
	b.zone = max(b.zone, headerZone)
	b.claim(AuthorityLine, b.at+1)
	return true
}

func skipColon(s string, i int) int {
	for i < len(s) && (s[i] == ':' || s[i] == ' ') {
		i++
	}
	return i
}
