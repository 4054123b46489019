//go:build !js

package open

import (
	"cmp"
	"errors"
	"io"

	"github.com/bodgit/sevenzip"
)

// unpackSevenZip reads the list of members, and then each. In the page it
// would cost half as much as all the rest, so only the command line has it.
func unpackSevenZip(o *opening, in *input, only int, visit func(*input) error) error {
	r, size, err := in.random(o.memory)
	if err != nil {
		return err
	}
	z, err := sevenzip.NewReader(r, size)
	if err != nil {
		return sevenZipError(in, err)
	}
	names, refused := names{}, refused{}
	defer refused.tell(o)
	for n, f := range z.File {
		if only >= 0 && n != only {
			continue
		}
		name := names.clean(f.Name)
		if f.FileInfo().IsDir() || isHidden(name) {
			continue
		}
		if err := o.sevenZipped(in, size, n, name, f, &refused, visit); err != nil {
			return err
		}
	}
	if only < 0 {
		return names.err(in)
	}
	return nil
}

// sevenZipped visits one member. How much room it takes is not known, as
// members are compressed together: no more than size, that of the archive.
func (o *opening) sevenZipped(in *input, size int64, n int, name string, f *sevenzip.File, refused *refused, visit func(*input) error) error {
	t := &tap{limits: &o.limits, packed: func() int64 { return size }}
	m := in.member(n, sevenZipFormat, name, t)
	if f.UncompressedSize == 0 {
		t.r = eof{}
		return visit(m)
	}
	file, err := f.Open()
	if err != nil {
		refused.add(sevenZipError(m, err))
		return nil
	}
	defer file.Close()
	t.r = sevenZipReader{file, m}
	if len(m.head()) == 0 && t.err != nil {
		refused.add(sevenZipError(m, t.err))
		return nil
	}
	return visit(m)
}

// A sevenZipReader says what the errors of a member mean.
type sevenZipReader struct {
	io.Reader
	in *input
}

func (r sevenZipReader) Read(p []byte) (int, error) {
	n, err := r.Reader.Read(p)
	if read := (*sevenzip.ReadError)(nil); errors.As(err, &read) {
		if err = read.Err; read.Encrypted {
			err = &Locked{Name: r.in.called()}
		}
	}
	return n, err
}

// eof is a file with nothing in it.
type eof struct{}

func (eof) Read([]byte) (int, error) { return 0, io.EOF }

// sevenZipError says why in cannot be read.
func sevenZipError(in *input, err error) error {
	var read *sevenzip.ReadError
	var locked *Locked
	switch {
	case errors.As(err, &locked):
		return locked
	case errors.As(err, &read) && read.Encrypted:
		return &Locked{Name: in.called()}
	case read != nil:
		return &Broken{Name: in.called(), Err: cmp.Or(errors.Unwrap(read.Err), read.Err)} // without what says that it was sought
	case errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF):
		return &Bad{in.called(), "the list of its members, which ends a 7z archive, is missing; it is cut off, and nothing of it was read"}
	}
	return &Broken{Name: in.called(), Err: err}
}
