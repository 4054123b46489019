package start

import (
	goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/reftel/reftel/app"
	"github.com/reftel/reftel/app/worker"
)

// Run is the page or, in a Web Worker, what reads files for it. No server and
// no command line is linked in.
func Run() int {
	if worker.Inside() {
		worker.Serve() // never returns
	}
	app.Register()
	goapp.RunWhenOnBrowser()
	return 0
}
