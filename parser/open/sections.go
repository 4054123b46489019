package open

import (
	"bytes"
	"math/bits"
	"slices"
	"strings"

	"github.com/reftel/reftel/parser"
)

// Sections are those that a text holds of a telegram that was sent in several.
// The zero Sections are of a text that holds all there are.
type Sections struct {
	Held uint64 // section n is bit n-1
	Of   int    // how many there are, at most maxSections
}

// maxSections is more than any telegram has.
const maxSections = 64

// First returns the number of the first section, 65 if there is none.
func (s Sections) First() int { return bits.TrailingZeros64(s.Held) + 1 }

// Fit reports whether s and t can be of one telegram, each with sections that
// the other lacks.
func (s Sections) Fit(t Sections) bool { return s.Of == t.Of && s.Held&t.Held == 0 }

// Whole reports whether none is lacking.
func (s Sections) Whole() bool { return bits.OnesCount64(s.Held) >= s.Of }

// sectionsFrom is how far into a text the first section is looked for.
const sectionsFrom = 16 << 10

// FindSections returns the sections that text holds, which stood in a container
// of that format: those of its lines with a classification, "SECTION 01 OF 03
// ROME 000212", and of its page lines, "ROME 00000212  002.2 OF 003". They are
// zero if it holds all, or no such line. The rows of a table, and what was
// saved, are whole: collections leave out the headings of later sections.
func FindSections(format string, text []byte) Sections {
	if format == tableFormat || format == jsonFormat {
		return Sections{}
	}
	word := []byte("SECTION ")
	var s Sections
	for head := text[:min(len(text), sectionsFrom)]; s.Of == 0; {
		i := bytes.Index(head, word)
		if i < 0 {
			return Sections{}
		}
		head = head[i+len(word):]
		number, n := readDigits(head)
		if rest, ok := bytes.CutPrefix(head[n:], []byte(" OF ")); ok && n > 0 {
			if of, k := readDigits(rest); k > 0 && of > 1 && of <= maxSections && number >= 1 && number <= of {
				s = Sections{1 << (number - 1), of}
			}
		}
	}
	for rest := text; ; {
		i := bytes.Index(rest, []byte(" OF "))
		if i < 0 {
			break
		}
		if of, n := readDigits(rest[i+4:]); of == s.Of && n > 0 {
			if number := numberBefore(rest[:i], n > 1); number >= 1 && number <= of {
				s.Held |= 1 << (number - 1)
			}
		}
		rest = rest[i+4:]
	}
	if s.Whole() {
		return Sections{}
	}
	return s
}

// readDigits reads up to three digits at the start of b, and returns how many.
func readDigits(b []byte) (number, n int) {
	for n < len(b) && n < 3 && isDigit(b[n]) {
		number = number*10 + int(b[n]-'0')
		n++
	}
	return number, n
}

// numberBefore returns the number of a section at the end of b: "SECTION 2",
// or if padded also "002" and "002.2". It is 0 if there is none.
func numberBefore(b []byte, padded bool) int {
	end := len(b)
	if end > 2 && b[end-2] == '.' && isDigit(b[end-1]) {
		end -= 2
	}
	start := end
	for start > 0 && end-start < 3 && isDigit(b[start-1]) {
		start--
	}
	number, n := readDigits(b[start:end])
	if n == 0 || !bytes.HasSuffix(b[:start], []byte("SECTION ")) && !(padded && n > 1) {
		return 0
	}
	return number
}

// Sections returns the sections that m holds, as FindSections does.
func (m *Member) Sections() Sections {
	if m.Format != tableFormat && m.Format != jsonFormat && (m.hash != nil || unit(m.Charset) == 2) { // Data is not the text
		return FindSections(m.Format, []byte(m.Draft().Text))
	}
	return FindSections(m.Format, m.Data)
}

// Join returns the text of a telegram whose sections stand in sources, in
// their order, each on a line of its own. What the container of the first says
// beside it holds for all; Parts says where each was.
func Join(sources []*parser.Source) *parser.Source {
	var text strings.Builder
	joined := &parser.Source{Name: sources[0].Name, Charset: utf8Text}
	if c := sources[0].Container; c != nil {
		joined.Container = &parser.Container{Format: c.Format, Row: c.Row, Member: c.Member, Meta: slices.Clone(c.Meta)}
	}
	for i, s := range sources {
		if i > 0 && !strings.HasSuffix(text.String(), "\n") {
			text.WriteByte('\n')
		}
		start := text.Len()
		text.WriteString(s.Text)
		for _, p := range s.Parts { // it was joined before
			p.Span.Start, p.Span.End = p.Span.Start+start, p.Span.End+start
			joined.Parts = append(joined.Parts, p)
		}
		if s.Parts == nil {
			joined.Parts = append(joined.Parts, parser.Part{
				Span: parser.Span{Start: start, End: text.Len()},
				Name: s.Name, Charset: s.Charset, Bytes: s.Bytes, SHA256: s.SHA256, Container: s.Container, Raw: s.Raw,
			})
		}
	}
	joined.Text = text.String()
	joined.Bytes, joined.SHA256 = len(joined.Text), hashOf([]byte(joined.Text))
	return joined
}

// Joined returns a Member that is what Join returns. It stands in no file, so
// it cannot be read again.
func Joined(sources []*parser.Source) Member {
	src := Join(sources)
	m := Member{Name: src.Name, Format: textFormat, Charset: utf8Text, Length: int64(len(src.Text)), Data: []byte(src.Text)}
	m.decode = func(*Member) *parser.Source { c := *src; return &c }
	return m
}
