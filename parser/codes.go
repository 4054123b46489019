package parser

// A Code names a kind of diagnostic. Codes never change meaning and are never
// reused.
type Code string
