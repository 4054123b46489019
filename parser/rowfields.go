package parser

import (
	"fmt"
	"slices"
	"strings"
)

// finishRows compares the rows with the telegram under them, and takes from
// them what that one does not say.
func finishRows(b *builder) {
	for _, r := range b.layout.rows {
		if r.fold.text == "" {
			continue
		}
		switch r.label {
		case "MRN":
			b.rowNumber(r)
		case "Date/DTG":
			b.rowDate(r)
		case "From":
			b.rowFrom(r)
		case "Action":
			b.rowAddressees(r, &b.c.Header.Action)
		case "Info":
			b.rowAddressees(r, &b.c.Header.Info)
		case "XMT":
			b.rowAddressees(r, &b.c.Header.Exempt)
		case "E.O.", "E.O":
			b.rowOrder(r)
		case "TAGS":
			b.rowTags(r)
		case "Captions":
			b.rowCaptions(r)
		case "Reference":
			b.rowReferences(r)
		case "Subject":
			b.rowSubject(r)
		default:
			b.rowPerson(r)
		}
	}
	b.rowClassification()
}

// differs reports that row r says something else than the telegram.
func (b *builder) differs(r row, inner string) {
	if b.opts.SkipChecks {
		return
	}
	b.report(AttributeDiffers, Info, r.fold.span(0, len(r.fold.text)), fmt.Sprintf("The row %s says %s, the telegram %s; the telegram counts.", r.label, r.fold.text, inner))
}

func (b *builder) rowNumber(r row) {
	t := readTelegram(r.fold.text, telegram{})
	if t.n == 0 || t.year == 0 {
		return
	}
	s := r.fold.text
	_, i := readYear(s)
	n := trailingDigits(s[:t.n])
	if b.mrn.post == "" {
		span := r.fold.span(i, t.n)
		at := r.fold.span(t.n-n, t.n)
		b.mrn = mrn{year: t.year, post: strings.TrimRight(s[i:t.n-n], " "), serial: t.serial, span: span, serialAt: at}
		b.note(NotePost, b.mrn.post, span.Start, span.Start+len(b.mrn.post))
		return
	}
	if own, ok := stationName(b.mrn.post); ok && own != t.station || b.mrn.serial != t.serial {
		b.differs(r, fmt.Sprintf("%s %d", b.mrn.post, b.mrn.serial))
	}
}

// rowDate reads "Sep 16, 2023 / 160150Z SEP 23". The archive set the time of
// older telegrams to zero.
func (b *builder) rowDate(r row) {
	i := strings.IndexByte(r.fold.text, '/') + 1
	i = skipBlanks(r.fold.text, i)
	g := readDTG(r.fold.text[i:])
	if g.n == 0 {
		return
	}
	h := &b.c.Header
	span := r.fold.span(i, i+g.n)
	switch {
	case h.Sent.IsZero():
		b.setSent(g, span.Start)
	case !h.Sent.Value.IsZero() && !h.Sent.Value.Equal(g.time):
		b.differs(r, strings.ToUpper(h.Sent.Value.Format("021504Z Jan 06")))
	}
}

func (b *builder) rowFrom(r row) {
	h := &b.c.Header
	if h.From.IsZero() {
		s := r.fold.span(0, len(r.fold.text))
		b.readAddress(&h.From, s.Start, s.End, false)
		return
	}
	if plainName(r.fold.text) != plainName(h.From.Value.Name) {
		b.differs(r, h.From.Value.Name)
	}
}

func (b *builder) rowOrder(r row) {
	h := &b.c.Header
	s := r.fold.text
	if digits(s) < 5 {
		return
	}
	if h.Authority.IsZero() {
		h.Authority = Field[Authority]{Value: Authority{Order: s[:5]}, Spans: b.spans(r.fold, 0, 5)}
		b.noteAt(NoteOrder, s[:5], r.fold, 0, 5)
	} else if h.Authority.Value.Order != s[:5] {
		b.differs(r, h.Authority.Value.Order)
	}
}

func (b *builder) rowTags(r row) {
	h := &b.c.Header
	if len(h.TAGS) == 0 {
		b.readTags(r.fold)
		return
	}
	if b.opts.SkipChecks || len(h.TAGS) > maxTags || len(r.fold.text) > 8*maxTags {
		return
	}
	for word := range strings.FieldsFuncSeq(r.fold.text, func(c rune) bool { return c == ',' || c == ' ' }) {
		if !slices.ContainsFunc(h.TAGS, func(t Field[Tag]) bool { return strings.Contains(t.Value.Code, word) }) {
			b.differs(r, "has no "+word)
			return
		}
	}
	for _, t := range h.TAGS {
		if t.Value.Kind != "unknown" && !strings.Contains(strings.ToUpper(r.fold.text), t.Value.Code) {
			b.differs(r, "also has "+t.Value.Code)
			return
		}
	}
}

