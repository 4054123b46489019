package parser

import (
	"fmt"
	"strings"
	"time"
)

// checkSections compares the number of the section on the classification line
// with the number of sections there, and with format line 3.
func checkSections(b *builder) {
	f := b.c.Header.Section
	s := f.Value
	calling := b.c.Header.Calling
	if f.IsZero() {
		if n := number(calling.Value.Section); n > 1 && b.mrn.post != "" {
			b.report(SectionDiffers, Info, calling.Span(), fmt.Sprintf("The calling line numbers the section %d, the classification line none.", n))
		}
		return
	}
	if s.Number > s.Of {
		b.report(SectionImpossible, Info, f.Span(), fmt.Sprintf("There is no section %d of %d.", s.Number, s.Of))
		return
	}
	if n := number(calling.Value.Section); calling.Value.Section != "" && n != s.Number {
		b.report(SectionDiffers, Info, calling.Span(), fmt.Sprintf("The calling line numbers the section %d, the classification line %d.", n, s.Number))
	}
	b.checkPages(s)
}

// checkPages compares the number of sections with that on the page lines,
// "ROME 00000212  002 OF 003", where it is the second number.
func (b *builder) checkPages(s Section) {
	for _, block := range b.c.Blocks {
		if block.Kind != PageLine {
			continue
		}
		line := strings.TrimRight(b.text[block.Span.Start:block.Span.End], " \r\n\t")
		n := trailingDigits(line)
		if n != 3 || !strings.HasSuffix(line[:len(line)-n], " OF ") {
			continue
		}
		if of := number(line[len(line)-n:]); of != s.Of {
			end := block.Span.Start + len(line)
			b.report(SectionDiffers, Info, Span{end - n, end}, fmt.Sprintf("The page line counts %d sections, the classification line %d.", of, s.Of))
			return // once is enough
		}
	}
}

// counterLead is how much earlier than its date-time group a telegram may be
// numbered by the relay: clocks differ.
const counterLead = 15 * time.Minute

// checkCounter compares the line of the relay, "---------032004 230631Z /12",
// with the date-time group: a telegram reaches the relay after its release.
func checkCounter(b *builder) {
	sent := b.c.Header.Sent
	if sent.Value.IsZero() || sent.Inferred != "" {
		return
	}
	at, received := b.c.Received()
	if !received.IsZero() && received.Before(sent.Value.Add(-counterLead)) {
		b.report(CounterEarly, Info, at, fmt.Sprintf("The relay numbered it on %s, before it was released on %s.", received.Format("2 January, 15:04"), sent.Value.Format("2 January, 15:04")))
	}
}
