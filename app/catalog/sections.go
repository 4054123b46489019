package catalog

import (
	"slices"

	"github.com/reftel/reftel/app/worker"
)

// sections know the rows of telegrams that are not here as a whole, so that
// what comes later of them joins their row.
type sections struct {
	rows map[string][]int         // by identifier: those that lack sections
	rest map[int][]worker.Summary // by row: what was joined to it, in the order of the sections
}

// sameID is how many rows of one telegram are told apart: there are two or
// three copies of some, and no more.
const sameID = 8

// join adds s to a row with other sections of its telegram. It reports false
// if there is none, and notes that s will be the row next.
func (c *Catalog) join(s worker.Summary, next int) bool {
	if s.Sections.Of == 0 || s.ID == "" {
		return false
	}
	rows := c.sections.rows[s.ID]
	for _, row := range rows[max(0, len(rows)-sameID):] {
		whole := c.Summary(row)
		all := whole.Sections
		for _, part := range whole.Rest {
			all.Held |= part.Sections.Held
		}
		if !all.Fit(s.Sections) {
			continue
		}
		parts := append(whole.Parts(), s)
		parts[0].Rest = nil
		slices.SortStableFunc(parts, func(a, b worker.Summary) int { return a.Sections.First() - b.Sections.First() })
		if parts[0].Sections.First() < whole.Sections.First() {
			c.replace(row, parts[0])
		}
		c.sections.rest[row] = parts[1:]
		all.Held |= s.Sections.Held
		if all.Whole() {
			c.sections.rows[s.ID] = slices.DeleteFunc(rows, func(r int) bool { return r == row })
		}
		return true
	}
	if c.sections.rows == nil {
		c.sections = sections{map[string][]int{}, map[int][]worker.Summary{}}
	}
	c.sections.rows[s.ID] = append(rows, next)
	return false
}

// replace makes s what is in row. Views keep what was there.
func (c *Catalog) replace(row int, s worker.Summary) {
	block := row / blockSize
	c.blocks[block] = append(make([]record, 0, blockSize), c.blocks[block]...)
	c.blocks[block][row%blockSize] = c.recordOf(s)
}
