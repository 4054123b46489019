// Package open gets at the texts of cables: bytes in, Sources out.
//
//	for src, err := range open.Open("cables.txt", file, size) {
//		if err != nil {
//			return err // empty, or no text: a sentence that names the file
//		}
//		cable := parser.Parse(src, parser.Options{})
//		...
//	}
//
// Nothing is changed but the encoding: line ends, NULs and byte-order marks
// stay, and Source.Raw says where decoding changed lengths. UTF-8, UTF-16
// (with a mark, or where its zeros make it plain) and Windows-1252 are told
// apart; what cannot be read becomes U+FFFD, byte by byte.
//
// Many texts hold several cables. Where one ends and the next begins is
// found by the rules in bundle.go, which rather leave two cables together
// than cut one in two.
//
// Saved pages are read as what a person would see of them; what the publishers
// of cables and the archives put beside a telegram becomes Meta. Of PDFs the
// text layer is read, its lines rebuilt from places, if the program sets PDF.
//
// Open and Bytes give whole cables. Members, for those who list large files,
// gives at most the beginning of each with its place in the file, and
// ReadSource and ReadWindow read from such a place.
package open
