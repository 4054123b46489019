package parser

import (
	"strings"
	"time"
)

// The archive of the Department's files of 1973-79 gives a telegram as a
// record: a line "Message Text", the telegram, a line "Message Attributes",
// and rows "Original Classification: CONFIDENTIAL". Their values may go over
// several lines, and many are empty.
// Source: records of the Access to Archival Databases.

// markRecord marks the rows from "Message Attributes" on, and reads them.
func markRecord(b *builder) {
	i := 0
	for i < len(b.lines) && b.content(i) != "Message Attributes" {
		if b.content(i) == "Message Text" {
			b.lines[i].kind = notice
		}
		i++
	}
	for ; i < len(b.lines); i++ {
		l := &b.lines[i]
		if l.blank() {
			continue
		}
		if s := b.content(i); l.kind != stamp && !reviewStamp(s) {
			if n := recordLabel(s); n > 0 {
				b.layout.rows = append(b.layout.rows, row{s[:n], b.recordValue(i, n)})
			}
			l.kind = attributeLine
		}
	}
	for _, r := range b.layout.rows {
		if r.fold.parts != nil {
			f := Field[Attribute]{Value: Attribute{r.label, r.fold.text}, Spans: b.spans(r.fold, 0, len(r.fold.text))}
			if len(f.Spans) == 0 { // an empty row
				f.Spans = b.place(r.fold.parts[0].start, r.fold.parts[0].start)
			}
			b.c.Header.Attributes = append(b.c.Header.Attributes, f)
		}
	}
}

// recordLabel returns the length of the label of a row at the start of s,
// "Automatic Decaptioning: X", 0 if there is none.
func recordLabel(s string) int {
	n := strings.IndexByte(s[:min(len(s), 44)], ':')
	if n < 2 || !isUpper(s[0]) && s[0] != 'v' || n+1 < len(s) && !isBlank(s[n+1]) {
		return 0
	}
	for i := range n {
		if !isLetter(s[i]) && s[i] != ' ' {
			return 0
		}
	}
	return n
}

// recordValue returns the value of the row at line i, whose label is n bytes
// long, with the lines below it that have no label.
func (b *builder) recordValue(i, n int) fold {
	end := i + 1
	for end < len(b.lines) && !b.lines[end].blank() && b.lines[end].kind == 0 && recordLabel(b.content(end)) == 0 && !reviewStamp(b.content(end)) {
		end++
	}
	start := b.lines[i].start + skipBlanks(b.content(i), n+1)
	f := b.foldLines(i, start, end)
	if len(f.parts) == 0 {
		return b.foldSpan(start, start)
	}
	return f
}

// finishRecord compares the rows with the telegram, and takes from them what it
// does not say. The current classification is that of the copy.
func finishRecord(b *builder) {
	for _, r := range b.layout.rows {
		if r.fold.text == "" || strings.EqualFold(r.fold.text, "n/a") {
			continue
		}
		switch r.label {
		case "Document Number":
			b.recordNumber(r)
		case "Original Classification":
			b.recordLevel(r)
		case "TAGS":
			b.rowTags(r)
		case "Subject":
			b.rowSubject(r)
		case "Draft Date", "Sent Date":
			b.recordDay(r)
		}
	}
}

func (b *builder) recordNumber(r row) {
	id, ok := ReadID(r.fold.text)
	if !ok {
		return
	}
	if b.mrn.post == "" {
		span := r.fold.span(0, len(r.fold.text))
		b.mrn = mrn{year: id.Year, post: id.Post, serial: id.Serial, span: span, serialAt: span}
		return
	}
	if own, ok := stationName(b.mrn.post); ok && (canonical(id.Year, own, id.Serial) != id.Canonical || b.mrn.serial != id.Serial) {
		b.differs(r, b.mrn.post)
	}
}

func (b *builder) recordLevel(r row) {
	l := readLevel(r.fold.text)
	h := &b.c.Header
	switch {
	case l.n == 0:
	case h.Classification.IsZero():
		h.Classification = Field[Classification]{Value: Classification{Level: l.name}, Spans: b.spans(r.fold, 0, l.n)}
	case h.Classification.Value.Level != l.name:
		b.differs(r, h.Classification.Value.Level)
	}
}

// recordDay compares the day of drafting with that of the telegram. The first
// of January 1960 stands for a day that is not known. Publishers shift times by
// an hour, which may change the day.
func (b *builder) recordDay(r row) {
	d, n := readDate(strings.ReplaceAll(r.fold.text, "-", " "))
	sent := b.c.Header.Sent.Value
	if n == 0 || !d.valid() || d.year == 1960 {
		return
	}
	if sent.IsZero() {
		if b.sentYear == 0 {
			b.sentYear = d.year
		}
		return
	}
	if day := d.time(); sent.Sub(day) < -time.Hour || sent.Sub(day) > 25*time.Hour {
		b.differs(r, sent.Format("02 Jan 2006"))
	}
}
