package open

import (
	"bufio"
	"bytes"
	"io"
	"path"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/reftel/reftel/parser"
	"golang.org/x/text/encoding/charmap"
)

// An input is a file, or one in an archive, that is read from start to end.
type input struct {
	*bufio.Reader
	tap     *tap
	parent  *input
	file    string          // base name of the file that was opened; "" if it has none
	said    string          // how messages call that file
	path    string          // the names that lead to it: "1975.zip/cable.txt"; "" for the file itself
	steps   string          // the same by number, to find it again: "3/0"
	format  string          // of the archive that it stands in; "" if in none
	depth   int             // how many archives it stands in
	meta    []parser.Column // what these say of it
	at      io.ReaderAt     // to read it anywhere; nil if it must be read in order
	size    int64           // in bytes; only where at is not nil
	as      string          // what it is; "" if that is to be found out
	charset string          // that it is said to be in; "" if nothing says so
	told    bool            // that it breaks off was said of something in it
}

// newInput returns the input of r, which continues what in knows.
func newInput(in input, t *tap) *input {
	in.tap = t
	in.Reader = bufio.NewReaderSize(t, headSize)
	return &in
}

// fileInput is the input of the file r of size bytes.
func fileInput(name string, r io.ReaderAt, size int64) *input {
	in := input{file: baseName(name), said: name, at: r, size: size}
	return newInput(in, &tap{r: io.NewSectionReader(r, 0, size), size: size})
}

// member is the input of a file in the archive in, which has that format: the
// one with number n, whose bytes r gives.
func (in *input) member(n int, format, name string, r *tap) *input {
	m := input{parent: in, file: in.file, said: in.said, format: format, steps: strconv.Itoa(n), depth: in.depth + 1, meta: in.meta}
	if in.steps != "" {
		m.steps = in.steps + "/" + m.steps
	}
	m.path = strings.Trim(in.path+"/"+name, "/")
	return newInput(m, r)
}

// head returns the beginning of in, at most headSize bytes, which stays
// unread.
func (in *input) head() []byte {
	head, _ := in.Peek(headSize)
	return head
}

// root returns the file that in stands in.
func (in *input) root() *input {
	for in.parent != nil {
		in = in.parent
	}
	return in
}

// called returns how a sentence names in.
func (in *input) called() string {
	switch {
	case in.path == "":
		return called(in.said)
	case in.said == "":
		return in.path
	}
	return in.said + ": " + in.path
}

// random returns in as something that can be read anywhere. A file in an
// archive is held in memory for that, within limit bytes.
func (in *input) random(limit int64) (io.ReaderAt, int64, error) {
	if in.at != nil {
		return in.at, in.size, nil
	}
	data, err := io.ReadAll(io.LimitReader(in, limit+1))
	if int64(len(data)) > limit {
		return nil, 0, &TooLarge{in.called(), limit, "an archive in an archive"}
	}
	return bytes.NewReader(data), int64(len(data)), err
}

// A tap lets bytes through, counts them, and remembers why they ended.
type tap struct {
	r      io.Reader
	size   int64        // how many bytes there must be; 0 if not known
	packed func() int64 // how many compressed bytes they came from; nil if they were not compressed
	limits *limits      // of all that is unpacked; nil if it was not
	n      int64        // bytes so far
	err    error        // why there are no more, if there should be
}

func (t *tap) Read(p []byte) (int, error) {
	if t.err != nil {
		return 0, io.EOF
	}
	n, err := t.r.Read(p)
	t.n += int64(n)
	switch {
	case err == io.EOF && t.n < t.size:
		t.err = errShorter
	case err != nil && err != io.EOF:
		t.err, err = err, io.EOF
	case t.limits != nil:
		if t.err = t.limits.check(t, n); t.err != nil {
			err = io.EOF
		}
	}
	return n, err
}

// baseName returns name without the folders before it, in which any system
// may have put it.
func baseName(name string) string {
	if name == "" {
		return ""
	}
	return path.Base(strings.ReplaceAll(name, "\\", "/"))
}

// cleanName returns the name of a file in an archive as a relative path, and
// whether the name led out of the archive: "/x", "../x", "C:\x".
func cleanName(name string) (clean string, unsafe bool) {
	if !utf8.ValidString(name) {
		name, _ = charmap.CodePage437.NewDecoder().String(name)
	}
	name = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7F {
			return '?'
		}
		return r
	}, strings.ReplaceAll(name, "\\", "/"))
	if len(name) > 2 && name[1] == ':' && name[2] == '/' {
		name = name[2:]
	}
	clean = path.Clean("/" + name)[1:]
	return clean, strings.HasPrefix(name, "/") || strings.HasPrefix(path.Clean(name), "..")
}

// isHidden reports whether the file called name is one that systems put
// beside those of people.
func isHidden(name string) bool {
	return strings.HasPrefix(path.Base(name), ".") || strings.HasPrefix(name, "__MACOSX/")
}
