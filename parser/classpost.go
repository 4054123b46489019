package parser

import (
	"slices"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// readReleasable reads whom a telegram may be given to, "REL TO USA, GBR", at
// the start of rest: codes up to the post of the number, and returns its
// length.
func readReleasable(rest string) int {
	if !hasWord(rest, "REL") {
		return 0
	}
	end := 0
	for i := len("REL"); ; {
		i = skipSeparators(rest, i)
		n := capitals(rest[i:])
		if n < 2 || n > 4 || startsNumber(rest[i:]) {
			return end
		}
		i += n
		if w := rest[i-n : i]; w != "TO" && w != "AND" {
			end = i
		}
	}
}

// startsNumber reports whether a listed post and its serial start s.
func startsNumber(s string) bool {
	d := strings.IndexAny(s[:min(len(s), maxPost)], "0123456789")
	return d > 0 && isPost(strings.TrimSpace(s[:d]))
}

// lostTotal returns the length of a section that has lost the number of
// sections, "SECTION 01 OF", at the start of s, where the number of the
// telegram follows.
func lostTotal(s string) int {
	n := letters(s)
	if !sectionWord(s[:n]) {
		return 0
	}
	i := skipBlanks(s, n)
	d := digits(s[i:])
	if i = skipBlanks(s, i+d); d == 0 || d > 2 || !hasWord(s[i:], "OF") {
		return 0
	}
	i = skipBlanks(s, i+len("OF"))
	if !startsNumber(s[i:]) {
		return 0
	}
	return i
}

// cutPost takes from the post of c what stands before it and is no part of its
// name, "SUSPECTED DUPLICATE ROME": the rest is the originator. What is cut is
// a caption.
func (b *builder) cutPost(c *classLine) {
	origin := b.c.Header.From.Value.Name
	if strings.IndexByte(c.post, ' ') < 0 || strings.HasSuffix(origin, c.post) || isPost(c.post) {
		return // most lines
	}
	sender, ok := refdata.CanonicalPost(origin)
	if !ok {
		return
	}
	for k := range len(c.post) {
		if c.post[k] != ' ' {
			continue
		}
		if p, ok := refdata.CanonicalPost(c.post[k+1:]); !ok || p != sender {
			continue
		}
		head := c.post[:k]
		from := c.postAt[0]
		c.post, c.postAt[0] = c.post[k+1:], from+k+1
		c.captions = append(c.captions, [2]int{from, from + len(strings.TrimRight(head, " -./"))})
		slices.SortFunc(c.captions, func(x, y [2]int) int { return x[0] - y[0] })
		return
	}
}
