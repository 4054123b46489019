package open

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// readPage returns the texts of the page doc, which is UTF-8: the cables of a
// page of a collection, each with its publisher's fields; otherwise all that
// a reader would see, as one text.
func readPage(doc []byte) []text {
	f := flatten(doc)
	if texts := readViews(f); texts != nil {
		return texts
	}
	if t, ok := readRecord(f); ok {
		return []text{t}
	}
	t := f.cut([]parser.Span{{Start: 0, End: len(f.text)}})
	if f.title != "" {
		t.meta = []parser.Column{{Name: "page title", Value: f.title}}
	}
	return []text{t}
}

// viewing begins the heading of a page that shows one cable of a collection.
const viewing = "Viewing cable "

// readViews reads the cables of a page that shows each below a row of labels
// and a row of values, in preformatted pieces: heading, then text. It returns
// nil if there are none.
func readViews(f *flatPage) []text {
	var views []text
	var labels, heading []string
	var spans []parser.Span
	flush := func() {
		if n := len(views); n > 0 && len(spans) > 0 {
			meta := views[n-1].meta
			views[n-1] = f.cut(spans)
			views[n-1].meta = meta
			spans = nil
		}
	}
	for span, pre := range f.lines() {
		line := f.text[span.Start:span.End]
		switch cells := strings.Split(line, "\t"); {
		case pre:
			spans = append(spans, span)
		case labels != nil:
			flush()
			views = append(views, text{meta: readRow(labels, cells, heading)})
			labels, heading = nil, nil
		case strings.HasPrefix(line, viewing):
			heading = strings.SplitN(line[len(viewing):], ", ", 2)
		case len(cells) > 2 && areLabels(cells):
			labels, spans = cells, cutSpans(spans, len(views) > 0)
		}
	}
	flush()
	if len(views) == 0 || views[len(views)-1].text == "" {
		return nil
	}
	return views
}

// cutSpans returns spans if they belong to a view, and none if they stand
// before the first one.
func cutSpans(spans []parser.Span, keep bool) []parser.Span {
	if keep {
		return spans
	}
	return nil
}

// readRow pairs labels with cells. The heading of the page, an identifier and
// a subject, adds what they leave out.
func readRow(labels, cells, heading []string) []parser.Column {
	var meta []parser.Column
	for i, l := range labels {
		if i < len(cells) && strings.TrimSpace(cells[i]) != "" {
			meta = append(meta, parser.Column{Name: pageLabels[fold(l)].name, Value: strings.TrimSpace(cells[i])})
		}
	}
	for i, name := range []string{"id", "subject"} {
		if i < len(heading) && !hasColumn(meta, name) {
			meta = append(meta, parser.Column{Name: name, Value: strings.TrimSpace(heading[i])})
		}
	}
	return meta
}

func hasColumn(meta []parser.Column, name string) bool {
	for _, c := range meta {
		if c.Name == name {
			return true
		}
	}
	return false
}

// lines yields the lines of f that are not blank, and between them the
// preformatted pieces, each as a whole.
func (f *flatPage) lines() func(yield func(span parser.Span, pre bool) bool) {
	return func(yield func(parser.Span, bool) bool) {
		pres := f.pres
		for at := 0; at < len(f.text); {
			if len(pres) > 0 && at >= pres[0].Start {
				if !yield(pres[0], true) {
					return
				}
				at, pres = max(at, pres[0].End), pres[1:]
				continue
			}
			end := len(f.text)
			if n := strings.IndexByte(f.text[at:], '\n'); n >= 0 {
				end = at + n
			}
			if len(pres) > 0 {
				end = min(end, pres[0].Start)
			}
			if strings.TrimSpace(f.text[at:end]) != "" && !yield(parser.Span{Start: at, End: end}, false) {
				return
			}
			if at = end; at < len(f.text) && f.text[at] == '\n' && (len(pres) == 0 || at < pres[0].Start) {
				at++
			}
		}
	}
}

// cut returns the pieces of f as one text, an empty line between two.
func (f *flatPage) cut(pieces []parser.Span) text {
	if len(pieces) == 1 && pieces[0] == (parser.Span{Start: 0, End: len(f.text)}) {
		return text{text: f.text, raw: f.raw}
	}
	var b strings.Builder
	var raw []parser.Offset
	at := 0 // the first offset of f that is not behind
	for i, p := range pieces {
		if i > 0 {
			b.WriteString(gap(b.String()))
		}
		for at+1 < len(f.raw) && f.raw[at+1].Text <= p.Start {
			at++
		}
		moved := b.Len() - p.Start
		first := p.Start
		if at < len(f.raw) && f.raw[at].Text <= p.Start {
			first = f.raw[at].Raw + p.Start - f.raw[at].Text
			at++
		}
		raw = append(raw, parser.Offset{Text: b.Len(), Raw: first})
		for ; at < len(f.raw) && f.raw[at].Text < p.End; at++ {
			raw = append(raw, parser.Offset{Text: f.raw[at].Text + moved, Raw: f.raw[at].Raw})
		}
		at = max(0, at-1)
		b.WriteString(f.text[p.Start:p.End])
	}
	return text{text: b.String(), raw: raw}
}

// gap returns the line ends that are missing behind s so that an empty line
// follows.
func gap(s string) string {
	switch {
	case strings.HasSuffix(s, "\n\n"):
		return ""
	case strings.HasSuffix(s, "\n"):
		return "\n"
	}
	return "\n\n"
}
