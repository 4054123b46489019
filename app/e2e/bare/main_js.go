package main

import goapp "github.com/maxence-charriere/go-app/v10/pkg/app"

func main() {
	register()
	goapp.RunWhenOnBrowser()
}
