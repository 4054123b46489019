package audit

import (
	"fmt"
	"slices"
	"strings"
)

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

// share adds up portions and words per level.
func (a *MarkAudit) share() {
	for _, p := range a.Portions {
		i := slices.IndexFunc(a.Shares, func(s Share) bool { return s.Level == p.Level })
		if i < 0 {
			i = len(a.Shares)
			a.Shares = append(a.Shares, Share{Level: p.Level})
		}
		a.Shares[i].Paragraphs++
		a.Shares[i].Words += p.Words
	}
	slices.SortStableFunc(a.Shares, func(x, y Share) int {
		if d := rank(y.Level) - rank(x.Level); d != 0 {
			return d
		}
		return strings.Compare(y.Level, x.Level)
	})
	a.setPercents()
}

// setPercents gives each share its percentage of the words. What rounding
// down leaves goes to those that it took most from, so that they add up.
func (a *MarkAudit) setPercents() {
	if a.Words == 0 {
		return
	}
	left := 100
	order := make([]int, len(a.Shares))
	for i := range a.Shares {
		order[i] = i
		a.Shares[i].Percent = 100 * a.Shares[i].Words / a.Words
		left -= a.Shares[i].Percent
	}
	slices.SortStableFunc(order, func(i, j int) int {
		return 100*a.Shares[j].Words%a.Words - 100*a.Shares[i].Words%a.Words
	})
	for _, i := range order[:left] {
		a.Shares[i].Percent++
	}
}

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
