// Structure makes a program that Go compiled to WebAssembly faster, as package
// wasm describes. The program must have been built without -ldflags=-s, which
// takes away the names of functions; they are taken away here.
//
//	structure FROM TO
//	structure -run RUNNER FILE ARG...
//
// The second form changes the file itself and runs it with a program that does
// so, for go test -exec.
package main

import (
	"flag"
	"log"
	"os"
	"os/exec"

	"github.com/reftel/reftel/app/site/wasm"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("structure: ")
	runner := flag.String("run", "", "the program that runs a file of WebAssembly")
	flag.Parse()
	args := flag.Args()
	switch {
	case *runner != "" && len(args) > 0:
		structure(args[0], args[0])
		run(*runner, args)
	case *runner == "" && len(args) == 2:
		structure(args[0], args[1])
	default:
		log.Fatal("give two files, from which to read and to which to write, or -run and what to run")
	}
}

func structure(from, to string) {
	module, err := os.ReadFile(from)
	if err != nil {
		log.Fatal(err)
	}
	if module, err = wasm.Structure(module); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(to, module, 0o755); err != nil {
		log.Fatal(err)
	}
}

// run runs a program in the place of this one, and ends as it does.
func run(name string, args []string) {
	cmd := exec.Command(name, args...)
	cmd.Stdin, cmd.Stdout, cmd.Stderr = os.Stdin, os.Stdout, os.Stderr
	if err := cmd.Run(); cmd.ProcessState == nil {
		log.Fatal(err)
	}
	os.Exit(cmd.ProcessState.ExitCode())
}
