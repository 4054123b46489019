// Reftel opens diplomatic cables: as a page in the browser, which this command
// serves or writes as a static site, and on the command line.
package main

import (
	"os"

	"github.com/reftel/reftel/app/start"
)

func main() { os.Exit(start.Run()) }
