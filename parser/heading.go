package parser

// isRule reports whether s is a rule: a line of dashes or the like.
func isRule(s string) bool {
	return len(s) > 2 && ruleMarks[s[0]] && ruled(s)
}

// ruleMarks are the bytes that rules are made of.
var ruleMarks = bytesOf("-=_*~")

// ruled reports whether s, which starts with a mark of a rule, has nothing but
// blanks and such marks, three at least. It is a call, so that isRule is none.
//
//go:noinline
func ruled(s string) bool {
	marks := len(s)
	for i := 1; i < len(s); i++ {
		switch c := s[i]; {
		case c == s[0]: // most
		case c == ' ':
			marks--
		case !ruleMarks[c]:
			return false
		}
	}
	return marks >= 3
}

// headingNames are the headings that stand without a rule.
var headingNames = []string{
	"SUMMARY", "SUMMARY AND COMMENT", "SUMMARY AND ACTION REQUEST", "INTRODUCTION", "BACKGROUND", "COMMENT", "ACTION REQUEST", "ACTION REQUESTED",
	"OBJECTIVES", "OBJECTIVE", "REPORTING DEADLINE", "POINT OF CONTACT", "TALKING POINTS", "CONCLUSION", "BEGIN SUMMARY", "EXECUTIVE SUMMARY",
	"NOTE", "BIO NOTE", "BIOGRAPHIC NOTE", "RECOMMENDATION", "ANALYSIS",
}

// headingsOfLength are the headingNames, by their length.
var headingsOfLength = func() (names [maxHeadingName + 1][]string) {
	for _, name := range headingNames {
		names[len(name)] = append(names[len(name)], name)
	}
	return names
}()

// headingPairs are what headingNames start with.
var headingPairs = pairsOf(headingNames)

// maxHeadingName is the length of the longest line that is one of them, with
// the punctuation around it.
const maxHeadingName = 34

// headingName reports whether s is one of the headings that need no rule,
// alone on its line.
func headingName(s string) bool {
	if len(s) < 4 || len(s) > maxHeadingName || !headingPairs.has(s, 0) {
		return false
	}
	n := headingEnds.trimEnd(s, 0, len(s))
	for _, name := range headingsOfLength[n] {
		if hasFold(s, name) {
			return true
		}
	}
	return false
}

// headingEnds are the bytes that may stand behind a heading.
var headingEnds = bytesOf(" :.-=/")

// maxHeading is the length of the longest line that can be a heading.
const maxHeading = 100

// headingAt returns where the heading that starts at line i ends, 0 if none
// starts there. A heading is a short line with a rule above or below, or one
// of the usual words, or a line that stands alone before a new paragraph.
func (b *builder) headingAt(i int) int {
	s := b.content(i)
	if isRule(s) {
		if b.tableRule(i) {
			return 0
		}
		return b.ruledHeading(i)
	}
	end := b.textHeading(i, s)
	if end > 0 && b.labelled(i) {
		return 0
	}
	return end
}

// textHeading is headingAt for the line s, which is no rule.
func (b *builder) textHeading(i int, s string) int {
	c := s[0]
	if len(s) > maxHeading || isLower(c) && !b.fresh(i) || isDigit(c) && !b.numberHeading(i, s) {
		return 0
	}
	if i+1 < b.ending && isRule(b.content(i+1)) && b.lines[i+1].kind == 0 && !tabular(s) {
		return i + 2
	}
	if headingName(s) && !b.endsWithEnd(i-1) {
		return i + 1
	}
	if b.layout.tight && b.tightHeading(i, s) {
		return i + 1
	}
	if !b.fresh(i) || !(isUpper(c) || c == '"' || c == 0xE2) {
		return 0
	}
	if i+2 < b.ending && !b.lines[i+1].blank() && isRule(b.content(i+2)) && len(b.content(i+1)) < maxHeading && !endsText(s) && b.lines[i+1].kind == 0 && !tabular(s) && !tabular(b.content(i+1)) {
		return i + 3
	}
	return b.loneHeading(i, s)
}

