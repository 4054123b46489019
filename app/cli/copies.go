package cli

import (
	"cmp"
	"fmt"

	"github.com/reftel/reftel/parser/open"
)

// copiesUsage is what the flag says that makes copies be written.
const copiesUsage = "write cables again that were written before; without it the same cable is written once, and standard error says where the copies are"

// known returns what knows copies, nil if these are written too.
func known(write bool) *open.Copies {
	if write {
		return nil
	}
	return open.NewCopies()
}

// leaveOut takes the output of cables out of b that are written already, and
// returns how many are left.
func (p *parsing) leaveOut(b *batch) (left int) {
	if p.copies == nil {
		return len(b.texts)
	}
	var from done // where the text begins
	end := 0      // of the output that stays
	for i, to := range b.done {
		t := &b.texts[i]
		if t.path != p.copied {
			p.sayCopies()
			p.copied = t.path
		}
		if !p.isCopy(b.keys[from.keys:to.keys], t) {
			end += copy(b.out[end:], b.out[from.out:to.out])
			left++
		}
		from = to
	}
	b.out = b.out[:end]
	return left
}

// isCopy reports whether t, which the first of keys is of, is written already.
// If it is not, it is known from now on, with the sections that it was joined
// from.
func (p *parsing) isCopy(keys []open.Key, t *text) bool {
	here := open.Place{File: cmp.Or(t.path, "standard input"), Path: t.Path, Row: t.Row}
	again := p.copies.IsCopy(keys[0], here)
	for _, k := range keys[1:] {
		p.copies.Know(k, here)
	}
	return again
}

// sayCopies says which cables of a file were left out, if some were.
func (p *parsing) sayCopies() {
	if p.copies == nil {
		return
	}
	if said := p.copies.Say("written"); said != "" {
		p.progress.clear()
		fmt.Fprintf(p.std.err, "reftel %s: %s\n", p.name, printable(said))
	}
}
