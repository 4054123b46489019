package explain

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// Cable explains the cable as a whole: where it came from and went to, and
// when it is declassified by its own terms. How its portions are marked,
// package audit says.
func Cable(c *parser.Cable) Explanation {
	e := Explanation{Title: "Cable"}
	h := &c.Header
	if id := c.ID.Value; id.Canonical != "" {
		e.Title = fmt.Sprintf("%02d %s %d", id.Year%100, id.Post, id.Serial)
		e.place(id.Post)
	}
	e.fact("From", h.From.Value.Name)
	switch sent := h.Sent.Value; {
	case sent.IsZero():
	case DayOnly(h.Sent):
		e.fact("Sent", day(sent))
	default:
		e.fact("Sent", moment(sent)+" Zulu")
	}
	e.fact("Classification", strings.ToLower(h.Classification.Value.Level))
	if due, ok := parseDay(h.Authority.Value.Declassify); ok {
		e.fact("Declassified by its own date", day(due))
	}
	e.went(h)
	e.fact("References", count(len(h.References)))
	if len(c.Body) > 0 {
		e.fact("Paragraphs", count(len(c.Body)))
	}
	e.say(limit(c, h.Authority.Value.Declassify))
	if c.Layout == parser.Loose {
		e.say("This is not a cable in a layout that is known here; it is shown as text.")
	} else if s := h.Section.Value; s.Of > 1 {
		e.say("It is section ", strconv.Itoa(s.Number), " of ", strconv.Itoa(s.Of), " of a longer telegram.")
	}
	return e
}

// went says how many addressees there are.
func (e *Explanation) went(h *parser.Header) {
	var parts []string
	if n := len(h.Action); n > 0 {
		parts = append(parts, strconv.Itoa(n)+" for action")
	}
	if n := len(h.Info); n > 0 {
		parts = append(parts, strconv.Itoa(n)+" for information")
	}
	if n := len(h.Exempt); n > 0 {
		parts = append(parts, strconv.Itoa(n)+" exempted")
	}
	e.fact("Addressees", strings.Join(parts, ", "))
}

// count writes n, "" if it is 0.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