// numberHeading reports whether s, at line i, is a heading that starts with a
// number, "30 years of peace": not that of a paragraph or an item, and with a
// rule below that is as long.
func (b *builder) numberHeading(i int, s string) bool {
	n := digits(s)
	if n+1 >= len(s) || s[n] != ' ' || !isLetter(s[n+1]) || i+1 >= b.ending || b.lines[i+1].kind != 0 {
		return false
	}
	rule := b.content(i + 1)
	return isRule(rule) && max(len(rule), len(s))-min(len(rule), len(s)) < 4
}

// labelled reports whether line i is an element of the heading of the cable,
// which is no heading of its text.
func (b *builder) labelled(i int) bool {
	s := b.content(i)
	return isUpper(s[0]) && (startsLabel(s) || b.lateStarter(i) != nil)
}

// endsWithEnd reports whether line i ends with the word END, so that SUMMARY
// or COMMENT on the next is no heading.
func (b *builder) endsWithEnd(i int) bool {
	if i < 0 {
		return false
	}
	s := b.content(i)
	return len(s) >= 3 && hasFold(s[len(s)-3:], "END") && (len(s) == 3 || !isLetter(s[len(s)-4]))
}

// loneHeading recognizes a heading without a rule: a short line between blank
// lines, without a period, before a numbered paragraph.
func (b *builder) loneHeading(i int, s string) int {
	if len(s) > 75 || endsText(s) || i+1 >= b.ending || !b.lines[i+1].blank() && b.lines[i+1].kind == 0 {
		if len(s) > 75 || endsText(s) || i+1 >= b.ending {
			return 0
		}
	}
	j := b.nextFull(i + 1)
	if j >= b.ending || j-i > 4 {
		return 0
	}
	next := b.content(j)
	var p paragraphStart
	if p.read(next) && p.number >= 0 && p.number == b.body.next {
		return i + 1
	}
	return 0
}

// endsText reports whether s ends as a sentence or an item does.
func endsText(s string) bool {
	return oneOf(s[len(s)-1], ".;,!")
}

// ruledHeading returns the end of a heading that starts with the rule at line
// i: one to three lines, and the rule below them. A rule with nothing to rule
// is a heading without text.
func (b *builder) ruledHeading(i int) int {
	j := i + 1
	for j < b.ending && (b.lines[j].blank() || b.lines[j].kind != 0) && j-i < 3 {
		j++
	}
	for k := j; k < b.ending && k < j+4; k++ {
		if b.lines[k].kind != 0 || b.lines[k].blank() && k+1 < b.ending && isRule(b.content(k+1)) {
			continue
		}
		s := b.content(k)
		if s == "" || len(s) > maxHeading || b.labelled(k) {
			return i + 1
		}
		if isHandling(s) {
			b.lines[k].kind = banner
			continue
		}
		if isRule(s) {
			return k + 1
		}
		if b.paragraphAt(k, new(paragraphStart)) {
			break
		}
	}
	if j < b.ending && !b.lines[j].blank() && len(b.content(j)) <= 75 && !endsText(b.content(j)) && !isDigit(b.content(j)[0]) && j+1 < b.ending && b.lines[j+1].blank() {
		return j + 1
	}
	return i + 1
}

// startHeading reads a heading. It belongs to the paragraph that follows.
func startHeading(b *builder) bool {
	s := b.content(b.at)
	if s == "" || b.at >= b.ending || b.zone == headingZone && !headingName(s) && !isRule(s) {
		return false
	}
	end := 0
	if b.stopped() {
		end = b.body.seen.heading
	}
	if end == 0 {
		end = b.headingAt(b.at)
	}
	if end == 0 {
		return false
	}
	from, to := b.at, end
	for from < to && (isRule(b.content(from)) || b.lines[from].kind != 0 || b.lines[from].blank()) {
		from++
	}
	for to > from && (isRule(b.content(to-1)) || b.lines[to-1].kind != 0 || b.lines[to-1].blank()) {
		to--
	}
	if from < to {
		f := b.foldLines(from, b.lines[from].start, to)
		lo, hi := trimSpan(f.text, pilcrow(f.text), len(f.text), " -=")
		b.body.heading = Field[string]{Value: f.text[lo:hi], Spans: b.spans(f, lo, hi)}
		if !b.c.Header.Subject.IsZero() || b.zone != headingZone {
			b.zone = bodyZone
		}
	}
	b.claim(Heading, end)
	return true
}
