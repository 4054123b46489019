package app

import (
	"github.com/maxence-charriere/go-app/v10/pkg/app"

	"github.com/reftel/reftel/parser/explain"
)

// Register tells go-app what the page shows. There is one address; all else
// is in the part after "#".
func Register() {
	if app.IsClient {
		explain.LocalTime = browserTime
	}
	app.Route("/", func() app.Composer { return newPage() })
}
