package parser

import (
	"fmt"
	"slices"
	"strings"
)

// A Passage is a stretch of the text that the drafter has named at its
// beginning and its end: "BEGIN TEXT ... END TEXT", "COMMENT: ... END
// COMMENT", "(Note: ...)". Passages nest.
type Passage struct {
	Name string `json:"name"` // in capitals: "TEXT", "NOTE"
	Span Span   `json:"span"` // with the words that name it
}

// passages finds the passages of a text that is gone through once, line by
// line.
type passages struct {
	b     *builder
	open  []openPassage
	depth int           // of parentheses in the paragraph
	end   int           // where the word END stands at the end of the line above; -1 if there is none
	lost  []openPassage // begun, and never ended
}

// An openPassage has begun and not ended.
type openPassage struct {
	name  string
	word  string // what the end must name
	label Span   // the words that begin it
	begun bool   // by the word BEGIN, so that it needs an end
	depth int    // of the parenthesis that it fills; 0 if it fills none
}

// maxNested is among how many open passages, from the innermost on, that is
// looked for which an end names.
const maxNested = 64

// innermost returns the number of passages in open up to the innermost of
// word, 0 if there is none.
func (p *passages) innermost(word string) int {
	n := len(p.open)
	for n > max(0, len(p.open)-maxNested) {
		if p.open[n-1].word == word {
			return n
		}
		n--
	}
	return 0
}

// maxName is how many words the name of a passage may have.
const maxName = 10

// noNames are words that no name of a passage starts with: BEGIN is a verb
// before them.
var noNames = []string{"TO", "A", "AN", "THE", "WITH", "BY", "IN", "ON", "AT", "OF", "AND", "THIS", "THAT", "THESE", "ITS", "HIS", "AS", "FOR", "FROM", "NEXT", "WORK"}

// nameLength returns the length of the name of a passage at the start of s:
// words up to a punctuation mark or the end of the line.
func nameLength(s string) int {
	i, n, words := 0, 0, 0
	for i < len(s) && words <= maxName {
		w := i
		for i < len(s) && (isLetter(s[i]) || s[i] == '-' && i > w || s[i] == '\'') {
			i++
		}
		if i == w {
			break
		}
		words++
		n = i
		i = skipBlanks(s, i)
	}
	if words > maxName || i < len(s) && !oneOf(s[i], ".:;,)]-/(\"") {
		return 0
	}
	return n
}

// readName reads the name of a passage at the start of s, which BEGIN stands
// before, and returns it in capitals, and its length.
func readName(s string) (name string, n int) {
	if n = nameLength(s); n == 0 {
		return "", 0
	}
	name = strings.ToUpper(s[:n])
	first := 0
	for first < n && !isBlank(name[first]) {
		first++
	}
	if slices.Contains(noNames, name[:first]) {
		return "", 0
	}
	return name, n
}

// ownNames are the names of passages in which the drafter speaks. In others
// somebody is quoted.
var ownNames = []string{"SUMMARY", "COMMENT", "NOTE", "ACTION", "INTRODUCTION", "BACKGROUND", "OBJECTIVE", "BIO", "CONCLUSION", "ANALYSIS"}

// ownFirst and ownLast tell most labels from those whose passageWord is one of
// ownNames, by their first word and by their last.
var (
	ownFirst = func() *wordFilter {
		f := filterOf("FULL", "QUOTED")
		for _, w := range ownNames {
			f.add(w)
			f.add(w + "S")
		}
		return f
	}()
	ownLast = filterOf("COMMENT", "NOTE", "CONTINUED")
)

// mayBeOwn reports whether the passageWord of label, in any case, may be one of
// ownNames.
func mayBeOwn(label string) bool {
	first := label
	if i := strings.IndexByte(label, ' '); i >= 0 {
		first = label[:i]
		if ownLast.likely(label[strings.LastIndexByte(label, ' ')+1:]) {
			return true
		}
	}
	return ownFirst.likely(first) || strings.IndexByte(first, '-') > 0
}

// passageWord returns the word of a name that beginning and end have in
// common: the first, but COMMENT of EMBASSY COMMENT.
func passageWord(name string) string {
	first, rest, _ := strings.Cut(name, " ")
	switch last := name[strings.LastIndexByte(name, ' ')+1:]; {
	case (last == "COMMENT" || last == "NOTE") && !slices.Contains(ownNames, first):
		first = last
	case first == "NON" && strings.HasPrefix(rest, "PAPER"):
		return "NONPAPER"
	case first == "FULL", first == "QUOTED":
		first, _, _ = strings.Cut(rest, " ")
	}
	if strings.IndexByte(first, '-') > 0 {
		first = strings.ReplaceAll(first, "-", "")
	}
	return strings.TrimSuffix(first, "S")
}

// begin opens the passage name whose words stand at label.
func (p *passages) begin(name string, label Span, begun bool, depth int) {
	p.open = append(p.open, openPassage{name, passageWord(name), label, begun, depth})
	if begun {
		p.b.note(NotePassage, name, label.Start, label.End)
	}
}

// finish ends the open passage number n with the words at label. Those inside
// it that are open have no end.
func (p *passages) finish(n int, label Span) {
	p.drop(n)
	name := p.open[n-1].name
	p.close(n, label.End)
	p.b.note(NotePassage, name, label.Start, label.End)
}

// close makes the open passage number n one that ends at the offset end.
func (p *passages) close(n, end int) {
	o := p.open[n-1]
	if !o.begun {
		p.b.note(NotePassage, o.name, o.label.Start, o.label.End)
	}
	p.b.c.Passages = append(p.b.c.Passages, Passage{o.name, Span{o.label.Start, end}})
	p.open[n-1].begun = false
	p.drop(n - 1)
}

