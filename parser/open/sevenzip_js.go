package open

// unpackSevenZip says that the page has no program for this: it would cost
// every visitor more than all the other archives together.
func unpackSevenZip(_ *opening, in *input, _ int, _ func(*input) error) error {
	return &Bad{in.called(), "it is a 7z archive, which the page cannot unpack; unpack it first, or use the command line (reftel parse); nothing of it was read"}
}
