package open

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
)

// isTar reports whether head begins with the header of a member. Archives of
// before 1988 have no mark; their checksum is not looked at.
func isTar(head []byte) bool { return len(head) >= 512 && bytes.HasPrefix(head[257:], []byte("ustar")) }

// unpackTar reads the members one after the other.
func unpackTar(o *opening, in *input, only int, visit func(*input) error) error {
	names := names{}
	t := tar.NewReader(in)
	for n := 0; ; n++ {
		h, err := t.Next()
		switch {
		case errors.Is(err, io.EOF) && only < 0:
			return names.err(in)
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return &Broken{in.called(), in.tap.n, err}
		case only >= 0 && n != only || h.Typeflag != tar.TypeReg:
			continue
		}
		name := names.clean(h.Name)
		if isHidden(name) {
			continue
		}
		if err := visit(in.member(n, "tar", name, &tap{r: t})); err != nil {
			return err
		}
	}
}
