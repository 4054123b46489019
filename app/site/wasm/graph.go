package wasm

import (
	"cmp"
	"slices"
)

// A graph says which block of a function can follow which. Block 0 is the
// root.
type graph struct {
	after [][]int // the blocks after each block
	root  int

	order  []int          // the blocks that can be reached, each before those that follow it, but for jumps back
	number []int          // of each block in order; -1 if it cannot be reached
	above  []int          // of each block, the nearest one through which every way to it leads
	loops  map[int][]bool // by its first block, which blocks a loop has
}

// examine works out everything but after and root. It reports false if a loop
// can be entered in two places.
func (g *graph) examine() bool {
	g.sort()
	before := make([][]int, len(g.after))
	for _, x := range g.order {
		for _, y := range g.after[x] {
			before[y] = append(before[y], x)
		}
	}
	g.findAbove(before)
	g.loops = map[int][]bool{}
	for _, x := range g.order {
		for _, y := range g.after[x] {
			if g.number[y] > g.number[x] {
				continue
			}
			if !g.leadsThrough(x, y) {
				return false
			}
			g.addLoop(y, x, before)
		}
	}
	return true
}

// sort finds order and number. Where it can choose it keeps the order of the
// blocks as they are, in which the likely ones come first.
func (g *graph) sort() {
	g.order = g.order[:0]
	g.number = slices.Repeat([]int{-1}, len(g.after))
	type visit struct{ block, done int }
	seen := make([]bool, len(g.after))
	seen[g.root] = true
	way := []visit{{block: g.root}}
	for len(way) > 0 {
		v := &way[len(way)-1]
		if v.done == len(g.after[v.block]) {
			g.order = append(g.order, v.block)
			way = way[:len(way)-1]
			continue
		}
		y := g.after[v.block][v.done]
		v.done++
		if !seen[y] {
			seen[y] = true
			way = append(way, visit{block: y})
		}
	}
	slices.Reverse(g.order)
	for i, x := range g.order {
		g.number[x] = i
	}
}

// findAbove finds above, after Cooper, Harvey and Kennedy, "A Simple, Fast
// Dominance Algorithm".
func (g *graph) findAbove(before [][]int) {
	g.above = slices.Repeat([]int{-1}, len(g.after))
	g.above[g.root] = g.root
	for changed := true; changed; {
		changed = false
		for _, y := range g.order[1:] {
			above := -1
			for _, x := range before[y] {
				switch {
				case g.above[x] < 0:
				case above < 0:
					above = x
				default:
					above = g.common(above, x)
				}
			}
			if g.above[y] != above {
				g.above[y], changed = above, true
			}
		}
	}
}

func (g *graph) common(x, y int) int {
	for x != y {
		for g.number[x] > g.number[y] {
			x = g.above[x]
		}
		for g.number[y] > g.number[x] {
			y = g.above[y]
		}
	}
	return x
}

// leadsThrough reports whether every way to x leads through y.
func (g *graph) leadsThrough(x, y int) bool {
	for g.number[x] > g.number[y] {
		x = g.above[x]
	}
	return x == y
}

// addLoop adds to the loop that starts with first the blocks from which last
// is reached, which jumps back to first.
func (g *graph) addLoop(first, last int, before [][]int) {
	in := g.loops[first]
	if in == nil {
		in = make([]bool, len(g.after))
		in[first] = true
		g.loops[first] = in
	}
	for todo := []int{last}; len(todo) > 0; {
		x := todo[len(todo)-1]
		todo = todo[:len(todo)-1]
		if !in[x] {
			in[x] = true
			todo = append(todo, before[x]...)
		}
	}
}

// connect says that y can follow x.
func (g *graph) connect(x, y int) {
	if !slices.Contains(g.after[x], y) {
		g.after[x] = append(g.after[x], y)
	}
}

// settle puts what follows each block in the order in which sort wants it: the
// last is visited last and so comes first.
func (g *graph) settle(rank func(int) int) {
	for _, after := range g.after {
		slices.SortFunc(after, func(a, b int) int { return cmp.Compare(rank(b), rank(a)) })
	}
}
