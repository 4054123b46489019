// Generate builds the site into web/site, where the command embeds it. It is
// run by the Makefile, from the root of the repository.
package main

import (
	"flag"
	"log"

	"github.com/reftel/reftel/app"
	"github.com/reftel/reftel/app/site"
)

func main() {
	log.SetFlags(0)
	var from site.Sources
	flag.StringVar(&from.Web, "web", "web", "`folder` of the static files")
	flag.StringVar(&from.Wasm, "wasm", "build/app.wasm", "the built program, a `file`")
	flag.StringVar(&from.WasmExec, "wasm-exec", "", "wasm_exec.js of the Go that built it, a `file`")
	out := flag.String("o", "web/site", "`folder` to write to")
	quality := flag.Int("quality", 11, "of brotli, 0 to 11")
	flag.Parse()
	app.Register()
	if err := site.Generate(*out, from, *quality); err != nil {
		log.Fatal("generate: ", err)
	}
}
