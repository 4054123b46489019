package export

import (
	"fmt"

	"github.com/reftel/reftel/parser"
)

// print writes what prints and archives have beside the telegram: offices with
// their copies, drafters, rows, stamps of release.
func (o outline) print(h *parser.Header) {
	d := h.Distribution.Value
	o.copies("origin", d.Origin)
	o.copies("copies, action", d.Action)
	o.copies("copies, info", d.Info)
	o.list("copies wished", ", ", len(d.Desired), func(i int) string { return d.Desired[i].Value })
	if !d.Total.IsZero() {
		o.fact("copies", fmt.Sprint(d.Total.Value))
	}
	o.drafters("drafted by", h.Drafting.Value.Drafted)
	o.drafters("approved by", h.Drafting.Value.Approved)
	o.drafters("cleared by", h.Drafting.Value.Cleared)
	o.drafters("released by", h.Drafting.Value.Released)
	for i, a := range h.Attributes {
		o.item("attributes", i, join(": ", a.Value.Name, a.Value.Value))
	}
	o.fact("release", releaseOf(h.Release.Value))
}

func (o outline) copies(label string, list []parser.Field[parser.Copies]) {
	o.list(label, " ", len(list), func(i int) string {
		if list[i].Text != "" {
			return list[i].Text
		}
		return fmt.Sprintf("%s-%02d", list[i].Value.Office, list[i].Value.Copies)
	})
}

func (o outline) drafters(label string, list []parser.Field[parser.Drafter]) {
	for i, d := range list {
		o.item(label, i, drafterOf(d.Value))
	}
}

func drafterOf(d parser.Drafter) string {
	return join(", ", join(": ", d.Office, d.Name), d.Note)
}

func releaseOf(r parser.Release) string {
	decision := map[string]string{"FULL": "released in full", "PART": "released in part", "DENIED": "denied"}[r.Decision]
	codes := ""
	for _, e := range r.Exemptions {
		codes = join(" ", codes, e.Value)
	}
	number := ""
	if r.Case != "" {
		number = "case " + r.Case
	}
	return join("; ", decision, codes, number, r.Document, r.Event, join(", ", r.Reviewer, r.Title), r.Date)
}
