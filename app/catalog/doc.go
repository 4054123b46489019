// Package catalog keeps the one-line summaries of a list of cables on the
// page: a quarter of a million of them in some 50 MB, without a pointer for
// the collector to follow, and puts them in order in small pieces of work.
//
//	var c catalog.Catalog
//	c.Add(summary)                       // as often as some come in
//	s := c.Summary(7)                    // made anew, to draw or open the eighth
//
//	view := c.View()                     // what is there now
//	rows, ok := view.Arrange(order, pause) // on any goroutine, while others come in
//
// A row is the number of a summary in the order in which they came, counted
// from 0. It stays the same whatever the order in which they are shown.
package catalog
