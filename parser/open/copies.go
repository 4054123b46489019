package open

import (
	"fmt"
	"hash/maphash"
	"strings"

	"github.com/reftel/reftel/parser"
)

// Copies know the texts that were read, so that the same cable from two files
// is known for what it is. Two texts are the same cable if nothing but blanks
// at their ends differs, and their containers do not state two identifiers:
// what stands in the place of lost texts is the same for many.
type Copies struct {
	seed  maphash.Seed
	seen  map[uint64]original
	again int    // copies since Say was called
	first string // what is said of the first of these
	last  *Place // of the file at hand, which its texts share: there may be many
}

type original struct {
	in  *Place // but for the row
	row int32
	id  uint32
}

func (o original) place() Place {
	p := *o.in
	p.Row = int(o.row)
	return p
}

// A Place is where a text was read.
type Place struct {
	File string // as messages call it
	Path string // of the file in this archive, "" if it is none
	Row  int    // counted from 1, 0 if it is the only text there
}

// String returns p as in "1975.zip: two.txt, number 3".
func (p Place) String() string {
	s := p.File
	if p.Path != "" {
		s += ": " + p.Path
	}
	if p.Row > 0 {
		s = fmt.Sprintf("%s, number %d", s, p.Row)
	}
	return s
}

// A Key is what Copies know a text by. The zero Key is of no text.
type Key struct {
	text uint64 // a hash
	id   uint32 // a hash of the identifier that is stated, 0 if none is
}

// NewCopies returns Copies that know no text yet.
func NewCopies() *Copies {
	return &Copies{seed: maphash.MakeSeed(), seen: map[uint64]original{}}
}

// Key returns the key of text, which stood in that container, nil for none. It
// may be called on several goroutines at once.
func (c *Copies) Key(text string, in *parser.Container) Key {
	text = strings.TrimSpace(text)
	if text == "" {
		return Key{}
	}
	k := Key{text: maphash.String(c.seed, text)}
	if id := in.StatedID(); id != "" {
		k.id = uint32(maphash.String(c.seed, id)) | 1
	}
	return k
}

// IsCopy reports whether the same cable was read before. If it was not, it is
// known from now on.
func (c *Copies) IsCopy(k Key, here Place) bool {
	before, ok := c.find(k, here)
	if ok {
		if c.again++; c.again == 1 {
			c.first = fmt.Sprintf("%s is the same cable as %s", here, before)
		}
	}
	return ok
}

// Know makes the text known that is part of a cable read here.
func (c *Copies) Know(k Key, here Place) { c.find(k, here) }

// Say says what is to be known of the copies since it was last called, which
// are of one file, and of which each was done once: "listed". It returns "" if
// there were none.
func (c *Copies) Say(done string) string {
	n := c.again
	c.again = 0
	switch n {
	case 0:
		return ""
	case 1:
		return fmt.Sprintf("%s; it is %s once", c.first, done)
	}
	return fmt.Sprintf("%s, and so it is with %d more of this file; each is %s once", c.first, n-1, done)
}

// find returns where the same cable was read before, if it was. If it was not,
// it is noted as read here.
func (c *Copies) find(k Key, here Place) (before Place, ok bool) {
	if k == (Key{}) {
		return Place{}, false
	}
	o, ok := c.seen[k.text]
	if ok && o.id != k.id && o.id != 0 && k.id != 0 { // another with this text
		k.text ^= uint64(k.id)
		o, ok = c.seen[k.text]
	}
	if ok {
		return o.place(), true
	}
	if c.last == nil || c.last.File != here.File || c.last.Path != here.Path {
		in := here // which alone is kept
		c.last = &in
	}
	c.seen[k.text] = original{c.last, int32(here.Row), k.id}
	return Place{}, false
}
