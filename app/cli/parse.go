package cli

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/export"
	"github.com/reftel/reftel/parser/open"
)

// runParse writes every cable in the files, folders or standard input that
// args name: as one JSON object per line, or as outlines.
func runParse(args []string, std streams) int {
	flags := newFlags("parse", std)
	asText := flags.Bool("text", false, "write a readable outline instead of JSON")
	withText := flags.Bool("source", false, "put the text of each cable into its JSON, as source.text")
	var meta columns
	flags.Var(&meta, "meta", "what is known beside the text, as `NAME=VALUE`: id, date, year, origin, classification, subject; counts where the text does not say it; may be repeated")
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if *asText && *withText {
		fmt.Fprintln(std.err, "reftel parse: -text writes no JSON, so -source has no place in it; leave one of them out")
		return exitUsage
	}
	paths := flags.Args()
	if len(paths) == 0 {
		if isTerminal(std.in) {
			fmt.Fprintln(std.err, "reftel parse: there is nothing to read; name files or folders, or pipe a text into it")
			flags.Usage()
			return exitUsage
		}
		paths = []string{"-"}
	}
	write := export.JSON
	switch {
	case *asText:
		write = export.Text
	case *withText:
		write = export.JSONWithText
	}
	p := parsing{std: std, out: bufio.NewWriterSize(std.out, 64<<10), write: write, apart: *asText, meta: meta}
	return p.run(paths)
}

// isTerminal reports whether in is a keyboard, from which nobody pastes a
// cable.
func isTerminal(in io.Reader) bool {
	f, ok := in.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&fs.ModeCharDevice != 0
}

// A parsing is one run of the command.
type parsing struct {
	std    streams
	out    *bufio.Writer
	write  func(io.Writer, []*parser.Cable) error
	meta   columns
	apart  bool // an empty line stands between two cables
	count  int  // cables written
	failed bool // something could not be read
}

// run reads paths in order. What cannot be read is said, and the rest is
// still done; when nothing can be written any more, it stops.
func (p *parsing) run(paths []string) int {
	for _, path := range paths {
		err := p.path(path)
		if err == nil {
			err = p.out.Flush()
		}
		if err != nil {
			fmt.Fprintf(p.std.err, "reftel parse: the output ends after %d cables: %v\n", p.count, err)
			return exitFailed
		}
	}
	if p.failed {
		return exitFailed
	}
	return exitOK
}

// path reads a file, the files in a folder in the order of their names, or
// standard input. What is hidden in a folder, by a dot before its name, is
// left out. Its error is that of the output.
func (p *parsing) path(root string) error {
	if root == "-" {
		return p.stream("", p.std.in)
	}
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch hidden := path != root && filepath.Base(path)[0] == '.'; {
		case err != nil:
			p.fail(unreadable(path, err))
		case hidden && d.IsDir():
			return fs.SkipDir
		case !hidden && !d.IsDir():
			return p.file(path)
		}
		return nil
	})
}

// file reads the file at path. What is no ordinary file, a pipe for
// example, is read to its end first.
func (p *parsing) file(path string) error {
	f, err := os.Open(path)
	if err != nil {
		p.fail(unreadable(path, err))
		return nil
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		p.fail(unreadable(path, err))
		return nil
	case info.IsDir():
		return nil // behind a link in a folder: the links could lead in a circle
	case !info.Mode().IsRegular():
		return p.stream(path, f)
	}
	return p.cables(open.Open(path, f, info.Size()))
}

// stream reads r, which is called name, to its end.
func (p *parsing) stream(name string, r io.Reader) error {
	data, err := io.ReadAll(r)
	if err != nil {
		if name == "" {
			name = "standard input"
		}
		p.fail(unreadable(name, err))
		return nil
	}
	return p.cables(open.Open(name, bytes.NewReader(data), int64(len(data))))
}

// cables writes what sources yields.
func (p *parsing) cables(sources iter.Seq2[*parser.Source, error]) error {
	for src, err := range sources {
		if err != nil {
			p.fail(err)
			continue
		}
		if p.apart && p.count > 0 {
			p.out.WriteByte('\n')
		}
		p.count++
		p.meta.addTo(src)
		if err := p.write(p.out, []*parser.Cable{parser.Parse(src, parser.Options{})}); err != nil {
			return err
		}
	}
	return nil
}

// fail says what could not be read.
func (p *parsing) fail(err error) {
	p.failed = true
	p.out.Flush() // so that the message comes after what was written before
	fmt.Fprintf(p.std.err, "reftel parse: %v\n", err)
}

// unreadable says in a sentence why path could not be read, and what to do.
func unreadable(path string, err error) error {
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("%s does not exist; check the name", path)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("%s may not be read; check its permissions", path)
	}
	return fmt.Errorf("%s could not be read: %w", path, err)
}
