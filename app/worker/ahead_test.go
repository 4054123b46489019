package worker

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// What is read ahead is what is read in turn, errors and all.
func TestAhead(t *testing.T) {
	var files []File
	for i := range 50 {
		files = append(files, textFile(fmt.Sprint(i), strings.Repeat("x", i*1000)))
	}
	files[7].Reader = broken{}
	files[9].Size += 5 // it became shorter
	a := newAhead(files)
	for i, f := range files {
		got, want := make([]byte, 9000), make([]byte, 9000)
		n, err := a.file(i).Reader.ReadAt(got, 500)
		m, wantErr := f.Reader.ReadAt(want, 500)
		if n != m || fmt.Sprint(err) != fmt.Sprint(wantErr) || string(got[:n]) != string(want[:m]) {
			t.Errorf("file %d: %d bytes, %v, want %d, %v", i, n, err, m, wantErr)
		}
		if len(a.early) > aheadFiles {
			t.Errorf("%d files are held", len(a.early))
		}
	}
	if _, err := a.file(9).Reader.ReadAt(make([]byte, 1), 9000); err != io.EOF {
		t.Errorf("past the end: %v", err)
	}
}
