package correct

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/reftel/reftel/parser"
)

// version is the number of the format of a File. It grows when one that reads
// it now would misread it.
const version = 1

// key is the first key of a File, by which it is known.
const key = "reftelCorrections"

// maxFile is how long a File can be, in bytes: far more than anybody corrects
// in one cable.
const maxFile = 4 << 20

// A File keeps the corrections of one text.
type File struct {
	Hash        string // of the text as it came: see Hash
	Bytes       int    // its length
	Name        string // of the file or cable, for people; "" if it has none
	Corrections []Correction
}

// Hash returns the SHA-256 of a text as UTF-8, in hexadecimal. Corrections are
// of the text that has the same, whatever file or character set it came in.
func Hash(text string) string {
	sum := sha256.Sum256([]byte(text))
	return hex.EncodeToString(sum[:])
}

// stored is a File in JSON.
type stored struct {
	Version     int               `json:"reftelCorrections"`
	Text        storedText        `json:"text"`
	Corrections []json.RawMessage `json:"corrections"`
}

type storedText struct {
	Name   string `json:"name,omitempty"`
	Bytes  int    `json:"bytes"`
	SHA256 string `json:"sha256"`
}

type storedCorrection struct {
	Code  parser.Code  `json:"code"`
	Title string       `json:"title"`
	Edits []storedEdit `json:"edits"`
}

type storedEdit struct {
	Span []int  `json:"span"`
	New  string `json:"new"`
}

// Encode returns f as it is kept: JSON, indented, with a line end.
func (f File) Encode() []byte {
	s := stored{Version: version, Text: storedText{f.Name, f.Bytes, f.Hash}, Corrections: []json.RawMessage{}}
	for _, c := range f.Corrections {
		x := storedCorrection{Code: c.Code, Title: c.Title, Edits: []storedEdit{}}
		for _, e := range c.Edits {
			x.Edits = append(x.Edits, storedEdit{[]int{e.Span.Start, e.Span.End}, e.New})
		}
		s.Corrections = append(s.Corrections, encode(x))
	}
	var out bytes.Buffer
	if err := json.Indent(&out, encode(s), "", "  "); err != nil {
		panic(err) // unreachable: it was encoded just now
	}
	out.WriteByte('\n')
	return out.Bytes()
}

func encode(v any) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		panic(err) // unreachable: strings and numbers can be encoded
	}
	return b.Bytes()
}

// IsFile reports whether data looks like a File, be it a damaged one: an object
// whose first key is its name.
func IsFile(data []byte) bool {
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	data = bytes.TrimLeft(data, " \t\r\n")
	if len(data) == 0 || data[0] != '{' {
		return false
	}
	return bytes.HasPrefix(bytes.TrimLeft(data[1:], " \t\r\n"), []byte(`"`+key+`"`))
}

// Decode reads what Encode wrote. What is damaged in single corrections is left
// out, with a sentence for each in ignored. The error is a clause without a
// capital or full stop, as errors are: nothing of data can be used.
func Decode(data []byte) (f File, ignored []string, err error) {
	if len(data) > maxFile {
		return File{}, nil, fmt.Errorf("it is longer than %d MB, which corrections never are", maxFile>>20)
	}
	var head struct {
		Version int `json:"reftelCorrections"`
	}
	var s stored
	data = bytes.TrimPrefix(data, []byte("\ufeff"))
	if err := json.Unmarshal(data, &head); err != nil {
		return File{}, nil, fmt.Errorf("it is damaged: %w", err)
	}
	switch {
	case head.Version < 1:
		return File{}, nil, errors.New("it does not say that it holds corrections")
	case head.Version > version:
		return File{}, nil, fmt.Errorf("it is of version %d, and this program knows version %d; a later one reads it", head.Version, version)
	}
	if err := json.Unmarshal(data, &s); err != nil {
		return File{}, nil, fmt.Errorf("it is damaged: %w", err)
	}
	if len(s.Text.SHA256) != 2*sha256.Size {
		return File{}, nil, errors.New("it does not say which text it is for")
	}
	f = File{Hash: s.Text.SHA256, Bytes: s.Text.Bytes, Name: s.Text.Name}
	for i, raw := range s.Corrections {
		c, err := decodeCorrection(raw)
		if err != nil {
			ignored = append(ignored, fmt.Sprintf("Correction %d was ignored: %v.", i+1, err))
			continue
		}
		f.Corrections = append(f.Corrections, c)
	}
	return f, ignored, nil
}

func decodeCorrection(raw []byte) (Correction, error) {
	var s storedCorrection
	if err := json.Unmarshal(raw, &s); err != nil {
		return Correction{}, errors.New("it is damaged")
	}
	c := Correction{Code: s.Code, Title: s.Title}
	for _, e := range s.Edits {
		if len(e.Span) != 2 {
			return Correction{}, errors.New("its place is not two numbers")
		}
		c.Edits = append(c.Edits, parser.Edit{Span: parser.Span{Start: e.Span[0], End: e.Span[1]}, New: e.New})
	}
	if len(c.Edits) == 0 {
		return Correction{}, errors.New("it changes nothing")
	}
	return c, nil
}
