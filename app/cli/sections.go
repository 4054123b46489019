package cli

import (
	"cmp"
	"slices"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

const (
	heldBytes = 8 << 20 // that may wait for the sections of a telegram
	heldEach  = 512     // that a waiting text takes beside itself, about
)

// A joiner joins the sections of telegrams that stand in several texts, in
// whatever files, and keeps the order: a telegram stands where the first of
// its texts stood. What comes behind one that lacks sections waits with it;
// when more than heldBytes wait, it is written as it is.
type joiner struct {
	meta   columns
	write  func(text)
	fail   func(error)
	parser parser.Parser
	known  map[string][]*waiting // telegrams that lack sections, by identifier
	queue  []*waiting            // in the order of what was read; the first lacks sections
	bytes  int                   // that wait
}

// sameID is how many texts with the same sections of one telegram are told
// apart: there are two or three copies of some, and no more.
const sameID = 8

// A waiting is what is written when all before it is: a text, a telegram of
// which not all sections are here, or what could not be read.
type waiting struct {
	texts []text // whose Data is their own
	err   error
	bytes int           // of memory, about
	id    string        // of a telegram that lacks sections, "" of all else
	held  open.Sections // of this telegram
}

// add takes the next text.
func (j *joiner) add(t text) {
	var s open.Sections
	id := ""
	if len(t.Data) > largeText {
		j.finish() // rather than hold it: no section is so long
	} else if s = t.Sections(); s.Of > 0 {
		id = j.identify(t)
	}
	if id == "" && len(j.queue) == 0 {
		j.write(t)
		return
	}
	t.Data = slices.Clone(t.Data)
	w := j.find(id, s)
	w.texts = append(w.texts, t)
	w.held.Held |= s.Held
	j.hold(w, len(t.Data))
	if w.id != "" && w.held.Whole() {
		j.release(w)
	}
}

// addError takes what could not be read behind the texts so far.
func (j *joiner) addError(err error) {
	if len(j.queue) == 0 {
		j.fail(err)
		return
	}
	w := &waiting{err: err}
	j.queue = append(j.queue, w)
	j.hold(w, 0)
}

// hold counts what was added to w, and lets the first go when that is too
// much.
func (j *joiner) hold(w *waiting, bytes int) {
	w.bytes += bytes + heldEach
	for j.bytes += bytes + heldEach; j.bytes > heldBytes; {
		j.release(j.queue[0])
	}
}

// finish writes all that waits.
func (j *joiner) finish() {
	for len(j.queue) > 0 {
		j.release(j.queue[0])
	}
}

// identify returns the identifier of the telegram that t is of, "" if it does
// not say.
func (j *joiner) identify(t text) string {
	src := *t.Draft()
	if src.Container != nil {
		c := *src.Container
		src.Container = &c
	}
	j.meta.addTo(&src)
	return j.parser.Parse(&src, parser.Options{SkipNotes: true, SkipChecks: true}).ID.Value.Canonical
}

// find returns what waits of the telegram called id without the sections s. If
// that is nothing it comes last in the queue.
func (j *joiner) find(id string, s open.Sections) *waiting {
	all := j.known[id]
	for _, w := range all[max(0, len(all)-sameID):] {
		if w.held.Fit(s) {
			return w
		}
	}
	w := &waiting{id: id, held: open.Sections{Of: s.Of}}
	j.queue = append(j.queue, w)
	if id != "" {
		if j.known == nil {
			j.known = map[string][]*waiting{}
		}
		j.known[id] = append(all, w)
	}
	return w
}

// release waits for nothing more of w, and writes what nothing else has to
// come before.
func (j *joiner) release(w *waiting) {
	if all := slices.DeleteFunc(j.known[w.id], func(other *waiting) bool { return other == w }); len(all) > 0 {
		j.known[w.id] = all
	} else {
		delete(j.known, w.id)
	}
	w.id = ""
	for len(j.queue) > 0 && j.queue[0].id == "" {
		j.writeOut(j.queue[0])
		j.queue = j.queue[1:]
	}
}

func (j *joiner) writeOut(w *waiting) {
	j.bytes -= w.bytes
	switch len(w.texts) {
	case 0:
		j.fail(w.err)
	case 1:
		j.write(w.texts[0])
	default:
		j.write(joined(w.texts))
	}
}

// joined returns texts, which are the sections of one telegram, as one.
func joined(texts []text) text {
	slices.SortStableFunc(texts, func(a, b text) int { return cmp.Compare(a.Sections().First(), b.Sections().First()) })
	var sources []*parser.Source
	for i := range texts {
		sources = append(sources, texts[i].Source())
	}
	return text{open.Joined(sources), texts[0].path}
}
