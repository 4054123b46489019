package cli

import (
	"cmp"
	"slices"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// heldBytes is how much text of telegrams that lack sections may wait for
// these. When there is more, what came first is written as it is.
const heldBytes = 8 << 20

// A joiner holds back texts with some sections of a telegram until the others
// come, from whatever file, and joins them. What stays incomplete comes at the
// end.
type joiner struct {
	meta   columns
	parser parser.Parser
	known  map[string][]*incomplete // those that wait, by identifier
	queue  []*incomplete            // in the order of their first texts, with some that wait no more
	bytes  int                      // of the texts in those that wait
}

// sameID is how many texts with the same sections of one telegram are told
// apart: there are two or three copies of some, and no more.
const sameID = 8

// An incomplete is a telegram of which not all sections are here.
type incomplete struct {
	id    string
	held  open.Sections
	texts []section // none once they are written
}

// A section is a text with one section, or some.
type section struct {
	member open.Member // whose Data is its own
	first  int
}

// take holds m back, which has only the sections s of its telegram. It returns
// what is to be written now: m, the telegram that m completes, or what has
// waited too long.
func (j *joiner) take(m open.Member, s open.Sections) []open.Member {
	src := *m.Draft()
	if src.Container != nil {
		c := *src.Container
		src.Container = &c
	}
	j.meta.addTo(&src)
	id := j.parser.Parse(&src, parser.Options{SkipNotes: true, SkipChecks: true}).ID.Value.Canonical
	if id == "" {
		return []open.Member{m}
	}
	m.Data = slices.Clone(m.Data)
	j.bytes += len(m.Data)
	t := j.find(id, s)
	t.held.Held |= s.Held
	t.texts = append(t.texts, section{m, s.First()})
	if t.held.Whole() {
		return j.release(t)
	}
	if j.bytes > heldBytes {
		return j.next()
	}
	return nil
}

// find returns the telegram that sections s of the one called id belong to.
func (j *joiner) find(id string, s open.Sections) *incomplete {
	all := j.known[id]
	for _, t := range all[max(0, len(all)-sameID):] {
		if t.held.Fit(s) {
			return t
		}
	}
	if j.known == nil {
		j.known = map[string][]*incomplete{}
	}
	t := &incomplete{id: id, held: open.Sections{Of: s.Of}}
	j.known[id], j.queue = append(all, t), append(j.queue, t)
	return t
}

// release returns t as one text, and waits for nothing more of it.
func (j *joiner) release(t *incomplete) []open.Member {
	texts := t.texts
	t.texts = nil
	if all := slices.DeleteFunc(j.known[t.id], func(other *incomplete) bool { return other == t }); len(all) > 0 {
		j.known[t.id] = all
	} else {
		delete(j.known, t.id)
	}
	var sources []*parser.Source
	slices.SortStableFunc(texts, func(a, b section) int { return cmp.Compare(a.first, b.first) })
	for i := range texts {
		j.bytes -= len(texts[i].member.Data)
		sources = append(sources, texts[i].member.Source())
	}
	if len(sources) == 1 {
		return []open.Member{texts[0].member}
	}
	return []open.Member{open.Joined(sources)}
}

// next returns what has waited longest, nothing if nothing waits.
func (j *joiner) next() []open.Member {
	for len(j.queue) > 0 {
		t := j.queue[0]
		j.queue = j.queue[1:]
		if t.texts != nil {
			return j.release(t)
		}
	}
	return nil
}
