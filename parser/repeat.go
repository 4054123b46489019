package parser

import "strings"

// repeatLines is how many lines a heading may have that is sent again.
const repeatLines = 80

// findRepeats marks the heading that every section of a long telegram brings
// along, from the distribution to the classification line: it stands in the
// middle of the text where the sections were joined.
func (b *builder) findRepeats() {
	first := -1
	for i, l := range b.lines {
		if l.kind != 0 || !sendingLine(b.text[l.start:l.end]) {
			continue
		}
		switch {
		case first < 0:
			first = i
		case b.content(i) == b.content(first):
			b.markRepeat(first, i)
		}
	}
}

// sendingLine reports whether s starts with prosigns and a date-time group.
func sendingLine(s string) bool {
	return len(s) > 8 && s[1] == ' ' && prosigns(s) > 0
}

// markRepeat marks the heading around line i, in which the date-time group of
// line first stands again.
func (b *builder) markRepeat(first, i int) {
	end := i + 1
	for end < len(b.lines) && end < i+repeatLines {
		s := b.content(end)
		if c, ok := readClassLine(s); ok && c.post != "" {
			end++
			break
		}
		if !b.lines[end].blank() && b.lines[end].kind == 0 && (!shouting(s) || endsText(s) || len(s) > 69) {
			return // not a heading after all
		}
		end++
	}
	b.report(HeadingRepeated, Info, Span{b.lines[i].start, b.lines[i].end}, "The heading stands here again, as every section of a long telegram brings it along; it was left out.")
	for k := i; k < end; k++ {
		b.markBanner(k)
	}
	for k := end; k < len(b.lines) && k < end+repeatLines && (b.content(k) == "" || b.stoodBefore(first, k)); k++ {
		b.markBanner(k)
	}
	for k := i - 1; k > first && k > i-repeatLines; k-- {
		if s := b.content(k); s != "" && b.lines[k].kind == 0 && !aboveHeading(s) {
			return
		}
		b.markBanner(k)
	}
}

// stoodBefore reports whether line k is one of the lines after line first, as
// captions and subject are that were sent again.
func (b *builder) stoodBefore(first, k int) bool {
	for i := first; i < k && i < first+repeatLines; i++ {
		if s, t := b.content(i), b.content(k); s == t || subjectLabel(t) > 0 && subjectLabel(s) > 0 && strings.TrimSpace(s[subjectLabel(s):]) == strings.TrimSpace(t[subjectLabel(t):]) {
			return true
		}
	}
	return false
}

func (b *builder) markBanner(i int) {
	if l := &b.lines[i]; !l.blank() && l.kind == 0 {
		l.kind = banner
	}
}

// aboveHeading reports whether s can stand between the page line and the
// date-time group: distribution, counter, the wire lines, the end of the
// section before.
func aboveHeading(s string) bool {
	return isDistribution(s) || isCopyCount(s) || isCounter(s) || repeated(s) || s == "BT" || strings.HasPrefix(s, "NNN") ||
		strings.HasPrefix(s, "VZCZC") || strings.HasPrefix(s, "DE R") || strings.HasPrefix(s, "ZNY ") || strings.HasPrefix(s, "ZNR ") ||
		len(s) > 2 && s[0] == s[1] && prosignWord(s[0]) != "" && stations(s[2:]) > 0
}
