package worker

import (
	"fmt"
	"hash/maphash"
	"strings"

	"github.com/reftel/reftel/parser/open"
)

// copies knows the texts that a Load has listed, so that the same cable from
// two files is listed once. Two texts are the same if nothing but blanks at
// their ends differs.
type copies struct {
	seed  maphash.Seed
	seen  map[uint64]place
	again int    // texts of the file at hand that were listed before
	first string // what is said of the first of these
}

// A place is where a text was listed.
type place struct {
	name, path string
	row        int
}

func (p place) String() string {
	s := p.name
	if p.path != "" {
		s += ": " + p.path
	}
	if p.row > 0 {
		s = fmt.Sprintf("%s, number %d", s, p.row)
	}
	return s
}

func newCopies() copies {
	return copies{seed: maphash.MakeSeed(), seen: map[uint64]place{}}
}

// isCopy reports whether text, which m holds, was listed before.
func (c *copies) isCopy(m open.Member, text string) bool {
	here := place{m.Name, m.Path, m.Row}
	sum := maphash.String(c.seed, strings.TrimSpace(text))
	before, ok := c.seen[sum]
	if !ok {
		c.seen[sum] = here
		return false
	}
	if c.again++; c.again == 1 {
		c.first = fmt.Sprintf("%s is the same cable as %s", here, before)
	}
	return true
}

// say returns what the reader is told of the copies in a file that is done,
// "" if there were none.
func (c *copies) say() string {
	n := c.again
	c.again = 0
	switch n {
	case 0:
		return ""
	case 1:
		return c.first + "; it is listed once"
	}
	return fmt.Sprintf("%s, and so it is with %d more of this file; each is listed once", c.first, n-1)
}
