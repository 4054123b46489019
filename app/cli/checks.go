package cli

import (
	"bufio"
	"fmt"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/explain"
)

// runChecks says what the remarks on cables mean: all of them, or those whose
// codes args name.
func runChecks(args []string, std streams) int {
	flags := newFlags("checks", std)
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	list := explain.Checks()
	if flags.NArg() > 0 {
		list = nil
	}
	for _, code := range flags.Args() {
		c, ok := explain.CheckOf(parser.Code(code))
		if !ok {
			fmt.Fprintf(std.err, "reftel checks: there is no code %q; reftel checks lists them\n", code)
			return exitUsage
		}
		list = append(list, c)
	}
	w := bufio.NewWriter(std.out)
	for _, c := range list {
		fmt.Fprintf(w, "%-24s %-8s %s\n", c.Code, c.Severity, c.Says)
		fmt.Fprintf(w, "%33s %s\n%33s Source: %s\n", "", c.Why, "", c.Source)
	}
	if err := w.Flush(); err != nil {
		fmt.Fprintf(std.err, "reftel checks: %v\n", err)
		return exitFailed
	}
	return exitOK
}
