package open

import (
	"bytes"
	"strings"

	"github.com/reftel/reftel/parser"
)

const (
	quotedRun  = 3       // so many lines of a stretch begin with > where a text was quoted
	quotedGap  = 2       // so many lines without it end a stretch: fewer are what a program broke off
	quotedDeep = 16      // so often a text is quoted at most
	quotedHead = 4 << 10 // so many bytes tell whether a text as a whole is quoted
)

// isQuoted reports whether most lines at the start of text begin with >: it was
// taken out of a message that forwards or answers it.
func isQuoted[T ~string | ~[]byte](text T) bool {
	head := string(text[:min(len(text), quotedHead)])
	if !strings.HasPrefix(head, ">") && !strings.Contains(head, "\n>") && !strings.Contains(head, "\r>") {
		return false
	}
	quoted, other := 0, 0
	for line := range strings.FieldsFuncSeq(head, func(r rune) bool { return r == '\n' || r == '\r' }) {
		switch {
		case line[0] == '>':
			quoted++
		case strings.TrimSpace(line) != "":
			other++
		}
	}
	return quoted >= quotedRun && quoted > other
}

// trimMarks returns line without the marks of quotation before it.
func trimMarks(line []byte) []byte {
	for len(line) > 0 && line[0] == '>' {
		line = bytes.TrimPrefix(line[1:], []byte(" "))
	}
	return line
}

// unquote takes the marks off the lines of a text that was forwarded or
// answered. Its offsets lead to text, and are nil if there were none.
func unquote(text string) (string, []parser.Offset) {
	var offsets []parser.Offset
	for range quotedDeep {
		plain, taken := unquoteOnce(text)
		if taken == nil {
			break
		}
		text, offsets = plain, compose(taken, offsets, 1, len(plain))
	}
	return text, offsets
}

// unquoteOnce is unquote for one mark per line.
func unquoteOnce(text string) (string, []parser.Offset) {
	if !strings.HasPrefix(text, ">") && !strings.Contains(text, "\n>") && !strings.Contains(text, "\r>") {
		return text, nil
	}
	var plain strings.Builder
	var offsets []parser.Offset
	for at := 0; at < len(text); {
		size, quoted := quotedStretch(text[at:])
		for end := at + size; at < end; {
			next := at + lineSize(text[at:])
			if quoted && text[at] == '>' {
				at++
				if text[at:] != "" && text[at] == ' ' {
					at++
				}
				offsets = append(offsets, parser.Offset{Text: plain.Len(), Raw: at})
			}
			plain.WriteString(text[at:next])
			at = next
		}
	}
	return plain.String(), offsets
}

// quotedStretch returns the length of the quoted lines that text begins with,
// with those among them that a program broke off, or of its first line. It
// reports whether they are enough to be a quotation.
func quotedStretch(text string) (size int, quoted bool) {
	lines, gap := 0, 0
	for at := 0; at < len(text) && gap < quotedGap; {
		next := at + lineSize(text[at:])
		switch {
		case text[at] == '>':
			lines++
			size, gap = next, 0
		case lines == 0:
			return next, false
		case strings.TrimSpace(text[at:next]) != "":
			gap++
		}
		at = next
	}
	return size, lines >= quotedRun
}

// lineSize returns the length of the line that text begins with, with its end.
func lineSize(text string) int {
	i := strings.IndexAny(text, "\r\n")
	switch {
	case i < 0:
		return len(text)
	case strings.HasPrefix(text[i:], "\r\n"):
		return i + 2
	}
	return i + 1
}
