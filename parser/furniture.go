package parser

import "strings"

// findFurniture marks the lines that are no part of the telegram, wherever
// they fall: stamps of later reviewers, notices of publishers, and what is
// printed again at a page break. Page lines were found before.
func (b *builder) findFurniture() {
	stamps, groups := false, 0
	for _, i := range b.suspects {
		l := &b.lines[i]
		if l.kind == pageLine {
			b.findBanners(i)
		}
		if l.kind != 0 {
			continue
		}
		s := b.text[l.start:l.end]
		l.kind = b.furniture(s)
		b.layout.hints |= hintOf(s)
		stamps = stamps || l.kind == stamp
		if l.kind == 0 && sendingLine(s) {
			groups++
		}
	}
	if strings.Contains(b.text, reviewWords) {
		stamps = b.findReviewStamps() || stamps
	}
	if b.stamped = stamps; stamps {
		b.findStampEnds()
	}
	if b.layout.hints != 0 {
		b.layOut()
	}
	if groups > 1 {
		b.findRepeats()
	}
}

// furniturePairs are what a line can start with that is furniture, or that tells
// of a layout: the name of a day, a date, a date-time group and its prosigns, a
// label, the code of an exemption.
var furniturePairs = newPairs(
	[2]string{"M", "OES"}, [2]string{"T", "UH"}, [2]string{"W", "E"}, [2]string{"F", "R"}, [2]string{"S", "AU"}, // Monday
	[2]string{"0123456789", "0123456789"}, [2]string{"YZOPRM", " "},
	[2]string{"B", "0123456789"}, [2]string{"n", "u"}, [2]string{"A", "CP"}, [2]string{"O", "R"}, [2]string{"D", anySecond},
	[2]string{"M", "R"}, [2]string{"N", "A"}, [2]string{"R", "E"}, [2]string{"U", "N"},
	[2]string{"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789n", "A"}, // a stray letter before ACTION
)

// furniture returns the kind of furniture that s is as it stands, 0 if it is
// none. A date-time group in small letters without a precedence is what
// publishers put in place of a heading; it states the year.
func (b *builder) furniture(s string) furniture {
	if isDigit(s[0]) && len(s) < 20 && b.sentYear == 0 {
		if g := readDTG(s); g.n == len(s) && !shouting(s) && g.year != 0 {
			b.sentYear = g.year
			return notice
		}
	}
	if isDigit(s[0]) {
		if y := tableRow(s); y > 0 {
			if b.sentYear == 0 {
				b.sentYear = y
			}
			return notice
		}
	}
	if n := publishedDay(s); n > 0 {
		if d, k := readDate(strings.ReplaceAll(s[n:], ",", "")); k > 0 && d.valid() { // a publisher's "Tuesday, 07 October 2008, 19:48"
			if b.sentYear == 0 {
				b.sentYear = d.year
			}
			return notice
		}
	}
	switch {
	case marginCodes(s):
		b.layout.hints |= releaseHint
		return stamp
	case strings.HasPrefix(s, "This record is a partial extract of the original cable"), s == "null":
		return notice
	}
	return 0
}

// publishedDay returns the length of the name of the day that a publisher's
// date starts with, "Tuesday, ", 0 if s is none.
func publishedDay(s string) int {
	if len(s) < 16 || len(s) >= 40 || !oneOf(s[0], "MTWFS") {
		return 0
	}
	n := letters(s[:10])
	if n < 6 || s[n] != ',' || s[n+1] != ' ' || !hasFold(s[n-3:], "DAY") {
		return 0
	}
	return n + 2
}

// tableRow returns the year of the day in a row of a publisher's table that
// starts s, before the text of the cable: "50133  2006-01-19  06ROME131  Embassy
// Rome  CONFIDENTIAL"; 0 if s is none.
func tableRow(s string) int {
	if !isDigit(s[0]) {
		return 0
	}
	i := skipBlanks(s, digits(s))
	if i+12 > len(s) || s[i+4] != '-' || s[i+7] != '-' || digits(s[i:]) != 4 || !isBlank(s[i+10]) {
		return 0
	}
	id, _, _ := strings.Cut(s[skipBlanks(s, i+10):], " ")
	if _, ok := ReadID(id); !ok {
		return 0
	}
	return number(s[i : i+4])
}

// maxReviewer is the length of the longest name that stands before the words
// of a review stamp.
const maxReviewer = 40

// reviewWords stand in the stamp of a review.
const reviewWords = "/Released US"

// reviewStamp reports whether s is the stamp of a review, "Declassified/Released
// US Department of State ...", perhaps with the name of the reviewer before it.
func reviewStamp(s string) bool {
	const words, stroke = "Declassified" + reviewWords, len("Declassified")
	i := strings.IndexByte(s[:min(len(s), maxReviewer+len(words))], '/') - stroke // rarer than letters
	return i >= 0 && strings.HasPrefix(s[i:], words) && (i == 0 || s[i-1] == ' ')
}

// findReviewStamps marks the stamps of a review, and reports whether there are
// any. The name of a reviewer, with which one may start, can be any.
func (b *builder) findReviewStamps() bool {
	found := false
	for i := range b.lines {
		l := &b.lines[i]
		if l.kind == 0 && !l.blank() && isUpper(b.text[l.start]) && reviewStamp(b.content(i)) {
			l.kind = stamp
			b.layout.hints |= releaseHint | archiveHint
			found = true
		}
	}
	return found
}

