package main

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

func register() { goapp.Route("/", func() goapp.Composer { return &page{} }) }

// page is the least that go-app can show.
type page struct{ goapp.Compo }

func (p *page) Render() goapp.UI { return goapp.Main().Body(goapp.H1().Text("Bare.")) }
