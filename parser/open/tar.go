package open

import (
	"archive/tar"
	"bytes"
	"errors"
	"io"
	"strconv"
	"strings"
)

// isTar reports whether head begins with the header of a member. Archives in
// the form of before 1988 have no mark, but a checksum.
func isTar(head []byte) bool {
	return len(head) >= tarHeader && (bytes.HasPrefix(head[257:], []byte("ustar")) || head[0] != 0 && head[256] == 0 && isOldTar(head[:tarHeader]))
}

const tarHeader = 512 // bytes

// isOldTar reports whether the six octal digits at 148 are the sum of the
// bytes of head, with blanks in their place and in that of the two behind them.
func isOldTar(head []byte) bool {
	sum := 8 * int(' ')
	for i, c := range head {
		if i < 148 || i >= 156 {
			sum += int(c)
		}
	}
	stated, err := strconv.ParseUint(strings.Trim(string(head[148:156]), " \x00"), 8, 32)
	return err == nil && int(stated) == sum
}

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
			return &Broken{Name: in.called(), Read: in.tap.n, Err: err}
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
