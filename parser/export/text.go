package export

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/audit"
)

// TextOn returns a function that writes each cable as an outline for people:
// what the heading says, the paragraphs with number and mark, what is odd with
// line and column, and of what is classified how the marks add up and how
// declassification stands on day. Its errors are those of w.
func TextOn(day time.Time) func(w io.Writer, cables []*parser.Cable) error {
	return func(w io.Writer, cables []*parser.Cable) error {
		b := bufio.NewWriter(w)
		o := outline{b}
		for i, c := range cables {
			if i > 0 {
				o.line("")
			}
			o.cable(c, day)
		}
		return b.Flush()
	}
}

// width is how many characters a line of the outline has at most.
const width = 78

// An outline writes lines. Its writer keeps the first error.
type outline struct{ w *bufio.Writer }

func (o outline) cable(c *parser.Cable, day time.Time) {
	o.wrap("", "", titleOf(c))
	o.source(c.Source, c.Layout)
	o.heading(&c.Header)
	for _, p := range c.Body {
		o.line("")
		o.paragraph(p)
	}
	for _, s := range c.Signature {
		o.line("")
		o.wrap("", "", s.Value)
	}
	if k := audit.Clock(c, day); c.Layout != parser.Loose && k.Status != audit.NotClassified {
		o.line("")
		o.marks(audit.Marks(c))
		o.clock(k)
	}
	if len(c.Diagnostics) > 0 {
		o.line("")
	}
	places := newPlaces(c.Source.Text)
	for _, d := range c.Diagnostics {
		line, column := places.at(d.Span.Start)
		o.wrap("", "    ", fmt.Sprintf("%d:%d: %s: %s (%s)", line, column, d.Severity, d.Message, d.Code))
	}
}

func titleOf(c *parser.Cable) string {
	id := c.ID.Value.Canonical
	if id == "" {
		id = "(no number)"
	}
	if s := c.Header.Subject.Value; s != "" {
		return id + "  " + s
	}
	return id
}

func (o outline) source(s *parser.Source, layout parser.Layout) {
	name := s.Name
	if name == "" {
		name = "(pasted or piped)"
	}
	if s.Container != nil && s.Container.Row > 0 {
		name = fmt.Sprintf("%s, number %d", name, s.Container.Row)
	}
	o.fact("file", fmt.Sprintf("%s, %d bytes, %s", name, s.Bytes, s.Charset))
	for _, p := range s.Parts {
		o.fact("joined", fmt.Sprintf("%s, %d bytes, %s", p.Place(), p.Bytes, p.Charset))
	}
	o.fact("layout", string(layout))
}

func (o outline) heading(h *parser.Header) {
	o.fact("transmission", h.TransmissionID.Value)
	o.fact("called", calledOf(h.Called.Value))
	o.fact("calling", callingOf(h.Calling.Value))
	o.fact("instructions", join(" ", h.Instructions.Value.Signal, h.Instructions.Value.Class, h.Instructions.Value.Rest))
	o.fact("precedence", join(", information ", h.Precedence.Value.Action, h.Precedence.Value.Info))
	if t := h.Sent.Value; !t.IsZero() {
		o.fact("sent", t.Format("2006-01-02 15:04Z"))
	} else {
		o.fact("sent", h.Sent.Text)
	}
	o.fact("from", addressOf(h.From.Value))
	o.addresses("action", h.Action)
	o.addresses("info", h.Info)
	o.addresses("exempt", h.Exempt)
	o.fact("classification", classificationOf(h.Classification.Value))
	if s := h.Section.Value; s.Number > 0 {
		o.fact("section", fmt.Sprintf("%d of %d", s.Number, s.Of))
	}
	o.list("captions", ", ", len(h.Captions), func(i int) string { return h.Captions[i].Value.Caption })
	o.fact("authority", authorityOf(h.Authority.Value))
	o.list("tags", " ", len(h.TAGS), func(i int) string { return h.TAGS[i].Value.Code })
	for i, r := range h.References {
		o.item("references", i, referenceOf(r.Value))
	}
	for i, p := range h.ClassifiedBy {
		o.item("classified by", i, classifierOf(p.Value))
	}
	o.print(h)
}

func (o outline) addresses(label string, list []parser.Field[parser.Address]) {
	for i, a := range list {
		o.item(label, i, addressOf(a.Value))
	}
}

// list writes n values in one fact.
func (o outline) list(label, separator string, n int, value func(i int) string) {
	values := make([]string, n)
	for i := range values {
		values[i] = value(i)
	}
	o.fact(label, strings.Join(values, separator))
}

// labelWidth is the width of the column of labels.
const labelWidth = 16

// fact writes what the cable says under label, nothing if it does not say.
func (o outline) fact(label, value string) {
	if value != "" {
		o.wrap(fmt.Sprintf("%-*s", labelWidth, label), strings.Repeat(" ", labelWidth), value)
	}
}

// item writes value number i of a list that has one line for each.
func (o outline) item(label string, i int, value string) {
	if i > 0 {
		label = ""
	}
	o.fact(label, value)
}

// paragraph writes p. Its sub-paragraphs stand in its text, on lines of their
// own.
func (o outline) paragraph(p parser.Paragraph) {
	if p.Heading.Value != "" {
		o.wrap("", "", p.Heading.Value)
	}
	first := ""
	if p.Number != "" {
		first = p.Number + ". "
	}
	if p.Mark != nil {
		first += markOf(*p.Mark) + " "
	}
	for i, line := range strings.Split(first+p.Text, "\n") {
		indent := ""
		if i > 0 {
			indent = "   "
		}
		o.wrap(indent, indent, line)
	}
}

// wrap writes the words of text in lines of width characters at most, where
// no word is longer. The first line begins with first, the others with rest.
func (o outline) wrap(first, rest, text string) {
	line, empty := first, true
	for word := range strings.FieldsSeq(visible(text)) {
		if !empty && utf8.RuneCountInString(line)+1+utf8.RuneCountInString(word) > width {
			o.line(line)
			line, empty = rest, true
		}
		if !empty {
			line += " "
		}
		line, empty = line+word, false
	}
	o.line(line)
}

func (o outline) line(s string) {
	o.w.WriteString(s)
	o.w.WriteByte('\n')
}
