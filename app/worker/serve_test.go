package worker

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
)

// cable returns telegram number n.
func cable(n int) string {
	return fmt.Sprintf("VZCZCXRO%04d\nDE RUEHVT #%04d 0441200\nP 131200Z FEB 06\nFM AMEMBASSY VALLETTA\nTO RUEHC/SECSTATE WASHDC\n\n"+
		"UNCLAS VALLETTA %06d\n\nE.O. 12958: N/A\nTAGS: PREL\nSUBJECT: NUMBER %d\n\n1. (U) Señor.\n\nBORG\n\n", n%10000, n%10000, n, n)
}

// cables returns a text of n telegrams.
func cables(n int) string {
	var b strings.Builder
	for i := range n {
		b.WriteString(cable(i + 1))
	}
	return b.String()
}

func textFile(name, text string) File {
	return File{Name: name, Size: int64(len(text)), Reader: strings.NewReader(text)}
}

// broken is a file that cannot be read.
type broken struct{}

func (broken) ReadAt([]byte, int64) (int, error) { return 0, errors.New("it was moved") }

// handle returns all answers to req and checks what holds for every one.
func handle(t *testing.T, s *Server, req Request) []Reply {
	t.Helper()
	var replies []Reply
	s.Handle(req, func(r Reply) { replies = append(replies, r) })
	for i, r := range replies {
		if r.Seq != req.Seq || r.Done != (i == len(replies)-1) || len(r.Summaries) > batchSize {
			t.Errorf("answer %d of %d has Seq %d, Done %v, %d summaries", i+1, len(replies), r.Seq, r.Done, len(r.Summaries))
		}
	}
	if len(replies) == 0 {
		t.Fatal("no answer")
	}
	return replies
}

func TestLoad(t *testing.T) {
	files := []File{
		textFile("dir/one.txt", cable(4501)),
		textFile("scan.pdf", "%PDF-1.7"),
		textFile("many.txt", cables(4500)),
		{Name: "gone.txt", Size: 10, Reader: broken{}},
		textFile("empty.txt", ""),
		textFile("last.txt", "Dear Sir,\n"),
	}
	var all []Summary
	var failures []Failure
	replies := handle(t, &Server{}, Request{Seq: 5, Op: LoadFiles, Files: files, First: 10})
	for _, r := range replies {
		all = append(all, r.Summaries...)
		failures = append(failures, r.Failures...)
	}
	if len(all) != 4502 || len(replies) < 3 {
		t.Fatalf("%d summaries in %d answers", len(all), len(replies))
	}
	first := all[0]
	if first.Sent.Format("2006-01-02 15:04") != "2006-02-13 12:00" || first.File != 10 || first.Name != "one.txt" || first.ID != "06VALLETTA4501" ||
		first.From != "AMEMBASSY VALLETTA" || first.Classification != "UNCLASSIFIED" || first.Subject != "NUMBER 4501" || first.Row != 0 || first.Large {
		t.Errorf("the first summary is %+v", first)
	}
	if s := all[4500]; s.File != 12 || s.Row != 4500 || s.ID != "06VALLETTA4500" {
		t.Errorf("the last of many is %+v", s)
	}
	if s := all[4501]; s.File != 15 || s.ID != "" || s.Problems == 0 {
		t.Errorf("the text that is no cable is %+v", s)
	}
	want := []Failure{
		{11, "scan.pdf", "scan.pdf: it is a PDF, which this program does not read"},
		{13, "gone.txt", "gone.txt could not be read: it was moved"},
		{14, "empty.txt", "empty.txt is empty; there is nothing to read in it"},
	}
	if fmt.Sprint(failures) != fmt.Sprint(want) {
		t.Errorf("failures %v, want %v", failures, want)
	}
	if p := replies[len(replies)-1].Progress; p.Files != 6 || p.OfFiles != 6 || p.Bytes != p.OfBytes || p.Bytes == 0 {
		t.Errorf("it ends at %+v", p)
	}
}

func TestTextAndWindow(t *testing.T) {
	s := &Server{}
	f := textFile("many.txt", cables(3))
	all := handle(t, s, Request{Seq: 1, Op: LoadFiles, Files: []File{f}})[0].Summaries
	r := handle(t, s, Request{Seq: 2, Op: ReadText, Files: []File{f}, Cable: all[1]})[0]
	if r.Err != "" || r.Source.Text != cable(2) || r.Source.Container.Row != 2 || r.Source.SHA256 == "" {
		t.Errorf("the text is %+v, %s", r.Source, r.Err)
	}
	r = handle(t, s, Request{Seq: 3, Op: ReadText, Files: []File{{Name: "many.txt", Reader: broken{}}}, Cable: all[1]})[0]
	if r.Source != nil || r.Err != "many.txt could not be read: it was moved" {
		t.Errorf("from a broken file: %+v", r)
	}
	r = handle(t, s, Request{Seq: 4, Op: ReadWindow, Files: []File{f}, Cable: all[1], Offset: 9})[0]
	if r.Window.Text != cable(2)[9:] || r.Window.Start != 9 || r.Window.Next != all[1].Size {
		t.Errorf("the window is %+v", r.Window)
	}
}

