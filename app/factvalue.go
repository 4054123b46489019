package app

import (
	"strconv"
	"strings"
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
	"github.com/reftel/reftel/parser/refdata"
)

// This file says each type of value in words.

func textValue(f parser.Field[string]) value { return valueOf(f, "", f.Value, "") }

func passageValues(passages []parser.Passage) []value {
	values := make([]value, len(passages))
	for i, p := range passages {
		values[i] = value{Text: p.Name, Place: placeOf(p.Span)}
	}
	return values
}

// definitionValues returns the abbreviations that the text explains itself.
func definitionValues(c *parser.Cable) []value {
	values := make([]value, len(c.Definitions))
	for i, d := range c.Definitions {
		words := strings.Join(strings.Fields(c.Source.Text[d.Span.Start:d.Span.End]), " ")
		values[i] = value{Text: d.Key + ": " + words, Place: placeOf(d.Span)}
	}
	return values
}

func codeValue(f parser.Field[string]) value { return valueOf(f, f.Value, "", "") }

func idValue(f parser.Field[parser.ID]) value {
	return valueOf(f, "", prettyID(f.Value), f.Value.Canonical)
}

func sectionValue(f parser.Field[parser.Section]) value {
	if f.Value == (parser.Section{}) {
		return valueOf(f, "", "", "")
	}
	return valueOf(f, "", strconv.Itoa(f.Value.Number)+" of "+strconv.Itoa(f.Value.Of), "")
}

func precedenceValue(f parser.Field[parser.Precedence]) value {
	p := f.Value
	words := sentenceCase(p.Action)
	if p.Info != "" && p.Info != p.Action {
		words += " for action, " + strings.ToLower(p.Info) + " for information"
	}
	return valueOf(f, "", words, "")
}

func timeValue(f parser.Field[time.Time]) value {
	if f.Value.IsZero() {
		return valueOf(f, "", "", "")
	}
	if explain.DayOnly(f) {
		return valueOf(f, "", day(f.Value), "")
	}
	return valueOf(f, "", zulu(f.Value), "")
}

func addressValue(f parser.Field[parser.Address]) value {
	a := f.Value
	beside := nonEmpty(a.Route, strings.ToLower(a.Precedence), labelled("number", a.Serial), labelled("office", a.Office))
	if a.Collective {
		beside = append(beside, "collective")
	}
	return valueOf(f, "", a.Name, strings.Join(beside, ", "))
}

// labelled puts label before value, if there is one.
func labelled(label, value string) string {
	if value == "" {
		return ""
	}
	return label + " " + value
}

func captionValue(f parser.Field[parser.Caption]) value {
	return valueOf(f, "", f.Value.Caption, f.Value.Kind)
}

func callingValue(f parser.Field[parser.Calling]) value {
	c := f.Value
	filed := ""
	if !c.Filed.IsZero() {
		filed = "filed " + zulu(c.Filed)
	}
	number := nonEmpty(labelled("number", c.Serial), labelled("section", c.Section))
	return valueOf(f, c.Station, strings.Join(number, ", "), filed)
}

func calledValues(f parser.Field[parser.Called]) []value {
	if f.IsZero() {
		return nil
	}
	values := []value{valueOf(f, "", sentenceCase(f.Value.Precedence), "")}
	return append(values, valuesOf(f.Value.Stations, codeValue)...)
}

func instructionsValue(f parser.Field[parser.Instructions]) value {
	return valueOf(f, spaceJoin(f.Value.Signal, f.Value.Class, f.Value.Rest), "", "")
}

func authorityValue(f parser.Field[parser.Authority]) value {
	a := f.Value
	when := strings.Join(nonEmpty(labelled("on", isoDay(a.Declassify)), labelled("upon", a.Event), labelled("exempt", a.Exemption), a.Rule), ", ")
	order := labelled("E.O.", a.Order)
	if when == "" {
		return valueOf(f, "", order, "")
	}
	return valueOf(f, "", when, order)
}

func tagValue(f parser.Field[parser.Tag], year int) value {
	e, _ := refdata.Tag(f.Value.Code, year) // those not listed have no name
	return valueOf(f, f.Value.Code, e.Name, f.Value.Kind)
}

// referenceValue says what the item is and, where its words do not, which
// cable is meant.
func referenceValue(f parser.Field[parser.Reference]) value {
	r := f.Value
	id, note := r.ID, r.Note
	if id == strings.ReplaceAll(r.Text, " ", "") {
		id = ""
	}
	if strings.Contains(r.Text, note) {
		note = ""
	}
	which := strings.Join(nonEmpty(append([]string{id}, r.Alternatives...)...), " or ")
	return valueOf(f, r.Letter, r.Text, strings.Join(nonEmpty(spaceJoin(r.Kind, which), note), ", "))
}

func classifierValue(f parser.Field[parser.Classifier]) value {
	p := f.Value
	var why []string
	for _, letter := range p.Reasons {
		e, _ := refdata.Reason(p.Order, letter) // those of other orders are not listed
		why = append(why, spaceJoin(p.Order, "("+letter+")", e.Text))
	}
	if len(why) == 0 {
		why = nonEmpty(p.Order)
	}
	return valueOf(f, "", strings.Join(nonEmpty(p.Name, p.Title), ", "), labelled("for", strings.Join(why, " and ")))
}
