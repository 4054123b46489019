// Package wasm makes a program that Go compiled to WebAssembly faster: nearly
// twice as fast, where it reads text.
//
//	Structure(module) // the same program, with other jumps
//
// WebAssembly has no jumps but those to the end of a block and to the start of
// a loop around the place. Go's compiler makes no use of them: it sets a
// variable, goes to the start of the function, and there a table leads to
// where the jump goes. It needs such a table, because goroutines change:
// then the functions that run return one after the other, and are called
// again to go on after the call in which they were. But browsers cannot
// optimise a function in which every jump might come from everywhere.
//
// Structure cuts each function into its basic blocks (function.go), finds out
// which follow which and which are loops (graph.go), and writes them again with
// blocks and loops (write.go). Tables remain where goroutines can change: at
// the start of a function, and of a loop with calls in it (flow.go). What the
// program does does not change, nor do the PCs that tracebacks show.
//
// Source: the form of functions is that of Go 1.26, cmd/internal/obj/wasm. A
// function in another form is left as it is.
package wasm
