package cli

import (
	"fmt"
	"iter"
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
	on := day{Time: time.Now()}
	flags.Var(&on, "on", "the `DAY`, as 2026-11-23, of which an outline says how declassification stands; today if it is left out")
	var meta columns
	flags.Var(&meta, "meta", "what is known beside the text, as `NAME=VALUE`: id, date, year, origin, classification, subject; counts where the text does not say it; may be repeated")
	var columns columnFlag
	flags.Var(&columns, "columns", "what the columns of tables are, where their names tell the wrong thing, as `USE=NAME,...`: "+strings.Join(open.UseNames, ", ")+"; several names are joined by +; may be repeated")
	var fixes corrections
	flags.Var(&fixes, "corrections", "a `FILE` of corrections, as the page saves them: applied to the text that they are for; may be repeated")
	copies := flags.Bool("copies", false, copiesUsage)
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if *asText && *withText || *asSummary && (*asText || *withText) {
		fmt.Fprintln(std.err, "reftel parse: only one of -text, -summary and -source can be; leave the others out")
		return exitUsage
	}
	if on.given && !*asText {
		fmt.Fprintln(std.err, "reftel parse: -on says nothing without -text; add -text")
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
	p := newParsing("parse", std, rendering{meta, &fixes, known(*copies)})
	p.columns = columns
	switch {
	case *asText:
		p.render, p.apart = p.cable("\n", export.TextOn(on.Time)), true
	case *asSummary:
		p.render = p.summary
	case *withText:
		p.render = p.cable("", export.JSONWithText)
	default:
		p.render = p.cable("", export.JSON)
	}
	return p.run(paths)
}

// A parsing is one run of the command.
type parsing struct {
	rendering
	name     string // of the command: "parse"
	std      streams
	render   renderer
	columns  columnFlag
	joiner   joiner
	apart    bool // each cable begins with an empty line, which the first one does without
	pipeline *pipeline
	progress *progress
	count    int    // cables written
	failed   bool   // something could not be read
	copied   string // the file at hand, in which copies are looked for
}

func newParsing(name string, std streams, r rendering) *parsing {
	return &parsing{rendering: r, name: name, std: std, progress: startProgress(std)}
}

// garbage is how many times what is in use the memory may grow to until it is
// collected: what is in use is little.
const garbage = 8

// run reads paths in order. What cannot be read is said, and the rest is
// still done; when nothing can be written any more, it stops.
func (p *parsing) run(paths []string) int {
	defer debug.SetGCPercent(debug.SetGCPercent(100 * garbage))
	p.pipeline = startPipeline(p.render, p.write)
	p.joiner = joiner{meta: p.meta, write: p.pipeline.add, fail: p.pipeline.fail}
	for _, path := range paths {
		if !p.path(path) {
			break
		}
	}
	p.joiner.finish()
	err := p.pipeline.close()
	p.sayCopies()
	p.progress.clear()
	if err != nil {
		fmt.Fprintf(p.std.err, "reftel %s: the output ends after %d cables: %v\n", p.name, p.count, err)
	}
	ignored := p.fixes.ignored()
	if sentence := p.columns.unused(); sentence != "" {
		ignored = append(ignored, sentence)
	}
	for _, sentence := range ignored {
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
	count := p.leaveOut(b)
	out := b.out
	if p.apart && p.count == 0 && len(out) > 0 {
		out = out[1:]
	}
	if len(out) > 0 {
		if _, err := p.std.out.Write(out); err != nil {
			return err
		}
	}
	p.count += count
	p.progress.wrote(count)
	if b.err != nil {
		p.failed = true
		p.progress.clear()
		fmt.Fprintf(p.std.err, "reftel %s: %v\n", p.name, printable(b.err.Error()))
	}
	return nil
}

// told says what a table in the file called name lacks, if it does. It reports
// whether more can be written.
func (p *parsing) told(name string, lacks lack) bool {
	return lacks.column == "" || p.fail(lacks.in(name))
}

// texts hands on what members yields, from the file at path. It reports
// whether more can be written.
func (p *parsing) texts(path string, members iter.Seq2[open.Member, error]) bool {
	for m, err := range members {
		if err != nil {
			p.joiner.addError(err)
		} else {
			p.joiner.add(text{m, path})
		}
		if p.pipeline.stopped.Load() {
			return false
		}
	}
	return true
}

// fail hands on what could not be read. It reports whether more can be
// written.
func (p *parsing) fail(err error) bool {
	p.joiner.addError(err)
	return !p.pipeline.stopped.Load()
}
