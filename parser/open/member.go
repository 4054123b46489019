package open

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"iter"

	"github.com/reftel/reftel/parser"
)

// A Member is one text in a file: a cable, if it is one.
type Member struct {
	Name string // base name of the file that was opened; "" if it has none

	// Where it stands in the file. ReadSource finds it again by this.
	Format  string // what it stands in, as Container.Format names it: "text", "csv"
	Path    string // the names of the files in archives that lead to it: "1975.zip/cable.txt"; "" if the file is no archive
	Steps   string // the same by number, "3/0"
	Start   int64  // where it begins in the last of these, in bytes
	Size    int64  // its length there, in bytes
	Row     int    // its place there, counted from 1; 0 if it is the only one
	Charset string // as Source.Charset names it: "utf-8", "windows-1252"

	Length  int64           // of the text, about, in bytes
	Longest int64           // the length of its longest line, in bytes, as far as that is known
	Meta    []parser.Column // what archives say of it, as far as that is not in Data
	Data    []byte          // the Size bytes, or the first of them; valid until the next Member

	archive string // the format of the last archive that it stands in, "" if in none
	decode  decoder
	hash    func() string // of Data, which other Members share; nil if none do
}

// Kind says what the file is that m stands in, an archive or what is in it:
// "zip", "csv", "text".
func (m *Member) Kind() string { return cmp.Or(m.archive, m.Format, "text") }

// Source decodes the Data of m.
func (m *Member) Source() *parser.Source {
	src := m.Draft()
	switch {
	case src.SHA256 != "":
	case m.hash != nil:
		src.SHA256 = m.hash()
	default:
		src.SHA256 = hashOf(m.Data)
	}
	return src
}

// hashOf returns the SHA-256 of data in hexadecimal.
func hashOf(data []byte) string {
	sum := sha256.Sum256(data)
	return hex.EncodeToString(sum[:])
}

// Draft is Source without its hash, which takes longer than all the rest:
// enough for a list.
func (m *Member) Draft() *parser.Source { return m.decode(m) }

// source returns the Source of m with that text, what the container says
// beside it, and offsets into Data.
func (m *Member) source(text string, meta []parser.Column, raw []parser.Offset) *parser.Source {
	src := &parser.Source{Name: m.Name, Charset: m.Charset, Bytes: len(m.Data), Text: text, Raw: raw}
	c := parser.Container{Format: m.Format, Row: m.Row, Member: m.Path, Meta: append(m.Meta[:len(m.Meta):len(m.Meta)], meta...)}
	if c.Format == textFormat && c.Row == 0 {
		c.Format = m.archive
	}
	if c.Format != "" {
		src.Container = &c
	}
	return src
}

// Members yields the texts in the file r of size bytes, in order. Memory
// holds one slice of the file and one Data, more only for what cannot be
// read piece by piece. An error is of the kinds in errors.go and says what is
// not given; the rest goes on.
func Members(name string, r io.ReaderAt, size int64, opts Options) iter.Seq2[Member, error] {
	return func(yield func(Member, error) bool) {
		newOpening(opts, yield).read(fileInput(name, r, size))
	}
}

// Stream is Members of what can be read only from start to end.
func Stream(name string, r io.Reader, opts Options) iter.Seq2[Member, error] {
	return func(yield func(Member, error) bool) {
		newOpening(opts, yield).read(newInput(input{file: baseName(name), said: name}, &tap{r: r}))
	}
}
