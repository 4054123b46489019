package explain

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// Cable explains the cable as a whole: where it came from and went to, how
// its portions are marked, and when it is declassified by its own terms.
func Cable(c *parser.Cable) Explanation {
	e := Explanation{Title: "Cable"}
	h := &c.Header
	if id := c.ID.Value; id.Canonical != "" {
		e.Title = fmt.Sprintf("%02d %s %d", id.Year%100, id.Post, id.Serial)
		e.place(id.Post)
	}
	e.fact("From", h.From.Value.Name)
	if sent := h.Sent.Value; !sent.IsZero() {
		e.fact("Sent", moment(sent)+" Zulu")
	}
	e.fact("Classification", strings.ToLower(h.Classification.Value.Level))
	e.portions(c.Body)
	if due, ok := parseDay(h.Authority.Value.Declassify); ok {
		e.fact("Declassified by its own date", day(due))
	}
	e.went(h)
	e.fact("References", count(len(h.References)))
	if len(c.Body) > 0 {
		e.fact("Paragraphs", count(len(c.Body)))
	}
	if c.Layout == parser.Loose {
		e.say("This is not a cable in a layout that is known here; it is shown as text.")
	} else if s := h.Section.Value; s.Of > 1 {
		e.say("It is section ", strconv.Itoa(s.Number), " of ", strconv.Itoa(s.Of), " of a longer telegram.")
	}
	e.say(limit(c, h.Authority.Value.Declassify))
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

// portions counts the paragraphs per level of their marks, with their share
// of the words: "3 of 4 confidential, 61 % of words".
func (e *Explanation) portions(body []parser.Paragraph) {
	var paragraphs, words [len(markLevels)]int
	marked, all := 0, 0
	for _, p := range body {
		n := len(strings.Fields(p.Text))
		all += n
		for i, l := range markLevels {
			if p.Mark != nil && p.Mark.Level == l.mark {
				paragraphs[i]++
				words[i] += n
				marked++
			}
		}
	}
	for i := len(markLevels) - 1; i >= 0 && all > 0; i-- {
		if paragraphs[i] > 0 {
			e.fact("Portions", fmt.Sprintf("%d of %d %s, %d %% of words", paragraphs[i], len(body), markLevels[i].name, (100*words[i]+all/2)/all))
		}
	}
	if rest := len(body) - marked; marked > 0 && rest > 0 {
		e.fact("Portions", fmt.Sprintf("%d of %d without a mark", rest, len(body)))
	}
}

// count writes n, "" if it is 0.
func count(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
