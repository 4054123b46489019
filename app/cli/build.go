package cli

import (
	"errors"
	"fmt"

	"github.com/reftel/reftel/app/site"
	"github.com/reftel/reftel/web"
)

// runBuild writes the embedded site into a folder, ready for a static host.
func runBuild(args []string, std streams) int {
	flags := newFlags("build", std)
	dir := flags.String("o", "dist", "`folder` to write to: new, empty, or an earlier build")
	base := flags.String("base", "/", "`path` of the page on its host, such as /reftel/")
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if refuseArgs(flags, std) {
		return exitUsage
	}
	if err := site.CheckBase(*base); err != nil {
		fmt.Fprintf(std.err, "reftel build: -base %s: %v\n", *base, err)
		return exitUsage
	}
	s, err := site.Load(web.Site())
	if err != nil {
		fmt.Fprintf(std.err, "reftel build: %v\n", err)
		return exitFailed
	}
	switch err := s.Publish(*dir, *base); {
	case errors.Is(err, site.ErrForeignFolder):
		fmt.Fprintf(std.err, "reftel build: -o %s: %v\n", *dir, err)
		return exitUsage
	case err != nil:
		fmt.Fprintf(std.err, "reftel build: %v\n", err)
		return exitFailed
	}
	fmt.Fprintf(std.out, "The site is in %s; its page belongs at %s of the host.\n", *dir, *base)
	return exitOK
}
