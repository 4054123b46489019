package worker

import (
	"encoding/binary"
	"errors"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// A Reply crosses from the worker to the page as one run of bytes, which
// costs one copy on each side: numbers as varints, strings with their length
// before them, fields in the order of their declaration, lists with their
// length before them. Both ends are always of the same build, so there is no
// version. (JSON took 0.7 ms per kilobyte to read in WebAssembly.)

// encodeReply writes r for decodeReply.
func encodeReply(r *Reply) []byte {
	var e encoder
	e.int(int64(r.Seq))
	e.plan(r.Plan)
	e.int(int64(len(r.Tables)))
	for _, t := range r.Tables {
		e.strings(t.Names)
		e.strings(t.Uses)
	}
	e.int(int64(len(r.Summaries)))
	for i := range r.Summaries {
		e.summary(&r.Summaries[i])
	}
	e.int(int64(len(r.Failures)))
	for _, f := range r.Failures {
		e.int(int64(f.File))
		e.string(f.Name)
		e.string(f.Message)
	}
	e.int(int64(r.Progress.Files))
	e.int(int64(r.Progress.OfFiles))
	e.int(r.Progress.Bytes)
	e.int(r.Progress.OfBytes)
	e.int(int64(r.Progress.Worked))
	e.bool(r.Progress.Paused)
	e.source(r.Source)
	e.int(r.Window.Start)
	e.int(r.Window.Next)
	e.int(r.Window.Size)
	e.string(r.Window.Text)
	e.string(r.Err)
	e.bool(r.Done)
	return e.buf
}

// decodeReply reads what encodeReply wrote.
func decodeReply(data []byte) (Reply, error) {
	d := decoder{buf: data}
	r := Reply{Seq: d.int(), Plan: d.plan()}
	for range d.length() {
		r.Tables = append(r.Tables, Table{Names: d.strings(), Uses: d.strings()})
	}
	for range d.length() {
		r.Summaries = append(r.Summaries, d.summary())
	}
	for range d.length() {
		r.Failures = append(r.Failures, Failure{File: d.int(), Name: d.string(), Message: d.string()})
	}
	r.Progress = Progress{Files: d.int(), OfFiles: d.int(), Bytes: d.int64(), OfBytes: d.int64(), Worked: time.Duration(d.int64()), Paused: d.bool()}
	r.Source = d.source()
	r.Window = Window{Start: d.int64(), Next: d.int64(), Size: d.int64(), Text: d.string()}
	r.Err = d.string()
	r.Done = d.bool()
	if d.short || len(d.buf) > 0 {
		return Reply{}, errors.New("an answer of the worker is damaged")
	}
	return r, nil
}

type encoder struct{ buf []byte }

func (e *encoder) int(n int64) { e.buf = binary.AppendVarint(e.buf, n) }

func (e *encoder) string(s string) {
	e.int(int64(len(s)))
	e.buf = append(e.buf, s...)
}

func (e *encoder) strings(list []string) {
	e.int(int64(len(list)))
	for _, s := range list {
		e.string(s)
	}
}

func (e *encoder) bool(b bool) {
	if b {
		e.int(1)
	} else {
		e.int(0)
	}
}

func (e *encoder) plan(p *Plan) {
	e.bool(p != nil)
	if p == nil {
		return
	}
	e.int(int64(len(p.Kinds)))
	for _, k := range p.Kinds {
		e.string(k.Name)
		e.int(int64(k.Files))
		e.int(k.Bytes)
	}
	e.int(int64(p.Files))
	e.int(int64(p.Cables))
	e.int(int64(p.Time))
	e.bool(p.Asks)
}

func (e *encoder) summary(s *Summary) {
	e.int(int64(s.File))
	e.string(s.Format)
	e.string(s.Path)
	e.string(s.Steps)
	e.int(s.Start)
	e.int(s.Size)
	e.string(s.Charset)
	e.int(int64(s.Row))
	e.string(s.Name)
	e.string(s.ID)
	e.bool(!s.Sent.IsZero())
	e.int(s.Sent.Unix())
	e.string(s.From)
	e.string(s.Classification)
	e.string(s.Subject)
	e.string(string(s.Layout))
	e.int(int64(s.Problems))
	e.bool(s.Large)
	e.int(int64(s.Sections.Held))
	e.int(int64(s.Sections.Of))
}

// source writes the offsets as differences, which are small.
func (e *encoder) source(s *parser.Source) {
	e.bool(s != nil)
	if s == nil {
		return
	}
	e.string(s.Name)
	e.string(s.Charset)
	e.int(int64(s.Bytes))
	e.string(s.SHA256)
	e.container(s.Container)
	e.string(s.Text)
	e.offsets(s.Raw)
	e.int(int64(len(s.Parts)))
	for _, p := range s.Parts {
		e.int(int64(p.Span.Start))
		e.int(int64(p.Span.End))
		e.string(p.Name)
		e.string(p.Charset)
		e.int(int64(p.Bytes))
		e.string(p.SHA256)
		e.container(p.Container)
		e.offsets(p.Raw)
	}
	e.int(int64(len(s.Corrected)))
	for _, c := range s.Corrected {
		e.int(int64(c.Span.Start))
		e.int(int64(c.Span.End))
		e.string(c.From)
		e.string(c.Title)
	}
}

func (e *encoder) offsets(offsets []parser.Offset) {
	e.int(int64(len(offsets)))
	last := parser.Offset{}
	for _, o := range offsets {
		e.int(int64(o.Text - last.Text))
		e.int(int64(o.Raw - last.Raw))
		last = o
	}
}

func (e *encoder) container(c *parser.Container) {
	e.bool(c != nil)
	if c == nil {
		return
	}
	e.string(c.Format)
	e.int(int64(c.Row))
	e.string(c.Member)
	e.int(int64(len(c.Meta)))
	for _, m := range c.Meta {
		e.string(m.Name)
		e.string(m.Value)
	}
}

// A decoder reads what an encoder wrote. When something is missing it sets
// short and returns zeros from then on.
type decoder struct {
	buf   []byte
	short bool
}

func (d *decoder) int64() int64 {
	n, size := binary.Varint(d.buf)
	if size <= 0 {
		d.short, d.buf = true, nil
		return 0
	}
	d.buf = d.buf[size:]
	return n
}

func (d *decoder) int() int { return int(d.int64()) }

func (d *decoder) bool() bool { return d.int64() != 0 }

// length reads the length of a list or a string, which takes at least one
// byte per item.
func (d *decoder) length() int {
	n := d.int64()
	if n < 0 || n > int64(len(d.buf)) {
		d.short, d.buf = true, nil
		return 0
	}
	return int(n)
}

func (d *decoder) string() string {
	n := d.length()
	s := string(d.buf[:n])
	d.buf = d.buf[n:]
	return s
}

func (d *decoder) strings() []string {
	var list []string
	for range d.length() {
		list = append(list, d.string())
	}
	return list
}

func (d *decoder) plan() *Plan {
	if !d.bool() {
		return nil
	}
	p := &Plan{}
	for range d.length() {
		p.Kinds = append(p.Kinds, Kind{Name: d.string(), Files: d.int(), Bytes: d.int64()})
	}
	p.Files, p.Cables, p.Time, p.Asks = d.int(), d.int(), time.Duration(d.int64()), d.bool()
	return p
}

func (d *decoder) summary() Summary {
	s := Summary{
		File:    d.int(),
		Format:  d.string(),
		Path:    d.string(),
		Steps:   d.string(),
		Start:   d.int64(),
		Size:    d.int64(),
		Charset: d.string(),
		Row:     d.int(),
		Name:    d.string(),
		ID:      d.string(),
	}
	known, unix := d.bool(), d.int64()
	if known {
		s.Sent = time.Unix(unix, 0).UTC()
	}
	s.From = d.string()
	s.Classification = d.string()
	s.Subject = d.string()
	s.Layout = parser.Layout(d.string())
	s.Problems = d.int()
	s.Large = d.bool()
	s.Sections = open.Sections{Held: uint64(d.int64()), Of: d.int()}
	return s
}

func (d *decoder) source() *parser.Source {
	if !d.bool() {
		return nil
	}
	s := &parser.Source{
		Name:      d.string(),
		Charset:   d.string(),
		Bytes:     d.int(),
		SHA256:    d.string(),
		Container: d.container(),
		Text:      d.string(),
	}
	s.Raw = d.offsets()
	for range d.length() {
		s.Parts = append(s.Parts, parser.Part{
			Span:      parser.Span{Start: d.int(), End: d.int()},
			Name:      d.string(),
			Charset:   d.string(),
			Bytes:     d.int(),
			SHA256:    d.string(),
			Container: d.container(),
			Raw:       d.offsets(),
		})
	}
	for range d.length() {
		s.Corrected = append(s.Corrected, parser.Corrected{Span: parser.Span{Start: d.int(), End: d.int()}, From: d.string(), Title: d.string()})
	}
	return s
}

func (d *decoder) offsets() []parser.Offset {
	var all []parser.Offset
	last := parser.Offset{}
	for range d.length() {
		last = parser.Offset{Text: last.Text + d.int(), Raw: last.Raw + d.int()}
		all = append(all, last)
	}
	return all
}

func (d *decoder) container() *parser.Container {
	if !d.bool() {
		return nil
	}
	c := &parser.Container{Format: d.string(), Row: d.int(), Member: d.string()}
	for range d.length() {
		c.Meta = append(c.Meta, parser.Column{Name: d.string(), Value: d.string()})
	}
	return c
}
