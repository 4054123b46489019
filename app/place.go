package app

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// A Place names the stretches of a text that something was read from, as
// components, attributes and the address of the page carry it: "120-140",
// or "120-140,180-200" where a page line cuts the stretch in two. Numbers are
// byte offsets, as in parser.Span. The zero Place is no place.
type Place string

// placeOf returns the Place of spans, leaving out empty ones.
func placeOf(spans ...parser.Span) Place {
	var b []byte
	for _, s := range spans {
		if s.Len() <= 0 {
			continue
		}
		if len(b) > 0 {
			b = append(b, ',')
		}
		b = strconv.AppendInt(b, int64(s.Start), 10)
		b = append(b, '-')
		b = strconv.AppendInt(b, int64(s.End), 10)
	}
	return Place(b)
}

// spans returns the stretches of p, nil if p is no place in a text of limit
// bytes: a Place can come from the address of the page, which anyone can write.
func (p Place) spans(limit int) []parser.Span {
	if p == "" {
		return nil
	}
	var spans []parser.Span
	for _, part := range strings.Split(string(p), ",") {
		from, to, _ := strings.Cut(part, "-")
		start, err1 := strconv.Atoi(from)
		end, err2 := strconv.Atoi(to)
		if err1 != nil || err2 != nil || start < 0 || end <= start || end > limit {
			return nil
		}
		spans = append(spans, parser.Span{Start: start, End: end})
	}
	return spans
}

// clip returns the parts of spans that lie in s.
func clip(spans []parser.Span, s parser.Span) []parser.Span {
	var in []parser.Span
	for _, t := range spans {
		t = parser.Span{Start: max(s.Start, t.Start), End: min(s.End, t.End)}
		if t.Len() > 0 {
			in = append(in, t)
		}
	}
	return in
}
