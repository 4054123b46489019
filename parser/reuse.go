package parser

import (
	"slices"
	"strings"
)

// A Parser reads one cable after the other into the same memory: for those
// who list many and keep none. The zero Parser is ready to use, by one
// goroutine.
type Parser struct {
	builder builder
	cable   Cable
	made    strings.Builder
}

// chunkSize is how much memory for strings a Parser asks for at once: little
// enough that who keeps one of them does not keep much.
const chunkSize = 28 << 10

// Parse is the function Parse, but the Cable is valid only until the next
// call. Strings that were taken out of it stay valid.
func (p *Parser) Parse(src *Source, opts Options) *Cable {
	b := &p.builder
	arena, words, called, marks := b.arena[:0], b.words[:0], b.called[:0], b.marks[:0]
	b.reset(src, opts)
	b.arena, b.words, b.called, b.marks, b.made, b.chunk = arena, words, called, marks, &p.made, chunkSize
	b.c = &p.cable
	b.c.empty(src)
	b.read()
	return b.c
}

// empty makes c the zero Cable of src, but keeps its lists to be filled again.
func (c *Cable) empty(src *Source) {
	h := &c.Header
	*c = Cable{
		Source:    src,
		Signature: c.Signature[:0], Passages: c.Passages[:0],
		Blocks: slices.Grow(c.Blocks[:0], 1), Body: slices.Grow(c.Body[:0], 1), // never nil
		Notes: slices.Grow(c.Notes[:0], 1), Diagnostics: slices.Grow(c.Diagnostics[:0], 1),
		Header: Header{
			Action: h.Action[:0], Info: h.Info[:0], Exempt: h.Exempt[:0], Captions: h.Captions[:0],
			TAGS: h.TAGS[:0], References: h.References[:0], ClassifiedBy: h.ClassifiedBy[:0], Attributes: h.Attributes[:0],
		},
	}
}

// roomier returns list with room for one more. It doubles where append adds a
// quarter, so that a long list is copied once and not four times.
func roomier[T any](list []T) []T {
	if len(list) == cap(list) && len(list) > 255 {
		return regrown(list)
	}
	return list
}

// regrown is a call, so that roomier is none.
//
//go:noinline
func regrown[T any](list []T) []T { return slices.Grow(list, len(list)+1) }
