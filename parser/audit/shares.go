package audit

import "fmt"

// levels are the levels of classification lines and of portion marks, in
// rising order; those of one rank protect alike.
var levels = []struct {
	name string
	rank int
}{
	{"U", 1}, {"UNCLASSIFIED", 1}, {"FOUO", 2}, {"SBU", 2}, {"LOU", 2}, {"LIMITED OFFICIAL USE", 2},
	{"C", 3}, {"CONFIDENTIAL", 3}, {"S", 4}, {"SECRET", 4}, {"TS", 5}, {"TOP SECRET", 5},
}

// rank orders levels of cables and of portion marks on one scale, on which
// what is classified begins with 3. It is 0 for no level.
func rank(level string) int {
	for _, l := range levels {
		if l.name == level {
			return l.rank
		}
	}
	return 0
}

// classified is the rank at which information is classified.
const classified = 3

// share adds up portions and words per level, the highest level first.
func (a *MarkAudit) share() {
	for i := range a.Portions {
		s := a.shareOf(a.Portions[i].Level)
		s.Paragraphs++
		s.Words += a.Portions[i].Words
	}
	a.setPercents()
}

// shareOf returns the share of level, which it puts in its place if there is
// none yet.
func (a *MarkAudit) shareOf(level string) *Share {
	at := 0
	for at < len(a.Shares) && above(a.Shares[at].Level, level) {
		at++
	}
	if at < len(a.Shares) && a.Shares[at].Level == level {
		return &a.Shares[at]
	}
	a.Shares = append(a.Shares, Share{})
	copy(a.Shares[at+1:], a.Shares[at:])
	a.Shares[at] = Share{Level: level}
	return &a.Shares[at]
}

// above reports whether level x stands above level y in a list.
func above(x, y string) bool {
	if rank(x) != rank(y) {
		return rank(x) > rank(y)
	}
	return x > y
}

// setPercents gives each share its percentage of the words. What rounding
// down leaves goes to those that it took most from, so that they add up.
func (a *MarkAudit) setPercents() {
	if a.Words == 0 {
		return
	}
	left := 100
	for i := range a.Shares {
		a.Shares[i].Percent = 100 * a.Shares[i].Words / a.Words
		left -= a.Shares[i].Percent
	}
	for ; left > 0; left-- {
		most := &a.Shares[0]
		for i := range a.Shares {
			if s := &a.Shares[i]; a.lost(s) > a.lost(most) {
				most = s
			}
		}
		most.Percent++
	}
}

// lost is how much of s its percentage leaves out, in hundredths of a word.
func (a *MarkAudit) lost(s *Share) int { return 100*s.Words - s.Percent*a.Words }

// judge compares the highest mark with the classification line.
func (a *MarkAudit) judge() {
	open := 0 // numbered paragraphs without a mark
	for _, p := range a.Portions {
		if p.Level == "" && p.Number != "" {
			open++
		}
	}
	own, highest := rank(a.Level), rank(a.Highest)
	switch {
	case highest == 0:
		a.Verdict, a.Says = Unmarked, "No paragraph has a portion mark; the classification line speaks for all of them."
	case own == 0:
		a.Verdict, a.Says = Unknown, "There is no classification line to compare the marks with."
	case highest > max(own, 2):
		a.Verdict, a.Says = Above, fmt.Sprintf("A paragraph is marked %s, which is higher than the classification line.", a.Highest)
	case highest == own || highest < classified && own < classified:
		a.Verdict, a.Says = Agrees, "The highest mark agrees with the classification line."
	case open > 0:
		a.Verdict, a.Says = Open, fmt.Sprintf("The highest mark is %s, lower than the classification line; %s.", a.Highest, unmarked(open))
	default:
		a.Verdict, a.Says = Below, fmt.Sprintf("The highest mark is %s: no paragraph is as high as the classification line.", a.Highest)
	}
	if a.Level == "" && highest == 0 {
		a.Verdict = Unknown
	}
}

func unmarked(n int) string {
	if n == 1 {
		return "one paragraph has none"
	}
	return fmt.Sprintf("%d paragraphs have none", n)
}
