package catalog

import (
	"time"

	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// A Catalog is a list of summaries. The zero Catalog is empty.
type Catalog struct {
	blocks   [][]record // of blockSize each, but the last
	size     int
	texts    texts
	words    words
	sections sections
}

// blockSize is how many records are kept together.
const blockSize = 4096

// A record is one summary, in 152 bytes at most.
type record struct {
	start, size int64
	sent        int64 // Unix time; noTime if it is not known
	id, subject text
	path, steps text
	number      number
	file, row   int32
	problems    int32
	name        word
	format      word
	charset     word
	from        word
	level       word
	layout      word
	large       bool
	of          uint8 // Sections
	held        uint64
}

const noTime = -1 << 63

// Add appends s, or joins it with others of the same telegram.
func (c *Catalog) Add(s worker.Summary) {
	if c.join(s, c.size) {
		return
	}
	r := c.recordOf(s)
	last := len(c.blocks) - 1
	if last < 0 || len(c.blocks[last]) == blockSize {
		c.blocks = append(c.blocks, make([]record, 0, blockSize))
		last++
	}
	c.blocks[last] = append(c.blocks[last], r)
	c.size++
}

// recordOf returns what is kept of s.
func (c *Catalog) recordOf(s worker.Summary) record {
	r := record{
		start: s.Start, size: s.Size, sent: noTime,
		id: c.texts.add(s.ID), subject: c.texts.add(s.Subject), number: c.numberOf(s.ID),
		file: int32(s.File), row: int32(s.Row), problems: int32(s.Problems),
		path: c.texts.add(s.Path), steps: c.texts.add(s.Steps), format: c.words.add(s.Format),
		name: c.words.add(s.Name), charset: c.words.add(s.Charset), from: c.words.add(s.From),
		level: c.words.add(s.Classification), layout: c.words.add(string(s.Layout)), large: s.Large,
		of: uint8(s.Sections.Of), held: s.Sections.Held,
	}
	if !s.Sent.IsZero() {
		r.sent = s.Sent.Unix()
	}
	return r
}

// Len returns how many summaries there are.
func (c *Catalog) Len() int { return c.size }

// Summary returns the one in row.
func (c *Catalog) Summary(row int) worker.Summary {
	r := c.record(row)
	s := worker.Summary{
		File: int(r.file), Format: c.words.list[r.format], Path: string(c.texts.bytes(r.path)), Steps: string(c.texts.bytes(r.steps)), Start: r.start, Size: r.size, Charset: c.words.list[r.charset], Row: int(r.row), Name: c.words.list[r.name],
		ID: string(c.texts.bytes(r.id)), From: c.words.list[r.from], Classification: c.words.list[r.level],
		Subject: string(c.texts.bytes(r.subject)), Layout: parser.Layout(c.words.list[r.layout]), Problems: int(r.problems), Large: r.large,
		Sections: open.Sections{Held: r.held, Of: int(r.of)}, Rest: c.sections.rest[row],
	}
	if r.sent != noTime {
		s.Sent = time.Unix(r.sent, 0).UTC()
	}
	return s
}

// SetProblems notes what is found when the cable in row is read whole.
func (c *Catalog) SetProblems(row, problems int) { c.record(row).problems = int32(problems) }

func (c *Catalog) record(row int) *record { return &c.blocks[row/blockSize][row%blockSize] }

// A View is a Catalog as it was at one moment. It can be read while the
// Catalog grows, as nothing that it looks at is ever changed.
type View struct{ c Catalog }

// View returns what is there now.
func (c *Catalog) View() View {
	v := View{*c}
	v.c.blocks = append([][]record(nil), c.blocks...)
	v.c.texts.pages = append([][]byte(nil), c.texts.pages...)
	v.c.words.known, v.c.sections = nil, sections{}
	return v
}

// Len returns how many summaries v has.
func (v View) Len() int { return v.c.size }
