package parser

// A Diagnostic is one remark about one place.
type Diagnostic struct {
	Code     Code     `json:"code"`
	Severity Severity `json:"severity"`
	Span     Span     `json:"span"`
	Message  string   `json:"message"` // one sentence: what is wrong here
	Fix      *Fix     `json:"fix,omitempty"`
}

// A Severity says how much a diagnostic matters.
type Severity string

const (
	Info    Severity = "info"    // worth knowing
	Warning Severity = "warning" // two places disagree, or a value cannot be right
	Error   Severity = "error"   // a part could not be read
)

// A Fix is a suggested change, never applied by the parser itself.
type Fix struct {
	Title string `json:"title"` // imperative: "Read the month as NOV"
	Edits []Edit `json:"edits"`
}

// An Edit replaces the text in Span by New.
type Edit struct {
	Span Span   `json:"span"`
	New  string `json:"new"`
}

// maxDiagnostics is how many diagnostics are kept of one cable: a text that has
// more is odd throughout, and nobody reads them.
const maxDiagnostics = 1000

// report adds a diagnostic that only points.
func (b *builder) report(code Code, severity Severity, span Span, message string) {
	b.add(Diagnostic{Code: code, Severity: severity, Span: span, Message: message})
}

func (b *builder) add(d Diagnostic) {
	if len(b.c.Diagnostics) < maxDiagnostics {
		b.c.Diagnostics = append(b.c.Diagnostics, d)
	}
}

// offer adds a diagnostic that also knows what to do: title says it, edits, in
// their order, do it.
func (b *builder) offer(code Code, severity Severity, span Span, message, title string, edits ...Edit) {
	b.add(Diagnostic{code, severity, span, message, &Fix{title, edits}})
}
