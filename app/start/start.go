//go:build !js

// Package start runs what the program is where it runs: the command line, or
// in a browser the page or a Web Worker.
package start

import (
	"os"

	"github.com/reftel/reftel/app"
	"github.com/reftel/reftel/app/cli"
)

// Run runs the command line and returns its exit code.
func Run() int {
	app.Register() // the page is rendered ahead of time here
	return cli.Run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
}
