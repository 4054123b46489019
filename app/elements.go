package app

import "github.com/maxence-charriere/go-app/v10/pkg/app"

// el returns an element that has content. go-app has a type with a hundred
// methods for every tag, which each tag that is used adds to the program; its
// general element does for all of them, and saves half a megabyte.
func el(tag string) app.HTMLElem { return app.Elem(tag) }

// control returns a control of the given type.
func control(kind string) app.HTMLElemSelfClosing {
	return app.ElemSelfClosing("input").Attr("type", kind)
}
