package protect

import (
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// Log writes what was masked where in c, which was made of the text in which
// marks were found. It names nobody: see the overview of the package.
func (c Copy) Log(w io.Writer, marks []Mark) error {
	lines := lineStarts(c.Text)
	places := map[int][]int{}
	var order []int
	for _, m := range c.Masks {
		if places[m.Name] == nil {
			order = append(order, m.Name)
		}
		places[m.Name] = append(places[m.Name], lineOf(lines, m.Span.Start))
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Share copy: %s masked, in %s.\n", count(len(order), "name"), count(len(c.Masks), "place"))
	b.WriteString("Lines are those of the copy. The marks are of one length, whatever the names are.\n\n")
	for _, name := range order {
		fmt.Fprintf(&b, "%s: %s\n", Label(name), linesOf(places[name]))
	}
	if len(marks) > 0 {
		fmt.Fprintf(&b, "\nPassages that ask for protection: %s\n", c.linesOf(marks))
	}
	if open := (Found{Marks: marks}).Unnamed(); len(open) > 0 {
		fmt.Fprintf(&b, "Of these, without a name that was found: %s\n", c.linesOf(open))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// linesOf lists on which lines of the copy marks stand.
func (c Copy) linesOf(marks []Mark) string {
	starts := lineStarts(c.Text)
	at := make([]int, len(marks))
	for i, m := range marks {
		at[i] = lineOf(starts, c.placeOf(m.Span))
	}
	return linesOf(at)
}

// Lines lists on which lines of text marks stand: "lines 3, 7 (twice)".
func Lines(text string, marks []Mark) string { return Copy{Text: text}.linesOf(marks) }

// placeOf returns where in the copy stands what began at s in the original.
func (c Copy) placeOf(s parser.Span) int {
	at := s.Start
	for _, m := range c.Masks {
		if m.From.Start >= s.Start {
			break
		}
		at = s.Start + m.Span.End - m.From.End
	}
	return at
}

func lineStarts(text string) []int {
	starts := []int{0}
	for i := range len(text) {
		if text[i] == '\n' {
			starts = append(starts, i+1)
		}
	}
	return starts
}

// lineOf returns the number of the line that at stands on, counted from 1.
func lineOf(starts []int, at int) int {
	low, high := 0, len(starts)
	for low+1 < high {
		if middle := (low + high) / 2; starts[middle] <= at {
			low = middle
		} else {
			high = middle
		}
	}
	return low + 1
}

// linesOf lists numbers of lines, which are in order: "lines 3, 7 (twice), 9 (3 times)".
func linesOf(lines []int) string {
	var parts []string
	for i := 0; i < len(lines); {
		n := 1
		for i+n < len(lines) && lines[i+n] == lines[i] {
			n++
		}
		part := strconv.Itoa(lines[i])
		switch {
		case n == 2:
			part += " (twice)"
		case n > 2:
			part += " (" + strconv.Itoa(n) + " times)"
		}
		parts = append(parts, part)
		i += n
	}
	if len(parts) == 1 {
		return "line " + parts[0]
	}
	return "lines " + strings.Join(parts, ", ")
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}
