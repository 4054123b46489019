package refdata

// A SignalEntry is an operating signal, a class group or a procedure word of
// the heading.
type SignalEntry struct {
	Code    string // "ZNY"
	Kind    string // signal, class or procedure
	Line    string // format line on which it usually stands: "4"; "" if on several
	Meaning string // a sentence; for a class group the level alone; "" if not known
	Sure    bool
	Source  string
}

// Signal looks up an operating signal (ZNY, ZFF4), a class group (CCCCC) or a
// procedure word (BT, NNNN). A digit at the end selects a form of the signal
// and is left out.
// Source: ACP 131; ACP 127.
func Signal(code string) (SignalEntry, bool) {
	if n := len(code); n > 1 && '0' <= code[n-1] && code[n-1] <= '9' {
		code = code[:n-1]
	}
	var buf [maxKey]byte
	row, ok := signals.Lookup(upper(&buf, code))
	if !ok {
		return SignalEntry{}, false
	}
	return SignalEntry{
		Code: column(row, 0), Kind: column(row, 1), Line: column(row, 2), Meaning: column(row, 3),
		Sure: column(row, 4) == "yes", Source: source(column(row, 5)),
	}, true
}
