package worker

import (
	"io"
	"time"

	"github.com/reftel/reftel/parser"
)

// PageLimit is the size in bytes up to which one text is best read and
// parsed on the page at once, without the worker.
const PageLimit = 1 << 20

// A File is a file that the reader of the page chose. In the browser its
// bytes stay there until somebody reads them.
type File struct {
	Name   string // as chosen, with its folder if it came in one: "1975/cable.txt"
	Size   int64  // in bytes
	Reader io.ReaderAt
}

// A Summary is one line about one cable, and where to find it again.
type Summary struct {
	File    int    // number of its File, counted from 0 over all Loads of a Client
	Start   int64  // where it begins in the file, in bytes
	Size    int64  // its length in the file, in bytes
	Charset string // "utf-8", "windows-1252", "utf-16le", "utf-16be"
	Row     int    // its place among the cables of its file, counted from 1; 0 if it is the only one
	Name    string // base name of the file

	ID             string    // "08BAKU164"; "" if it has none
	Sent           time.Time // UTC; zero if not known
	From           string    // "AMEMBASSY BAKU"
	Classification string    // "CONFIDENTIAL"
	Subject        string
	Layout         parser.Layout
	Problems       int  // diagnostics that are warnings or errors
	Large          bool // too large for one cable: read it by Window
}

// A Failure says why a file, or the rest of one, could not be read.
type Failure struct {
	File    int    // number of the File, as in Summary
	Name    string // of the file
	Message string // a sentence that names the file
}

// Progress says how far a Load has come.
type Progress struct {
	Files, OfFiles int   // done with, of how many
	Bytes, OfBytes int64 // read, of how many
}

// A Window is a piece of a cable too large to be shown whole: about 64 KB
// of its text, ending where a line ends, or where a character does if the
// line is too long.
type Window struct {
	Start int64 // where it begins, in bytes from the start of the cable
	Next  int64 // where the next one begins; equal to Size after the last
	Size  int64 // of the whole cable, in bytes
	Text  string
}

// An Op is what a Request asks for.
type Op int

// The operations.
const (
	Load      Op = iota + 1 // read Files, answer with Summaries
	Text                    // answer with the Source of Cable
	ReadPiece               // answer with the Window of Cable at Offset
	Cancel                  // end the Load whose number is Cancels; not answered itself
)

// A Request asks the worker for one thing.
type Request struct {
	Seq     int // answers carry the same number
	Op      Op
	Files   []File  // Load: what to read; Text, ReadPiece: the one File of Cable
	First   int     // Load: the number of Files[0]
	Cable   Summary // Text, ReadPiece: which cable; only where it stands counts
	Offset  int64   // ReadPiece: in bytes from the start of the cable
	Cancels int     // Cancel: the Seq of a Load
}

// A Reply is one answer. Load gives many, the last with Done set; the others
// give one.
type Reply struct {
	Seq       int
	Summaries []Summary // Load: what was found since the last Reply, at most 200
	Failures  []Failure // Load: what could not be read; the rest goes on
	Progress  Progress  // Load
	Source    *parser.Source
	Window    Window
	Err       string // a sentence: why the request as a whole came to nothing
	Done      bool
}
