package parser

import "strings"

// labelledMark returns where a portion mark stands behind a label of a word or
// two at s[i:], such as "Summary: (C)".
func labelledMark(s string, i int) [2]int {
	colon := strings.IndexByte(s[i:min(len(s), i+24)], ':')
	if colon < 0 {
		return [2]int{}
	}
	at := skipBlanks(s, i+colon+1)
	if n := markAt(s[at:]); n > 0 {
		return [2]int{at, at + n}
	}
	return [2]int{}
}

// What opens a paragraph that says something of the whole.
var (
	classifiedWords = newWordFinder("CLASSIFIED BY")
	entireWords     = newWordFinder("ENTIRE TEXT")
)

// openingParagraphs is how many paragraphs at the start of the body may say
// something of the whole: who classified it, that all of it has one mark.
const openingParagraphs = 4

// maxStatement is how far the statement of a classifier may reach.
const maxStatement = 240

// readOpening reads what the paragraph in r, if it is one of the first, says of
// the whole, and reports whether it says something of the marks.
func (b *builder) readOpening(para *Paragraph, r lineRange) bool {
	if len(b.c.Body) >= openingParagraphs {
		return false
	}
	if len(b.c.Header.ClassifiedBy) == 0 {
		b.readInlineClassifier(para.Text, r.start, r.to)
	}
	return b.entireText(para)
}

// readInlineClassifier reads "Classified by ..." at the start of a paragraph.
func (b *builder) readInlineClassifier(text string, start, end int) {
	i := classifiedWords.index(text[:min(len(text), 120)])
	if i < 0 || classifiedLabel(text[i:]) == 0 || i > 0 && !strings.HasSuffix(trimRight(text[:i], " "), ".") && !(hasWord(text, "THIS") && i < len("This message has been ")+1) {
		return
	}
	f := b.foldCut(b.at, start, end)
	i = classifiedWords.index(f.text)
	if i < 0 {
		return
	}
	statement := fold{f.text[:min(len(f.text), i+maxStatement)], f.parts}
	b.readClassifiedBy(statement.from(i))
}

// entireText takes "(C - ENTIRE TEXT)" and its like as the mark of all
// paragraphs that have none. It reports whether such words stand there.
func (b *builder) entireText(para *Paragraph) bool {
	i := entireWords.index(para.Text[:min(len(para.Text), 60)])
	if i < 0 { // most
		return false
	}
	mark := b.entireMark(trimBoth(para.Text[:i], " -("))
	if mark.Level == "" {
		return true
	}
	b.body.entire = &mark
	if para.Mark == nil {
		para.Mark = &mark
	}
	return true
}

// entireMark returns the mark that s, what stands before "entire text", means.
func (b *builder) entireMark(s string) Mark {
	switch {
	case hasFold(s, "SENSITIVE BUT UNCLASSIFIED"):
		return Mark{Level: "SBU"}
	case hasFold(s, "LIMITED OFFICIAL USE"):
		return Mark{Level: "LOU"}
	}
	return b.readMark(s)
}
