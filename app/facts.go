package app

import (
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/refdata"
)

// A fact is one row of the header card.
type fact struct {
	Name   string
	Values []value
	Wide   bool // it takes the whole width
	Apart  bool // its values stand apart, rather than in a sentence
}

// A value is one thing that the cable says, with the place that says it.
type value struct {
	Code  string // in teletype before the words: "PREL"
	Text  string
	Small string // what stands beside it
	Place Place  // "" if it was inferred
	From  string // as written, if the value was repaired
	Why   string // why it was repaired, or where it was inferred from
}

// valueOf returns the value of f, shown as text, with small beside it.
func valueOf[T any](f parser.Field[T], code, text, small string) value {
	v := value{Code: code, Text: text, Small: small, Place: placeOf(f.Spans...)}
	if text == "" && code == "" {
		v.Text = f.Text // it has no value: as written
	}
	if f.Repaired != nil {
		v.From, v.Why = f.Repaired.From, f.Repaired.Why
	}
	if f.Inferred != "" {
		v.Why = "Taken from the " + f.Inferred + "."
	}
	return v
}

// factsOf returns what the heading of c says, in the order in which a reader
// asks: what, how urgent, when, from whom, for whom, about what.
func factsOf(c *parser.Cable) []fact {
	h := c.Header
	var facts []fact
	add := func(name string, values ...value) *fact {
		if len(values) == 0 {
			return &fact{}
		}
		facts = append(facts, fact{Name: name, Values: values})
		return &facts[len(facts)-1]
	}
	if !c.ID.IsZero() {
		add("Cable", valueOf(c.ID, "", prettyID(c.ID.Value), c.ID.Value.Canonical))
	}
	if !h.Section.IsZero() {
		add("Section", valueOf(h.Section, "", sectionWords(h.Section.Value), ""))
	}
	if !h.Precedence.IsZero() {
		add("Precedence", valueOf(h.Precedence, "", precedenceWords(h.Precedence.Value), ""))
	}
	if !h.Sent.IsZero() {
		sent := ""
		if !h.Sent.Value.IsZero() {
			sent = zulu(h.Sent.Value)
		}
		add("Sent", valueOf(h.Sent, "", sent, ""))
	}
	if !h.From.IsZero() {
		add("From", addressValue(h.From))
	}
	add("Handling", captionValues(h.Captions)...)
	if !h.Authority.IsZero() {
		add("Declassify", authorityValue(h.Authority))
	}
	add("For action", addressValues(h.Action)...).Wide = true
	add("For information", addressValues(h.Info)...).Wide = true
	add("Exempted", addressValues(h.Exempt)...).Wide = true
	tags := add("TAGS", tagValues(h.TAGS, yearOf(c))...)
	tags.Wide, tags.Apart = true, true
	add("References", referenceValues(h.References)...).Wide = true
	add("Classified by", classifierValues(h.ClassifiedBy)...).Wide = true
	add("Signed", signatureValues(c.Signature)...)
	return pairUp(facts)
}

// pairUp widens those of facts that would stand alone in a row of two.
func pairUp(facts []fact) []fact {
	open := -1 // the narrow fact that waits for a partner
	for i := range facts {
		switch {
		case !facts[i].Wide && open >= 0:
			open = -1
		case !facts[i].Wide:
			open = i
		case open >= 0:
			facts[open].Wide, open = true, -1
		}
	}
	if open >= 0 {
		facts[open].Wide = true
	}
	return facts
}

// transportOf returns format lines 1 to 4, which say how the message went.
func transportOf(h parser.Header) []fact {
	var facts []fact
	add := func(name string, values ...value) {
		if len(values) > 0 {
			facts = append(facts, fact{Name: name, Values: values})
		}
	}
	if !h.TransmissionID.IsZero() {
		add("Transmission", valueOf(h.TransmissionID, h.TransmissionID.Value, "", ""))
	}
	if !h.Calling.IsZero() {
		calling := h.Calling.Value
		filed := ""
		if !calling.Filed.IsZero() {
			filed = "filed " + zulu(calling.Filed)
		}
		number := "number " + calling.Serial
		if calling.Section != "" {
			number += ", section " + calling.Section
		}
		add("Calling station", valueOf(h.Calling, calling.Station, number, filed))
	}
	if !h.Called.IsZero() {
		add("Called stations", calledValues(h.Called)...)
	}
	if !h.Instructions.IsZero() {
		i := h.Instructions.Value
		add("Instructions", valueOf(h.Instructions, strings.TrimSpace(i.Signal+" "+i.Class+" "+i.Rest), "", ""))
	}
	return pairUp(facts)
}

