package explain

import (
	"bufio"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// Write writes each cable with its explanations as plain text: the cable as a
// whole, then block by block what stands there, what it is, and what each of
// the codes in it means. A code is explained where it stands first. The errors
// are those of w.
func Write(w io.Writer, cables []*parser.Cable) error {
	b := bufio.NewWriter(w)
	for i, c := range cables {
		if i > 0 {
			b.WriteString("\n\n")
		}
		writeCable(b, c)
	}
	return b.Flush()
}

// A told is a code that has been explained.
type told struct {
	kind parser.NoteKind
	key  string
}

func writeCable(w *bufio.Writer, c *parser.Cable) {
	w.WriteString(Text(Cable(c)))
	said := map[told]bool{}
	notes := c.Notes
	for _, b := range c.Blocks {
		e := Block(c, b)
		e.Text = excerpt(e.Text)
		w.WriteByte('\n')
		w.WriteString(Text(e))
		for len(notes) > 0 && notes[0].Span.Start < b.Span.End {
			n := notes[0]
			notes = notes[1:]
			if said[told{n.Kind, n.Key}] {
				continue
			}
			said[told{n.Kind, n.Key}] = true
			if note := Note(c, n); !slices.Equal(note.Prose, e.Prose) { // the code is not all of the line
				writeNote(w, note)
			}
		}
	}
}

// writeNote writes what one code means, set in below its block.
func writeNote(w *bufio.Writer, e Explanation) {
	e.Where = ""
	e.Text = excerpt(e.Text)
	mark := "  - "
	for line := range strings.Lines(Text(e)) {
		w.WriteString(mark)
		w.WriteString(line)
		mark = "    "
	}
}

// maxExcerpt is how many bytes of a stretch are written above what is said of
// it: enough to find it.
const maxExcerpt = 120

// excerpt returns the beginning of s on one line.
func excerpt(s string) string {
	cut := len(s) > 4*maxExcerpt
	if cut {
		s = s[:4*maxExcerpt]
	}
	s = strings.Join(strings.Fields(strings.ToValidUTF8(s, "")), " ")
	if len(s) <= maxExcerpt {
		return s
	}
	n := maxExcerpt
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n] + " …"
}
