package audit

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// A MarkAudit is how the portion marks of a cable add up.
type MarkAudit struct {
	Level    string    // of the classification line: "CONFIDENTIAL"; "" if there is none
	Highest  string    // level of the highest mark: "C"; "" if nothing is marked
	Verdict  Verdict   // what comparing the two gives
	Portions []Portion // paragraph by paragraph
	Shares   []Share   // of the levels, the highest first, what is not marked last
	Words    int       // in all portions
	Says     string    // the verdict as a sentence
	Source   string    // where it is written that both agree
}

// A Verdict is how the highest mark stands to the classification line.
type Verdict string

// The verdicts.
const (
	Agrees   Verdict = "agrees"   // the highest mark is that of the classification line
	Above    Verdict = "above"    // a mark is higher than the classification line
	Below    Verdict = "below"    // everything is marked, and lower
	Open     Verdict = "open"     // what is marked is lower, and not everything is
	Unmarked Verdict = "unmarked" // nothing is marked
	Unknown  Verdict = "unknown"  // there is no classification line
)

// A Portion is a paragraph, or a part of one that has a mark of its own. What
// it counts it counts without those parts.
type Portion struct {
	Number    string // "3", "3.a"; "" if unnumbered
	Level     string // of its mark: "C"; "" if it has none
	Mark      string // as it is usually written: "C/NF"
	Inherited bool   // the mark is that of an "entire text" statement or of a portion switch
	Above     bool   // the mark is higher than the classification line
	Words     int
	Spans     []parser.Span
}

// A Share is how much of a cable has marks of one level.
type Share struct {
	Level      string // "C"; "" for what is not marked
	Paragraphs int
	Words      int
	Percent    int // of the words; the shares of a cable add up to 100
}

// marksSource is where the orders want portions marked, and the whole as high
// as its highest portion.
const marksSource = "E.O. 13526, section 1.6; 32 CFR 2001.21"

// Marks compares the portion marks of c with its classification line.
func Marks(c *parser.Cable) MarkAudit {
	a := MarkAudit{Level: c.Header.Classification.Value.Level, Source: marksSource}
	a.add(c.Body)
	for i := range a.Portions {
		p := &a.Portions[i]
		p.Above = a.Level != "" && rank(p.Level) > max(rank(a.Level), 1)
		if rank(p.Level) > rank(a.Highest) {
			a.Highest = p.Level
		}
	}
	a.share()
	a.judge()
	return a
}

// add takes paragraphs into a, and those of their parts that have a mark of
// their own.
func (a *MarkAudit) add(paragraphs []parser.Paragraph) {
	for i := range paragraphs {
		p := &paragraphs[i]
		portion := Portion{Number: p.Number, Words: len(strings.Fields(p.Text)), Spans: p.Spans}
		if p.Mark != nil {
			portion.Level, portion.Mark, portion.Inherited = p.Mark.Level, p.Mark.String(), p.Mark.Inherited
		}
		a.Words += portion.Words
		at := len(a.Portions)
		a.Portions = append(a.Portions, portion)
		a.addParts(p, at)
	}
}

// addParts takes the marked parts of p, which is portion number of, out of it.
func (a *MarkAudit) addParts(p *parser.Paragraph, of int) {
	for i := range p.Children {
		child := &p.Children[i]
		if child.Mark == nil || child.Mark.Inherited {
			a.addParts(child, of)
			continue
		}
		words := min(len(strings.Fields(child.Text)), a.Portions[of].Words)
		a.Portions[of].Words -= words
		at := len(a.Portions)
		a.Portions = append(a.Portions, Portion{Number: partNumber(p.Number, child.Number), Level: child.Mark.Level, Mark: child.Mark.String(), Words: words, Spans: child.Spans})
		a.addParts(child, at)
	}
}

// partNumber returns the number of a part with that of its paragraph: "3.a".
func partNumber(of, part string) string {
	if of == "" || part == "" {
		return of + part
	}
	return of + "." + part
}
