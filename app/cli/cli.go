// Package cli is the command line: reftel COMMAND [FLAGS] [ARGUMENTS].
//
// Exit codes: 0 if all went well, 1 if something could not be read or done
// (the rest is still done), 2 for wrong use.
package cli

import (
	"errors"
	"flag"
	"fmt"
	"io"
)

// The exit codes.
const (
	exitOK     = 0
	exitFailed = 1 // something was unreadable or could not be done
	exitUsage  = 2 // the command was called in a wrong way
)

// Streams are what a command reads and writes.
type streams struct {
	in       io.Reader
	out, err io.Writer
}

// A command is what the first word after reftel names.
type command struct {
	name  string
	args  string // what follows the name, for the usage line
	short string // what it does, in a line
	run   func(args []string, std streams) int
}

// commands lists the commands in the order in which help shows them.
func commands() []command {
	return []command{
		{"serve", "[-addr localhost:8000]", "serve the page on this machine", runServe},
		{"build", "[-o dist] [-base /path/]", "write the page as a static site for any host", runBuild},
		{"parse", "[-summary|-text|-source] [-on DAY] [-meta NAME=VALUE]... [-columns USE=NAME,...]... [-corrections FILE]... [-copies] [FILE|DIR|-]...", "read cables and write them as JSON or as outlines", runParse},
		{"explain", "[-meta NAME=VALUE]... [-corrections FILE]... [-copies] [FILE|DIR|-]...", "explain cables as text: every line and every code, with its source", runExplain},
		{"protect", "[-name NAME]... [-keep NAME]... [-list] [-log FILE] FILE|-", "write a copy to share, in which whom a cable asks to protect is masked", runProtect},
		{"checks", "[CODE]...", "list what cables are checked for, how grave each remark is, and where the rule is written", runChecks},
		{"schema", "", "print the JSON Schema of what parse writes", runSchema},
		{"version", "", "say which version this is", runVersion},
		{"help", "[COMMAND]", "explain a command", runHelp},
	}
}

// Run runs the command that args, without the program's name, asks for and
// returns the exit code.
func Run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	std := streams{stdin, stdout, stderr}
	if len(args) == 0 {
		writeUsage(stderr)
		return exitUsage
	}
	switch args[0] {
	case "-h", "-help", "--help":
		return runHelp(args[1:], std)
	case "-version", "--version":
		return runVersion(nil, std)
	}
	if c, ok := findCommand(args[0]); ok {
		return c.run(args[1:], std)
	}
	fmt.Fprintf(stderr, "reftel: there is no command %q\n\n", args[0])
	writeUsage(stderr)
	return exitUsage
}

func findCommand(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

// writeUsage lists the commands.
func writeUsage(w io.Writer) {
	fmt.Fprint(w, "Reftel opens diplomatic cables.\n\nusage: reftel COMMAND\n\n")
	for _, c := range commands() {
		fmt.Fprintf(w, "  %-8s %s\n", c.name, c.short)
	}
	fmt.Fprint(w, "\n\"reftel help COMMAND\" explains one of them.\n")
}

// runHelp explains the command that is named, or lists them all.
func runHelp(args []string, std streams) int {
	if len(args) == 0 {
		writeUsage(std.out)
		return exitOK
	}
	c, ok := findCommand(args[0])
	if !ok {
		fmt.Fprintf(std.err, "reftel: there is no command %q\n\n", args[0])
		writeUsage(std.err)
		return exitUsage
	}
	if c.name == "help" {
		writeUsage(std.out)
		return exitOK
	}
	return c.run([]string{"-h"}, streams{std.in, std.out, std.out})
}

// newFlags returns an empty flag set for the command called name. Its usage
// text is the command's line, what it does, and its flags.
func newFlags(name string, std streams) *flag.FlagSet {
	flags := flag.NewFlagSet("reftel "+name, flag.ContinueOnError)
	flags.SetOutput(std.err)
	flags.Usage = func() {
		c, _ := findCommand(name)
		fmt.Fprintf(std.err, "usage: reftel %s %s\n\n%s\n", c.name, c.args, c.short)
		flags.PrintDefaults()
	}
	return flags
}

// parseFlags reads args. Where it says that the command must not go on, code
// is the one to exit with: help was asked for, or a flag is wrong.
func parseFlags(flags *flag.FlagSet, args []string) (code int, ok bool) {
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return exitOK, false
	case err != nil:
		return exitUsage, false
	}
	return exitOK, true
}

// refuseArgs reports whether arguments are left after the flags, which the
// command takes none of, and says so.
func refuseArgs(flags *flag.FlagSet, std streams) bool {
	if flags.NArg() == 0 {
		return false
	}
	fmt.Fprintf(std.err, "%s: unexpected argument %q\n", flags.Name(), flags.Arg(0))
	flags.Usage()
	return true
}
