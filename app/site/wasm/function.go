package wasm

import "bytes"

// A function is one that Go compiled, cut into its basic blocks.
type function struct {
	head    []byte // declarations of locals, and the first instructions
	blocks  []basicBlock
	pcs     []int // the block in which the function goes on at each PC
	unwinds bool  // there are calls, after which it may have to return 1
}

// A basicBlock is a list of steps, after which the function goes on in the
// block next, or -1 if it does not.
type basicBlock struct {
	steps []step
	next  int
	entry bool // a call before it, or at its start, can be returned to
}

// A step is some instructions, and then perhaps a way out of the block.
type step struct {
	code  []byte
	kind  stepKind
	to    int // of jump and jumpIf, the block
	depth int // how many blocks and ifs of the code are open
	calls int // of unwind, the function that was called before; -1 if the code does not say
}

type stepKind uint8

const (
	plain  stepKind = iota
	jump            // goes on in another block
	jumpIf          // does so if the value on the stack is not 0
	unwind          // leaves the function if the value on the stack is not 0
)

var (
	loadSP    = []byte{0x23, 0, opLocalSet, 1}                                   // global.get 0, local.set 1
	startCall = []byte{opLocalGet, 1, opI32Const, 8, opI32Sub, 0x22, 1, 0x24, 0} // SP -= 8
)

const nop = "\x01" // stands before the call of deferreturn

// readFunction reads the body of a function. It reports false if that is not
// one with jumps in the form that cmd/internal/obj/wasm writes:
//
//	block             which is left if a call says that the stack unwinds
//	  loop            to which all jumps go, after they have set PC_B, which is local 0
//	    block ... block   one for each basic block
//	      local.get 0
//	      br_table
//	    end
//	    the first basic block
//	    end
//	    the second
//	  end
//	  unreachable
//	end
//	i32.const 1
func readFunction(body []byte) (*function, bool) {
	p := &functionReader{body: body}
	if !p.start() {
		return nil, false
	}
	for !p.done {
		if !p.block() {
			return nil, false
		}
	}
	for _, b := range p.f.blocks {
		for i := range b.steps {
			if s := &b.steps[i]; s.kind == jump || s.kind == jumpIf {
				if s.to = p.blockAt(s.to); s.to < 0 {
					return nil, false
				}
			}
		}
	}
	for i := range p.f.blocks {
		b := &p.f.blocks[i]
		if n := len(b.steps); n > 0 && b.steps[n-1].kind == jump && b.steps[n-1].depth == 0 {
			b.next = b.steps[n-1].to
			b.steps[n-1].kind = plain
		}
	}
	return &p.f, true
}

// lastCall returns the step with which b ends, if that is a call.
func (b *basicBlock) lastCall() (step, bool) {
	if n := len(b.steps); n > 0 && b.steps[n-1].kind == unwind && b.steps[n-1].depth == 0 {
		return b.steps[n-1], true
	}
	return step{}, false
}

// endCalls notes which calls the function does not go on after, and then at
// which blocks it can be entered.
func (f *function) endCalls(endless map[int]bool) {
	for i := range f.blocks {
		b := &f.blocks[i]
		// A function that recovered from a panic goes on with the call of
		// deferreturn; other blocks that start with calls pass for it.
		b.entry = i == 0 || len(b.steps) > 0 && bytes.HasPrefix(bytes.TrimLeft(b.steps[0].code, nop), startCall)
		if i == 0 {
			continue
		}
		before := &f.blocks[i-1]
		if s, ok := before.lastCall(); !ok {
			continue
		} else if s.calls >= 0 && endless[s.calls] {
			before.next = -1
		} else {
			b.entry = true
		}
	}
}
