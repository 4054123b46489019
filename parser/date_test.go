package parser

import (
	"testing"
	"time"
)

// TestDays counts the days from 1900 on with package time.
func TestDays(t *testing.T) {
	day := time.Date(1900, 1, 1, 0, 0, 0, 0, time.UTC)
	first := dateOf(day).days()
	for n := range 366 * 200 {
		at := day.AddDate(0, 0, n)
		if got := dateOf(at).days() - first; got != n {
			t.Fatalf("%s is day %d, want %d", at.Format(time.DateOnly), got, n)
		}
		if want := int(at.AddDate(10, 0, 0).Sub(day).Hours() / 24); dateOf(at).after(10)-first != want {
			t.Fatalf("ten years after %s is day %d, want %d", at.Format(time.DateOnly), dateOf(at).after(10)-first, want)
		}
	}
}
