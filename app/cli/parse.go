package cli

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"time"

	"github.com/reftel/reftel/parser/export"
	"github.com/reftel/reftel/parser/open"
	"github.com/reftel/reftel/parser/open/pdfium"
)

// runParse writes every cable in the files, folders or standard input that
// args name: as one JSON object per line, as one short line, or as outlines.
func runParse(args []string, std streams) int {
	flags := newFlags("parse", std)
	asText := flags.Bool("text", false, "write a readable outline instead of JSON")
	asSummary := flags.Bool("summary", false, "write one short line of JSON per cable: what it is and where it stands")
	withText := flags.Bool("source", false, "put the text of each cable into its JSON, as source.text")
	on := day{time.Now()}
	flags.Var(&on, "on", "the `DAY`, as 2026-11-23, of which an outline says how declassification stands; today if it is left out")
	var meta columns
	flags.Var(&meta, "meta", "what is known beside the text, as `NAME=VALUE`: id, date, year, origin, classification, subject; counts where the text does not say it; may be repeated")
	var columns columnFlag
	flags.Var(&columns, "columns", "what the columns of tables are, where their names tell the wrong thing, as `USE=NAME,...`: "+strings.Join(open.UseNames, ", ")+"; several names are joined by +; may be repeated")
	var fixes corrections
	flags.Var(&fixes, "corrections", "a `FILE` of corrections, as the page saves them: applied to the text that they are for; may be repeated")
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if *asText && *withText || *asSummary && (*asText || *withText) {
		fmt.Fprintln(std.err, "reftel parse: only one of -text, -summary and -source can be; leave the others out")
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
	open.PDF = pdfium.Pages
	p := parsing{name: "parse", std: std, columns: columns, joiner: joiner{meta: meta}, render: renderCable(meta, &fixes, "", export.JSON), progress: startProgress(std), fixes: &fixes}
	switch {
	case *asText:
		p.render, p.apart = renderCable(meta, &fixes, "\n", export.TextOn(on.Time)), true
	case *asSummary:
		p.render = renderSummary(meta, &fixes)
	case *withText:
		p.render = renderCable(meta, &fixes, "", export.JSONWithText)
	}
	return p.run(paths)
}

// A parsing is one run of the command.
type parsing struct {
	name     string // of the command: "parse"
	std      streams
	render   renderer
	columns  columnFlag
	joiner   joiner
	apart    bool // each cable begins with an empty line, which the first one does without
	pipeline *pipeline
	progress *progress
	count    int  // cables written
	failed   bool // something could not be read
	fixes    *corrections
}

// garbage is how many times what is in use the memory may grow to until it is
// collected: what is in use is little.
const garbage = 8

// run reads paths in order. What cannot be read is said, and the rest is
// still done; when nothing can be written any more, it stops.
func (p *parsing) run(paths []string) int {
	defer debug.SetGCPercent(debug.SetGCPercent(100 * garbage))
	p.pipeline = startPipeline(p.render, p.write)
	for _, path := range paths {
		if !p.path(path) {
			break
		}
	}
	for rest := p.joiner.next(); rest != nil && p.addAll(rest); {
		rest = p.joiner.next()
	}
	err := p.pipeline.close()
	p.progress.clear()
	if err != nil {
		fmt.Fprintf(p.std.err, "reftel %s: the output ends after %d cables: %v\n", p.name, p.count, err)
	}
	for _, sentence := range p.fixes.ignored() {
		p.failed = true
		fmt.Fprintf(p.std.err, "reftel %s: %s\n", p.name, sentence)
	}
	if p.failed || err != nil {
		return exitFailed
	}
	return exitOK
}

// write writes what b became, and says what could not be read behind it.
func (p *parsing) write(b *batch) error {
	out := b.out
	if p.apart && p.count == 0 && len(out) > 0 {
		out = out[1:]
	}
	if len(out) > 0 {
		if _, err := p.std.out.Write(out); err != nil {
			return err
		}
	}
	p.count += b.count
	p.progress.wrote(b.count)
	if b.err != nil {
		p.failed = true
		p.progress.clear()
		fmt.Fprintf(p.std.err, "reftel %s: %v\n", p.name, b.err)
	}
	return nil
}

// path reads a file, the files in a folder in the order of their names, or
// standard input. What is hidden in a folder, by a dot before its name, is
// left out. It reports whether more can be written.
func (p *parsing) path(root string) bool {
	if root == "-" {
		return p.stream("", p.std.in)
	}
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		more := true
		switch hidden := path != root && filepath.Base(path)[0] == '.'; {
		case err != nil:
			more = p.pipeline.fail(unreadable(path, err))
		case hidden && d.IsDir():
			return fs.SkipDir
		case !hidden && !d.IsDir():
			more = p.file(path)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	return err == nil && !p.pipeline.stopped.Load()
}

// file reads the file at path. What is no ordinary file, a pipe for
// example, can be read only from start to end.
func (p *parsing) file(path string) bool {
	f, err := os.Open(path)
	if err != nil {
		return p.pipeline.fail(unreadable(path, err))
	}
	defer f.Close()
	info, err := f.Stat()
	switch {
	case err != nil:
		return p.pipeline.fail(unreadable(path, err))
	case info.IsDir():
		return true // behind a link in a folder: the links could lead in a circle
	case !info.Mode().IsRegular():
		return p.stream(path, f)
	}
	p.progress.begin(path, info.Size())
	var lacks lack
	return p.texts(open.Members(path, watched{f, p.progress}, info.Size(), p.columns.options(&lacks))) && p.told(path, lacks) && p.unchanged(path, f, info)
}

// stream reads r, which is called name, to its end.
func (p *parsing) stream(name string, r io.Reader) bool {
	p.progress.begin(name, 0)
	var lacks lack
	return p.texts(open.Stream(name, r, p.columns.options(&lacks))) && p.told(cmp.Or(name, "the text"), lacks)
}

// unchanged says if f, which is called path and was read, is not what it was
// before. It reports whether more can be written.
func (p *parsing) unchanged(path string, f *os.File, before fs.FileInfo) bool {
	after, err := f.Stat()
	if err == nil {
		err = changed(path, before, after)
	}
	return err == nil || p.pipeline.fail(err)
}

// told says what a table in the file called name lacks, if it does. It reports
// whether more can be written.
func (p *parsing) told(name string, lacks lack) bool {
	return lacks.column == "" || p.pipeline.fail(lacks.in(name))
}

// texts hands on what members yields.
func (p *parsing) texts(members iter.Seq2[open.Member, error]) bool {
	for m, err := range members {
		more := false
		if err != nil {
			more = p.pipeline.fail(err)
		} else {
			more = p.add(m)
		}
		if !more {
			return false
		}
	}
	return true
}

// add hands on m, unless it lacks sections that may still come. It reports
// whether more can be written.
func (p *parsing) add(m open.Member) bool {
	s := m.Sections()
	if s.Of == 0 {
		return p.pipeline.add(m)
	}
	return p.addAll(p.joiner.take(m, s))
}

func (p *parsing) addAll(members []open.Member) bool {
	more := true
	for _, m := range members {
		more = more && p.pipeline.add(m)
	}
	return more
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
