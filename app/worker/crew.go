package worker

import (
	"slices"
	"time"

	"github.com/reftel/reftel/parser"
)

// What a helper is given at once, and how often before it has answered:
// enough that it need not wait while the worker works for workPause.
const (
	helperBatches = 4
	helperBytes   = 256 << 10 // of text in a batch, about
	helperDrafts  = 500       // in a batch, at most
)

// A crew summarises the texts of a Load, which is what takes the time: in the
// worker itself and in helpers, which are other workers of the same program. A
// helper that has little to do is given the next texts, and while none has,
// the worker does it. The Summaries come in the order of the texts. Helpers
// keep nothing, so what one of them does not answer is summarised here.
type crew struct {
	parser   parser.Parser
	helpers  []*helper
	answers  chan answer
	batches  []*batch // in their order, without those that were taken
	gathered *batch   // the last of them, while a helper is to have more in it
	given    int      // batches so far
}

// A batch is some texts that follow one another, and what is known of them.
type batch struct {
	helper    *helper // that summarises the Drafts; nil if that is done here
	number    int     // as Request.Seq and Reply.Seq have it
	bytes     int     // of text in Drafts
	drafts    []Draft // not summarised
	summaries []Summary
}

// A helper is another worker.
type helper struct {
	link *link
	runs bool     // it answers
	has  []*batch // that it was given and has not answered
}

// An answer is what a helper said, or that it will say nothing any more.
type answer struct {
	helper *helper
	reply  Reply
	lost   bool
}

// newCrew starts n helpers.
func newCrew(n int, start func(receive func(Reply), fail func(string)) *link) *crew {
	c := &crew{answers: make(chan answer, n*(helperBatches+2))}
	for range n {
		h := &helper{}
		h.link = start(
			func(r Reply) { c.answers <- answer{helper: h, reply: r, lost: r.Err != ""} },
			func(string) { c.answers <- answer{helper: h, lost: true} },
		)
		h.link.post(Request{Op: Summarise}) // what answers this runs
		c.helpers = append(c.helpers, h)
	}
	return c
}

// add takes in the next text.
func (c *crew) add(d Draft) {
	c.hear()
	if c.gathered == nil {
		h := c.idle()
		if h == nil {
			b := c.own()
			b.summaries = append(b.summaries, d.summarise(&c.parser))
			return
		}
		c.given++
		c.gathered = &batch{helper: h, number: c.given}
		c.batches = append(c.batches, c.gathered)
	}
	b := c.gathered
	b.drafts = append(b.drafts, d)
	if b.bytes += len(d.Source.Text); b.bytes >= helperBytes || len(b.drafts) == helperDrafts {
		c.give()
	}
}

// idle returns a helper that has little to do, nil if there is none.
func (c *crew) idle() *helper {
	for _, h := range c.helpers {
		if h.runs && len(h.has) < helperBatches {
			return h
		}
	}
	return nil
}

// own returns the batch for what is summarised here.
func (c *crew) own() *batch {
	if n := len(c.batches); n > 0 {
		if b := c.batches[n-1]; b.helper == nil && b.drafts == nil && len(b.summaries) < helperDrafts {
			return b
		}
	}
	b := &batch{}
	c.batches = append(c.batches, b)
	return b
}

// give hands over what is gathered.
func (c *crew) give() {
	b := c.gathered
	c.gathered = nil
	if b == nil {
		return
	}
	b.helper.has = append(b.helper.has, b)
	b.helper.link.post(Request{Seq: b.number, Op: Summarise, Drafts: b.drafts})
}

// hear takes in what helpers have said meanwhile.
func (c *crew) hear() {
	for {
		select {
		case a := <-c.answers:
			c.note(a)
		default:
			return
		}
	}
}

// wait waits until a helper says something, or for a while.
func (c *crew) wait() {
	select {
	case a := <-c.answers:
		c.note(a)
	case <-time.After(restPause):
	}
}

func (c *crew) note(a answer) {
	h := a.helper
	if a.lost {
		c.lose(h)
		return
	}
	h.runs = true
	i := slices.IndexFunc(h.has, func(b *batch) bool { return b.number == a.reply.Seq })
	if i < 0 {
		return // it is the first answer
	}
	b := h.has[i]
	b.summaries, b.drafts = a.reply.Summaries, nil
	h.has = slices.Delete(h.has, i, i+1)
}

// lose does without h, and leaves what it has to be summarised here.
func (c *crew) lose(h *helper) {
	h.link.stop()
	h.runs = false
	for _, b := range c.batches {
		if b.helper == h {
			b.helper = nil
		}
	}
	if c.gathered != nil && c.gathered.helper == nil {
		c.gathered = nil
	}
	h.has = nil
}

// take returns the Summaries that come next, most at most.
func (c *crew) take(most int) []Summary {
	c.hear()
	var all []Summary
	for len(c.batches) > 0 {
		b := c.batches[0]
		if b.helper != nil && b.drafts != nil {
			break
		}
		for i := range b.drafts { // of a helper that was lost
			b.summaries = append(b.summaries, b.drafts[i].summarise(&c.parser))
		}
		b.drafts = nil
		if len(all)+len(b.summaries) > most {
			break
		}
		all = append(all, b.summaries...)
		c.batches = c.batches[1:]
	}
	return all
}

// works reports whether there are Summaries to come.
func (c *crew) works() bool { return len(c.batches) > 0 }

// dismiss ends the helpers.
func (c *crew) dismiss() {
	for _, h := range c.helpers {
		h.link.stop()
	}
}
