package cli

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/reftel/reftel/parser/open"
)

// Texts of all sizes come out in the order in which they went in, with errors
// in their places, whoever renders them.
func TestPipeline(t *testing.T) {
	var got []string
	p := startPipeline(
		func(b *batch, m *open.Member) { b.out = fmt.Appendf(b.out, "%d:%d ", m.Row, len(m.Data)) },
		func(b *batch) error {
			got = append(got, strings.Fields(string(b.out))...)
			if b.err != nil {
				got = append(got, b.err.Error())
			}
			return nil
		})
	var want []string
	data := make([]byte, largeText+1)
	for row := range 5000 {
		n := row % 700
		switch {
		case row%1000 == 999:
			n = largeText + 1
		case row%777 == 776:
			p.fail(fmt.Errorf("bad%d", row))
			want = append(want, fmt.Sprintf("bad%d", row))
			continue
		}
		p.add(text{Member: open.Member{Row: row, Data: data[:n]}})
		want = append(want, fmt.Sprintf("%d:%d", row, n))
	}
	if err := p.close(); err != nil {
		t.Error(err)
	}
	if len(got) != len(want) {
		t.Fatalf("%d came out of %d", len(got), len(want))
	}
	for i := range got {
		if got[i] != want[i] {
			t.Fatalf("%s came out, want %s", got[i], want[i])
		}
	}
}

// What a member's Data holds is copied before the next one comes.
func TestPipelineCopies(t *testing.T) {
	var out []byte
	p := startPipeline(
		func(b *batch, m *open.Member) { b.out = append(b.out, m.Data...) },
		func(b *batch) error { out = append(out, b.out...); return nil })
	data := []byte("x")
	for c := byte('a'); c <= 'z'; c++ {
		data[0] = c
		p.add(text{Member: open.Member{Data: data}})
	}
	p.close()
	if want := "abcdefghijklmnopqrstuvwxyz"; string(out) != want {
		t.Errorf("%q came out, want %q", out, want)
	}
}

// When nothing can be written any more, no more is taken.
func TestPipelineStops(t *testing.T) {
	full := errors.New("full")
	p := startPipeline(
		func(b *batch, m *open.Member) { b.out = append(b.out, '.') },
		func(*batch) error { return full })
	for n := 0; !p.stopped.Load(); n++ {
		p.add(text{Member: open.Member{Data: []byte("text")}})
		if n > 1_000_000 {
			t.Fatal("it takes more and more")
		}
	}
	if err := p.close(); !errors.Is(err, full) {
		t.Errorf("close gives %v, want %v", err, full)
	}
}
