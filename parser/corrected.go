package parser

// A Corrected is a stretch of Source.Text that was put in the place of
// another, by somebody who accepted a Fix. See package correct.
type Corrected struct {
	Span  Span   `json:"span"`  // in Text; empty where something was only taken away
	From  string `json:"from"`  // what stood there
	Title string `json:"title"` // of the Fix
}

// Original returns the text as it came, before anything in it was corrected.
func (s *Source) Original() string {
	var text []byte
	at := 0
	for _, c := range s.Corrected {
		text = append(append(text, s.Text[at:c.Span.Start]...), c.From...)
		at = c.Span.End
	}
	if at == 0 && text == nil {
		return s.Text
	}
	return string(append(text, s.Text[at:]...))
}

// noteCorrected points at what was corrected.
func (b *builder) noteCorrected() {
	for _, c := range b.c.Source.Corrected {
		if c.Span.Len() > 0 {
			b.note(NoteCorrected, c.From, c.Span.Start, c.Span.End)
		}
	}
}
