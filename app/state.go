package app

import (
	"github.com/reftel/reftel/app/catalog"
	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser"
	"github.com/reftel/reftel/parser/correct"
)

// A View is one way of showing the open cable.
type View string

// The views.
const (
	Facsimile View = "facsimile" // the original, byte for byte, every stretch marked
	Reading   View = "reading"   // header card and paragraphs
	Both      View = "both"      // the two side by side
)

// views lists the views in the order of their tabs.
var views = []struct {
	View View
	Name string
}{{Reading, "Reading"}, {Facsimile, "Facsimile"}, {Both, "Side by side"}}

func (v View) known() bool { return v == Facsimile || v == Reading || v == Both }

// A Pane is what a narrow screen shows over the text.
type Pane string

// The panes.
const (
	NoPane        Pane = ""
	OutlinePane   Pane = "outline"
	InspectorPane Pane = "inspector"
)

// A Status says how far reading files has come.
type Status int

// The statuses.
const (
	Idle   Status = iota
	Asking        // nothing is read until somebody agrees to the Plan
	Busy
	Paused
	Finished
)

// A Banner tells of something that went wrong, what was kept and what to do
// next. The zero Banner is not shown.
type Banner struct {
	Title string // what happened
	Text  string // what was kept, what to do next
	Error bool   // something could not be done; otherwise it is only worth knowing
}

// State is all that the components of the page share. Its methods change it,
// nothing else does, and they know nothing of a browser.
type State struct {
	Doc  *Document // the open one; nil on Start and on the list
	Kept *Document // the one closed last, for going forward again
	View View

	Pinned  Place // chosen by click, tap or Enter
	Pointed Place // under the pointer or the focus

	List     catalog.Catalog // the summaries of the list, by row
	Order    catalog.Order   // in which they are shown
	Shown    []uint32        // the rows that are, in that order; nil for all as they were read
	Orders   int             // how often they changed
	Failures []worker.Failure
	Tables   []worker.Table // with a header row, in what is being read: what their columns are taken for
	Plan     *worker.Plan   // of what is being read; nil if that is little
	Progress worker.Progress
	Loading  Status
	InList   bool // the list is shown, or stands behind the open cable
	Row      int  // the row of the open cable, counted from 1; 0 if it is not of the list
	ListTop  int  // place of the first row that is drawn

	Pane        Pane
	ClockDay    string           // of which the inspector says how declassification stands; "" for today
	Hidden      [layerCount]bool // layers that are not underlined
	KeysOff     bool             // single-key shortcuts are switched off
	KeysAsked   bool             // the dialog with the keys was opened once
	ChecksAsked bool             // the dialog with all checks was
	Banner      Banner
	Said        string // the last thing to tell a screen reader

	Corrections map[string]correct.File // by the hash of their text: of this visit, and those that the browser keeps
	Stored      map[string]bool         // the hashes of those that the browser keeps

	Protections int // how often the names to be masked changed

	Foreign int    // requests to other origins since the page loaded; -1 until they are counted
	Offline string // "", "ready", "saving" or "missing": see offline.go

	opened int // documents so far
}

// newState returns the State of a page on which nothing was opened yet.
func newState() *State {
	return &State{View: Facsimile, Foreign: -1}
}

// open shows d and forgets what was pinned in the one before.
func (s *State) open(d *Document) {
	s.opened++
	d.Number = s.opened
	s.Doc, s.Kept = d, nil
	s.Pinned, s.Pointed = "", ""
	s.Pane = NoPane
	s.Banner = Banner{}
	if !d.isCable() {
		s.View = Facsimile
	}
}

// countProblems notes in the list how much is wrong with c, which stands in
// row: a large import does not count it.
func (s *State) countProblems(c *parser.Cable, row int) {
	if row > 0 {
		s.List.SetProblems(row-1, worker.CountProblems(c))
	}
}

