package cli

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
	"github.com/reftel/reftel/parser/open/pdfium"
	"github.com/reftel/reftel/parser/protect"
)

// nameList is the value of a flag that may be repeated: names of persons.
type nameList []string

func (n *nameList) Set(s string) error {
	*n = append(*n, s)
	return nil
}

func (n *nameList) String() string { return strings.Join(*n, ", ") }

// A protection is what runProtect was asked to do.
type protection struct {
	std    streams
	add    nameList
	keep   nameList
	list   bool
	log    string // the file that the log goes to; standard error if it is ""
	source *parser.Source
}

// runProtect writes a copy of a cable in which the names of those whom it asks
// to protect are masked. Where there is nothing to mask it writes nothing: who
// relies on the copy must not get the text itself. Where a name may be left it
// writes the copy, says so, and fails.
func runProtect(args []string, std streams) int {
	flags := newFlags("protect", std)
	p := protection{std: std}
	flags.Var(&p.add, "name", "mask this `NAME` too, in whole and in its parts; may be repeated")
	flags.Var(&p.keep, "keep", "leave this `NAME` as it stands, though it was found; may be repeated")
	flags.BoolVar(&p.list, "list", false, "only list the names that were found")
	flags.StringVar(&p.log, "log", "", "write what was masked where, without the names, into this `FILE` instead of standard error")
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if flags.NArg() != 1 {
		fmt.Fprintln(std.err, "reftel protect: name one file, or - for standard input")
		flags.Usage()
		return exitUsage
	}
	src, err := oneText(flags.Arg(0), std.in)
	if err != nil {
		fmt.Fprintf(std.err, "reftel protect: %v\n", err)
		return exitFailed
	}
	p.source = src
	return p.run()
}

// oneText returns the text of the cable in the file at path, or in standard
// input.
func oneText(path string, stdin io.Reader) (*parser.Source, error) {
	var data []byte
	var err error
	if path == "-" {
		data, err = io.ReadAll(stdin)
	} else {
		data, err = os.ReadFile(path)
	}
	if err != nil {
		return nil, unreadable(path, err)
	}
	open.PDF = pdfium.Pages
	sources, err := open.Bytes(path, data)
	switch {
	case err != nil:
		return nil, err
	case len(sources) != 1:
		return nil, fmt.Errorf("%s holds %d cables; names are protected in one at a time", path, len(sources))
	}
	return sources[0], nil
}

func (p *protection) run() int {
	found := protect.Find(parser.Parse(p.source, parser.Options{SkipChecks: true}))
	if p.list {
		return p.writeList(found)
	}
	names := slices.DeleteFunc(slices.Concat(found.Likely(), p.add), p.kept)
	c := protect.Share(p.source.Text, names)
	if len(c.Masks) == 0 {
		fmt.Fprintln(p.std.err, "reftel protect: there is nothing to mask, so nothing was written: no passage asks for protection of a name that was found, and no name was given that stands in the text; give some with -name")
		p.sayUnnamed(found, p.lines(found))
		return exitFailed
	}
	if _, err := io.WriteString(p.std.out, c.Text); err != nil {
		fmt.Fprintf(p.std.err, "reftel protect: %v\n", err)
		return exitFailed
	}
	if err := p.writeLog(c, found); err != nil {
		fmt.Fprintf(p.std.err, "reftel protect: %v\n", err)
		return exitFailed
	}
	idle := p.sayIdle(found)
	if p.sayUnnamed(found, "the log says where") || idle {
		return exitFailed
	}
	return exitOK
}

// sayUnnamed says that protection is asked for where no name was found, and
// whether there is such a place.
func (p *protection) sayUnnamed(found protect.Found, where string) bool {
	open := found.Unnamed()
	if len(open) > 0 {
		fmt.Fprintf(p.std.err, "reftel protect: for %d of the passages that ask for protection no name was found (%s); look there, and give names with -name\n", len(open), where)
	}
	return len(open) > 0
}

// lines says where in the file no name was found. It does not go with a copy:
// names that stand over two lines in the file stand on one there.
func (p *protection) lines(found protect.Found) string {
	return "in the file on " + protect.Lines(p.source.Text, found.Unnamed())
}

// sayIdle says which names were given in vain, as with a slip in them, and
// whether there are some. It gives their numbers: what is written here may be
// kept with the log, which names nobody.
func (p *protection) sayIdle(found protect.Found) bool {
	idle := false
	for i, name := range p.add {
		if len(protect.Share(p.source.Text, []string{name}).Masks) == 0 {
			fmt.Fprintf(p.std.err, "reftel protect: the name given with -name number %d does not stand in the text\n", i+1)
			idle = true
		}
	}
	for i, name := range p.keep {
		if !slices.ContainsFunc(slices.Concat(found.Likely(), p.add), func(n string) bool { return strings.EqualFold(n, name) }) {
			fmt.Fprintf(p.std.err, "reftel protect: the name given with -keep number %d is none of those that would be masked; -list shows them\n", i+1)
			idle = true
		}
	}
	return idle
}

func (p *protection) kept(name string) bool {
	return slices.ContainsFunc(p.keep, func(k string) bool { return strings.EqualFold(k, name) })
}

// writeList writes the names: whether they are masked unless told otherwise, in
// how many places, and the name.
func (p *protection) writeList(found protect.Found) int {
	w := tabwriter.NewWriter(p.std.out, 0, 8, 2, ' ', 0)
	for _, n := range found.Names {
		state := "masked"
		if !n.Likely {
			state = "beside"
		}
		fmt.Fprintf(w, "%s\t%d\t%s\n", state, len(protect.Share(p.source.Text, []string{n.Text}).Masks), n.Text)
	}
	if err := w.Flush(); err != nil {
		fmt.Fprintf(p.std.err, "reftel protect: %v\n", err)
		return exitFailed
	}
	p.sayUnnamed(found, p.lines(found))
	return exitOK
}

func (p *protection) writeLog(c protect.Copy, found protect.Found) error {
	if p.log == "" {
		return c.Log(p.std.err, found.Marks)
	}
	f, err := os.Create(p.log)
	if err != nil {
		return err
	}
	if err := c.Log(f, found.Marks); err != nil {
		f.Close()
		return err
	}
	return f.Close()
}
