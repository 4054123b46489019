package explain

import (
	"sort"
	"strings"

	"github.com/reftel/reftel/parser"
)

// where returns the format line that s stands on, in words; "" if it has no
// number.
func where(c *parser.Cable, s parser.Span) string {
	b, ok := blockAt(c, s)
	if !ok {
		return ""
	}
	return formatLine(c, b)
}

// blockAt returns the block that s starts in.
func blockAt(c *parser.Cable, s parser.Span) (parser.Block, bool) {
	i := sort.Search(len(c.Blocks), func(i int) bool { return c.Blocks[i].Span.End > s.Start })
	if i == len(c.Blocks) || c.Blocks[i].Span.Start > s.Start {
		return parser.Block{}, false
	}
	return c.Blocks[i], true
}

// formatLine returns the format line of ACP 127 that b is, in words.
func formatLine(c *parser.Cable, b parser.Block) string {
	switch b.Kind {
	case parser.Transmission:
		return "format line 1"
	case parser.CalledLine:
		return "format line 2"
	case parser.CallingLine:
		return "format line 3"
	case parser.Instruction:
		return "format line 4"
	case parser.DateTime:
		return "format line 5"
	case parser.Originator:
		return "format line 6"
	case parser.Addressees:
		switch firstWord(text(c, b.Span)) {
		case "INFO":
			return "format line 8"
		case "XMT":
			return "format line 9"
		}
		return "format line 7"
	case parser.Accounting:
		return "format line 10"
	case parser.Separator:
		return "format lines 11 and 13"
	}
	return ""
}

// firstWord returns the first word of s in capitals.
func firstWord(s string) string {
	s = strings.TrimLeft(s, " \t\r\n")
	if i := strings.IndexAny(s, " \t\r\n:"); i >= 0 {
		s = s[:i]
	}
	return strings.ToUpper(s)
}

// Label returns the short name of b for the margin: "Date-time group". It is
// "" for paragraphs, whose number and mark stand there, and for unknown text.
func Label(c *parser.Cable, b parser.Block) string {
	switch b.Kind {
	case parser.Transmission:
		return "Transmission"
	case parser.CalledLine:
		return "Called"
	case parser.CallingLine:
		return "Calling"
	case parser.Instruction:
		return "Security"
	case parser.DateTime:
		return "Date-time group"
	case parser.Originator:
		return "From"
	case parser.Addressees:
		return addresseesLabel(c, b)
	case parser.Accounting:
		return "Accounting"
	case parser.Separator:
		return "Break"
	case parser.Distribution:
		return "Distribution"
	case parser.Drafting:
		return "Drafting"
	case parser.Counter:
		return "Counter"
	case parser.ClassLine:
		return "Classification"
	case parser.CaptionLine:
		return "Caption"
	case parser.AuthorityLine:
		return "Authority"
	case parser.TagsLine:
		return "Tags"
	case parser.SubjectLine:
		return "Subject"
	case parser.ReferenceBlock:
		return "References"
	case parser.ClassifiedBy:
		return "Classified by"
	case parser.Heading:
		return "Heading"
	case parser.Portion:
		return "Portion"
	case parser.SignatureLine:
		return "Signature"
	case parser.Trailer:
		return "End"
	case parser.PageLine:
		return "Page"
	case parser.Banner:
		return "Banner"
	case parser.Stamp:
		return "Stamp"
	case parser.Notice:
		return "Notice"
	case parser.Attributes:
		return "Attributes"
	case parser.Set:
		return "Set"
	case parser.Text, parser.Unknown:
		return ""
	}
	return words(string(b.Kind))
}

func addresseesLabel(c *parser.Cable, b parser.Block) string {
	switch firstWord(text(c, b.Span)) {
	case "INFO":
		return "Info"
	case "XMT":
		return "Exempt"
	}
	return "Action"
}
