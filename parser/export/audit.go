package export

import (
	"fmt"
	"strings"

	"github.com/reftel/reftel/parser/audit"
)

// marks writes how the portion marks add up: a line for each level, and how
// they stand to the classification line.
func (o outline) marks(a audit.MarkAudit) {
	if a.Highest != "" {
		for i, s := range a.Shares {
			level := s.Level
			if level == "" {
				level = "no mark"
			}
			o.item("portions", i, fmt.Sprintf("%s: %d of %d, %d %% of words", level, s.Paragraphs, len(a.Portions), s.Percent))
		}
	}
	o.fact("marks", a.Says)
}

// clock writes how declassification stands, and the days that count.
func (o outline) clock(k audit.DeclassClock) {
	o.fact("declassified", strings.Join(k.Says, " "))
	for _, e := range k.Events {
		o.fact("", fmt.Sprintf("%s: %s", e.Day.Format("2006-01-02"), join("; ", e.What, e.Source)))
	}
}
