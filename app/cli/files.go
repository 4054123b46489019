package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/reftel/reftel/parser/open"
)

// path reads a file, the files in a folder in the order of their names, or
// standard input. It reports whether more can be written.
func (p *parsing) path(root string) bool {
	if root == "-" {
		return p.stream("", p.std.in)
	}
	if info, err := os.Stat(root); err == nil && info.IsDir() {
		return p.folder(root)
	}
	return p.file(root, true)
}

// folder reads the files in root and in the folders in it. What is hidden, by
// a dot before its name, is left out; that nothing is left is said.
func (p *parsing) folder(root string) bool {
	files := 0
	root += string(filepath.Separator) // a link to a folder is one
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		more := true
		switch hidden := path != root && filepath.Base(path)[0] == '.'; {
		case err != nil:
			files++
			more = p.fail(unreadable(path, err))
		case hidden && d.IsDir():
			return fs.SkipDir
		case !hidden && !d.IsDir():
			files++
			more = p.file(path, false)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	if files == 0 {
		p.fail(fmt.Errorf("%s holds no files, or only hidden ones; nothing of it was read", filepath.Clean(root)))
	}
	return err == nil && !p.pipeline.stopped.Load()
}

// file reads the file at path. What is no ordinary file, a pipe for example,
// can be read only from start to end, and nobody may ever write to it: that is
// done only where somebody named it.
func (p *parsing) file(path string, named bool) bool {
	info, err := os.Stat(path) // before it is opened, which waits for a pipe's other end
	switch {
	case err != nil:
		return p.fail(unreadable(path, err))
	case info.IsDir():
		return true // behind a link in a folder: the links could lead in a circle
	case !info.Mode().IsRegular() && !named:
		return p.fail(fmt.Errorf("%s is a pipe or a device, so nothing of it was read; name it to read it", path))
	}
	f, err := os.Open(path)
	if err != nil {
		return p.fail(unreadable(path, err))
	}
	defer f.Close()
	if !info.Mode().IsRegular() {
		return p.stream(path, f)
	}
	p.progress.begin(path, info.Size())
	var lacks lack
	return p.texts(path, open.Members(path, watched{f, p.progress}, info.Size(), p.columns.options(&lacks))) && p.told(path, lacks) && p.unchanged(path, f, info)
}

// stream reads r, which is called name, to its end.
func (p *parsing) stream(name string, r io.Reader) bool {
	p.progress.begin(name, 0)
	var lacks lack
	return p.texts(name, open.Stream(name, watchedStream{r, p.progress}, p.columns.options(&lacks))) && p.told(cmp.Or(name, "the text"), lacks)
}

// unchanged says if f, which is called path and was read, is not what it was
// before. It reports whether more can be written.
func (p *parsing) unchanged(path string, f *os.File, before fs.FileInfo) bool {
	after, err := f.Stat()
	if err == nil {
		err = changed(path, before, after)
	}
	return err == nil || p.fail(err)
}

// printable returns s with question marks for what is no character but moves
// what is written: names of files may hold such.
func printable(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsControl(r) {
			return '?'
		}
		return r
	}, s)
}

// unreadable says in a sentence why path could not be read, and what to do.
func unreadable(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist) && strings.HasPrefix(path, "-"):
		return fmt.Errorf("%s does not exist; if it is a flag, put it before the files", path)
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s does not exist; check the name", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s may not be read; check its permissions", path)
	}
	return fmt.Errorf("%s could not be read: %w", path, err)
}
