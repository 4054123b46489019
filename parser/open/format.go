package open

import (
	"bytes"

	"github.com/reftel/reftel/parser"
)

// A format is one kind of container, known by how its bytes begin and never
// by its name. It is read in one of three ways: an archive holds files, a
// document holds texts that have to be made out of all of it, and a list
// holds texts one after the other, as they are.
type format struct {
	name  string                 // as Container.Format gives it
	sniff func(head []byte) bool // whether a content that begins with head, at most headSize bytes, is of it

	// unpack visits the files in an archive in order, or only the one with the
	// number only, counted from 0, if that is not negative. An error of visit
	// ends it and is returned as it is.
	unpack func(o *opening, in *input, only int, visit func(*input) error) error

	// texts returns the texts in a document. Its error is a clause that says
	// why there are none, or not all: "it has no text layer".
	texts func(data []byte) ([]text, error)

	// list gives the texts in in to o, one by one. Its error is about what was
	// not given.
	list func(o *opening, in *input) error

	// decode returns how the bytes of a text in the list in become a Source.
	decode func(o *opening, in *input) decoder
}

// A text is what a document holds: one cable or, as in any text, several.
type text struct {
	text string
	meta []parser.Column // what the document says beside it
	raw  []parser.Offset // where its characters stand in the document; nil if that cannot be said

	charset string // of the document; "" if it has none of its own
}

// A decoder makes a Source of m, whose Data may be only the beginning. Hash
// and provenance are filled in by others.
type decoder func(m *Member) *parser.Source

// headSize is how much of a content is looked at to know its format.
const headSize = 64 << 10

// formats are tried in order: those that are known by their first bytes,
// then those that are texts of a special kind, then any text.
func (o *opening) formats() []format {
	return []format{
		{name: zipFormat, sniff: isZip, unpack: unpackZip},
		{name: sevenZipFormat, sniff: isSevenZip, unpack: unpackSevenZip},
		{name: "gzip", sniff: isGzip, unpack: unpackGzip},
		{name: "bzip2", sniff: isBzip2, unpack: unpackBzip2},
		{name: "tar", sniff: isTar, unpack: unpackTar},
		{name: "pdf", sniff: IsPDF, texts: readPDF},
		{name: "html", sniff: isHTML, texts: readHTML},
		{name: "mbox", sniff: isMbox, unpack: unpackMbox},
		{name: mailFormat, sniff: isMail, unpack: unpackMail},
		{name: jsonFormat, sniff: isJSON, list: listJSON, decode: decodeJSON},
		{name: tableFormat, sniff: o.isTable, list: listTable, decode: decodeRow},
		{name: textFormat, sniff: isAny, list: listText, decode: decodeText},
	}
}

const sevenZipFormat = "7z"

func isSevenZip(head []byte) bool { return bytes.HasPrefix(head, []byte("7z\xbc\xaf\x27\x1c")) }

func isAny([]byte) bool { return true }

// findFormat returns the format of in.
func (o *opening) findFormat(in *input) format {
	if in.as != "" {
		return o.formatNamed(in.as)
	}
	head := in.head()
	var found format
	for _, found = range o.formats() {
		if found.sniff(head) {
			break
		}
	}
	if found.name == textFormat && endsAsZip(in, head) {
		return o.formatNamed(zipFormat)
	}
	return found
}

func (o *opening) formatNamed(name string) format {
	var found format
	for _, found = range o.formats() {
		if found.name == name {
			break
		}
	}
	return found
}
