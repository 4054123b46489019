package open

import (
	"bytes"
	"strings"
)

// An alternative is a part of a message whose parts say the same in several
// forms: a text, then a page. The first form is taken, unless another says
// more than twice as much: then it only says that there is one. What is
// attached to a form stands beside it.
type alternative struct {
	taken form
	given bool // taken was given, for something else came behind it
	child int  // which of its parts is visited
}

// A form is a text or a page that says what others say too.
type form struct {
	format  string
	charset string // as it is declared
	data    []byte
	child   int
	length  int // of what it says, in bytes without blanks
}

// measure sets the length of f.
func (f *form) measure() {
	said := string(f.data)
	if f.format != textFormat {
		if charset := findUTF16(f.data); charset != "" {
			said, _ = decode(f.data, charset)
		}
		said = flatten([]byte(said)).text
	}
	for word := range strings.FieldsSeq(said) {
		f.length += len(word)
	}
}

// choose takes f if it is the first form, or says more than the one before.
// What stands beside the form that was taken is no other form of it.
func (m *message) choose(f form) error {
	a := m.alternative
	if a == nil {
		return m.giveForm(f)
	}
	f.child = a.child
	f.measure()
	more, beside := f.length > 2*a.taken.length, f.child == a.taken.child
	switch {
	case a.taken.data == nil, !a.given && more && !beside:
		a.taken = f
	case more, beside:
		if err := m.settle(); err != nil {
			return err
		}
		return m.giveForm(f)
	}
	return nil
}

// settle gives the form that was taken, before what comes behind it.
func (m *message) settle() error {
	a := m.alternative
	if a == nil || a.given || a.taken.data == nil {
		return nil
	}
	a.given = true
	return m.giveForm(a.taken)
}

func (m *message) giveForm(f form) error {
	return m.give("text", f.format, f.charset, bytes.NewReader(f.data))
}
