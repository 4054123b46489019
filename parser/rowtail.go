package parser

import (
	"strings"
)

// tailLines is how many lines the rows below the text have at most.
const tailLines = 80

// markTail marks the rows below the text, from line from on.
func (b *builder) markTail(from int) {
	for i := max(from, len(b.lines)-tailLines); i < len(b.lines); i++ {
		if b.lines[i].blank() || b.lines[i].kind != 0 {
			continue
		}
		if label, _ := rowLabel(b.content(i)); !tailLabel(label) || !b.afterText(i) {
			continue
		}
		b.markLostLabels(i)
		b.markTailRows(i)
		return
	}
}

// markEnds marks the lines that end a document, from line i on, as damaged as
// they may be.
func (b *builder) markEnds(i int) {
	for ; i < len(b.lines); i++ {
		if b.lines[i].kind == 0 && len(b.content(i)) < 30 && strings.Contains(b.content(i), "END OF DOCUMENT") {
			b.lines[i].kind = endLine
		}
	}
}

func tailLabel(label string) bool {
	switch label {
	case "Signature", "Drafted By", "Cleared By", "Approved By", "Released By", "Info", "XMT", "Dissemination Rule", "Attachments":
		return true
	}
	return false
}

// afterText reports whether the text has ended above line i: with an end mark
// or a sentence.
func (b *builder) afterText(i int) bool {
	for k, seen := i-1, 0; k >= 0 && seen < 4; k-- {
		if b.lines[k].kind == endLine {
			return true
		}
		if b.lines[k].blank() || b.lines[k].kind != 0 {
			continue
		}
		seen++
		if s := b.content(k); trailerLine(s) || seen == 1 && sentenceEnds(s) || seen == 1 && personLine(s) {
			return true
		}
	}
	return false
}

// markTailRows marks the rows from line i to the end of the text.
func (b *builder) markTailRows(i int) {
	for i < len(b.lines) {
		if b.lines[i].blank() || b.lines[i].kind != 0 {
			i++
			continue
		}
		s := b.content(i)
		label, n := rowLabel(s)
		switch {
		case label == "" || sheetLine(s):
			i++
		case n == len(s): // the value stands on the next line
			b.lines[i].kind = attributeLine
			if j := b.nextFull(i + 1); j < len(b.lines) && b.rowValue(j) {
				i = b.readRow(label, j, 0)
			} else {
				b.layout.rows = append(b.layout.rows, row{label: label})
				i++
			}
		default:
			i = b.readRow(label, i, n)
		}
	}
}

// markLostLabels marks the rows above line i, down from the end mark, whose
// labels cannot be read.
func (b *builder) markLostLabels(i int) {
	for k := i - 1; k >= 0 && k > i-5; k-- {
		if strings.HasPrefix(b.content(k), "NNN") || b.lines[k].kind == endLine {
			for k++; k < i; k++ {
				if b.lines[k].kind == 0 && !b.lines[k].blank() {
					b.lines[k].kind = attributeLine
				}
			}
			return
		}
	}
}

// rowValue reports whether line i can be the value of a label above it.
func (b *builder) rowValue(i int) bool {
	s := b.content(i)
	l, _ := rowLabel(s)
	_, n := bannerLevel(s)
	return l == "" && n == 0 && !sheetLine(s)
}
