package parser

import (
	"fmt"
	"time"
)

// publishedLead is how far the date that a container states may lie from the
// date-time group. One publisher's dates are an hour early throughout.
const publishedLead = 2 * time.Hour

// checkStated compares date and level that the container states with those of
// the text.
func checkStated(b *builder) {
	if b.src.Container == nil {
		return
	}
	h := &b.c.Header
	written := b.column(dateColumns...)
	if t := statedTime(written); !t.IsZero() && !h.Sent.Value.IsZero() && h.Sent.Inferred == "" {
		far := t.Sub(h.Sent.Value).Abs() > publishedLead
		if t.Equal(t.Truncate(24 * time.Hour)) { // a day alone; by its own clock it may be the one before or after
			far = t.Sub(h.Sent.Value.Truncate(24*time.Hour)).Abs() > 24*time.Hour
		}
		if far {
			b.report(DateDiffers, Info, h.Sent.Span(), fmt.Sprintf("The container dates it %s, the text %s.", written, h.Sent.Value.Format("2006-01-02 15:04")))
		}
	}
	if c, ok := readClassLine(b.column(levelColumns...)); ok && !h.Classification.IsZero() && h.Classification.Inferred == "" && rank(c.value.Level) != rank(h.Classification.Value.Level) {
		b.report(LevelDiffers, Info, h.Classification.Span(), fmt.Sprintf("The container calls it %s, the text %s.", c.value.Level, h.Classification.Value.Level))
	}
}

// checkTags says what was left out with a line of more tags than a telegram
// has.
func checkTags(b *builder) {
	tags := b.c.Header.TAGS
	if len(tags) <= maxTags {
		return
	}
	b.report(TagsMany, Info, tags[maxTags].Span(), fmt.Sprintf("There are %d tags, where a telegram has a dozen. From here on they were not compared with each other nor with similar codes.", len(tags)))
}
