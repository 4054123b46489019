package parser

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"sync"
)

// A builder holds what is known while a cable is read.
type builder struct {
	src      *Source
	text     string
	opts     Options
	c        *Cable
	lines    []line
	suspects []int // the lines that may be furniture
	stamped  bool  // some are stamps
	at       int   // the line to read next
	ending   int   // the first line of signature and trailer
	zone     zone
	year     int    // of the cable, four digits; 0 if not known
	yearFrom string // where it was taken from if not from the text: "container"
	small    bool   // the text is in small letters throughout

	mrn      mrn
	sentYear int
	filed    string // day and time of filing, until the year is known
	filedAt  Span
	body     bodyState
	refs     refState
	within   passages
	noteRuns []int  // how many notes there were before each run of them; see sortNotes
	merged   []Note // memory for merging notes
	doubtful []Span // stretches of the text in which something may have been taken out, or lost, if notes are asked for
	layout   layoutState
	elements int // blocks that only a telegram has

	arena  []Span           // spans of fields are slices of it
	words  []string         // lists of words are slices of it
	called []Field[string]  // memory for the stations of format line 2
	parts  []part           // likewise of folds
	marks  []Mark           // what the marks of paragraphs point to
	made   *strings.Builder // strings that are not in the text as they are; see room
	chunk  int              // how much memory for them is asked for at once, at least

	joined []byte // a paragraph whose lines are being joined
}

// A mrn is the message reference number of the classification line.
type mrn struct {
	year     int // four digits; 0 if it does not stand there
	post     string
	serial   int
	span     Span
	serialAt Span
}

// builders keeps builders for what is as large as the text and needed only
// while it is read.
var builders = sync.Pool{New: func() any { return new(builder) }}

// begin makes b ready to read src into fresh memory.
func (b *builder) begin(src *Source, opts Options) {
	guess := len(src.Text)/640 + 4 // paragraphs, at the usual length
	b.reset(src, opts)
	b.c = &Cable{Source: src, Blocks: make([]Block, 0, guess+20), Body: make([]Paragraph, 0, guess), Notes: []Note{}, Diagnostics: []Diagnostic{}}
	b.arena, b.marks = make([]Span, 0, 64+guess), make([]Mark, 0, guess)
	b.made = new(strings.Builder)
	if !opts.SkipNotes {
		b.c.Notes = make([]Note, 0, len(src.Text)/80+16) // as many as telegrams have
	}
}

// reset forgets the cable before, but not the memory that no Cable keeps.
func (b *builder) reset(src *Source, opts Options) {
	text, small := capitalHead(plainBlanks(src.Text))
	*b = builder{
		src: src, text: text, small: small, opts: opts,
		lines: b.lines[:0], suspects: b.suspects[:0], parts: b.parts[:0],
		refs: refState{targets: b.refs.targets[:0]}, body: bodyState{ranges: b.body.ranges[:0]}, within: passages{open: b.within.open[:0], lost: b.within.lost[:0]}, noteRuns: append(b.noteRuns[:0], 0), merged: b.merged, doubtful: b.doubtful[:0], joined: b.joined,
	}
}

// room returns a Builder to which n bytes can be added without moving what is
// in it: strings that a cable makes itself share memory.
func (b *builder) room(n int) *strings.Builder {
	if b.made.Cap()-b.made.Len() < n {
		*b.made = strings.Builder{}
		b.made.Grow(max(n, b.chunk, len(b.text)-b.raw(b.at)))
	}
	return b.made
}

// store returns s as a string in such memory.
func (b *builder) store(s []byte) string {
	out := b.room(len(s))
	first := out.Len()
	out.Write(s)
	return out.String()[first:]
}

func (b *builder) more() bool { return b.at < len(b.lines) }

// block reads the next block: the first starter that claims the current line
// has it, and what none claims is unknown.
func (b *builder) block() {
	from := b.at
	if list := b.layout.starters[b.zone]; list != nil && b.startLaidOut(list) {
		return
	}
	l := &b.lines[from]
	if l.kind != 0 {
		b.startFurniture()
		return
	}
	set := ^uint32(0) >> (32 - len(openers[b.zone]))
	if !l.blank() {
		set = opens[b.zone][b.text[l.start]]
	}
	for ; set != 0; set &= set - 1 {
		if openers[b.zone][bits.TrailingZeros32(set)].start(b) {
			if b.at == from {
				panic("parser: a starter claimed no line")
			}
			return
		}
	}
	b.claim(Unknown, b.at+1)
}

