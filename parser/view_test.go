package parser

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// views are what a golden file may compare, by the name of the section. Every
// field of Header is a view of its own as well.
var views = fieldViews(map[string]func(*Cable) string{
	"layout":      func(c *Cable) string { return string(c.Layout) + "\n" },
	"blocks":      viewBlocks,
	"header":      viewHeader,
	"body":        viewBody,
	"notes":       viewNotes,
	"passages":    viewPassages,
	"diagnostics": viewDiagnostics,
	"id":          func(c *Cable) string { return viewField("id", reflect.ValueOf(c.ID), c.Source.Text) },
	"summary":     func(c *Cable) string { return viewField("summary", reflect.ValueOf(c.Summary), c.Source.Text) },
	"signature":   func(c *Cable) string { return viewField("signature", reflect.ValueOf(c.Signature), c.Source.Text) },
})

// fieldViews adds a view for each field of Header to views.
func fieldViews(views map[string]func(*Cable) string) map[string]func(*Cable) string {
	for f := range reflect.TypeFor[Header]().Fields() {
		name := fieldName(f)
		views[name] = func(c *Cable) string {
			return viewField(name, reflect.ValueOf(c.Header).FieldByIndex(f.Index), c.Source.Text)
		}
	}
	return views
}

// fieldName returns the name that f has in JSON.
func fieldName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

func viewHeader(c *Cable) string {
	out := viewField("id", reflect.ValueOf(c.ID), c.Source.Text)
	for f, v := range reflect.ValueOf(c.Header).Fields() {
		out += viewField(fieldName(f), v, c.Source.Text)
	}
	return out
}

// viewBlocks writes a line per block: its kind and its first line.
func viewBlocks(c *Cable) string {
	var out strings.Builder
	for _, b := range c.Blocks {
		s := strings.TrimSpace(c.Source.Text[b.Span.Start:b.Span.End])
		if i := strings.IndexAny(s, "\r\n"); i >= 0 {
			s = strings.TrimRight(s[:i], " ")
		}
		fmt.Fprintf(&out, "%s %s\n", b.Kind, strconv.Quote(cut(s, 60)))
	}
	return out.String()
}

// cut returns the first n characters of s.
func cut(s string, n int) string {
	if r := []rune(s); len(r) > n {
		return string(r[:n]) + "..."
	}
	return s
}

// viewBody writes for each paragraph a line with its number, mark, kind and
// heading, its text below, and below that its sub-paragraphs, further in.
func viewBody(c *Cable) string {
	var out strings.Builder
	viewParagraphs(&out, c.Body, "")
	return out.String()
}

func viewParagraphs(out *strings.Builder, list []Paragraph, indent string) {
	for _, p := range list {
		fmt.Fprintf(out, "%s%s\n", indent, paragraphFacts(p))
		for line := range strings.Lines(p.Text) {
			fmt.Fprintf(out, "%s\t%s\n", indent, plain(strings.TrimSuffix(line, "\n")))
		}
		viewParagraphs(out, p.Children, indent+"\t\t")
	}
}

func paragraphFacts(p Paragraph) string {
	facts := []string{strings.TrimSpace("paragraph " + p.Number)}
	if p.Mark != nil {
		facts = append(facts, "("+p.Mark.String()+")")
		if p.Mark.Inherited {
			facts[len(facts)-1] += " inherited"
		}
	}
	if p.Kind != "" {
		facts = append(facts, p.Kind)
	}
	if !p.Heading.IsZero() {
		facts = append(facts, "under "+strconv.Quote(p.Heading.Value))
	}
	if len(p.Spans) != 1 {
		facts = append(facts, fmt.Sprintf("in %d pieces", len(p.Spans)))
	}
	return strings.Join(facts, ", ")
}

func viewNotes(c *Cable) string {
	var out strings.Builder
	for _, n := range c.Notes {
		fmt.Fprintf(&out, "%s %s | %s\n", n.Kind, plain(n.Key), strconv.Quote(c.Source.Text[n.Span.Start:n.Span.End]))
	}
	return out.String()
}

// viewPassages writes a line per passage: its name, and where it begins and
// ends.
func viewPassages(c *Cable) string {
	var out strings.Builder
	for _, p := range c.Passages {
		s := []rune(c.Source.Text[p.Span.Start:p.Span.End])
		fmt.Fprintf(&out, "%s | %q ... %q\n", p.Name, cut(string(s), 20), string(s[max(0, len(s)-20):]))
	}
	return out.String()
}

func viewDiagnostics(c *Cable) string {
	var out strings.Builder
	for _, d := range c.Diagnostics {
		fmt.Fprintf(&out, "%s %s %s %s\n", d.Severity, d.Code, strconv.Quote(cut(c.Source.Text[d.Span.Start:d.Span.End], 60)), d.Message)
		if d.Fix == nil {
			continue
		}
		for _, e := range d.Fix.Edits {
			fmt.Fprintf(&out, "\t%s: %q becomes %q\n", d.Fix.Title, c.Source.Text[e.Span.Start:e.Span.End], e.New)
		}
	}
	return out.String()
}

// viewField writes a line per Field in v, which is one or a list of them: its
// name, its value, and behind a bar the text that it was read from.
func viewField(name string, v reflect.Value, text string) string {
	if v.Kind() == reflect.Slice {
		out := ""
		for i := range v.Len() {
			out += viewField(name, v.Index(i), text)
		}
		return out
	}
	spans := v.FieldByName("Spans").Interface().([]Span)
	written, inferred := v.FieldByName("Text").String(), v.FieldByName("Inferred").String()
	if len(spans) == 0 && written == "" && inferred == "" {
		return ""
	}
	line := name + ": " + value(v.FieldByName("Value"))
	if written != "" {
		line += "as written " + plain(written)
	}
	if inferred != "" {
		line += " from " + inferred
	}
	if r := v.FieldByName("Repaired").Interface().(*Repair); r != nil {
		line += " for " + strconv.Quote(r.From) + ", because " + r.Why
	}
	line += " |"
	for _, s := range spans {
		line += " " + strconv.Quote(text[s.Start:s.End])
	}
	return line + "\n"
}

// value writes v, a structure as its fields that are not zero.
func value(v reflect.Value) string {
	if t, ok := v.Interface().(time.Time); ok {
		if t.IsZero() {
			return ""
		}
		return t.Format(time.RFC3339)
	}
	var parts []string
	switch v.Kind() {
	case reflect.Struct:
		if v.FieldByName("Spans").IsValid() {
			return value(v.FieldByName("Value"))
		}
		for f, member := range v.Fields() {
			if s := value(member); !member.IsZero() && s != "" {
				parts = append(parts, fieldName(f)+" "+s)
			}
		}
		return strings.Join(parts, "; ")
	case reflect.Slice:
		for i := range v.Len() {
			parts = append(parts, value(v.Index(i)))
		}
		return strings.Join(parts, ", ")
	case reflect.Bool:
		return "yes"
	}
	return plain(fmt.Sprint(v.Interface()))
}

// plain returns s as it is if it can be read, quoted otherwise.
func plain(s string) string {
	for _, r := range s {
		if !unicode.IsPrint(r) || r == unicode.ReplacementChar {
			return strconv.Quote(s)
		}
	}
	return s
}
