//go:build !js

// Package web holds the static files of the site. The site itself is built
// from them into the folder site, by "make build", and embedded here.
package web

import (
	"embed"
	"io/fs"
)

// all: because a name like _headers would be left out otherwise.
//
//go:embed all:site
var files embed.FS

// Site returns the files of the built site. Before the first build there is
// nothing in it but a note.
func Site() fs.FS {
	site, err := fs.Sub(files, "site")
	if err != nil {
		panic(err) // unreachable: the name is constant and valid
	}
	return site
}
