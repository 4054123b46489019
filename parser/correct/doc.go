// Package correct applies the fixes that somebody accepted, and takes them back.
//
//	c, err := correct.Accept(src, diagnostic) // a fix of a cable read from src
//	corrected, ignored := correct.Apply(src, corrections)
//	cable := parser.Parse(corrected, parser.Options{})
//
// Corrections speak of the text as it came: their spans index that, whatever
// else is corrected, so that each can be undone on its own and their order
// does not matter. The text itself is never changed: Apply returns a Source of
// its own, in which Corrected says what stood where.
//
// A File is what corrections are kept in. It holds the hash of the text that
// they are for and what they put in, nothing else of the text. Who reads one
// from elsewhere gets what can be applied, and a sentence about the rest.
package correct
