package worker

import (
	"fmt"
	"testing"
)

// repeated is a file that holds a text over and over.
type repeated string

func (r repeated) ReadAt(p []byte, off int64) (int, error) {
	for n := 0; n < len(p); {
		n += copy(p[n:], r[(off+int64(n))%int64(len(r)):])
	}
	return len(p), nil
}

func TestPlan(t *testing.T) {
	large := File{Name: "large.txt", Size: 100 << 20, Reader: repeated(cables(100))}
	prose := File{Name: "prose.txt", Size: 200 << 20, Reader: repeated("prose\n")}
	small := make([]File, planFiles)
	for i := range small {
		small[i] = textFile(fmt.Sprintf("%d.txt", i), cable(i))
	}
	pdf := textFile("scan.pdf", "%PDF-1.7")
	tests := []struct {
		name  string
		files []File
		asks  bool
		kinds string
		least int // cables
		most  int
	}{
		{"little", []File{textFile("a.txt", cables(3)), pdf}, false, "", 0, 0},
		{"one large file", []File{large}, false, "[{text 1 104857600}]", int(large.Size) / 300, int(large.Size) / 150},
		{"no cables", []File{prose}, false, "[{text 1 209715200}]", 1, 1000},
		{"two", []File{pdf, large}, false, "[{text 1 104857600} { 1 8}]", int(large.Size) / 300, int(large.Size) / 150},
		{"many small ones", small, false, "", planFiles / 2, planFiles * 2},
		{"so many that it asks", repeat(small, askFiles/planFiles), true, "", askFiles / 2, askFiles * 2},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			l := newLoading(&Server{}, Request{Seq: 1, Files: test.files}, nil)
			p := l.plan()
			if test.most == 0 {
				if p != nil {
					t.Errorf("a plan for little: %+v", p)
				}
				return
			}
			if p.Asks != test.asks || p.Cables < test.least || p.Cables > test.most || p.Files == 0 || p.Files > lookFiles {
				t.Errorf("the plan is %+v, want from %d to %d cables", p, test.least, test.most)
			}
			if got := fmt.Sprint(p.Kinds); test.kinds != "" && got != test.kinds {
				t.Errorf("the kinds are %s, want %s", got, test.kinds)
			}
		})
	}
}

// Where there is a Plan nothing is checked, and where there is none all is.
func TestNotCounted(t *testing.T) {
	odd := textFile("odd.txt", "Dear Sir,\n")
	for _, tt := range []struct {
		files   []File
		counted bool
	}{
		{[]File{odd}, true},
		{repeat([]File{odd}, planFiles), false},
	} {
		var all []Summary
		for _, r := range handle(t, &Server{}, Request{Seq: 1, Op: LoadFiles, Files: tt.files}) {
			all = append(all, r.Summaries...)
		}
		if len(all) != 1 || tt.counted != (all[0].Problems > 0) || tt.counted == (all[0].Problems == NotCounted) {
			t.Errorf("of %d files it lists %+v", len(tt.files), all)
		}
	}
}

func repeat(files []File, n int) []File {
	var all []File
	for range n {
		all = append(all, files...)
	}
	return all
}
