package wasm

import (
	"encoding/binary"
	"errors"
)

// The opcodes that say where a function goes on, and those around them.
const (
	opUnreachable  = 0x00
	opBlock        = 0x02
	opLoop         = 0x03
	opIf           = 0x04
	opEnd          = 0x0b
	opBr           = 0x0c
	opBrIf         = 0x0d
	opBrTable      = 0x0e
	opReturn       = 0x0f
	opCall         = 0x10
	opCallIndirect = 0x11
	opLocalGet     = 0x20
	opLocalSet     = 0x21
	opI32Const     = 0x41
	opI32Eqz       = 0x45
	opI32Sub       = 0x6b

	noResult = 0x40 // the type of a block, loop or if that leaves nothing
)

var errCode = errors.New("wasm: instruction that Go does not write")

// An instr is one instruction: code[start:end], with its first immediate.
type instr struct {
	op         byte
	imm        int64
	table      []int // of br_table, with the default at the end
	start, end int
}

// readInstr reads the instruction at code[at:].
func readInstr(code []byte, at int) (instr, error) {
	r := reader{data: code, at: at}
	in := instr{op: r.byte(), start: at}
	switch op := in.op; {
	case op == opBlock, op == opLoop, op == opIf:
		in.imm = int64(r.byte())
	case op == opBr, op == opBrIf, op == opCall, op >= 0x20 && op <= 0x24: // variables
		in.imm = int64(r.unsigned())
	case op == opBrTable:
		for n := r.unsigned() + 1; n > 0 && r.err == nil; n-- {
			in.table = append(in.table, int(r.unsigned()))
		}
	case op == opCallIndirect, op >= 0x28 && op <= 0x3e: // loads and stores
		r.unsigned()
		r.unsigned()
	case op == 0x3f, op == 0x40: // memory.size, memory.grow
		r.byte()
	case op == opI32Const, op == 0x42: // i64.const
		in.imm = r.signed()
	case op == 0x43: // f32.const
		r.skip(4)
	case op == 0x44: // f64.const
		r.skip(8)
	case op == 0xfc:
		switch sub := r.unsigned(); {
		case sub <= 7: // conversions that saturate
		case sub == 10: // memory.copy
			r.skip(2)
		case sub == 11: // memory.fill
			r.skip(1)
		default:
			return in, errCode
		}
	case op <= 0x01, op == 0x05, op == opEnd, op == opReturn, op == 0x1a, op == 0x1b, op >= 0x45 && op <= 0xc4:
	default:
		return in, errCode
	}
	in.end = r.at
	return in, r.err
}

// A reader reads the binary format. After an error it gives zeros.
type reader struct {
	data []byte
	at   int
	err  error
}

var errShort = errors.New("wasm: file ends too early")

func (r *reader) byte() byte {
	if r.at >= len(r.data) {
		r.err = errShort
		return 0
	}
	r.at++
	return r.data[r.at-1]
}

func (r *reader) skip(n int) []byte {
	if n < 0 || n > len(r.data)-r.at {
		r.err, r.at = errShort, len(r.data)
		return nil
	}
	r.at += n
	return r.data[r.at-n : r.at]
}

// unsigned reads a number in LEB128.
func (r *reader) unsigned() uint64 {
	n, size := binary.Uvarint(r.data[r.at:])
	if size <= 0 {
		r.err = errShort
		return 0
	}
	r.at += size
	return n
}

// signed reads a signed number in LEB128.
func (r *reader) signed() int64 {
	var n int64
	for shift := uint(0); shift < 64; shift += 7 {
		b := r.byte()
		n |= int64(b&0x7f) << shift
		if b < 0x80 {
			if shift < 57 && b&0x40 != 0 {
				n |= -1 << (shift + 7)
			}
			return n
		}
	}
	r.err = errCode
	return 0
}

// appendSigned appends n in signed LEB128.
func appendSigned(b []byte, n int64) []byte {
	for {
		c := byte(n & 0x7f)
		n >>= 7
		if n == 0 && c&0x40 == 0 || n == -1 && c&0x40 != 0 {
			return append(b, c)
		}
		b = append(b, c|0x80)
	}
}
