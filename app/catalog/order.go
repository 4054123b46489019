package catalog

import "slices"

// A Column is what a list is sorted by.
type Column string

// The columns.
const (
	AsRead         Column = "read" // in the order of the files
	Date           Column = "date"
	Identifier     Column = "id" // by year, post and number
	From           Column = "from"
	Classification Column = "classification" // the lowest first
	Subject        Column = "subject"
)

// An Order says which summaries are shown, and in which order. The zero Order
// shows all as they were read.
type Order struct {
	By     Column
	Down   bool   // the last first; what is not known stays at the end
	Filter string // words that each must have, in identifier, originator, classification, subject or name of the file
}

// IsPlain reports whether o shows all as they were read.
func (o Order) IsPlain() bool {
	return (o.By == "" || o.By == AsRead) && !o.Down && len(wordsOf(o.Filter)) == 0
}

// Arrange returns the rows of v that o shows, in its order; equal ones stay
// as they were read. It calls pause after at most some thousand rows, or one
// pass over all numbers; when that returns false Arrange gives up, and
// reports false.
func (v View) Arrange(o Order, pause func() bool) (rows []uint32, ok bool) {
	rows, ok = v.filter(o.Filter, pause)
	if !ok {
		return nil, false
	}
	if o.By == "" || o.By == AsRead {
		if o.Down {
			slices.Reverse(rows)
		}
		return rows, true
	}
	keys, ok := v.keys(o, rows, pause)
	if !ok {
		return nil, false
	}
	if !sortByKeys(keys, rows, pause) {
		return nil, false
	}
	if o.By == Subject && !v.sortTies(o.Down, keys, rows, pause) {
		return nil, false
	}
	return rows, true
}

// stride is how many rows are worked on between two pauses.
const stride = 2048

// filter returns the rows that have all words of filter.
func (v View) filter(filter string, pause func() bool) ([]uint32, bool) {
	words := wordsOf(filter)
	m := v.matcher(words)
	rows := make([]uint32, 0, v.c.size)
	for row := range v.c.size {
		if row%stride == stride-1 && !pause() {
			return nil, false
		}
		if m.matches(v.c.record(row)) {
			rows = append(rows, uint32(row))
		}
	}
	return rows, true
}
