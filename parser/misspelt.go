package parser

import "strings"

// checkLabels offers the right spelling of labels that have lost letters.
func checkLabels(b *builder) {
	for i := range b.c.Blocks {
		block := &b.c.Blocks[i]
		var label string
		switch block.Kind {
		case TagsLine:
			label = "TAGS"
		case SubjectLine:
			label = "SUBJECT"
		default:
			continue
		}
		at := block.Span.Start
		for at < block.Span.End && !isLetter(b.text[at]) {
			at++
		}
		s := b.text[at:block.Span.End]
		word := s[:letters(s)]
		if word == label || tagsLabel(s) == 0 && subjectLabel(s) == 0 || strings.EqualFold(word, label) || hasFold("TAGS", strings.ToUpper(word)) || len(word) == len("SUBJ") && hasFold(word, "SUBJ") {
			continue
		}
		span := Span{at, at + len(word)}
		b.offer(LabelMisspelt, Info, span, word+" is read as "+label+".", "Write "+label, Edit{span, label})
	}
}

// checkScanned points at letters and digits of references that a scan took for
// each other: "O8 R0ME 212".
func checkScanned(b *builder) {
	for _, t := range b.refs.targets {
		s := b.text[t.span.Start:t.span.End]
		if v, n := scannedDigits(s); n == 2 {
			b.scanned(v, t.span.Start)
		}
		for from := 0; from < len(s); from++ {
			to, digit := from, false
			for ; to < len(s); to++ {
				if isLetter(s[to]) {
					continue
				}
				if !inWord(s, to) {
					break
				}
				digit = true
			}
			if digit && !madeOf(s[from:to], "01") {
				b.scannedWord(t.span.Start+from, t.span.Start+to)
			}
			from = max(from, to)
		}
	}
}

// spacedWord writes a classification as telegrams do: "S E C R E T".
func spacedWord(level string) string {
	return strings.Join(strings.Split(strings.ReplaceAll(level, " ", ""), ""), " ")
}
