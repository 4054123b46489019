package cli

import (
	"errors"
	"time"
)

// A day is the value of a flag that names one.
type day struct {
	time.Time
	given bool // by the flag
}

// String returns d as the flag takes it; a flag says nothing of its default by
// an empty one.
func (d *day) String() string { return "" }

// Set reads s.
func (d *day) Set(s string) error {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return errors.New("a day is written as 2026-11-23")
	}
	d.Time, d.given = t, true
	return nil
}
