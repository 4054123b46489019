package app

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
)

// count returns n with the word for one or for several: "3 cables".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}

// number returns n with its thousands apart: "250,000".
func number(n int) string {
	s := strconv.Itoa(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// duration returns about how long d is: "8 seconds", "3 minutes".
func duration(d time.Duration) string {
	switch {
	case d < 90*time.Second:
		return count(int((d+time.Second-1)/time.Second), "second", "seconds")
	case d < 90*time.Minute:
		return count(int((d+30*time.Second)/time.Minute), "minute", "minutes")
	}
	return count(int((d+30*time.Minute)/time.Hour), "hour", "hours")
}

// prettyID returns an identifier as one reads it: "08 ROME 212".
func prettyID(id parser.ID) string {
	if id.Post == "" {
		return id.Canonical
	}
	return fmt.Sprintf("%02d %s %d", id.Year%100, id.Post, id.Serial)
}

// zulu returns a time to the minute: "22 Feb 2008, 14:03 Zulu".
func zulu(t time.Time) string { return t.UTC().Format("2 Jan 2006, 15:04") + " Zulu" }

// day returns a date: "26 November 2017".
func day(t time.Time) string { return t.Format("2 January 2006") }

// size returns a number of bytes as one says it.
func size(n int64) string {
	switch {
	case n < 1000:
		return fmt.Sprintf("%d bytes", n)
	case n < 1000_000:
		return fmt.Sprintf("%d KB", (n+500)/1000)
	case n < 1000_000_000:
		return fmt.Sprintf("%.1f MB", float64(n)/1e6)
	}
	return fmt.Sprintf("%.1f GB", float64(n)/1e9)
}

// cut returns the beginning of s, of at most n characters, with an ellipsis
// if there is more.
func cut(s string, n int) string {
	for i := range s {
		if n == 0 {
			return strings.TrimRight(s[:i], " \n") + "…"
		}
		n--
	}
	return s
}

// title is what the bar calls d.
func (d *Document) title() string {
	switch {
	case !d.Cable.ID.IsZero() && d.Cable.ID.Value.Canonical != "":
		return prettyID(d.Cable.ID.Value)
	case d.Cable.Source.Name != "":
		return d.Cable.Source.Name
	case d.isCable():
		return "Pasted cable"
	}
	return "Pasted text"
}

// spoken tells a screen reader what was opened.
func (d *Document) spoken() string {
	if d.Window != nil {
		return fmt.Sprintf("%s: bytes %d to %d of %d.", d.title(), d.Window.Window.Start, d.Window.Window.Next, d.Window.Window.Size)
	}
	if !d.isCable() {
		return d.title() + " is open. Nothing in it was recognised as a part of a cable."
	}
	said := d.title() + " is open: "
	if level := d.Cable.Header.Classification.Value.Level; level != "" {
		said += levelWord(level) + ", "
	}
	return said + count(len(d.Cable.Body), "paragraph", "paragraphs") + ", " + count(len(d.Cable.Diagnostics), "remark", "remarks") + "."
}

// isoDay returns a date like "2018-05-14" as one reads it, anything else as
// it is.
func isoDay(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return day(t)
}

// nonEmpty returns those of words that are not "".
func nonEmpty(words ...string) []string {
	return slices.DeleteFunc(words, func(s string) bool { return s == "" })
}

// spaceJoin joins those of words that are not "" by blanks.
func spaceJoin(words ...string) string { return strings.Join(nonEmpty(words...), " ") }

// sentence returns what err says as a sentence.
func sentence(err error) string { return fullStop(err.Error()) }

// sentenceOf returns words as a sentence: with a capital and a full stop.
func sentenceOf(words string) string {
	first, size := utf8.DecodeRuneInString(words)
	if size == 0 {
		return ""
	}
	return fullStop(string(unicode.ToUpper(first)) + words[size:])
}

// fullStop returns s with a full stop at its end.
func fullStop(s string) string { return strings.TrimSuffix(s, ".") + "." }

// containsFold reports whether s contains word, in capitals or not.
func containsFold(s, word string) bool {
	return strings.Contains(strings.ToLower(s), strings.ToLower(word))
}