// claim makes the lines from the current one to end-1 a block of kind, with
// the furniture among them as blocks of their own.
func (b *builder) claim(kind BlockKind, end int) {
	if kind != Unknown && kind != Text && kind != Heading && kind != Banner {
		b.elements++
	}
	lines, at, from, first := b.lines, b.at, b.raw(b.at), true
	for at < end {
		l := &lines[at]
		at++
		if l.kind != 0 || l.blank() {
			b.cover(cmp.Or(furnitureKinds[l.kind], kind), Span{from, l.next}, l.blank(), false)
		} else {
			for at < end && lines[at].kind == 0 {
				at++
			}
			b.cover(kind, Span{from, lines[at-1].next}, false, first)
			first = false
		}
		from = lines[at-1].next
	}
	for at < len(lines) && lines[at].blank() && lines[at].kind == 0 {
		b.cover(kind, Span{from, lines[at].next}, true, false)
		from = lines[at].next
		at++
	}
	b.at = at
}

// cover adds span to the last block, or makes a new one if kind differs, or
// fresh. Blank lines stay with the block before them.
func (b *builder) cover(kind BlockKind, span Span, blank, fresh bool) {
	n := len(b.c.Blocks)
	if n == 0 {
		if blank {
			return // the first block takes the blank lines before it
		}
		span.Start = 0
	}
	if n > 0 && (blank || !fresh && b.c.Blocks[n-1].Kind == kind || kind == Unknown && b.c.Blocks[n-1].Kind == Unknown) {
		b.c.Blocks[n-1].Span.End = span.End
		return
	}
	b.c.Blocks = append(b.c.Blocks, Block{kind, span})
}

// trimBlank returns end without the blank lines and furniture before it.
func (b *builder) trimBlank(from, end int) int {
	for end > from+1 && (b.lines[end-1].blank() || b.lines[end-1].kind != 0) {
		end--
	}
	return end
}

// contents returns the places of the text in the lines from..end-1.
func (b *builder) contents(from, end int) []Span {
	first := len(b.arena)
	for i := from; i < end; i++ {
		if l := b.lines[i]; !l.blank() && l.kind == 0 {
			b.arena = append(b.arena, Span{l.start, l.end})
		}
	}
	n := len(b.arena)
	return b.arena[first:n:n]
}

func (b *builder) note(kind NoteKind, key string, start, end int) {
	if !b.opts.SkipNotes && start < end {
		b.c.Notes = append(b.c.Notes, Note{kind, key, Span{start, end}})
	}
}

// finish works out what needs more than one place: year, id, filing time.
func (b *builder) finish() {
	if b.layout.hints != 0 {
		b.finishLayouts()
	}
	b.startNotes()
	b.setYear()
	b.reportNoYear()
	b.setFiled()
	b.setID()
	b.finishReferences()
	b.setStated()
	b.finishBody()
	if !b.opts.SkipNotes {
		b.noteSignature()
		b.startNotes()
		b.findWithin()
		b.startNotes()
		b.findRedactions()
		b.noteCorrected()
	}
	if len(b.c.Blocks) == 0 && len(b.text) > 0 { // blank lines alone
		b.c.Blocks = append(b.c.Blocks, Block{Unknown, Span{0, len(b.text)}})
	}
	b.c.Layout = Loose
	if b.elements > 0 {
		b.c.Layout = cmp.Or(b.layout.name, ACP127)
	}
}

// setYear takes the year of the cable from where it is stated best: the
// date-time group, the classification line, the container.
func (b *builder) setYear() {
	switch {
	case b.sentYear != 0:
		b.year = b.sentYear
	case b.mrn.year != 0:
		b.year = b.mrn.year
	default:
		if b.year = b.containerYear(); b.year != 0 {
			b.yearFrom = "container"
		}
	}
}

// sort puts notes and diagnostics in their order.
func (b *builder) sort() {
	b.sortNotes()
	slices.SortStableFunc(b.c.Diagnostics, func(x, y Diagnostic) int {
		if x.Span.Start != y.Span.Start {
			return x.Span.Start - y.Span.Start
		}
		return strings.Compare(string(x.Code), string(y.Code))
	})
}
