package cli

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/reftel/reftel/app/site"
	"github.com/reftel/reftel/web"
)

// runVersion prints the version of the module, the revision that it was built
// from where that is known, and the version of the site inside, which is the
// hash of its content.
func runVersion(args []string, std streams) int {
	flags := newFlags("version", std)
	if code, ok := parseFlags(flags, args); !ok {
		return code
	}
	if refuseArgs(flags, std) {
		return exitUsage
	}
	fmt.Fprintf(std.out, "reftel %s, %s\n", moduleVersion(), runtime.Version())
	if s, err := site.Load(web.Site()); err != nil {
		fmt.Fprintf(std.out, "no site: %v\n", err)
	} else {
		fmt.Fprintf(std.out, "site %s\n", s.Version())
	}
	return exitOK
}

// moduleVersion returns what the linker noted of the module and its revision:
// "v1.2.0", or "(devel) 1f2e3d4c5b6a, modified" for a build from a work tree.
func moduleVersion() string {
	info, ok := debug.ReadBuildInfo()
	if !ok {
		return "(unknown)"
	}
	version := info.Main.Version
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision" && len(s.Value) >= 12:
			version += " " + s.Value[:12]
		case s.Key == "vcs.modified" && s.Value == "true":
			version += ", modified"
		}
	}
	return version
}