func TestLarge(t *testing.T) {
	line := strings.Repeat("x", 79) + "\n"
	tests := []struct {
		name, text string
		large      bool
	}{
		{"a long cable", cable(1) + strings.Repeat(line, 20_000), false},
		{"2 MB of lines", strings.Repeat(line, 2<<20/80+1), true},
		{"1 MB in one line", strings.Repeat("x", 1<<20+1), true},
		{"less in one line", strings.Repeat("x", 1<<20), false},
		{"a cable of 3 MB", cable(1) + strings.Repeat(line, 40_000), true},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			f := textFile("x.txt", tt.text)
			var all []Summary
			for _, r := range handle(t, &Server{}, Request{Seq: 1, Op: LoadFiles, Files: []File{f}}) {
				all = append(all, r.Summaries...)
			}
			if len(all) != 1 || all[0].Large != tt.large || all[0].Size != f.Size {
				t.Fatalf("summaries %+v", all)
			}
			if strings.HasPrefix(tt.text, "VZCZC") && all[0].ID != "06VALLETTA1" {
				t.Errorf("summary %+v", all[0])
			}
			r := handle(t, &Server{}, Request{Seq: 2, Op: ReadText, Files: []File{f}, Cable: all[0]})[0]
			if (r.Err != "") != tt.large || (r.Source == nil) != tt.large {
				t.Errorf("the text: %v, %q", r.Source != nil, r.Err)
			}
		})
	}
}

// endless gives bytes without end, as a disk that never sleeps would.
type endless struct {
	reads int
	at    func(reads int)
}

func (e *endless) ReadAt(p []byte, _ int64) (int, error) {
	e.reads++
	e.at(e.reads)
	return copy(p, bytes.Repeat([]byte("prose\n"), len(p)/6+1)), nil
}

func TestCancelWhileReading(t *testing.T) {
	s := &Server{}
	e := &endless{at: func(reads int) {
		if reads == 5 {
			s.Handle(Request{Seq: 2, Op: CancelLoad, Load: 1}, nil)
		}
	}}
	files := []File{textFile("a.txt", cable(1)), {Name: "e.txt", Size: planBytes - 1<<20, Reader: e}, textFile("b.txt", cable(2))}
	replies := handle(t, s, Request{Seq: 1, Op: LoadFiles, Files: files})
	last := replies[len(replies)-1]
	if e.reads != 5 || last.Progress.Files != 1 || len(last.Failures) != 0 || len(replies[0].Summaries) != 1 {
		t.Errorf("after %d reads: %+v", e.reads, replies)
	}
	replies = handle(t, s, Request{Seq: 3, Op: LoadFiles, Files: files[:1]})
	if len(replies[0].Summaries) != 1 {
		t.Errorf("the next Load gives %+v", replies)
	}
}

// panicking is a file that shows how mistakes are met.
type panicking struct{ io.ReaderAt }

func TestPanic(t *testing.T) {
	f := File{Name: "x.txt", Size: aheadSize + 1, Reader: panicking{}}
	r := handle(t, &Server{}, Request{Seq: 1, Op: LoadFiles, Files: []File{f}})[0]
	if !strings.HasPrefix(r.Err, "Reftel made a mistake and had to stop reading (") {
		t.Errorf("the answer is %+v", r)
	}
}

func TestCopies(t *testing.T) {
	files := []File{
		textFile("a.txt", cable(1)),
		textFile("b.txt", cables(3)),
		textFile("c.txt", "\r\n"+cable(2)+"\r\n"),
		textFile("d.txt", cables(4)),
	}
	var ids []string
	var failures []Failure
	for _, r := range handle(t, &Server{}, Request{Seq: 1, Op: LoadFiles, Files: files}) {
		for _, s := range r.Summaries {
			ids = append(ids, s.Name+" "+s.ID)
		}
		failures = append(failures, r.Failures...)
	}
	if want := "[a.txt 06VALLETTA1 b.txt 06VALLETTA2 b.txt 06VALLETTA3 d.txt 06VALLETTA4]"; fmt.Sprint(ids) != want {
		t.Errorf("it lists %v, want %s", ids, want)
	}
	want := []Failure{
		{1, "b.txt", "b.txt, number 1 is the same cable as a.txt; it is listed once"},
		{2, "c.txt", "c.txt is the same cable as b.txt, number 2; it is listed once"},
		{3, "d.txt", "d.txt, number 1 is the same cable as a.txt, and so it is with 2 more of this file; each is listed once"},
	}
	if fmt.Sprint(failures) != fmt.Sprint(want) {
		t.Errorf("failures %v, want %v", failures, want)
	}
}
