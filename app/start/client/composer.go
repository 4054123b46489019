package app

// Composer stands for the component of go-app, so that this package compiles
// by itself: this file stays behind when the others are copied.
type Composer any
