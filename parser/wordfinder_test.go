package parser

import "testing"

func TestWordFinder(t *testing.T) {
	f := newWordFinder("SUMMARY")
	for in, want := range map[string]int{
		"SUMMARY": 0, "End Summary.": 4, "a summary of it": 2, "SUMMUMMARY SUMMARY": 11, "sSUMmary": 1,
		"": -1, "SUMMAR": -1, "UMMARY": -1, "SUMMERY of a rumour": -1, "YYYYYYYYYYYYYYY": -1,
	} {
		if got := f.index(in); got != want {
			t.Errorf("SUMMARY is at %d in %q, want %d", got, in, want)
		}
	}
}
