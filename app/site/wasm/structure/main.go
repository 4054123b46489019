// Structure makes a program that Go compiled to WebAssembly faster, as package
// wasm describes. The program must have been built without -ldflags=-s, which
// takes away the names of functions; they are taken away here.
//
//	structure FROM TO
package main

import (
	"log"
	"os"

	"github.com/reftel/reftel/app/site/wasm"
)

func main() {
	log.SetFlags(0)
	log.SetPrefix("structure: ")
	if len(os.Args) != 3 {
		log.Fatal("give two files, from which to read and to which to write")
	}
	module, err := os.ReadFile(os.Args[1])
	if err != nil {
		log.Fatal(err)
	}
	if module, err = wasm.Structure(module); err != nil {
		log.Fatal(err)
	}
	if err := os.WriteFile(os.Args[2], module, 0o755); err != nil {
		log.Fatal(err)
	}
}
