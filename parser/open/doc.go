// Package open gets at the texts of cables: bytes in, Sources out.
//
//	for src, err := range open.Open("cables.zip", file, size) {
//		if err != nil {
//			log.Print(err) // a sentence: what was read, what was not, and why
//			continue       // the rest goes on
//		}
//		cable := parser.Parse(src, parser.Options{})
//		...
//	}
//
// # Containers
//
// What a file is, is known by how its bytes begin, never by its name: see the
// table in format.go. An archive (zip, tar, gzip, bzip2, 7z, a mail, a
// mailbox) holds files, which are looked at in the same way, up to three deep.
// A document is made into texts as a whole. A list (a text of several cables,
// a CSV, what this program saved) holds texts one after the other. A new kind
// is a row in the table and a file beside it.
//
// Saved pages are read as what a person would see of them; what the publishers
// of cables and the archives put beside a telegram becomes Meta. Of PDFs the
// text layer is read, its lines rebuilt from places, if the program sets PDF.
//
// Every Source says in its Container where it was: in which file of which
// archive, as which row, and what stood beside it. CSVs with a header are read
// by the names of their columns and what is in them; the guess is a Table,
// which Options.Table may change (Columns says how). Several cables in one text are told apart by
// the rules in bundle.go, which rather leave two together than cut one in two.
// The other way round, FindSections says of a text that it lacks sections of its
// telegram, and Join puts these together, from wherever they come; who lists or
// writes cables decides how long to wait for them. Copies know the same cable
// when it comes again.
//
// # Text
//
// Nothing is changed but the encoding, in tables what escapes quotes, and the
// marks before the lines of a text that is quoted as a whole: line ends, NULs
// and byte-order marks stay, and Source.Raw says where lengths changed. UTF-8, UTF-16 (with a mark, or where its zeros make it plain),
// Windows-1252 with Latin-1, and Mac Roman are told apart by what makes better
// words; UTF-8 that was encoded twice is put right and named so. What cannot be
// read becomes U+FFFD, byte by byte.
//
// # Places
//
// Open and Bytes give whole cables. Members and Stream, for those who list
// large files or work in parallel, give bytes and the place where they stand,
// and ReadSource and ReadWindow read from such a place again. In an archive
// that means unpacking what stands before it: nothing is kept in between.
//
// Memory holds one text at a time; what cannot be read piece by piece, such as
// an archive in an archive, is held within Options.Memory. An archive that
// unpacks to 250 times its size, or to more than Options.Total, is left.
package open
