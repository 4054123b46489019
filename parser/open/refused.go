package open

// refused are the files in an archive that could not be opened. Those that
// could not for the same reason, one behind the other, are told of together.
type refused struct{ errors []error }

// add notes that a file could not be opened: err is a *Locked, or a *Broken of
// which nothing was read.
func (r *refused) add(err error) {
	if n := len(r.errors); n > 0 {
		switch last := r.errors[n-1].(type) {
		case *Locked:
			if _, ok := err.(*Locked); ok {
				last.Others++
				return
			}
		case *Broken:
			if b, ok := err.(*Broken); ok && b.Err.Error() == last.Err.Error() {
				last.Others++
				return
			}
		}
	}
	r.errors = append(r.errors, err)
}

// tell tells of them.
func (r *refused) tell(o *opening) {
	for _, err := range r.errors {
		o.fail(err)
	}
}
