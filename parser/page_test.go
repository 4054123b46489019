package parser

import (
	"slices"
	"testing"
)

func TestFindPages(t *testing.T) {
	tests := []struct {
		in   string
		want []string
	}{
		{"a\nLA PAZ 00000417  002 OF 003\nb", []string{"LA PAZ 00000417  002 OF 003"}},
		{"said DUBAI 00000049  001.2 OF 003 that", []string{"DUBAI 00000049  001.2 OF 003"}},
		{"PORT AU PR 00000408  002 OF 002", []string{"PORT AU PR 00000408  002 OF 002"}},
		{"\nPAGE 02        CAPE T  00097  01 OF 03  182017Z\n", []string{"PAGE 02        CAPE T  00097  01 OF 03  182017Z"}},
		{"PAGE 01\nSTATE  296107\n", []string{"PAGE 01\nSTATE  296107"}},
		{"ROME 00000001  002 OF 003\nROME 00000001  003 OF 003\n", []string{"ROME 00000001  002 OF 003", "ROME 00000001  003 OF 003"}},
		{"SECTION 01 OF 03", nil},
		{"002 OF 003", nil},
		{"he read PAGE 12 of the book", nil},
		{"00000417  002 OF 003", nil}, // no post
		{"", nil},
	}
	for _, tt := range tests {
		t.Run(tt.in, func(t *testing.T) {
			var got []string
			for _, s := range findPages(tt.in) {
				got = append(got, tt.in[s.Start:s.End])
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("findPages(%q) = %q, want %q", tt.in, got, tt.want)
			}
		})
	}
}
