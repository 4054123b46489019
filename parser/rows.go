package parser

import "strings"

// Prints of the State Messaging and Archive Retrieval Toolset have rows of
// labels above and below the text. In copies the two columns come apart: all
// labels, then all values, and rows without a value leave no gap. A print may
// hold an older telegram with a heading of its own; that one leads then.
// Source: 5 FAH-1 H-210; prints of the archive.

// A row is a label with its value, over one line or more.
type row struct {
	label string // without its colon: "Date/DTG"
	fold  fold
}

// rowLabels are the labels, as printed.
var rowLabels = []string{
	"MRN", "Date/DTG", "From", "Action", "E.O.", "E.O", "TAGS", "Captions", "Pass Line", "Reference", "Subject", "Classified By", "Reason",
	"Declassify On", "Signature", "Drafted By", "Cleared By", "Approved By", "Released By", "Info", "XMT", "Dissemination Rule", "Attachments",
}

// rowLabel returns the label of a row at the start of s, and where its value
// starts.
func rowLabel(s string) (label string, n int) {
	colon := strings.IndexByte(s[:min(len(s), 20)], ':')
	if colon < 3 {
		return "", 0
	}
	for _, w := range rowLabels {
		if s[:colon] == w {
			return w, skipBlanks(s, colon+1)
		}
	}
	return "", 0
}

// markRows marks the rows above the text and those below it, and reads them.
func markRows(b *builder) {
	first := 0
	for first < len(b.lines) && !b.startsRows(first) {
		first++
	}
	if first == len(b.lines) {
		return
	}
	end := b.markHead(first)
	b.layout.inner = b.hasInner(end)
	b.markEnds(end)
	b.markTail(end)
	for _, r := range b.layout.rows {
		b.addAttribute(r)
	}
}

// startsRows reports whether the rows start at line i: with the number or the
// date.
func (b *builder) startsRows(i int) bool {
	if b.lines[i].blank() || b.lines[i].kind != 0 {
		return false
	}
	label, _ := rowLabel(b.content(i))
	return label == "MRN" || label == "Date/DTG"
}

// markHead marks the rows from line first on, and returns the line behind
// them.
func (b *builder) markHead(first int) int {
	var labels []string // without a value on their line
	i := first
	for ; i < len(b.lines); i++ {
		if b.lines[i].blank() || b.lines[i].kind != 0 {
			continue
		}
		s := b.content(i)
		label, n := rowLabel(s)
		switch {
		case label != "" && n == len(s):
			labels = append(labels, label)
		case label != "":
			i = b.readRow(label, i, n) - 1
			continue
		default:
			return b.zipRows(labels, i)
		}
		b.lines[i].kind = attributeLine
	}
	return i
}

// readRow reads the row at line i, whose value starts at byte n, with the
// lines that go on with it, and returns the line behind it.
func (b *builder) readRow(label string, i, n int) int {
	end := i + 1
	for end < len(b.lines) && b.rowGoesOn(label, end) {
		end++
	}
	f := b.foldLines(i, b.lines[i].start+n, end)
	b.layout.rows = append(b.layout.rows, row{label, f})
	for k := i; k < end; k++ {
		if !b.lines[k].blank() && b.lines[k].kind == 0 {
			b.lines[k].kind = attributeLine
		}
	}
	return end
}

// rowGoesOn reports whether line i goes on the row above it: lists do after a
// separator or with the next letter.
func (b *builder) rowGoesOn(label string, i int) bool {
	if b.lines[i].blank() || b.lines[i].kind != 0 {
		return false
	}
	s, above := b.content(i), b.content(i-1)
	if l, _ := rowLabel(s); l != "" || b.startsInner(i) {
		return false
	}
	switch label {
	case "Action", "Info", "XMT", "TAGS", "Captions":
		return strings.IndexByte(",;:", above[len(above)-1]) >= 0 || strings.IndexByte(s, ';') >= 0 || len(above) > subjectWidth
	case "Reference":
		return itemLetter(s)
	case "Drafted By", "Cleared By", "Approved By", "Released By":
		n := capitals(s)
		return n > 0 && n < len(s) && (s[n] == ':' || s[n] == '/')
	case "Subject":
		return len(above) > subjectWidth
	}
	return false
}

