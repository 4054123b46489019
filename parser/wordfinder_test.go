package parser

import "testing"

func TestWordFinder(t *testing.T) {
	f := newWordFinder("SUMMARY")
	for in, want := range map[string]bool{
		"SUMMARY": true, "End Summary.": true, "a summary of it": true, "SUMMUMMARY SUMMARY": true, "sSUMmary": true,
		"": false, "SUMMAR": false, "UMMARY": false, "SUMMERY of a rumour": false, "YYYYYYYYYYYYYYY": false,
	} {
		if got := f.in(in); got != want {
			t.Errorf("SUMMARY is in %q: %v, want %v", in, got, want)
		}
	}
}
