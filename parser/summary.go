package parser

import "strings"

// summaryParagraphs is how many paragraphs a summary may have.
const summaryParagraphs = 8

// finishBody reads the summary, which may stand in one paragraph between its
// labels, go over several, or stand under a heading.
func (b *builder) finishBody() {
	for i, p := range b.c.Body {
		if p.Kind == "summary" || i < 4 && endOfSummary(p.Text) >= 0 {
			b.setSummary(i)
			return
		}
	}
}

func (b *builder) setSummary(first int) {
	last, end := first, -1
	for i := first; i < len(b.c.Body) && i < first+summaryParagraphs; i++ {
		if i > first && !b.c.Body[i].Heading.IsZero() {
			break
		}
		if end = endOfSummary(b.c.Body[i].Text); end >= 0 {
			last = i
			break
		}
	}
	if first == last {
		s := b.c.Body[first].Text
		if end < 0 {
			end = len(s)
		}
		from, to := trimSpan(s, summaryLabel(s), max(end, summaryLabel(s)), " \n")
		if from < to {
			b.c.Summary = Field[string]{Value: s[from:to], Spans: b.summarySpans(first, from, to)}
		}
		return
	}
	var text strings.Builder
	firstSpan := len(b.arena)
	for i := first; i <= last; i++ {
		s := b.c.Body[i].Text
		from, to := 0, len(s)
		if i == first || hasFold(s, "SUMMARY CONTINUED") || hasFold(s, "SUMMARY (CONTINUED)") {
			from = summaryLabel(s)
		}
		if i == last && end >= 0 {
			to = max(end, from)
		}
		from, to = trimSpan(s, from, to, " \n")
		if text.Len() > 0 {
			text.WriteByte('\n')
		}
		text.WriteString(s[from:to])
		b.summarySpans(i, from, to)
	}
	n := len(b.arena)
	spans := b.arena[firstSpan:n:n]
	if text.Len() > 0 {
		b.c.Summary = Field[string]{Value: text.String(), Spans: spans}
	}
}

// summarySpans returns where the bytes from..to of the text of paragraph i
// stand: it was joined line by line.
func (b *builder) summarySpans(i, from, to int) []Span {
	r := b.body.ranges[i]
	if r.whole && r.words && r.even && !r.table { // only line ends became blanks
		return b.place(r.start+from, r.start+to)
	}
	first := len(b.arena)
	row := false
	at, last := 0, ""
	blank, whole := false, false
	for k := r.from; k < r.to; k++ {
		l := b.lines[k]
		if l.kind != 0 || l.blank() {
			blank = blank || l.kind == 0 && k > r.from
			whole = whole && l.kind == 0
			continue
		}
		if k == r.from {
			l.start = r.start
		}
		s := b.text[l.start:l.end]
		rowBefore := row
		row = r.table && b.rowAt(k, r.from, r.to)
		if last != "" && joint(last, s, blank, rowBefore || row) != 0 {
			at++
		}
		if row && last != "" {
			at += b.indent(k)
		}
		lo, hi := max(from, at), min(to, at+len(s))
		if lo < hi {
			span := Span{l.start + lo - at, l.start + hi - at}
			if n := len(b.arena); n > first && whole {
				b.arena[n-1].End = span.End
			} else {
				b.arena = append(b.arena, span)
			}
		}
		at += len(s)
		last, blank, whole = s, false, true
	}
	n := len(b.arena)
	return b.arena[first:n:n]
}

// summaryLabel returns where the text of a summary starts: behind "SUMMARY:",
// "Summary and Comment." and the like, and a mark that follows the label.
func summaryLabel(s string) int {
	i := 0
	for i < len(s) && (s[i] == '(' || s[i] == ' ' || s[i] == '-') && markAt(s[i:]) == 0 {
		i++
	}
	if hasWord(s[i:], "BEGIN") {
		i = skipBlanks(s, i+len("BEGIN"))
	}
	if !hasWord(s[i:], "SUMMARY") {
		return 0
	}
	i += len("SUMMARY")
	for {
		j := skipBlanks(s, i)
		n := summaryMore(s[j:])
		if n == 0 {
			break
		}
		i = j + n
	}
	for i < len(s) && oneOf(s[i], " .:;-/=\n") {
		i++
	}
	if n := markAt(s[i:]); n > 0 {
		i = skipBlanks(s, i+n)
	}
	return i
}

// summaryMore returns the length of the words at the start of s that go on the
// label of a summary, 0 if there are none.
func summaryMore(s string) int {
	if s == "" || !oneOf(upper(s[0]), "AC(&") { // most
		return 0
	}
	for _, w := range [...]string{"AND COMMENT", "AND ACTION REQUEST", "AND INTRODUCTION", "AND BACKGROUND", "AND RECOMMENDATION", "AND ANALYSIS", "CONTINUED", "(CONTINUED)", "& COMMENT"} {
		if hasWord(s, w) {
			return len(w)
		}
	}
	return 0
}

// summaryWord finds the word in a text that may have the end of a summary.
var summaryWord = newWordFinder("SUMMARY")

// endOfSummary returns where "END SUMMARY" starts in s, also as "END OF
// SUMMARY" and with parentheses, -1 if it is not there.
func endOfSummary(s string) int {
	if summaryWord.index(s) < 0 {
		return -1
	}
	for _, word := range [...]string{"END", "End", "end"} {
		for at := 0; ; {
			i := strings.Index(s[at:], word)
			if i < 0 {
				break
			}
			i += at
			at = i + len(word)
			if i > 0 && isLetter(s[i-1]) || !namesSummary(s[at:]) {
				continue
			}
			for i > 0 && (oneOf(s[i-1], "(-/\n") || isBlank(s[i-1])) {
				i--
			}
			return i
		}
	}
	return -1
}

// namesSummary reports whether SUMMARY follows at the start of s, perhaps after
// OF.
func namesSummary(s string) bool {
	i := 0
	for i < len(s) && (isBlank(s[i]) || s[i] == '\n') {
		i++
	}
	if i == 0 {
		return false
	}
	if hasWord(s[i:], "OF") {
		i = skipBlanks(s, i+2)
	}
	return hasWord(s[i:], "SUMMARY")
}
