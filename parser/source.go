package parser

import (
	"cmp"
	"encoding/json"
	"slices"
	"strconv"
	"strings"
)

// A Span is the half-open byte range [Start, End) of Source.Text.
type Span struct{ Start, End int }

// Len returns the length of s in bytes.
func (s Span) Len() int { return s.End - s.Start }

// Contains reports whether all of t lies in s.
func (s Span) Contains(t Span) bool { return s.Start <= t.Start && t.End <= s.End }

// Overlaps reports whether s and t share a byte.
func (s Span) Overlaps(t Span) bool { return s.Start < t.End && t.Start < s.End }

// MarshalJSON writes s as the pair [Start, End].
func (s Span) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{s.Start, s.End}) }

// A Source is the text of one cable, decoded to UTF-8 and not changed
// otherwise, with what is known of where it came from.
type Source struct {
	Name      string     `json:"name"`    // base name of the file; "" if pasted or from a stream
	Charset   string     `json:"charset"` // what the bytes were: "utf-8", "windows-1252", ...
	Bytes     int        `json:"bytes"`   // length of the raw bytes that Text was decoded from
	SHA256    string     `json:"sha256"`  // of these bytes, in hexadecimal
	Container *Container `json:"container,omitempty"`
	Text      string     `json:"text,omitempty"` // UTF-8; every Span of a Cable indexes it
	Raw       []Offset   `json:"raw,omitempty"`  // where decoding changed lengths; nil if it did not. It speaks of Original, where something was corrected

	Corrected []Corrected `json:"corrected,omitempty"` // what is not as it came, in order; nil if nothing is

	// Parts are the texts that Text was joined from, where the sections of one
	// telegram stood in several. Then Charset, Bytes and SHA256 are of Text, as
	// UTF-8, and Name and Container are those of the first.
	Parts []Part `json:"parts,omitempty"`
}

// A Part is one of several texts that were joined. Its fields are those of
// its Source.
type Part struct {
	Span      Span       `json:"span"` // in the joined text, before it was corrected
	Name      string     `json:"name"`
	Charset   string     `json:"charset"`
	Bytes     int        `json:"bytes"`
	SHA256    string     `json:"sha256"`
	Container *Container `json:"container,omitempty"`
	Raw       []Offset   `json:"raw,omitempty"` // from the start of the part
}

// Place says in words where p stood: "cables.zip, 1975/two.txt, number 3".
func (p *Part) Place() string {
	words := p.Name
	if words == "" {
		words = "(pasted or piped)"
	}
	if c := p.Container; c != nil {
		if c.Member != "" {
			words += ", " + c.Member
		}
		if c.Row > 0 {
			words += ", number " + strconv.Itoa(c.Row)
		}
	}
	return words
}

// A Container says what the cable was taken out of.
type Container struct {
	Format string   `json:"format"`           // "text" for one of several in a text; "csv", "zip", ...
	Row    int      `json:"row,omitempty"`    // counted from 1
	Member string   `json:"member,omitempty"` // the file in an archive: "1975/cable.txt", "1975.zip/cable.txt"
	Meta   []Column `json:"meta,omitempty"`   // what the container says beside the text, in its order
}

// A Column is one named value of a container.
type Column struct {
	Name  string `json:"name"`
	Value string `json:"value"`
}

// An Offset is a place in Text and the place in the raw bytes that it was
// decoded from. Up to the next Offset, both grow byte by byte; if Charset is
// utf-16le or utf-16be, a byte of Text is two raw ones. Before the first, both
// grow so from 0.
type Offset struct{ Text, Raw int }

// RawOffset returns where in the raw bytes the character at byte at of Text
// stands, which must be as it came.
func (s *Source) RawOffset(at int) int {
	unit := 1
	if strings.HasPrefix(s.Charset, "utf-16") {
		unit = 2
	}
	i, _ := slices.BinarySearchFunc(s.Raw, at, func(o Offset, at int) int { return cmp.Compare(o.Text, at+1) })
	if i == 0 {
		return at * unit
	}
	return s.Raw[i-1].Raw + (at-s.Raw[i-1].Text)*unit
}

// MarshalJSON writes o as the pair [Text, Raw].
func (o Offset) MarshalJSON() ([]byte, error) { return json.Marshal([2]int{o.Text, o.Raw}) }

// Meta returns what the container says under name, "" if it says nothing.
func (s *Source) Meta(name string) string {
	if s.Container == nil {
		return ""
	}
	for _, c := range s.Container.Meta {
		if c.Name == name {
			return c.Value
		}
	}
	return ""
}
