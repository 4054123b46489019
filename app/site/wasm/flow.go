package wasm

import (
	"cmp"
	"slices"
)

// A flow is the graph of a function with dispatchers: when goroutines change,
// WebAssembly's stack is left and built again, so a function must be able to
// go on after any of its calls. The PC says where; it is 0 when the function
// is called. The first dispatcher is the root and looks at the PC. If the
// place is in a loop, it goes to the dispatcher of that loop, which stands
// before its first block and looks again.
type flow struct {
	graph
	f           *function
	dispatchers []dispatcher // their numbers follow those of the blocks
	of          map[int]int  // by the first block of a loop, the number of its dispatcher
}

// A dispatcher goes to the blocks routes[PC], by default to a block.
type dispatcher struct {
	fallback int
	routes   map[int]int
}

// newFlow reports false if the blocks of f cannot be put into loops.
func newFlow(f *function) (*flow, bool) {
	n := len(f.blocks)
	bare := f.bareGraph()
	if !bare.examine() || bare.loops[0] != nil {
		return nil, false
	}
	w := &flow{f: f, of: map[int]int{}}
	w.makeDispatchers(bare)
	w.root = n
	w.after = make([][]int, n+len(w.dispatchers))
	f.connect(&w.graph)
	for _, after := range w.after {
		for i, y := range after {
			after[i] = w.enter(y)
		}
	}
	for i, d := range w.dispatchers {
		w.connect(n+i, d.fallback)
		for _, y := range d.routes {
			w.connect(n+i, y)
		}
	}
	w.settle(func(x int) int {
		if x >= n {
			return w.dispatchers[x-n].fallback
		}
		return x
	})
	return w, w.examine()
}

// bareGraph returns the graph of f without dispatchers. Its root, which
// follows the blocks, leads to the first, and to those that run only after a
// panic.
func (f *function) bareGraph() *graph {
	n := len(f.blocks)
	g := &graph{after: make([][]int, n+1), root: n}
	f.connect(g)
	g.connect(n, 0)
	g.sort()
	for i, b := range f.blocks {
		if b.entry && g.number[i] < 0 {
			g.connect(n, i)
			g.sort()
		}
	}
	g.settle(func(x int) int { return x })
	return g
}

// connect adds the ways between the blocks of f to g.
func (f *function) connect(g *graph) {
	for i, b := range f.blocks {
		for _, s := range b.steps {
			if s.kind == jump || s.kind == jumpIf {
				g.connect(i, s.to)
			}
		}
		if b.next >= 0 {
			g.connect(i, b.next)
		}
	}
}

// enter returns the dispatcher through which the way to block x leads, x if
// there is none.
func (w *flow) enter(x int) int {
	if d, ok := w.of[x]; ok {
		return d
	}
	return x
}

// makeDispatchers makes the dispatchers of the function and of those loops
// within which calls are.
func (w *flow) makeDispatchers(bare *graph) {
	firsts := make([]int, 0, len(bare.loops)) // of the loops, outer ones first
	for first := range bare.loops {
		firsts = append(firsts, first)
	}
	slices.SortFunc(firsts, func(a, b int) int { return cmp.Compare(bare.number[a], bare.number[b]) })
	w.dispatchers = []dispatcher{{fallback: 0, routes: map[int]int{}}}
	for _, first := range firsts {
		for i, in := range bare.loops[first][:len(w.f.blocks)] {
			if in && i != first && w.f.blocks[i].entry {
				w.of[first] = len(w.f.blocks) + len(w.dispatchers)
				w.dispatchers = append(w.dispatchers, dispatcher{fallback: first, routes: map[int]int{}})
				break
			}
		}
	}
	for pc, i := range w.f.pcs {
		if i == 0 || !w.f.blocks[i].entry {
			continue
		}
		at := 0 // the dispatcher that is on the way
		for _, first := range firsts {
			d, ok := w.of[first]
			if ok && bare.loops[first][i] {
				w.dispatchers[at].routes[pc] = d
				at = d - len(w.f.blocks)
			}
		}
		if w.dispatchers[at].fallback != i {
			w.dispatchers[at].routes[pc] = i
		}
	}
}
