package wasm

import (
	"bytes"
	"slices"
)

// A functionReader reads the body of a function, instruction by instruction.
type functionReader struct {
	body []byte
	at   int
	f    function
	done bool
	in   instr

	loops int // 1 if there is a loop around the basic blocks
}

// next reads one more instruction. It reports false at the end and if there
// is none.
func (p *functionReader) next() bool {
	if p.at >= len(p.body) {
		return false
	}
	var err error
	p.in, err = readInstr(p.body, p.at)
	p.at = p.in.end
	return err == nil
}

// start reads what stands before the first basic block.
func (p *functionReader) start() bool {
	r := reader{data: p.body}
	for n := r.unsigned(); n > 0 && r.err == nil; n-- {
		r.unsigned()
		r.byte()
	}
	if r.err != nil || !bytes.HasPrefix(p.body[r.at:], loadSP) {
		return false
	}
	p.at = r.at + len(loadSP)
	p.f.head = p.body[:p.at]
	if !p.next() {
		return false
	}
	open := 0
	for p.in.op == opBlock || p.in.op == opLoop {
		if p.in.op == opLoop {
			p.loops++
		}
		open++
		if !p.next() {
			return false
		}
	}
	if p.in.op != opLocalGet || p.in.imm != 0 || !p.next() || p.in.op != opBrTable {
		return false
	}
	p.f.pcs = p.in.table
	blocks := p.f.pcs[len(p.f.pcs)-1] + 1
	p.f.unwinds = open-p.loops > blocks
	p.f.blocks = make([]basicBlock, 0, blocks)
	return p.loops <= 1 && open-p.loops-blocks <= 1 && slices.Max(p.f.pcs) < blocks && p.next() && p.in.op == opEnd
}

func (p *functionReader) blockAt(pc int) int {
	if pc < 0 || pc >= len(p.f.pcs) {
		return -1
	}
	return p.f.pcs[pc]
}

// block reads one basic block, and the end after it. After the last one it
// reads the rest.
func (p *functionReader) block() bool {
	n := len(p.f.blocks)
	b := basicBlock{next: n + 1}
	depth := 0
	from := p.at
	add := func(s step, to int) {
		s.code = p.body[from:to]
		b.steps = append(b.steps, s)
		from = p.at
	}
	outer := cap(p.f.blocks) - n - 1 // how many blocks there are between it and the loop
	called := -1
	ends := false // the function does not go on after the last instruction
	for p.next() {
		in, ended := p.in, ends
		ends = in.op == opReturn || in.op == opUnreachable
		switch in.op {
		case opCall:
			called = int(in.imm)
		case opCallIndirect:
			called = -1
		case opIf:
			if to, ok := p.jumpIf(outer + depth + 1); ok {
				add(step{kind: jumpIf, to: to, depth: depth}, in.start)
			} else {
				depth++
			}
		case opBlock, opLoop:
			depth++
		case opI32Const:
			if to, ok := p.jump(in, outer+depth); ok {
				add(step{kind: jump, to: to, depth: depth}, in.start)
			}
		case opBr, opBrIf:
			if int(in.imm) < depth {
				continue
			}
			if in.op != opBrIf || int(in.imm) != depth+outer+p.loops || !p.f.unwinds {
				return false
			}
			add(step{kind: unwind, depth: depth, calls: called}, in.start)
		case opBrTable:
			return false
		case opEnd:
			if depth > 0 {
				depth--
				continue
			}
			if from < in.start {
				add(step{}, in.start)
			}
			p.done = n+1 == cap(p.f.blocks)
			if p.done || ended {
				b.next = -1
			}
			p.f.blocks = append(p.f.blocks, b)
			return true
		}
	}
	return false
}

// jump reads the rest of a jump whose first instruction is in, and returns the
// PC to which it goes.
func (p *functionReader) jump(in instr, loop int) (pc int, ok bool) {
	at := p.at
	if p.next() && p.in.op == opLocalSet && p.in.imm == 0 && p.next() && p.in.op == opBr && int(p.in.imm) == loop {
		return int(in.imm), true
	}
	p.at = at
	return 0, false
}

// jumpIf reads the rest of an if in which there is a jump alone.
func (p *functionReader) jumpIf(loop int) (pc int, ok bool) {
	at := p.at
	if p.in.imm == noResult && p.next() && p.in.op == opI32Const {
		if to, ok := p.jump(p.in, loop); ok && p.next() && p.in.op == opEnd {
			return to, true
		}
	}
	p.at = at
	return 0, false
}
