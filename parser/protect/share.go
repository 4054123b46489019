package protect

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// A Copy is a text in which names are masked.
type Copy struct {
	Text  string
	Masks []Mask // in the order of the text
}

// A Mask is a place where a name stood.
type Mask struct {
	Name int         // index in the list of names
	Span parser.Span // of the mark, in the text of the Copy
	From parser.Span // of what it stands for, in the original
}

// Label returns what stands in a copy for the i-th name.
func Label(i int) string { return "[PROTECTED " + strconv.Itoa(i+1) + "]" }

// Share returns a copy of text with names masked wherever they stand: whole, in
// any case, with or without accents, over lines, and each of their parts alone,
// with what begins it ("al-Hamid") and for a family ("the Vassels").
func Share(text string, names []string) Copy {
	m := newMasker(text, names)
	var masks []Mask
	for i, done := 0, 0; i < len(m.words); {
		name, n := m.match(i)
		if n == 0 {
			i++
			continue
		}
		first := i
		for first > done && (m.initial(first-1, name) || m.particle(first-1, name)) {
			first--
		}
		from := parser.Span{Start: m.words[first].start, End: m.words[i+n-1].end}
		if quote := text[:from.Start]; strings.Count(text[from.Start:from.End], `"`) == 1 && strings.HasSuffix(quote, `"`) {
			from.Start-- // "Big Joe" Carver
		}
		if k := len(masks) - 1; k >= 0 && masks[k].Name == name && isBreak(text[masks[k].From.End:from.Start]) {
			masks[k].From.End = from.End
		} else {
			masks = append(masks, Mask{Name: name, From: from})
		}
		i += n
		done = i
	}
	return write(text, masks)
}

// write puts the marks into text.
func write(text string, masks []Mask) Copy {
	var b strings.Builder
	at := 0
	for i := range masks {
		m := &masks[i]
		b.WriteString(text[at:m.From.Start])
		m.Span.Start = b.Len()
		b.WriteString(Label(m.Name))
		m.Span.End = b.Len()
		at = m.From.End
	}
	b.WriteString(text[at:])
	return Copy{Text: b.String(), Masks: masks}
}
