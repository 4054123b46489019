package app

import (
	"strings"

	"github.com/reftel/reftel/parser"
)

// A fact is one row of the header card.
type fact struct {
	Name    string
	Values  []value
	Wide    bool // it takes the whole width, and each value a line
	Columns bool // wide: its values are short, and stand in two columns
	Flow    bool // wide: they are codes, and follow one another
}

// A value is one thing that the cable says, with the place that says it.
type value struct {
	Code  string // in teletype before the words: "PREL"
	Text  string
	Small string // what stands beside it
	Place Place  // "" if it was inferred
	From  string // as written, if the value was repaired
	Why   string // a sentence: why it was repaired, or where else it was taken from

	Corrected bool // it was read from what somebody corrected
}

// valueOf returns the value of f, shown as text, with small beside it.
func valueOf[T any](f parser.Field[T], code, text, small string) value {
	return valueAt(parser.Field[struct{}]{Spans: f.Spans, Text: f.Text, Repaired: f.Repaired, Inferred: f.Inferred}, code, text, small)
}

// valueAt is valueOf for any type of value, which would otherwise be in the
// program once for each.
func valueAt(f parser.Field[struct{}], code, text, small string) value {
	v := value{Code: code, Text: text, Small: small, Place: placeOf(f.Spans...)}
	if text == "" && code == "" {
		v.Text, v.Small = f.Text, spaceJoin("as written", small) // it has no value
	}
	if f.Repaired != nil {
		v.From, v.Why = f.Repaired.From, sentenceOf(f.Repaired.Why)
	}
	if f.Inferred != "" {
		v.Small = strings.Join(nonEmpty(v.Small, "from the "+f.Inferred), ", ")
		v.Why = spaceJoin(v.Why, "Taken from the "+f.Inferred+".")
	}
	return v
}

// valuesOf returns the values of a list.
func valuesOf[T any](fields []parser.Field[T], one func(parser.Field[T]) value) []value {
	values := make([]value, 0, len(fields))
	for _, f := range fields {
		values = append(values, one(f))
	}
	return values
}

// oneOf returns the value of f as a list, which is empty if the cable does
// not say.
func oneOf[T any](f parser.Field[T], one func(parser.Field[T]) value) []value {
	if f.IsZero() {
		return nil
	}
	return []value{one(f)}
}

// factsOf returns what the heading of c says, in the order in which a reader
// asks: what, how urgent, when, from whom, for whom, about what.
func factsOf(c *parser.Cable) []fact {
	h := c.Header
	tag := func(f parser.Field[parser.Tag]) value { return tagValue(f, yearOf(c)) }
	return pairUp(stated([]fact{
		{Name: "Cable", Values: oneOf(c.ID, idValue)},
		{Name: "Section", Values: oneOf(h.Section, sectionValue)},
		{Name: "Precedence", Values: oneOf(h.Precedence, precedenceValue)},
		{Name: "Sent", Values: oneOf(h.Sent, timeValue)},
		{Name: "From", Values: oneOf(h.From, addressValue)},
		{Name: "Declassify", Values: oneOf(h.Authority, authorityValue)},
		{Name: "Handling", Values: valuesOf(h.Captions, captionValue), Wide: true, Columns: true},
		{Name: "For action", Values: valuesOf(h.Action, addressValue), Wide: true, Columns: true},
		{Name: "For information", Values: valuesOf(h.Info, addressValue), Wide: true, Columns: true},
		{Name: "Exempted", Values: valuesOf(h.Exempt, addressValue), Wide: true, Columns: true},
		{Name: "TAGS", Values: valuesOf(h.TAGS, tag), Wide: true, Columns: true},
		{Name: "References", Values: valuesOf(h.References, referenceValue), Wide: true},
		{Name: "Classified by", Values: valuesOf(h.ClassifiedBy, classifierValue), Wide: true},
		{Name: "Signed", Values: valuesOf(c.Signature, textValue), Wide: true, Columns: true},
		{Name: "Passages", Values: passageValues(c.Passages), Wide: true, Columns: true},
		{Name: "Explained here", Values: definitionValues(c), Wide: true},
	}))
}

// transportOf returns format lines 1 to 4, which say how the message went.
func transportOf(h parser.Header) []fact {
	return pairUp(stated([]fact{
		{Name: "Transmission", Values: oneOf(h.TransmissionID, codeValue)},
		{Name: "Calling station", Values: oneOf(h.Calling, callingValue)},
		{Name: "Called stations", Values: calledValues(h.Called)},
		{Name: "Instructions", Values: oneOf(h.Instructions, instructionsValue)},
	}))
}

// stated returns those of facts that the cable says something of.
func stated(facts []fact) []fact {
	said := facts[:0]
	for _, f := range facts {
		if len(f.Values) > 0 {
			said = append(said, f)
		}
	}
	return said
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

// yearOf returns the year of c, 0 if it is not known.
func yearOf(c *parser.Cable) int {
	if !c.Header.Sent.Value.IsZero() {
		return c.Header.Sent.Value.Year()
	}
	return c.ID.Value.Year
}
