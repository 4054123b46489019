package open

import (
	"cmp"
	"errors"
	"io"
	"math"
	"strings"
	"sync"

	"github.com/reftel/reftel/parser"
)

// Options say how a file is opened. The zero Options are for a computer with
// memory to spare.
type Options struct {
	Keep   int   // bytes of a text that are read into Member.Data; 0 for all
	Memory int64 // bytes that may be held of what cannot be read piece by piece: a document, an archive in an archive; 0 for 256 MB
	Total  int64 // bytes that may be unpacked of one file; 0 for 64 GB

	// Inflate unpacks what a ZIP archive compressed; nil for package flate.
	Inflate func(compressed io.Reader) io.ReadCloser

	// Table is given the guess about each CSV and returns how it is read: its
	// Uses may be others. If none of these is UseText, it is read as a plain
	// text; such is the guess where nothing is known but the names. To find a row
	// again it must return the same. nil leaves it at the guess.
	Table func(guess Table) Table
}

// An opening is one call that opens a file, or finds a text in it again.
type opening struct {
	opts    Options
	keep    int
	memory  int64
	limits  limits
	yield   func(Member, error) bool
	said    int  // texts and errors so far
	stopped bool // nobody wants more
}

func newOpening(opts Options, yield func(Member, error) bool) *opening {
	o := &opening{opts: opts, keep: math.MaxInt, memory: 256 << 20, limits: limits{most: 64 << 30}, yield: yield}
	if opts.Keep > 0 {
		o.keep = opts.Keep
	}
	if opts.Memory > 0 {
		o.memory = opts.Memory
	}
	if opts.Total > 0 {
		o.limits.most = opts.Total
	}
	return o
}

var errStopped = errors.New("nobody wants more")

// read gives all that is in in, and says why it does not give the rest.
func (o *opening) read(in *input) {
	if in.parent == nil {
		o.limits.packed = func() int64 { return max(in.size, in.tap.n) }
	}
	head := in.head()
	if len(head) == 0 {
		if in.tap.err == nil {
			o.fail(&Empty{in.called()})
		}
		o.end(in, nil)
		return
	}
	f := o.findFormat(in)
	switch {
	case f.unpack != nil && in.depth >= maxDepth:
		o.fail(&TooDeep{in.called()})
	case f.unpack != nil:
		before := o.said
		o.end(in, f.unpack(o, in, -1, func(m *input) error {
			o.read(m)
			if o.stopped {
				return errStopped
			}
			return nil
		}))
		if o.said == before {
			o.fail(&Bad{in.called(), "it holds no files, or only hidden ones; nothing of it was read"})
		}
	case f.texts != nil:
		o.end(in, o.document(f, in))
	default:
		o.end(in, f.list(o, in))
	}
}

// end says why in ended early, if it did. What is cut off cuts off all that
// it stands in, which is said once.
func (o *opening) end(in *input, err error) {
	if o.stopped || errors.Is(err, errStopped) {
		return
	}
	var bomb *Bomb
	var locked *Locked
	switch broken := in.tap.err; {
	case errors.As(broken, &bomb) && bomb.all:
		bomb.Name, bomb.Read = in.root().called(), o.limits.total
		o.fail(bomb)
		o.stopped = true // whatever came would be too much
	case errors.As(broken, &bomb):
		bomb.Name, bomb.Read = in.called(), in.tap.n
		o.fail(bomb)
	case errors.As(broken, &locked):
		o.fail(locked)
	case broken != nil:
		err = &Broken{Name: in.called(), Read: in.tap.n, Err: broken}
		fallthrough
	default:
		var kind *Broken
		if errors.As(err, &kind) {
			if in.told {
				return
			}
			for p := in; p != nil; p = p.parent {
				p.told = true
			}
		}
		if err != nil {
			o.fail(err)
		}
	}
}

// fail says why something is not given.
func (o *opening) fail(err error) {
	if !o.stopped {
		o.said++
		o.stopped = !o.yield(Member{}, err)
	}
}

// give gives a text in in. It reports whether more is wanted.
func (o *opening) give(in *input, m Member) bool {
	m.Name, m.Path, m.Steps, m.Meta, m.archive = in.file, in.path, in.steps, in.meta, in.format
	if !o.stopped {
		o.said++
		o.stopped = !o.yield(m, nil)
	}
	return !o.stopped
}

// reach calls do with the input that steps lead to from in.
func (o *opening) reach(in *input, steps string, do func(*input) error) error {
	if steps == "" {
		return do(in)
	}
	first, rest, _ := strings.Cut(steps, "/")
	f := o.findFormat(in)
	n := 0
	for _, c := range first {
		n = n*10 + int(c-'0')
	}
	if f.unpack == nil {
		return &Broken{Name: in.called(), Err: errChanged}
	}
	err := f.unpack(o, in, n, func(m *input) error {
		if err := o.reach(m, rest, do); err != nil {
			return err
		}
		return errStopped // nothing behind it matters
	})
	switch {
	case errors.Is(err, errStopped):
		return nil
	case err == nil:
		return &Broken{Name: in.called(), Err: errChanged}
	}
	return err
}

var errChanged = errors.New("it is not what it was when it was opened")

// document gives the texts in in, each of which may hold several cables.
func (o *opening) document(f format, in *input) error {
	data, err := o.whole(in)
	if err != nil {
		return err
	}
	texts, err := f.texts(data)
	texts = cutTexts(texts)
	hash := sync.OnceValue(func() string { return hashOf(data) })
	for i, t := range texts {
		m := Member{hash: hash, Format: f.name, Size: int64(len(data)), Row: i + 1, Charset: cmp.Or(t.charset, utf8Text), Length: int64(len(t.text)), Data: data}
		if len(texts) == 1 {
			m.Row = 0
		}
		m.decode = func(m *Member) *parser.Source { return m.source(t.text, t.meta, t.raw) }
		if !o.give(in, m) {
			return nil
		}
	}
	if err != nil {
		return &Bad{in.called(), err.Error()}
	}
	return nil
}

// cutTexts cuts texts that hold several cables.
func cutTexts(texts []text) []text {
	var cut []text
	for _, t := range texts {
		c := &cutter{r: strings.NewReader(t.text), size: math.MaxInt64}
		for c.begin(); c.start < c.size; {
			start := c.start
			m := c.take(c.findEnd(), 0)
			cut = append(cut, t.part(int(start), int(start+m.Size)))
		}
	}
	return cut
}

// part returns the piece of t between two places.
func (t text) part(start, end int) text {
	if start == 0 && end == len(t.text) {
		return t
	}
	p := text{text: t.text[start:end], meta: t.meta, charset: t.charset}
	last := parser.Offset{}
	for _, r := range t.raw {
		switch {
		case r.Text <= start:
			last = r
		case r.Text < end:
			p.raw = append(p.raw, parser.Offset{Text: r.Text - start, Raw: r.Raw})
		}
	}
	if t.raw != nil || unit(t.charset) > 1 {
		p.raw = append([]parser.Offset{{Raw: last.Raw + (start-last.Text)*unit(t.charset)}}, p.raw...)
	}
	return p
}

// whole reads all of in into memory.
func (o *opening) whole(in *input) ([]byte, error) {
	data, err := io.ReadAll(io.LimitReader(in, o.memory+1))
	if int64(len(data)) > o.memory {
		return nil, &TooLarge{in.called(), o.memory, "a document"}
	}
	return data, err
}
