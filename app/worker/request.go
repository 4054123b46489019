package worker

import (
	"time"

	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/open"
)

// PageLimit is the size in bytes up to which one text is best read and
// parsed on the page at once, without the worker.
const PageLimit = 1 << 20

// A Summary is one line about one cable, and where to find it again.
type Summary struct {
	File    int    // number of its File, counted from 0 over all Loads of a Client
	Format  string // what it stands in: "text", "csv", "html", ...
	Path    string // the file in an archive: "1975/cable.txt"; "" if the file is none
	Steps   string // the same by number: "3/0"
	Start   int64  // where it begins there, in bytes
	Size    int64  // its length there, in bytes
	Charset string // "utf-8", "windows-1252", "macintosh", "utf-16le", "utf-16be"
	Row     int    // its place there, counted from 1; 0 if it is the only one
	Name    string // base name of the file

	ID             string    // "08ROME212"; "" if it has none
	Sent           time.Time // UTC; zero if not known
	From           string    // "AMEMBASSY ROME"
	Classification string    // "CONFIDENTIAL"
	Subject        string
	Layout         parser.Layout
	Problems       int  // diagnostics that are warnings or errors; NotCounted in a Load with a Plan
	Large          bool // too large for one cable: read it by Window

	Sections open.Sections // that this text has, if it lacks others of its telegram
	Rest     []Summary     // where others of them stand, which are joined with this one; only their places count
}

// Parts returns the places of all texts that make up s, in their order.
func (s Summary) Parts() []Summary { return append([]Summary{s}, s.Rest...) }

// member returns the place of s as package open knows it.
func (s Summary) member() open.Member {
	return open.Member{Name: s.Name, Format: s.Format, Path: s.Path, Steps: s.Steps, Start: s.Start, Size: s.Size, Row: s.Row, Charset: s.Charset}
}

// A Failure says why a file, or the rest of one, could not be read.
type Failure struct {
	File    int    // number of the File, as in Summary
	Name    string // of the file
	Message string // a sentence that names the file
}

// Progress says how far a Load has come.
type Progress struct {
	Files, OfFiles int           // done with, of how many
	Bytes, OfBytes int64         // read, of how many
	Worked         time.Duration // without the time that it was paused
	Paused         bool
}

// A Plan says what a Load is about to read, before it does: what a look at the
// beginning of its files shows.
type Plan struct {
	Kinds  []Kind        // the one with most bytes first
	Files  int           // looked at; of very many only some are
	Cables int           // about how many there are in all
	Time   time.Duration // that reading them takes, about; 0 if that cannot be said yet
	Asks   bool          // it is so much that the Load is paused until somebody agrees
}

// A Kind is what is known of files of one kind.
type Kind struct {
	Name  string // what they are, as open.Member.Format has it; "" for those that cannot be read
	Files int
	Bytes int64
}

// A Window is a piece of a cable too large to be shown whole.
type Window = open.Window

// An Op is what a Request asks for.
type Op int

// The operations.
const (
	LoadFiles  Op = iota + 1 // read Files, answer with Summaries
	ReadText                 // answer with the Source of Cable
	ReadWindow               // answer with the Window of Cable at Offset
	CancelLoad               // end the Load whose number is Load; not answered itself
	PauseLoad                // let it rest until ResumeLoad; not answered itself
	ResumeLoad               // let it go on; not answered itself
	Summarise                // answer with the Summaries of Drafts
)

// A Request asks the worker for one thing.
type Request struct {
	Seq    int // answers carry the same number; each is greater than the last
	Op     Op
	Files  []File  // LoadFiles: what to read; ReadText, ReadWindow: those of Cable.Parts
	First  int     // LoadFiles: the number of Files[0]
	Tables []Table // but for what is not answered: how tables with these names are read; others as they seem
	Cable  Summary // ReadText, ReadWindow: which cable; only where it stands counts
	Offset int64   // ReadWindow: in bytes from the start of the cable
	Load   int     // CancelLoad, PauseLoad, ResumeLoad: the Seq of a LoadFiles
	Drafts []Draft // Summarise: from one worker to another
}

// A Reply is one answer. LoadFiles gives many, the last with Done set; the
// others give one.
type Reply struct {
	Seq       int
	Plan      *Plan     // LoadFiles: before all else, if there is much to read; nil otherwise
	Tables    []Table   // LoadFiles: what was found since the last Reply that is a table with a header
	Summaries []Summary // LoadFiles: what was found since the last Reply, at most 2000; Summarise: of all Drafts
	Failures  []Failure // LoadFiles: what could not be read; the rest goes on
	Progress  Progress  // LoadFiles
	Source    *parser.Source
	Window    Window
	Err       string // a sentence: why the request as a whole came to nothing
	Done      bool
}
