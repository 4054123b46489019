package app

import (
	"testing"

	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser"
)

func TestPin(t *testing.T) {
	s := newState()
	s.pin("0-5")
	if s.Pinned != "" {
		t.Errorf("%q is pinned in no cable", s.Pinned)
	}
	s.open(documentOf(readSample(t, "2008")))
	s.Pointed = "20-25"
	if s.current() != "20-25" {
		t.Errorf("nothing is pinned, but the inspector speaks of %q", s.current())
	}
	s.pin("0-5")
	if s.current() != "0-5" || s.Pane != InspectorPane {
		t.Errorf("pinned: the inspector speaks of %q in pane %q", s.current(), s.Pane)
	}
	s.pin("0-5")
	if s.Pinned != "" || s.Pane != NoPane {
		t.Errorf("pinned again: %q, pane %q, want it let go", s.Pinned, s.Pane)
	}
	s.pin("0-5")
	s.pin("0-9999999")
	if s.Pinned != "" {
		t.Errorf("%q is no place in the text", s.Pinned)
	}
}

// Esc goes back one step at a time and never closes the cable.
func TestBack(t *testing.T) {
	s := newState()
	s.open(documentOf(readSample(t, "2008")))
	s.pin("0-5")
	s.Banner = Banner{Title: "Something."}
	steps := []func() bool{
		func() bool { return s.Banner == Banner{} && s.Pinned != "" },
		func() bool { return s.Pinned == "" && s.Pane == NoPane },
	}
	for i, done := range steps {
		if !s.back() || !done() {
			t.Errorf("step %d: %+v, pinned %q", i, s.Banner, s.Pinned)
		}
	}
	if s.back() || s.Doc == nil {
		t.Error("there is a step too many")
	}
}

func TestOpenAnother(t *testing.T) {
	s := newState()
	s.open(documentOf(readSample(t, "2008")))
	s.View = Reading
	s.pin("0-5")
	first := s.Doc.Number
	s.open(documentOf(readSample(t, "1988")))
	if s.Pinned != "" || s.Doc.Number == first || s.View != Reading {
		t.Errorf("pinned %q, number %d, view %s", s.Pinned, s.Doc.Number, s.View)
	}
	s.open(documentOf("Dear Ada,\n\nthis is a letter.\n"))
	if s.View != Facsimile {
		t.Errorf("a text that is no cable is shown as %s", s.View)
	}
}

// Back and Forward bring back what is still here, and nothing else.
func TestFollow(t *testing.T) {
	s := newState()
	s.startLoad(1)
	s.addReply(worker.Reply{Summaries: make([]worker.Summary, 3), Done: true})
	s.open(documentOf(readSample(t, "2008")))
	s.Row = 2
	s.pin("0-5")
	open := s.fragment()
	if open.String() != "c=2&v=facsimile&s=0-5" {
		t.Errorf("the address says %q", open)
	}
	if row := s.follow(Fragment{List: true}); row != 0 || s.Doc != nil || !s.InList {
		t.Errorf("back: row %d, document %v, list %t", row, s.Doc != nil, s.InList)
	}
	if row := s.follow(open); row != 0 || s.Doc == nil || s.Pinned != "0-5" {
		t.Errorf("forward: row %d, document %v, pinned %q", row, s.Doc != nil, s.Pinned)
	}
	if row := s.follow(Fragment{View: Reading, Row: 3}); row != 3 {
		t.Errorf("the third of the list has to be opened, not %d", row)
	}
	if row := s.follow(Fragment{View: Reading, Row: 9}); row != 0 {
		t.Errorf("there is no cable %d", row)
	}
	s.follow(Fragment{})
	if s.Doc != nil || s.InList {
		t.Error("this is not Start")
	}
}

func TestLoad(t *testing.T) {
	s := newState()
	s.startLoad(2)
	s.addReply(worker.Reply{Summaries: make([]worker.Summary, 200), Progress: worker.Progress{Bytes: 10, OfBytes: 20}})
	if s.Loading != Busy || s.List.Len() != 200 || s.screen() != "list" {
		t.Errorf("%d items, status %d, screen %s", s.List.Len(), s.Loading, s.screen())
	}
	s.addReply(worker.Reply{Err: "The file vanished.", Done: true})
	if s.Loading != Finished || s.List.Len() != 200 || s.Banner.Title != "The file vanished." || !s.Banner.Error {
		t.Errorf("%d items, status %d, banner %+v", s.List.Len(), s.Loading, s.Banner)
	}
}

// What a large import does not count is counted when a cable is opened.
func TestCountProblems(t *testing.T) {
	s := newState()
	s.addReply(worker.Reply{Summaries: []worker.Summary{{}, {Problems: worker.NotCounted}}})
	c := parser.Parse(&parser.Source{Charset: "utf-8", Text: "Dear Sir,\n"}, parser.Options{})
	s.countProblems(c, 0) // of no list
	s.countProblems(c, 2)
	if a, b := s.List.Summary(0).Problems, s.List.Summary(1).Problems; a != 0 || b < 1 {
		t.Errorf("it counts %d and %d", a, b)
	}
}
