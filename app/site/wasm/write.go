package wasm

import (
	"encoding/binary"
	"slices"
)

// structured returns the body of f with blocks and loops instead of one
// dispatch. It reports false if f cannot be written like that.
//
// The blocks are nested as in Ramsey, "Beyond Relooper": what is reached
// through a block alone stands within it.
func (f *function) structured() ([]byte, bool) {
	w, ok := newFlow(f)
	if !ok {
		return nil, false
	}
	t := &writer{flow: w}
	t.arrange()
	t.findJumps()
	t.out = append(t.out, f.head...)
	if f.unwinds {
		t.open(opBlock, unwindLabel)
	}
	t.tree(w.root)
	t.out = append(t.out, opUnreachable)
	if f.unwinds {
		t.close()
		t.out = append(t.out, opI32Const, 1)
	}
	t.out = append(t.out, opEnd)
	return t.out, true
}

// Labels that are no blocks.
const (
	unwindLabel = -1 - iota
	trapLabel
)

// A writer writes the body of a function.
type writer struct {
	*flow
	out     []byte
	within  [][]int // the blocks right within each block, in their order
	follows []int   // which block is written after each block; -1 after the last
	labels  []int   // the blocks to which one can jump here, innermost last
	jumped  []bool  // which blocks something jumps forward to
}

// arrange finds in which order the blocks are written.
func (t *writer) arrange() {
	n := len(t.after)
	t.within = make([][]int, n)
	for _, x := range t.order[1:] {
		above := t.above[x]
		t.within[above] = append(t.within[above], x)
	}
	t.follows = slices.Repeat([]int{-1}, n)
	last := -1
	var visit func(x int)
	visit = func(x int) {
		if last >= 0 {
			t.follows[last] = x
		}
		last = x
		if in, ok := t.loops[x]; ok {
			slices.SortStableFunc(t.within[x], func(a, b int) int { return firstIn(in[a], in[b]) })
		}
		for _, y := range t.within[x] {
			visit(y)
		}
	}
	visit(t.root)
}

// findJumps finds which blocks are not only come to from what is written right
// before them.
func (t *writer) findJumps() {
	t.jumped = make([]bool, len(t.after))
	for _, x := range t.order {
		if x >= len(t.f.blocks) {
			for _, y := range t.after[x] {
				t.jumped[y] = true
			}
			continue
		}
		b := &t.f.blocks[x]
		for _, s := range b.steps {
			if s.kind == jump || s.kind == jumpIf {
				t.jumped[t.enter(s.to)] = true
			}
		}
		if b.next >= 0 && t.enter(b.next) != t.follows[x] {
			t.jumped[t.enter(b.next)] = true
		}
	}
}

// firstIn orders what is in a loop before what is not.
func firstIn(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

// tree writes block x and those within it.
func (t *writer) tree(x int) {
	inner := t.within[x]
	var outer []int // they are reached from a loop, but not in it
	in, isLoop := t.loops[x]
	if isLoop {
		i := slices.IndexFunc(inner, func(y int) bool { return !in[y] })
		if i >= 0 {
			inner, outer = inner[:i], inner[i:]
		}
	}
	t.openFor(outer)
	if isLoop {
		t.open(opLoop, x)
	}
	t.openFor(inner)
	t.block(x)
	t.closeFor(inner)
	if isLoop {
		t.close()
	}
	t.closeFor(outer)
}

func (t *writer) openFor(blocks []int) {
	for _, y := range slices.Backward(blocks) {
		if t.jumped[y] {
			t.open(opBlock, y)
		}
	}
}

func (t *writer) closeFor(blocks []int) {
	for _, y := range blocks {
		if t.jumped[y] {
			t.close()
		}
		t.tree(y)
	}
}

// open opens a block or loop through which one comes to block x.
func (t *writer) open(op byte, x int) {
	t.out = append(t.out, op, noResult)
	t.labels = append(t.labels, x)
}

func (t *writer) close() {
	t.out = append(t.out, opEnd)
	t.labels = t.labels[:len(t.labels)-1]
}

// block writes the steps of block x.
func (t *writer) block(x int) {
	if i := x - len(t.f.blocks); i >= 0 {
		t.dispatch(&t.dispatchers[i])
		return
	}
	b := &t.f.blocks[x]
	for _, s := range b.steps {
		t.out = append(t.out, s.code...)
		switch s.kind {
		case jump:
			t.reset(s.to)
			t.jump(opBr, t.enter(s.to), s.depth)
		case jumpIf:
			if t.enter(s.to) == s.to {
				t.jump(opBrIf, s.to, s.depth)
				continue
			}
			t.out = append(t.out, opIf, noResult)
			t.reset(s.to)
			t.jump(opBr, t.enter(s.to), s.depth+1)
			t.out = append(t.out, opEnd)
		case unwind:
			t.jump(opBrIf, unwindLabel, s.depth)
		}
	}
	if b.next >= 0 {
		t.reset(b.next)
		if next := t.enter(b.next); next != t.follows[x] {
			t.jump(opBr, next, 0)
		}
	} else if t.follows[x] >= 0 {
		t.out = append(t.out, opUnreachable)
	}
}

// reset sets the PC to 0 before the way to block x, if a dispatcher looks at
// it there.
func (t *writer) reset(x int) {
	if t.enter(x) != x {
		t.out = append(t.out, opI32Const, 0, opLocalSet, 0)
	}
}

func (t *writer) jump(op byte, to, depth int) {
	t.out = append(t.out, op)
	t.out = binary.AppendUvarint(t.out, uint64(t.label(to)+depth))
}

// label returns how many labels are within that of block x.
func (t *writer) label(x int) int {
	for i := len(t.labels) - 1; ; i-- {
		if t.labels[i] == x {
			return len(t.labels) - 1 - i
		}
	}
}

// dispatch writes a dispatcher. A PC between others at which nothing can go on
// is a trap.
func (t *writer) dispatch(d *dispatcher) {
	if len(d.routes) == 0 {
		t.jump(opBr, d.fallback, 0)
		return
	}
	t.out = append(t.out, opLocalGet, 0, opI32Eqz)
	t.jump(opBrIf, d.fallback, 0)
	first, last := len(t.f.pcs), 0
	for pc := range d.routes {
		first, last = min(first, pc), max(last, pc)
	}
	t.open(opBlock, trapLabel)
	t.out = append(t.out, opLocalGet, 0, opI32Const)
	t.out = appendSigned(t.out, int64(first))
	t.out = append(t.out, opI32Sub, opBrTable)
	t.out = binary.AppendUvarint(t.out, uint64(last-first+1))
	for pc := first; pc <= last; pc++ {
		to, ok := d.routes[pc]
		switch {
		case ok:
		case t.f.pcs[pc] == d.fallback:
			to = d.fallback
		default:
			to = trapLabel
		}
		t.out = binary.AppendUvarint(t.out, uint64(t.label(to)))
	}
	t.out = binary.AppendUvarint(t.out, uint64(t.label(d.fallback)))
	t.close()
	t.out = append(t.out, opUnreachable)
}
