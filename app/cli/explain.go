package cli

import (
	"fmt"
	"time"
	_ "time/tzdata" // the zones of the posts, also where the machine has none

	"github.com/reftel/reftel/parser/explain"
	"github.com/reftel/reftel/parser/open"
	"github.com/reftel/reftel/parser/open/pdfium"
)

// runExplain writes what every line and every code of the cables means that
// args name, as plain text.
func runExplain(args []string, std streams) int {
	flags := newFlags("explain", std)
	var meta columns
	flags.Var(&meta, "meta", "what is known beside the text, as `NAME=VALUE`: see reftel help parse")
	var fixes corrections
	flags.Var(&fixes, "corrections", "a `FILE` of corrections: see reftel help parse")
	copies := flags.Bool("copies", false, copiesUsage)
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	paths := flags.Args()
	if len(paths) == 0 {
		if isTerminal(std.in) {
			fmt.Fprintln(std.err, "reftel explain: there is nothing to read; name files or folders, or pipe a text into it")
			flags.Usage()
			return exitUsage
		}
		paths = []string{"-"}
	}
	explain.LocalTime = zoneTime
	open.PDF = pdfium.Pages
	p := newParsing("explain", std, rendering{meta, &fixes, known(*copies)})
	p.render, p.apart = p.cable("\n", explain.Write), true
	return p.run(paths)
}

// zoneTime returns the wall clock of an IANA time zone at t.
func zoneTime(t time.Time, zone string) (time.Time, bool) {
	place, err := time.LoadLocation(zone)
	if err != nil {
		return time.Time{}, false
	}
	return t.In(place), true
}
