// Package explain says in plain sentences what a stretch of a cable is and
// what it means, at the date of the cable, and where that is written down.
//
//	c := parser.Parse(src, parser.Options{})
//	for _, n := range c.Notes {
//		fmt.Print(explain.Text(explain.Note(c, n)))
//	}
//
// What it says comes from the parsed cable and from package refdata alone.
// Where these do not know, it says less: a code without a confirmed meaning
// has a Doubt, one that is not listed has no meaning at all.
package explain
