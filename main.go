//go:build !js

// Reftel opens diplomatic cables: as a page in the browser, which this command
// serves or writes as a static site, and on the command line.
package main

import (
	"os"

	"github.com/reftel/reftel/app"
	"github.com/reftel/reftel/app/cli"
)

func main() {
	app.Register() // the page is rendered ahead of time here
	os.Exit(cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