func sectionWords(s parser.Section) string {
	return strconv.Itoa(s.Number) + " of " + strconv.Itoa(s.Of)
}

func precedenceWords(p parser.Precedence) string {
	if p.Info == "" || p.Info == p.Action {
		return sentenceCase(p.Action)
	}
	return sentenceCase(p.Action) + " for action, " + strings.ToLower(p.Info) + " for information"
}

func addressValue(f parser.Field[parser.Address]) value {
	a := f.Value
	beside := nonEmpty(a.Route, strings.ToLower(a.Precedence), a.Serial, a.Office)
	return valueOf(f, "", a.Name, strings.Join(beside, ", "))
}

func addressValues(fields []parser.Field[parser.Address]) []value {
	var values []value
	for _, f := range fields {
		values = append(values, addressValue(f))
	}
	return values
}

func captionValues(fields []parser.Field[parser.Caption]) []value {
	var values []value
	for _, f := range fields {
		values = append(values, valueOf(f, "", f.Value.Caption, ""))
	}
	return values
}

func calledValues(f parser.Field[parser.Called]) []value {
	precedence := f.Value.Precedence
	values := []value{{Text: sentenceCase(precedence), Place: placeOf(f.Spans...)}}
	for _, s := range f.Value.Stations {
		values = append(values, valueOf(s, s.Value, "", ""))
	}
	return values
}

func authorityValue(f parser.Field[parser.Authority]) value {
	a := f.Value
	var when []string
	if a.Declassify != "" {
		when = append(when, "on "+isoDay(a.Declassify))
	}
	when = append(when, nonEmpty(a.Event, a.Exemption, a.Rule)...)
	order := ""
	if a.Order != "" {
		order = "E.O. " + a.Order
	}
	if len(when) == 0 {
		return valueOf(f, "", order, "")
	}
	return valueOf(f, "", strings.Join(when, ", "), order)
}

func tagValues(fields []parser.Field[parser.Tag], year int) []value {
	var values []value
	for _, f := range fields {
		name := f.Value.Kind
		if e, ok := refdata.Tag(f.Value.Code, year); ok && e.Name != "" {
			name = e.Name
		}
		values = append(values, valueOf(f, f.Value.Code, name, ""))
	}
	return values
}

func referenceValues(fields []parser.Field[parser.Reference]) []value {
	var values []value
	for _, f := range fields {
		r := f.Value
		id, note := r.ID, r.Note
		if id == strings.ReplaceAll(r.Text, " ", "") {
			id = ""
		}
		if strings.Contains(r.Text, note) {
			note = ""
		}
		values = append(values, valueOf(f, r.Letter, r.Text, spaceJoin(id, note)))
	}
	return values
}

func classifierValues(fields []parser.Field[parser.Classifier]) []value {
	var values []value
	for _, f := range fields {
		p := f.Value
		who := strings.Join(nonEmpty(p.Name, p.Title), ", ")
		var why []string
		for _, letter := range p.Reasons {
			reason := p.Order + " (" + letter + ")"
			if e, ok := refdata.Reason(p.Order, letter); ok {
				reason += " " + e.Text
			}
			why = append(why, strings.TrimSpace(reason))
		}
		if len(why) > 0 {
			who = strings.TrimPrefix(who+", for "+strings.Join(why, " and "), ", ")
		}
		values = append(values, valueOf(f, "", who, ""))
	}
	return values
}

func signatureValues(fields []parser.Field[string]) []value {
	var values []value
	for _, f := range fields {
		values = append(values, valueOf(f, "", f.Value, ""))
	}
	return values
}

// yearOf returns the year of c, 0 if it is not known.
func yearOf(c *parser.Cable) int {
	if !c.Header.Sent.Value.IsZero() {
		return c.Header.Sent.Value.Year()
	}
	return c.ID.Value.Year
}