// findStampEnds marks the second line of a stamp that was wrapped.
func (b *builder) findStampEnds() {
	for i := 1; i < len(b.lines); i++ {
		if b.lines[i-1].kind != stamp || b.lines[i].kind != 0 {
			continue
		}
		s := b.content(i)
		if strings.HasPrefix(s, "Systematic") || strings.HasPrefix(s, "Review ") || strings.HasPrefix(s, "EO Systematic") || marginCode(s) == len(s) {
			b.lines[i].kind = stamp
		}
	}
}

// findBanners marks the classification and the captions that are printed
// again directly before and after the page line i.
func (b *builder) findBanners(i int) {
	for k := i - 1; k >= 0 && k > i-7; k-- {
		if b.lines[k].blank() {
			continue
		}
		if b.lines[k].kind != 0 || !repeated(b.content(k)) || b.firstLine(k) {
			break
		}
		b.lines[k].kind = banner
	}
	for k := i + 1; k < len(b.lines) && k < i+9; k++ {
		if b.lines[k].blank() {
			continue
		}
		if !repeated(b.content(k)) {
			break
		}
		b.lines[k].kind = banner
	}
}

// firstLine reports whether no text stands before line k, so that it is the
// banner of the first page and says how the cable is classified.
func (b *builder) firstLine(k int) bool {
	for k--; k >= 0; k-- {
		if !b.lines[k].blank() && b.lines[k].kind == 0 {
			return false
		}
	}
	return true
}

// repeated reports whether s is what is printed again on every page: a
// classification without a number, or a listed caption.
func repeated(s string) bool {
	if len(s) > 48 {
		return false
	}
	if allHandling(s) {
		return true
	}
	c, ok := readClassLine(s)
	return ok && c.post == "" && shouting(s)
}

// startFurniture claims the current line, which is furniture.
func (b *builder) startFurniture() {
	kind := furnitureKinds[b.lines[b.at].kind]
	if kind == PageLine && b.zone == headingZone && b.mrn.post == "" {
		b.elements++
	}
	b.claim(kind, b.at+1)
}

// startIntruder claims a caption or classification that stands alone within
// the body.
func startIntruder(b *builder) bool {
	if b.at >= b.ending || b.stopped() || !b.intrudes(b.content(b.at)) {
		return false
	}
	b.claim(Banner, b.at+1)
	return true
}

// intrudes reports whether s, a line of the body, is printed there again: a
// caption, a classification, or the classification line with the number of
// this cable.
func (b *builder) intrudes(s string) bool {
	if len(s) > 72 || !isUpper(s[0]) {
		return false
	}
	if len(s) <= 48 && repeated(s) {
		return true
	}
	if b.mrn.post == "" || scanDigit(s[len(s)-1]) == 0 {
		return false
	}
	if scannedPage(s, b.mrn.post) {
		return true
	}
	c, ok := readClassLine(s)
	return ok && c.post == b.mrn.post && c.serial == b.mrn.serial
}

// isDistribution reports whether s is a line of a distribution block: offices
// with the number of their copies, as "INFO  LOG-00   ADS-00   INR-05".
func isDistribution(s string) bool {
	if strings.HasPrefix(s, "ACTION ") || strings.HasPrefix(s, "ORIGIN ") || strings.HasPrefix(s, "INFO ") {
		s = s[strings.IndexByte(s, ' '):]
	}
	cells := 0
	for i := skipBlanks(s, 0); i < len(s); i = skipBlanks(s, i) {
		n := i
		for n < len(s) && !isBlank(s[n]) {
			n++
		}
		if officeCell(s[i:n]) {
			cells++
		} else if cells == 0 {
			return false
		}
		i = n
	}
	return cells > 0
}

// officeCell reports whether s is an office and its copies: "NEA-11".
func officeCell(s string) bool {
	n := len(s)
	return n >= 4 && n <= 10 && isDigit(s[n-1]) && isDigit(s[n-2]) && s[n-3] == '-' && isUpper(s[0])
}

// startDistribution claims the offices of the Department that got copies.
func startDistribution(b *builder) bool {
	s := b.content(b.at)
	if !isDistribution(s) {
		return false
	}
	end := b.at + 1
	for end < len(b.lines) && b.lines[end].kind == 0 && !b.lines[end].blank() && (isDistribution(b.content(end)) || isCopyCount(b.content(end))) {
		end++
	}
	b.claim(Distribution, end)
	return true
}

// isCopyCount reports whether s is the sum of the copies: "/037 W".
func isCopyCount(s string) bool {
	return len(s) > 3 && len(s) < 12 && s[0] == '/' && digits(s[1:]) == 3
}

// startCounter claims the line of dashes with the number that the relay gave
// the message: "------------------352654  200910Z /23".
func startCounter(b *builder) bool {
	if !isCounter(b.content(b.at)) {
		return false
	}
	b.claim(Counter, b.at+1)
	return true
}

func isCounter(s string) bool {
	dashes := 0
	for dashes < len(s) && s[dashes] == '-' {
		dashes++
	}
	rest := trimLeft(s[dashes:], " ")
	return dashes >= 5 && (digits(rest) == 6 || len(rest) > 6 && isDigit(rest[0]))
}
