//go:build !js

// Bare builds the site of a go-app page that does nothing, with the same
// program that builds the site of Reftel, for benchmarks to compare with.
//
//	bare WEB WASM WASM_EXEC OUT
package main

import (
	"log"
	"os"

	"github.com/reftel/reftel/app/site"
)

func main() {
	register()
	from := site.Sources{Web: os.Args[1], Wasm: os.Args[2], WasmExec: os.Args[3]}
	if err := site.Generate(os.Args[4], from, 11); err != nil {
		log.Fatal("bare: ", err)
	}
}