// close puts the open cable away. It is kept until the next one opens.
func (s *State) close() {
	if s.Doc != nil {
		s.Kept = s.Doc
		s.Said = "Closed."
	}
	s.Doc = nil
	s.Pinned, s.Pointed = "", ""
	s.Pane = NoPane
}

// pin chooses p; choosing it again lets it go.
func (s *State) pin(p Place) {
	if s.Doc == nil || p.spans(len(s.Doc.Cable.Source.Text)) == nil || p == s.Pinned {
		s.release()
		return
	}
	s.Pinned = p
	s.Pane = InspectorPane
}

// release lets go of what is pinned.
func (s *State) release() {
	s.Pinned, s.Pointed = "", ""
	if s.Pane == InspectorPane {
		s.Pane = NoPane
	}
}

// back takes the one step back that Esc stands for and reports whether there
// was one: a banner, then a pane, then what is pinned. Closing the cable is
// not among them, so that Esc never loses the place.
func (s *State) back() bool {
	switch {
	case s.Banner != Banner{}:
		s.Banner = Banner{}
	case s.Pinned != "":
		s.release()
	case s.Pane != NoPane:
		s.Pane = NoPane
	default:
		return false
	}
	return true
}

// current is what the inspector explains: what is pinned, else what is
// pointed at, else nothing, which means the cable as a whole.
func (s *State) current() Place {
	if s.Pinned != "" {
		return s.Pinned
	}
	return s.Pointed
}

// startLoad empties the list for the answers of a new one. What was chosen for
// the columns of tables is kept by who reads the same files again.
func (s *State) startLoad(files int) {
	s.close()
	s.List, s.Failures, s.Plan = catalog.Catalog{}, nil, nil
	s.Order, s.Shown = catalog.Order{}, nil
	s.Progress = worker.Progress{OfFiles: files}
	s.Loading = Busy
	s.InList, s.Row, s.ListTop = true, 0, 0
	s.Banner = Banner{}
}

// addReply takes in one answer of the worker.
func (s *State) addReply(r worker.Reply) {
	for _, summary := range r.Summaries {
		s.List.Add(summary)
	}
	s.addTables(r.Tables)
	s.Failures = append(s.Failures, r.Failures...)
	s.Progress = r.Progress
	if r.Plan != nil {
		s.Plan = r.Plan
		if r.Plan.Asks {
			s.Loading = Asking
		}
	}
	if r.Err != "" {
		s.Banner = Banner{Title: r.Err, Text: "What was read before is kept in the list.", Error: true}
	}
	if r.Done {
		s.Loading = Finished
	}
}

// reads reports whether files are being read, or will be.
func (s *State) reads() bool { return s.Loading == Asking || s.Loading == Busy || s.Loading == Paused }

// listed returns how many rows are shown.
func (s *State) listed() int {
	if s.Shown == nil {
		return s.List.Len()
	}
	return len(s.Shown)
}

// row returns the row that is shown at a place, both counted from 0.
func (s *State) row(place int) int {
	if s.Shown == nil {
		return place
	}
	return int(s.Shown[place])
}

// fragment returns what the address of the page should say.
func (s *State) fragment() Fragment {
	if s.Doc == nil {
		return Fragment{List: s.InList}
	}
	return Fragment{View: s.View, Row: s.Row, Place: s.Pinned}
}

// follow makes s what f says, as far as what it speaks of is still here. It
// returns the place in the list of a cable that has to be opened for it, 0 if
// there is none.
func (s *State) follow(f Fragment) (row int) {
	if f.View == "" {
		s.close()
		s.InList = f.List && s.Loading != Idle
		return 0
	}
	if s.Doc == nil && s.Kept != nil && s.Row == f.Row {
		s.Doc, s.Kept = s.Kept, nil
	}
	if s.Doc == nil || s.Row != f.Row {
		if f.Row > s.List.Len() {
			return 0
		}
		return f.Row
	}
	s.View, s.Pinned = f.View, f.Place
	return 0
}
