package parser

// A paragraphStart is the beginning of a paragraph as read: its number and its
// portion mark.
type paragraphStart struct {
	number  int  // -1 if it has none
	letters int  // of the number at the start of the line, if it is Roman
	dotted  bool // a period or a parenthesis follows the number
	pil     bool // a publisher's pilcrow stands before it
	mark    [2]int
	text    int    // where the text starts
	scan    [2]int // where letters stand for the digits of the number; zero if none do
}

func (p *paragraphStart) marked() bool { return p.mark[1] > 0 }

// read reads number and mark at the start of s: "1. (C) ", "¶2. ", "18 (C) ",
// "(C) 1. ". It reports whether s starts a paragraph.
func (p *paragraphStart) read(s string) bool {
	*p = paragraphStart{number: -1}
	i := pilcrow(s)
	p.pil = i > 0
	if i < len(s) && s[i] == '(' {
		n := markAt(s[i:])
		if n == 0 {
			return false
		}
		p.mark = [2]int{i, i + n}
		i = skipBlanks(s, i+n)
		if d := digits(s[i:]); d > 0 && d < 3 && i+d < len(s) && s[i+d] == '.' {
			p.number, p.dotted = number(s[i:i+d]), true
			i = skipBlanks(s, i+d+1)
		}
		p.text = i
		return true
	}
	d := digits(s[i:])
	if d == 0 || d > 3 {
		return false
	}
	p.number = number(s[i : i+d])
	for i += d; i < len(s); i++ {
		c := s[i]
		if c == ',' && (i+1 >= len(s) || s[i+1] != '.') && markAt(s[skipBlanks(s, i+1):]) == 0 {
			return false
		}
		if c != '.' && c != ')' && c != ',' {
			if p.dotted && isDigit(c) || !p.dotted && isLetter(c) {
				return false
			}
			break
		}
		p.dotted = true
	}
	i = skipBlanks(s, i)
	if n := markAt(s[i:]); n > 0 {
		p.mark = [2]int{i, i + n}
		i = skipBlanks(s, i+n)
	}
	p.text = i
	return p.dotted || p.marked() || p.pil
}

// maxGap is how many numbers may be missing between two paragraphs without
// portion marks: lists inside a paragraph jump more often than that.
const maxGap = 7

// paragraphStarts are the bytes that the start of a paragraph can start with.
var paragraphStarts = bytesOf(paragraphBytes)

// paragraphAt reports whether a paragraph starts at line i, and reads its start
// into p: its number is the expected one, or something else makes it plain that
// it is no item of a list and no number in a sentence.
func (b *builder) paragraphAt(i int, p *paragraphStart) bool {
	s := b.content(i)
	if s == "" || !paragraphStarts[s[0]] {
		return false
	}
	next := b.body.next
	if !p.read(s) && !(b.layout.tight && p.readBullet(s, max(next, 1))) {
		return b.readRoman(p, s, i) || p.readScanned(s, max(next, 1))
	}
	switch {
	case p.number < 0:
		return b.fresh(i) && (b.zone == bodyZone || len(s) > p.text) && b.zone != headingZone && !b.nextLetter(i)
	case i < b.body.quote.end && b.quotes(i, p):
		return false
	case p.marked():
		return true
	case p.text >= len(s) && !p.pil && !b.fresh(i) && !(b.layout.tight && p.number == max(next, 1)):
		return false
	case next == 0:
		return p.number == 1 || b.fresh(i)
	case p.number == next:
		return b.fresh(i) || (p.pil || b.endsSentence(i-1)) && !b.body.marked || b.tightParagraph(p, s)
	case p.number > next && p.number-next <= maxGap:
		return (b.fresh(i) || p.pil && sentenceEnds(b.content(i-1)) || p.number == 2 && b.tightParagraph(p, s) && b.endsSentence(i-1)) && p.text < len(s) && !isLower(s[p.text])
	}
	return false
}