// zipRows gives the labels, which stand one below the other, the values from
// line i on, and returns the line behind them. A value that cannot be that of a
// label leaves the row empty.
func (b *builder) zipRows(labels []string, i int) int {
	for k, label := range labels {
		i = b.nextFull(i)
		if i == len(b.lines) || b.startsInner(i) {
			b.layout.rows = append(b.layout.rows, row{label: label})
			continue
		}
		if !rowFits(label, b.content(i), len(labels)-k-1) {
			b.layout.rows = append(b.layout.rows, row{label: label})
			continue
		}
		i = b.readRow(label, i, 0)
	}
	return i
}

// rowFits reports whether s can be the value of label, if rest labels follow.
func rowFits(label, s string, rest int) bool {
	switch label {
	case "MRN":
		t := readTelegram(s, telegram{})
		return t.n == len(s) && t.year != 0
	case "Date/DTG":
		return strings.IndexByte(s, '/') > 0 && digits(s) == 0 && len(s) < 48
	case "From":
		return shouting(s) && strings.IndexByte(s, ',') < 0 && strings.IndexByte(s, '(') < 0 && !precedenceAtEnd(s) && digits(s) == 0
	case "Action", "Info":
		return precedenceAtEnd(s)
	case "E.O.", "E.O":
		return digits(s) == 5 || s == "Unknown" || hasFold(s, "E.O") || s == "N/A"
	case "TAGS":
		n := capitals(s)
		return n > 1 && n < 9 && (n == len(s) && rest == 0 || n < len(s) && (s[n] == ',' || s[n] == ' ') && listed(s[:n]))
	case "Captions":
		return shouting(s) && len(s) < 40 && rest > 0 && digits(s) == 0
	case "Reference":
		return itemLetter(s) || readTelegram(s, telegram{}).n > 0 || s == "n/a"
	}
	return true
}

// precedenceAtEnd reports whether s ends with the word for a precedence, in
// any case, or a list of addressees goes on in it.
func precedenceAtEnd(s string) bool {
	word := strings.TrimRight(s[strings.LastIndexByte(s, ' ')+1:], ";:")
	for _, w := range precedenceWords {
		if strings.EqualFold(word, w.word) {
			return true
		}
	}
	return strings.IndexByte(s, ';') > 0
}

// startsInner reports whether the text under the rows starts at line i: an
// older telegram, or a paragraph.
func (b *builder) startsInner(i int) bool {
	s := b.content(i)
	if printerMark(s) > 0 || strings.HasPrefix(s, "PAGE ") || wireLine(s) || opensDistribution(s) || startsBody(s) || headingName(s) {
		return true
	}
	c, ok := readClassLine(s)
	return ok && c.post != ""
}

// hasInner reports whether a telegram with a heading of its own stands from
// line i on.
func (b *builder) hasInner(i int) bool {
	for ; i < len(b.lines); i++ {
		if b.lines[i].blank() || b.lines[i].kind != 0 {
			continue
		}
		s := b.content(i)
		if strings.HasPrefix(s, "FM ") || prosigns(s) > 0 {
			return true
		}
		if c, ok := readClassLine(s); ok && c.post != "" && printerMark(s) == 0 && b.trusts(&c, s) {
			return true
		}
		if startsBody(s) {
			return false
		}
	}
	return false
}

// addAttribute adds r to the attributes of the cable.
func (b *builder) addAttribute(r row) {
	if r.fold.text == "" {
		return
	}
	f := Field[Attribute]{Value: Attribute{r.label, r.fold.text}, Spans: b.spans(r.fold, 0, len(r.fold.text))}
	b.c.Header.Attributes = append(b.c.Header.Attributes, f)
}

// startRows claims the rows; where no older telegram stands under them, the
// text comes next.
func startRows(b *builder) bool {
	if b.lines[b.at].kind != attributeLine {
		return false
	}
	if !b.layout.inner {
		b.zone = bodyZone
	}
	b.claim(Attributes, b.at+1)
	return true
}
