// Package parser reads diplomatic cables: telegrams of the U.S. Department of
// State and its posts, as text.
//
//	cable := parser.Parse(&parser.Source{Text: text}, parser.Options{})
//	fmt.Println(cable.ID.Value.Canonical, cable.Header.Subject.Value)
//
// Parse never fails. It returns three layers:
//
//   - Blocks own the text. They touch, are in order, and cover it: each byte
//     belongs to exactly one block, and what nothing claims is an Unknown block.
//   - Fields (Header, Body, Signature, ...) are values, each with the places
//     that it was read from. The zero Field means that the cable does not say.
//   - Notes and Diagnostics only point: a note says what a stretch is, a
//     diagnostic what is odd about it. Nothing is corrected silently.
//
// A reading goes through the text once from top to bottom. The text is cut
// into lines (line.go, head.go), furniture is taken out wherever it falls
// (page.go, furniture.go, repeat.go), the signature is found from the end
// (ending.go), and then each starter of the current zone is asked in turn
// whether it claims the line (parse.go). Every element of a telegram has a
// file of its own. Where a value goes over several lines, it is read from a
// fold, which joins them and knows where each byte came from (fold.go).
//
// Most lines and words are none of what is looked for, so speed is to say so
// early: by the first byte (openers in parse.go), by the first two (pair.go), by
// letters and length (wordset.go, wordfilter.go), before anything is compared.
// What was told of a line once is kept, and body text is gone through in as few
// loops as can be: one that cuts it into lines, one for its paragraphs
// (joined.go), and one for the finders of notes (finderpair.go).
//
// The package knows telegrams with a heading after ACP 127, as they were sent
// from about 1985 to 2010, whole and in part. Beside these it has a table of
// layouts (layout.go): prints of 1966-85 with offices and drafters above the
// heading, records of archives, prints with rows of labels, record messages in
// sets, and stamps of release, which lie over any of them. A layout is not a
// parser of its own: it marks and reads the lines that only it has, and adds
// starters to the common ones, because documents mix layouts. It does not open
// containers (see package open), does not say what codes mean (package
// explain), and does not write (package export).
//
// Sources: ACP 127(G) for the heading; 5 FAH-1 H-200, 5 FAH-2 H-200 to H-400
// and 5 FAH-3 for the rest, as cited at the functions.
package parser
