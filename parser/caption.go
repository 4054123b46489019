package parser

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// isHandling reports whether s is a caption on handling that the reference
// tables list, in capitals.
func isHandling(s string) bool { return handlingKind(s) != "" }

// handlingKind returns the kind of a caption on handling, "" if s is none.
func handlingKind(s string) string {
	if len(s) < 4 || len(s) > 40 || !isUpper(s[0]) || !isUpper(s[1]) && s[1] != ' ' && s[1] != '/' {
		return ""
	}
	switch kind := refdata.CaptionKind(s); kind {
	case "handling", "control", "channel", "agency", "program":
		return kind
	}
	return ""
}

// startHandling reads a line of listed captions: "SIPDIS", "NOFORN SIPDIS".
func startHandling(b *builder) bool {
	s := b.content(b.at)
	if len(s) < 4 || len(s) > 60 || !isLetter(s[0]) {
		return false
	}
	at := b.lines[b.at].start
	if kind := handlingKind(s); kind != "" {
		b.addListed(at, at+len(s), kind)
		b.claim(CaptionLine, b.at+1)
		return true
	}
	if !allHandling(s) {
		return b.startTwoCaptions(s, at)
	}
	for i := skipSeparators(s, 0); i < len(s); i = skipSeparators(s, i) {
		n := letters(s[i:])
		b.addListed(at+i, at+i+n, handlingKind(s[i:i+n]))
		i += n
	}
	b.claim(CaptionLine, b.at+1)
	return true
}

// startTwoCaptions reads a listed caption and, apart from it on the same line,
// s, which starts at the offset at, another of any kind: "SIPDIS   EUR/WE FOR
// OAKES".
func (b *builder) startTwoCaptions(s string, at int) bool {
	n := capitals(s)
	if n < 4 || n+3 > len(s) || s[n] != ' ' || s[n+1] != ' ' || !shouting(s) || !isHandling(s[:n]) {
		return false
	}
	b.addCaption(at, at+n)
	b.addCaption(at+skipBlanks(s, n), at+len(s))
	b.claim(CaptionLine, b.at+1)
	return true
}

// allHandling reports whether s is a list of listed captions.
func allHandling(s string) bool {
	count := 0
	for i := skipSeparators(s, 0); i < len(s); i = skipSeparators(s, i) {
		n := letters(s[i:])
		if n == 0 || !isHandling(s[i:i+n]) {
			return false
		}
		count++
		i += n
	}
	return count > 0
}

// startRepeatedLevel claims a classification that stands alone between
// classification line and authority, as "SECRET NOFORN".
func startRepeatedLevel(b *builder) bool {
	s := b.content(b.at)
	if len(s) > 60 || !mayBeLevel(s) {
		return false
	}
	c, ok := readClassLine(s)
	if !ok || c.post != "" {
		return false
	}
	for _, control := range c.value.Controls {
		b.addControl(control)
	}
	b.claim(Banner, b.at+1)
	return true
}

// startCaption reads any other line between classification line and
// authority: passing and attention lines, versions, series. A passing or
// attention line may go on on the next.
func startCaption(b *builder) bool {
	h := &b.c.Header
	s := b.content(b.at)
	if !h.Subject.IsZero() && (!h.Authority.IsZero() || len(h.TAGS) > 0 || !shouting(s)) {
		return false
	}
	if len(s) > 400 || s == "" || isRule(s) {
		return false
	}
	kind := captionKind(s)
	end := b.at + 1
	for end < len(b.lines) && b.goesOn(kind, end) {
		end++
	}
	l := b.lines[b.at]
	f := b.foldLines(b.at, l.start, end)
	b.c.Header.Captions = append(h.Captions, Field[Caption]{Value: Caption{f.text, kind}, Spans: b.spans(f, 0, len(f.text))})
	b.note(NoteCaption, f.text, l.start, b.lines[end-1].end)
	b.claim(CaptionLine, end)
	return true
}

// goesOn reports whether line i goes on the caption of kind above it.
func (b *builder) goesOn(kind string, i int) bool {
	if b.lines[i].blank() || b.lines[i].kind != 0 || b.elementStarts(i) {
		return false
	}
	above, s := b.content(i-1), b.content(i)
	switch kind {
	case "passing", "attention":
		return strings.HasSuffix(above, ",") || strings.HasSuffix(above, " FOR") || captionKind(s) == "other"
	case "version":
		return strings.Count(above, "(") > strings.Count(above, ")")
	}
	return false
}

// captionKind says what a line between classification line and authority is.
// Source: 5 FAH-2 H-440 for the captions; the rest is the grammar of the
// lines themselves.
func captionKind(s string) string {
	if c, ok := refdata.Caption(s); ok {
		return c.Kind
	}
	switch {
	case correctedCopy(s) > 0:
		return "version"
	case indexWord(s, "PASS") >= 0:
		return "passing"
	case indexWord(s, "FOR") >= 0, indexWord(s, "ATTN") >= 0:
		return "attention"
	case seriesCaption(s):
		return "series"
	}
	return "other"
}

// correctedCopy returns the length of the words CORRECTED COPY at the start
// of s, in any spacing and between dashes.
func correctedCopy(s string) int {
	i := 0
	for i < len(s) && (s[i] == '-' || s[i] == ' ' || s[i] == '*') {
		i++
	}
	const words = "CORRECTEDCOPY"
	for k := range len(words) {
		for i < len(s) && k > 0 && s[i] == ' ' {
			i++
		}
		if i >= len(s) || upper(s[i]) != words[k] {
			return 0
		}
		i++
	}
	return i
}

// seriesCaption reports whether s is a number in a series of telegrams of one
// delegation: "SECTO 12345".
func seriesCaption(s string) bool {
	for _, word := range []string{"SECTO", "TOSEC", "PARTO", "TOPAR", "DEPTO", "TODEP", "NATUS", "USOECD"} {
		if rest, ok := strings.CutPrefix(s, word); ok {
			rest = trimLeft(rest, " -")
			return rest != "" && digits(rest) == len(rest)
		}
	}
	return false
}

// addCaption adds the caption at text[start:end], and what it says of the
// classification.
func (b *builder) addCaption(start, end int) {
	b.addListed(start, end, captionKind(b.text[start:end]))
}

// addListed is addCaption for a caption whose kind is known.
func (b *builder) addListed(start, end int, kind string) {
	s := b.text[start:end]
	h := &b.c.Header
	h.Captions = append(h.Captions, Field[Caption]{Value: Caption{s, kind}, Spans: b.place(start, end)})
	if !b.opts.SkipNotes {
		b.note(NoteCaption, strings.ToUpper(s), start, end)
	}
	switch {
	case hasWord(s, "NOFORN"):
		b.addControl("NOFORN")
	case hasWord(s, "SENSITIVE") && h.Classification.Value.Level == "UNCLASSIFIED":
		h.Classification.Value.Sensitive = true
	}
}

func (b *builder) addControl(name string) {
	v := &b.c.Header.Classification.Value
	if b.c.Header.Classification.IsZero() {
		return
	}
	for _, c := range v.Controls {
		if c == name {
			return
		}
	}
	v.Controls = append(v.Controls, name)
}