func (b *builder) rowCaptions(r row) {
	if b.layout.inner && len(b.c.Header.Captions) > 0 {
		return
	}
	s := r.fold.text
	for i := 0; i < len(s); {
		n := i
		for n < len(s) && s[n] != ',' && s[n] != ';' {
			n++
		}
		if from, to := trimSpan(s, i, n, " "); from < to {
			span := r.fold.span(from, to)
			b.addCaption(span.Start, span.End)
		}
		i = n + 1
	}
}

func (b *builder) rowReferences(r row) {
	if len(b.c.Header.References) > 0 || strings.EqualFold(r.fold.text, "n/a") {
		return
	}
	b.refs.letter = 0
	b.readReferences(r.fold)
}

func (b *builder) rowSubject(r row) {
	h := &b.c.Header
	if h.Subject.IsZero() {
		b.setSubject(r.fold)
		return
	}
	if row, inner := plainLetters(r.fold.text), plainLetters(h.Subject.Value); row != inner && !strings.HasPrefix(row, inner) {
		b.differs(r, h.Subject.Value)
	}
}

// rowPerson reads the rows that name persons: signature, drafters, classifier.
func (b *builder) rowPerson(r row) {
	h := &b.c.Header
	var list *[]Field[Drafter]
	v := &h.Drafting.Value
	switch r.label {
	case "Signature":
		if len(b.c.Signature) == 0 {
			span := r.fold.span(0, len(r.fold.text))
			b.sign(span.Start, span.End)
		}
		return
	case "Classified By":
		if len(h.ClassifiedBy) == 0 {
			b.readClassifiedBy(r.fold)
		}
		return
	case "Reason":
		b.rowReasons(r)
		return
	case "Declassify On":
		if d, n := readDate(r.fold.text); n > 0 && d.valid() && h.Authority.Value.Declassify == "" && !h.Authority.IsZero() {
			h.Authority.Value.Declassify = d.String()
			h.Authority.Spans = append(h.Authority.Spans, b.spans(r.fold, 0, n)...)
		}
		return
	case "Drafted By":
		list = &v.Drafted
	case "Cleared By":
		list = &v.Cleared
	case "Approved By":
		list = &v.Approved
	case "Released By":
		list = &v.Released
	default:
		return
	}
	for from, to := range items(r.fold.text) {
		for from < to { // one a line, which the fold has joined
			end := min(entryEnd(r.fold.text, from), to)
			span := r.fold.span(from, end)
			b.addDrafter(list, r.fold.text, from, end, span.Start-from)
			h.Drafting.Spans = append(h.Drafting.Spans, span)
			from = end
		}
	}
}

// rowReasons adds the reasons of their own row to the classifier.
func (b *builder) rowReasons(r row) {
	h := &b.c.Header
	if len(h.ClassifiedBy) == 0 || len(h.ClassifiedBy[0].Value.Reasons) > 0 {
		return
	}
	c := &h.ClassifiedBy[0]
	order, at := findReasonOrder(r.fold.text)
	if at < 0 {
		return
	}
	var end int
	c.Value.Order = order
	c.Value.Reasons, end = b.readReasons(r.fold, at+len(order), order)
	c.Spans = append(c.Spans, b.spans(r.fold, at, end)...)
}

// rowClassification takes the level of the banners where no line classifies
// the cable.
func (b *builder) rowClassification() {
	h := &b.c.Header
	if v := &h.Classification.Value; b.layout.sbu && v.Level == "UNCLASSIFIED" {
		v.Sensitive = true
	}
	l := b.layout.label
	if l.n == 0 || b.mrn.post != "" && b.layout.inner && !h.Classification.IsZero() {
		return
	}
	if h.Classification.IsZero() || rank(l.name) > rank(h.Classification.Value.Level) {
		h.Classification = Field[Classification]{Value: Classification{Level: l.name}, Spans: b.place(b.layout.labelAt.Start, b.layout.labelAt.End)}
		b.note(NoteLevel, l.name, b.layout.labelAt.Start, b.layout.labelAt.End)
	}
	for _, c := range h.Captions {
		if c.Value.Caption == "SENSITIVE" && h.Classification.Value.Level == "UNCLASSIFIED" {
			h.Classification.Value.Sensitive = true
		}
	}
	if b.layout.sbu && h.Classification.Value.Level == "UNCLASSIFIED" {
		h.Classification.Value.Sensitive = true
	}
}
