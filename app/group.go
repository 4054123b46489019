package app

import "sort"

// groupWeight is about how many elements, or lines of text, one group of rows
// has: what the page can draw in one frame of a slow machine.
const groupWeight = 120

// A group is a run of rows that are drawn together: [From, To) of the rows.
type group struct{ From, To int }

// groupsOf divides rows into groups.
func groupsOf(rows []row) []group {
	var groups []group
	from, weight := 0, 0
	for i, r := range rows {
		weight += 5 + 3*(len(r.notes)+len(r.diags)) + r.Span.Len()/40
		if weight >= groupWeight {
			groups = append(groups, group{from, i + 1})
			from, weight = i+1, 0
		}
	}
	if from < len(rows) {
		groups = append(groups, group{from, len(rows)})
	}
	return groups
}

// group returns the index of the group that has the row.
func (d *Document) group(row int) int {
	return sort.Search(len(d.Groups), func(i int) bool { return d.Groups[i].To > row })
}
