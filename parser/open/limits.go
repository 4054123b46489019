package open

// limits hold what is unpacked within bounds: an archive of a few kilobytes
// can hold a nearly endless file, or itself.
type limits struct {
	total int64 // bytes unpacked so far
	most  int64 // how many there may be

	packed func() int64 // bytes of the file that all this is in; nil if only one thing in it is wanted
}

const (
	maxDepth  = 3        // archives in each other
	maxRatio  = 250      // how many times its size a file, or all that is in it, may become; texts become 3 to 10 times
	ratioFrom = 16 << 20 // bytes unpacked from which on that is asked
)

// check counts n more bytes of t. Its error is a *Bomb without a name.
func (l *limits) check(t *tap, n int) error {
	l.total += int64(n)
	switch {
	case l.total > l.most:
		return &Bomb{Limit: l.most, What: "bytes in all", all: true}
	case t.packed != nil && t.n > ratioFrom && t.n/maxRatio > t.packed():
		return &Bomb{Limit: maxRatio, What: "times its size"}
	case l.packed != nil && l.total > ratioFrom && l.total/maxRatio > l.packed():
		return &Bomb{Limit: maxRatio, What: "times its size", all: true}
	}
	return nil
}
