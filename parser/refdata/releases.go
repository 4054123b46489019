package refdata

// A ReleaseEntry is a code of a release stamp.
type ReleaseEntry struct {
	Code    string // "B7(C)"
	Meaning string // "law enforcement: personal privacy"
	Source  string
}

// Release looks up a code of a release stamp, in any spelling: "B1",
// "(b)(1)", "1.4(D)", "25X1", "RELEASE IN PART".
// Source: 5 U.S.C. 552(b); E.O. 13526.
func Release(code string) (ReleaseEntry, bool) {
	var buf [maxKey]byte
	row, ok := releases.Lookup(fold(&buf, code))
	if !ok {
		return ReleaseEntry{}, false
	}
	return ReleaseEntry{Code: column(row, 1), Meaning: column(row, 2), Source: source(column(row, 3))}, true
}
