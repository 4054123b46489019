package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// Register tells go-app what the page shows. There is one address; all else
// is in the part after "#".
func Register() {
	app.Route("/", func() app.Composer { return newPage() })
}
