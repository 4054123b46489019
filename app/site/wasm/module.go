package wasm

import (
	"bytes"
	"encoding/binary"
	"errors"
)

var magic = []byte("\x00asm\x01\x00\x00\x00")

// Structure returns the module with the jumps of its functions as WebAssembly
// has them, and without the names of functions, which it needs. A function
// that is not in the form in which Go writes them stays as it is.
func Structure(module []byte) ([]byte, error) {
	sections, err := readSections(module)
	if err != nil {
		return nil, err
	}
	endless, err := findEndless(sections)
	if err != nil {
		return nil, err
	}
	out := append(make([]byte, 0, len(module)), magic...)
	for _, s := range sections {
		if s.isNames() {
			continue
		}
		if s.id == codeSection {
			if s.content, err = structureCode(s.content, endless); err != nil {
				return nil, err
			}
		}
		out = s.append(out)
	}
	return out, nil
}

// A section is a part of a module.
type section struct {
	id      byte
	content []byte
}

const (
	customSection = 0
	codeSection   = 10
)

// append appends s to a module.
func (s section) append(module []byte) []byte {
	module = append(module, s.id)
	module = binary.AppendUvarint(module, uint64(len(s.content)))
	return append(module, s.content...)
}

func readSections(module []byte) ([]section, error) {
	if !bytes.HasPrefix(module, magic) {
		return nil, errors.New("wasm: no module of version 1")
	}
	var all []section
	r := reader{data: module, at: len(magic)}
	for r.at < len(module) && r.err == nil {
		id := r.byte()
		all = append(all, section{id, r.skip(int(r.unsigned()))})
	}
	return all, r.err
}

const namesPrefix = "\x04name"

// isNames reports whether s is the section of names.
func (s section) isNames() bool {
	return s.id == customSection && bytes.HasPrefix(s.content, []byte(namesPrefix))
}

// findEndless returns the numbers of the functions that never return. The
// module has to have its names.
func findEndless(sections []section) (map[int]bool, error) {
	const ofFunctions = 1
	found := map[int]bool{}
	for _, s := range sections {
		if !s.isNames() {
			continue
		}
		r := reader{data: s.content, at: len(namesPrefix)}
		for r.at < len(s.content) && r.err == nil {
			kind := r.byte()
			list := reader{data: r.skip(int(r.unsigned()))}
			if kind != ofFunctions {
				continue
			}
			for n := list.unsigned(); n > 0 && list.err == nil; n-- {
				i := int(list.unsigned())
				if isEndless(string(list.skip(int(list.unsigned())))) {
					found[i] = true
				}
			}
			r.err = list.err
		}
		if r.err != nil {
			return nil, r.err
		}
	}
	if len(found) == 0 {
		return nil, errors.New("wasm: names of functions are missing; build without -ldflags=-s")
	}
	return found, nil
}

// structureCode does the functions of a code section.
func structureCode(section []byte, endless map[int]bool) ([]byte, error) {
	bodies, functions, err := readFunctions(section)
	if err != nil {
		return nil, err
	}
	out := binary.AppendUvarint(make([]byte, 0, len(section)), uint64(len(bodies)))
	for i, body := range bodies {
		if f := functions[i]; f != nil {
			f.endCalls(endless)
			if made, ok := f.structured(); ok {
				body = made
			}
		}
		out = binary.AppendUvarint(out, uint64(len(body)))
		out = append(out, body...)
	}
	return out, nil
}

// readFunctions returns the bodies of the functions in a code section, and by
// their place those that are in the form of Go.
func readFunctions(section []byte) (bodies [][]byte, functions map[int]*function, err error) {
	r := reader{data: section}
	functions = map[int]*function{}
	for n := r.unsigned(); n > 0 && r.err == nil; n-- {
		body := r.skip(int(r.unsigned()))
		if f, ok := readFunction(body); ok {
			functions[len(bodies)] = f
		}
		bodies = append(bodies, body)
	}
	return bodies, functions, r.err
}
