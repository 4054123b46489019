package app

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/reftel/reftel/parser"
)

// printOf returns what prints and archives have beside the telegram: offices
// with their copies, drafters, stamps of release, rows of labels.
func printOf(h parser.Header) []fact {
	d, p, r := h.Distribution.Value, h.Drafting.Value, h.Release.Value
	return pairUp(stated([]fact{
		{Name: "Copies", Values: oneOf(h.Distribution, offices), Wide: true},
		{Name: "Total of copies", Values: oneOf(d.Total, totalValue), Wide: true},
		{Name: "Copies to the origin", Values: valuesOf(d.Origin, copiesValue), Wide: true, Flow: true},
		{Name: "Copies for action", Values: valuesOf(d.Action, copiesValue), Wide: true, Flow: true},
		{Name: "Copies for information", Values: valuesOf(d.Info, copiesValue), Wide: true, Flow: true},
		{Name: "Copies wished", Values: valuesOf(d.Desired, textValue), Wide: true, Columns: true},
		{Name: "Drafting", Values: oneOf(h.Drafting, persons), Wide: true},
		{Name: "Drafted by", Values: valuesOf(p.Drafted, drafterValue), Wide: true, Columns: true},
		{Name: "Approved by", Values: valuesOf(p.Approved, drafterValue), Wide: true, Columns: true},
		{Name: "Cleared by", Values: valuesOf(p.Cleared, drafterValue), Wide: true, Columns: true},
		{Name: "Released by", Values: valuesOf(p.Released, drafterValue), Wide: true, Columns: true},
		{Name: "Release", Values: oneOf(h.Release, releaseValue), Wide: true},
		{Name: "Exemptions", Values: valuesOf(r.Exemptions, codeValue), Wide: true, Columns: true},
		{Name: "Numbers of pages", Values: valuesOf(r.Bates, codeValue), Wide: true, Columns: true},
		{Name: "Rows", Values: valuesOf(h.Attributes, attributeValue), Wide: true},
	}))
}

// offices says how many offices got copies.
func offices(f parser.Field[parser.Offices]) value {
	n := len(f.Value.Origin) + len(f.Value.Action) + len(f.Value.Info)
	if n == 0 && f.Value.Letter == "" {
		return valueOf(f, "", "", "")
	}
	return valueOf(f, "", counted(n, "office"), f.Value.Letter)
}

// counted returns n with the word for what is counted.
func counted(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.Itoa(n) + " " + word + "s"
}

func totalValue(f parser.Field[int]) value {
	if f.Value == 0 {
		return valueOf(f, "", "", "")
	}
	return valueOf(f, "", strconv.Itoa(f.Value), "")
}

func copiesValue(f parser.Field[parser.Copies]) value {
	switch {
	case f.Text != "":
		return valueOf(f, "", f.Text, "as written")
	case f.Value == (parser.Copies{}):
		return valueOf(f, "", "", "")
	}
	return valueOf(f, f.Value.Office, fmt.Sprint(f.Value.Copies), "")
}

// persons says how many persons had a part in the telegram.
func persons(f parser.Field[parser.Drafters]) value {
	n := len(f.Value.Drafted) + len(f.Value.Approved) + len(f.Value.Cleared) + len(f.Value.Released)
	if n == 0 {
		return valueOf(f, "", "", "")
	}
	return valueOf(f, "", counted(n, "person"), "")
}

func drafterValue(f parser.Field[parser.Drafter]) value {
	d := f.Value
	return valueOf(f, "", spaceJoin(d.Office, d.Name), strings.Join(nonEmpty(d.Note, labelled("typed by", d.Typist)), ", "))
}

func releaseValue(f parser.Field[parser.Release]) value {
	r := f.Value
	decision := map[string]string{"FULL": "released in full", "PART": "released in part"}[r.Decision]
	if decision == "" {
		decision = strings.ToLower(r.Decision)
	}
	words := nonEmpty(decision, r.Event, labelled("case", r.Case), labelled("document", r.Document))
	return valueOf(f, "", strings.Join(words, ", "), strings.Join(nonEmpty(labelled("by", strings.Join(nonEmpty(r.Reviewer, r.Title), ", ")), isoDay(r.Date)), ", "))
}

func attributeValue(f parser.Field[parser.Attribute]) value {
	return valueOf(f, "", spaceJoin(labelOf(f.Value.Name), f.Value.Value), "")
}

// labelOf returns the name of a row with a colon.
func labelOf(name string) string {
	if name == "" {
		return ""
	}
	return name + ":"
}