// drop forgets the open passages from number n on, innermost first.
func (p *passages) drop(n int) {
	for len(p.open) > n {
		o := p.open[len(p.open)-1]
		p.open = p.open[:len(p.open)-1]
		if o.begun {
			p.lost = append(p.lost, o)
		}
	}
}

// readBegin reads "BEGIN TEXT:" at s[i:], where first says that the line is
// the first of its paragraph or follows on the end of a sentence; at is the
// offset of s. It returns the bytes read.
func (p *passages) readBegin(s string, i, at int, first bool) int {
	if !hasWord(s[i:], "BEGIN") || isLower(s[i]) || !startsSentence(s, i, first) {
		return 0
	}
	from := skipBlanks(s, i+len("BEGIN"))
	name, n := readName(s[from:])
	if n == 0 || from == i+len("BEGIN") {
		return 0
	}
	p.begin(name, Span{at + i, at + from + n}, true, 0)
	return from + n - i
}

// startsSentence reports whether s[i:] starts a sentence or fills a
// parenthesis.
func startsSentence(s string, i int, first bool) bool {
	for i > 0 && isBlank(s[i-1]) {
		i--
	}
	return i == 0 && first || i > 0 && strings.IndexByte(".?!:;)(\"-[>/*", s[i-1]) >= 0
}

// readEnd reads "END TEXT." or "End of note" at s[i:]: the end of a passage
// that is open. It returns the bytes read.
func (p *passages) readEnd(s string, i, at int) int {
	if len(p.open) == 0 || !hasWord(s[i:], "END") {
		return 0
	}
	k := skipBlanks(s, i+len("END"))
	if k == len(s) {
		p.end = at + i
		return 0
	}
	return p.readEndName(s, k, at, at+i) + k - i
}

// readEndName reads the name behind END at s[k:]; END stands at the offset
// start of the text. It returns the length of the name.
func (p *passages) readEndName(s string, k, at, start int) int {
	from := k
	if hasWord(s[k:], "OF") {
		k = skipBlanks(s, k+len("OF"))
	}
	n := k
	for words := 0; words < 2 && n < len(s); words++ { // EMBASSY COMMENT
		w := n
		for n < len(s) && (isLetter(s[n]) || s[n] == '-' && n > w) {
			n++
		}
		if n == w {
			break
		}
		name := strings.ToUpper(s[k:n])
		if open := p.innermost(passageWord(name)); open > 0 {
			if o := p.open[open-1]; hasFold(s[k:], o.name) {
				n = max(n, k+len(o.name))
			}
			p.finish(open, Span{start, at + n})
			return n - from
		}
		n = skipBlanks(s, n)
	}
	return 0
}

// maxLabel is how far back a label is looked for.
const maxLabel = 40

// labelBytes are those that a label is made of: letters, blanks, apostrophes.
var labelBytes = func() (set [256]bool) {
	for c := range set {
		set[c] = isLetter(byte(c)) || isBlank(byte(c)) || c == '\''
	}
	return set
}()

// readLabel reads the label in front of the colon or period s[i], such as
// "COMMENT:" and "(Note:", as the beginning of a passage that may have an end.
func (p *passages) readLabel(s string, i, at int, first bool) {
	from := i
	for reach := max(0, i-maxLabel); from > reach && labelBytes[s[from-1]]; {
		from--
	}
	bracket := from > 0 && (s[from-1] == '(' || s[from-1] == '[')
	from = skipBlanks(s, from)
	if from >= i || !isUpper(s[from]) || !bracket && !startsSentence(s, from, first) || hasWord(s[from:i], "BEGIN") || hasWord(s[from:i], "END") {
		return
	}
	label := trimRight(s[from:i], " ")
	if !mayBeOwn(label) {
		return
	}
	name := strings.TrimSuffix(strings.ToUpper(label), " CONTINUED")
	if !slices.Contains(ownNames, passageWord(name)) {
		return
	}
	depth := 0
	if bracket && s[skipBack(s, from)-1] == '(' {
		depth = p.depth
	}
	p.begin(name, Span{at + from, at + from + len(name)}, false, depth)
}

// skipBack returns the index behind the last byte before s[i] that is no
// blank.
func skipBack(s string, i int) int {
	for i > 0 && isBlank(s[i-1]) {
		i--
	}
	return i
}

// closeParenthesis ends the passage that fills the parenthesis closed at the
// offset at.
func (p *passages) closeParenthesis(at int) {
	if n := len(p.open); n > 0 && p.open[n-1].depth == p.depth && p.depth > 0 {
		p.close(n, at)
	}
	p.depth = max(p.depth-1, 0)
}

// maxLost is of how many passages it is said that they have no end.
const maxLost = 20

// report says which passages were begun and never ended, once for a name.
func (p *passages) report() {
	p.drop(0)
	slices.SortStableFunc(p.lost, func(x, y openPassage) int { return x.label.Start - y.label.Start })
	var count map[string]int
	if len(p.lost) > 0 {
		count = map[string]int{}
	}
	for _, o := range p.lost {
		count[o.name]++
	}
	said := 0
	for _, o := range p.lost {
		n := count[o.name]
		if n == 0 || said == maxLost {
			continue
		}
		message := fmt.Sprintf("BEGIN %s has no end.", o.name)
		if n > 1 {
			message = fmt.Sprintf("%d passages begin with BEGIN %s and have no end; this is the first.", n, o.name)
		}
		p.b.report(PassageOpen, Info, o.label, message)
		count[o.name] = 0
		said++
	}
	slices.SortStableFunc(p.b.c.Passages, func(x, y Passage) int {
		if x.Span.Start != y.Span.Start {
			return x.Span.Start - y.Span.Start
		}
		return y.Span.End - x.Span.End
	})
}
