package refdata

import (
	"slices"
	"strconv"
	"strings"
)

// A CollectiveEntry is an address group whose posts can be told from its
// name: those in the countries of an organisation, or all in one country.
// Who really stood in the list at the relay is not published.
type CollectiveEntry struct {
	Posts  []string // canonical names: "ROME"; see [Post]
	Source string
}

// Collective looks up an address group, as in "CIS COLLECTIVE", as it was in
// year. With year 0 it is all posts that ever belonged to it.
// Source: general knowledge of who joined what, and when.
func Collective(name string, year int) (CollectiveEntry, bool) {
	var buf [maxKey]byte
	name, _ = strings.CutSuffix(strings.TrimSpace(name), " COLLECTIVE")
	row, ok := collectives.Lookup(fold(&buf, name))
	if !ok {
		return CollectiveEntry{}, false
	}
	e := CollectiveEntry{Source: source(column(row, 2))}
	for _, cell := range strings.Fields(column(row, 1)) {
		post, from, to := member(cell)
		if (year == 0 || from <= year && year <= to) && !slices.Contains(e.Posts, post) { // some left and came back
			e.Posts = append(e.Posts, post)
		}
	}
	return e, true
}

// member reads a post of a collective with the years in which it belonged to
// it: "ROME", "RIGA.2004", "QUITO.1973-1992", "BONN-1998".
func member(cell string) (post string, from, to int) {
	to = 9999
	cell, until, ends := strings.Cut(cell, "-")
	if ends {
		to, _ = strconv.Atoi(until) // the test of the table holds them to be numbers
	}
	post, since, begins := strings.Cut(cell, ".")
	if begins {
		from, _ = strconv.Atoi(since)
	}
	return post, from, to
}
