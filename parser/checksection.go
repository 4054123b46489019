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
	if f.IsZero() {
		return
	}
	if s.Number > s.Of {
		b.report(SectionImpossible, Info, f.Span(), fmt.Sprintf("There is no section %d of %d.", s.Number, s.Of))
		return
	}
	calling := b.c.Header.Calling
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
// with the date-time group: a telegram reaches the relay after its release. The
// line has no month; it is read as the nearest.
func checkCounter(b *builder) {
	sent := b.c.Header.Sent
	if sent.Value.IsZero() || sent.Inferred != "" {
		return
	}
	for _, block := range b.c.Blocks {
		switch block.Kind {
		case Counter:
			if at, received := b.counterTime(block.Span, sent.Value); !received.IsZero() && received.Before(sent.Value.Add(-counterLead)) {
				b.report(CounterEarly, Info, at, fmt.Sprintf("The relay numbered it on %s, before it was released on %s.", received.Format("2 January, 15:04"), sent.Value.Format("2 January, 15:04")))
			}
			return
		case Text:
			return
		}
	}
}

// counterTime reads the day and time in the counter line at span, in the month
// that brings them nearest to near.
func (b *builder) counterTime(span Span, near time.Time) (Span, time.Time) {
	s := b.text[span.Start:span.End]
	z := strings.IndexByte(s, 'Z')
	if z < 6 || trailingDigits(s[:z]) != 6 {
		return Span{}, time.Time{}
	}
	at := Span{span.Start + z - 6, span.Start + z + 1}
	day, hour, minute := number(s[z-6:z-4]), number(s[z-4:z-2]), number(s[z-2:z])
	var best time.Time
	for _, months := range [...]int{0, 1, -1} {
		t := time.Date(near.Year(), near.Month()+time.Month(months), day, hour, minute, 0, 0, time.UTC)
		if t.Day() == day && hour < 24 && minute < 60 && (best.IsZero() || t.Sub(near).Abs() < best.Sub(near).Abs()) {
			best = t
		}
	}
	return at, best
}
