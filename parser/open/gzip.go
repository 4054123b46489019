package open

import (
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"io"
	"strings"
)

func isGzip(head []byte) bool { return bytes.HasPrefix(head, []byte("\x1f\x8b\x08")) }
func isBzip2(head []byte) bool {
	return len(head) > 4 && bytes.HasPrefix(head, []byte("BZh")) && bytes.HasPrefix(head[4:], []byte("1AY&SY"))
}

// unpackGzip visits what is compressed in in as the only member, under the
// name that it had before.
func unpackGzip(o *opening, in *input, only int, visit func(*input) error) error {
	z, err := gzip.NewReader(in)
	if err != nil {
		return &Broken{Name: in.called(), Err: err}
	}
	name, _ := cleanName(z.Name)
	if name == "" {
		name = withoutEnding(in, ".gz", ".tgz")
	}
	return o.compressed(in, "gzip", name, z, visit)
}

func unpackBzip2(o *opening, in *input, only int, visit func(*input) error) error {
	return o.compressed(in, "bzip2", withoutEnding(in, ".bz2", ".tbz2", ".tbz"), bzip2.NewReader(in), visit)
}

// compressed visits the one file that r gives. An archive in it, such as a
// .tgz, is not one level deeper.
func (o *opening) compressed(in *input, format, name string, r io.Reader, visit func(*input) error) error {
	m := in.member(0, format, name, &tap{r: r, limits: &o.limits, packed: func() int64 { return in.tap.n }})
	if isTar(m.head()) {
		m.depth--
	}
	return visit(m)
}

// withoutEnding returns the name of in without the ending that says how it is
// compressed.
func withoutEnding(in *input, endings ...string) string {
	name := baseName(in.path)
	if name == "" {
		name = in.file
	}
	for _, e := range endings {
		if strings.HasSuffix(strings.ToLower(name), e) {
			return name[:len(name)-len(e)]
		}
	}
	return name
}
