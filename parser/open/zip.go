package open

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
)

func isZip(head []byte) bool {
	return bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")) || bytes.HasPrefix(head, []byte("PK00PK\x03\x04"))
}

const zipFormat = "zip"

// endsAsZip reports whether in, which begins with head, is a ZIP archive with
// something before it, such as the program that unpacks it. Only the list at
// its end tells; it is looked for where a NUL says that in is no text.
func endsAsZip(in *input, head []byte) bool {
	end := make([]byte, 22) // the end of the list, if no remark follows
	if in.at == nil || in.size < int64(len(end)) || bytes.IndexByte(head, 0) < 0 {
		return false
	}
	_, err := in.at.ReadAt(end, in.size-int64(len(end)))
	return (err == nil || err == io.EOF) && bytes.HasPrefix(end, []byte("PK\x05\x06"))
}

// officePart is in every document of Word, Excel or PowerPoint, and
// openDocument in those of LibreOffice.
const (
	officePart   = "[Content_Types].xml"
	openDocument = "META-INF/manifest.xml"
)

// unpackZip reads the list of members, which stands at the end, and then each
// from where it is.
func unpackZip(o *opening, in *input, only int, visit func(*input) error) error {
	random, size, err := in.random(o.memory)
	if err != nil {
		return err
	}
	r := &noted{ReaderAt: random}
	z, err := zip.NewReader(r, size)
	switch {
	case errors.Is(err, zip.ErrFormat):
		return &Bad{in.called(), "the list of its members, which ends a ZIP archive, is missing or damaged; it is cut off, and nothing of it was read"}
	case err != nil:
		return &Broken{Name: in.called(), Err: err}
	}
	if o.opts.Inflate != nil {
		z.RegisterDecompressor(zip.Deflate, o.opts.Inflate)
	}
	names, refused := names{}, refused{}
	defer refused.tell(o)
	for n, f := range z.File {
		if f.Name == officePart || f.Name == openDocument {
			return &NotText{in.called(), "an Office document"}
		}
		if only >= 0 && n != only {
			continue
		}
		name := names.clean(f.Name)
		if f.FileInfo().IsDir() || isHidden(name) {
			continue
		}
		if err := o.zipped(in, r, n, name, f, &refused, visit); err != nil {
			return err
		}
		if r.err != nil && only < 0 && !o.stopped {
			return &Bad{in.called(), fmt.Sprintf("it could no longer be read after %d of its %d members, so the others were not: %v", n+1, len(z.File), r.err)}
		}
	}
	if only < 0 {
		return names.err(in)
	}
	return nil
}

// A noted file remembers why it could not be read.
type noted struct {
	io.ReaderAt
	err error
}

func (f *noted) ReadAt(p []byte, off int64) (int, error) {
	n, err := f.ReaderAt.ReadAt(p, off)
	if err != nil && err != io.EOF && f.err == nil {
		f.err = err
	}
	return n, err
}

// zipped visits one member of a ZIP archive. What is stored as it is can be
// read anywhere.
func (o *opening) zipped(in *input, r io.ReaderAt, n int, name string, f *zip.File, refused *refused, visit func(*input) error) error {
	t := &tap{limits: &o.limits, packed: func() int64 { return int64(f.CompressedSize64) }}
	m := in.member(n, zipFormat, name, t)
	if f.Flags&1 != 0 {
		refused.add(&Locked{Name: m.called()})
		return nil
	}
	file, err := f.Open()
	switch {
	case errors.Is(err, zip.ErrAlgorithm):
		refused.add(&Broken{Name: m.called(), Err: errPacked})
		return nil
	case err != nil:
		refused.add(&Broken{Name: m.called(), Err: err})
		return nil
	}
	defer file.Close()
	t.r = file
	if at, err := f.DataOffset(); err == nil && f.Method == zip.Store {
		m.at, m.size = io.NewSectionReader(r, at, int64(f.CompressedSize64)), int64(f.CompressedSize64)
	}
	return visit(m)
}

// errPacked says that a file is compressed in a rare way.
var errPacked = errors.New("the way of its compression is not known here; unpack the archive and open what is in it")

// names remembers what had to be done to the names in an archive.
type names struct {
	count int
	first string
}

// clean returns name as a relative path.
func (n *names) clean(name string) string {
	clean, unsafe := cleanName(name)
	if unsafe {
		if n.count++; n.count == 1 {
			n.first = name
		}
	}
	return clean
}

// err says which names of in led out of it, nil if none did.
func (n *names) err(in *input) error {
	if n.count == 0 {
		return nil
	}
	return &BadNames{in.called(), n.count, n.first}
}
