package worker

import (
	"cmp"
	"errors"
	"io"
	"slices"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// From these sizes on a Load begins with a Plan and checks nothing, and from
// those on it waits until somebody agrees to it.
const (
	planBytes, planFiles = 64 << 20, 500
	askBytes, askFiles   = 1 << 30, 5000
)

// What is looked at for a Plan: it must not take long itself.
const (
	lookTime   = 400 * time.Millisecond // in all
	lookFiles  = 100                    // spread over all
	lookBytes  = 2 << 20                // of each, at most
	lookCables = 100                    // of each, at most

	enoughBytes, enoughFiles = 256 << 10, 50 // to say how long all will take
)

// plan looks at what is to be read. It returns nil if that is little.
func (l *loading) plan() *Plan {
	if !l.much {
		return nil
	}
	files, bytes := len(l.req.Files), l.reply.Progress.OfBytes
	p := &Plan{Asks: bytes >= askBytes || files >= askFiles}
	opts := options(l.req.Tables, nil)
	look(l.req.Files[0], opts) // what runs for the first time is slow, which would tell nothing
	began := time.Now()
	var read int64
	some := spread(l.req.Files, lookFiles)
	early := newAhead(some)
	for i := range some {
		if time.Since(began) > lookTime || l.server.isCancelled(l.req.Seq) {
			break
		}
		f := early.file(i)
		kind, cables, n := look(f, opts)
		p.add(kind, f.Size)
		p.Cables += cables
		read += n
	}
	if read > 0 {
		share := float64(bytes) / float64(read)
		p.Cables = int(float64(p.Cables) * share)
		if read >= enoughBytes || p.Files >= enoughFiles {
			p.Time = time.Duration(float64(time.Since(began))*share) / time.Duration(1+l.server.helpersFor(bytes))
		}
	}
	slices.SortStableFunc(p.Kinds, func(a, b Kind) int { return cmp.Compare(b.Bytes, a.Bytes) })
	return p
}

// spread returns n of files, from all of them.
func spread(files []File, n int) []File {
	if len(files) <= n {
		return files
	}
	some := make([]File, n)
	for i := range some {
		some[i] = files[i*len(files)/n]
	}
	return some
}

// add counts a file of a kind.
func (p *Plan) add(kind string, bytes int64) {
	i := slices.IndexFunc(p.Kinds, func(k Kind) bool { return k.Name == kind })
	if i < 0 {
		i = len(p.Kinds)
		p.Kinds = append(p.Kinds, Kind{Name: kind})
	}
	p.Kinds[i].Files++
	p.Kinds[i].Bytes += bytes
	p.Files++
}

// look reads the beginning of f as a Load does. It returns what f is, "" if
// that cannot be read, how many cables were found, and in how many bytes.
func look(f File, opts open.Options) (kind string, cables int, bytes int64) {
	g := &glance{r: f.Reader}
	var p parser.Parser
	for m, err := range open.Members(f.Name, g, f.Size, opts) {
		switch {
		case errors.Is(err, errEnough):
			return cmp.Or(kind, textKind), max(cables, 1), g.read
		case err != nil:
			return kind, cables, g.read
		}
		kind = m.Kind()
		if isLarge(m) {
			m.Data = m.Data[:min(len(m.Data), largeHead)]
		}
		p.Parse(m.Draft(), unchecked) // which is what takes the time
		if cables++; cables == lookCables {
			if m.Steps != "" {
				return kind, cables, g.read
			}
			return kind, cables, m.Start + m.Size
		}
	}
	return kind, cables, f.Size
}

// textKind is what a file counts as that begins with one long text.
const textKind = "text"

var errEnough = errors.New("enough was looked at")

// A glance reads no more than lookBytes.
type glance struct {
	r    io.ReaderAt
	read int64
}

func (g *glance) ReadAt(p []byte, off int64) (int, error) {
	if g.read >= lookBytes {
		return 0, errEnough
	}
	n, err := g.r.ReadAt(p, off)
	g.read += int64(n)
	return n, err
}
