package parser

import (
	"strings"
)

// markSplitLevel marks LIMITED OFFICIAL USE where it goes over several lines.
func (b *builder) markSplitLevel(i int) {
	for n := 3; n > 1; n-- {
		words := ""
		for k := i; k < len(b.lines) && k < i+n; k++ {
			words += b.content(k)
		}
		if l, end := bannerLevel(words); l.name != "LIMITED OFFICIAL USE" || end != len(words) {
			continue
		}
		for k := i; k < i+n; k++ {
			if !b.lines[k].blank() {
				b.lines[k].kind = banner
			}
		}
		return
	}
}

// splitPage reports whether s, in line i, is a page line whose serial stands on
// the line below, and marks and reads that one.
func (m *archiveMarker) splitPage(i int, s string) bool {
	rest, ok := strings.CutPrefix(s, "PAGE ")
	if !ok || digits(rest) != 2 || i+1 == len(m.lines) || m.lines[i+1].kind != 0 {
		return false
	}
	post := strings.TrimSpace(rest[2:])
	below := m.content(i + 1)
	v, n := misreadDigits(below)
	if len(post) < 3 || len(post) > 12 || letters(post) != len(post) && strings.IndexByte(post, ' ') < 0 || n != len(below) || n < 4 || n > 6 {
		return false
	}
	m.lines[i+1].kind = pageLine
	if m.layout.page.post == "" {
		l := m.lines[i+1]
		m.layout.page = mrn{post: post, serial: v, span: Span{m.lines[i].end - len(post), l.end}, serialAt: Span{l.start, l.end}}
	}
	return true
}

// pageWord reports whether s is the first piece of a page line that came
// apart: "PAGE 01" or "PAGE 01:".
func pageWord(s string) bool {
	s = strings.TrimLeft(s, junk)
	rest, ok := strings.CutPrefix(s, "PAGE ")
	if !ok {
		rest, ok = strings.CutPrefix(s, "PACE ")
	}
	if !ok || len(rest) > 40 {
		return false
	}
	rest = strings.TrimLeft(rest, "\" ")
	n := 0
	for n < len(rest) && n < 3 && (scanDigit(rest[n]) != 0 || rest[n] == 'e' || rest[n] == 'R') {
		n++
	}
	rest = strings.TrimLeft(rest[n:], ": ")
	if n == 0 {
		return false
	}
	_, ok = readPageTail(rest)
	return rest == "" || ok
}

// readPageTail reads post and serial of a page line, "VALLET 06042 01 OF 02
// 141025Z", of which digits may be misread.
func readPageTail(s string) (mrn, bool) {
	post := 0
	for post < len(s) && post < 12 && (isUpper(s[post]) || s[post] == ' ' || s[post] == '\'') {
		post++
	}
	from, to := trimSpan(s, 0, post, " ")
	at := post
	if to > from+2 && at < len(s) && s[at-1] != ' ' {
		return mrn{}, false
	}
	if at > 1 && s[at-1] != ' ' || to-from < 3 {
		return mrn{}, false
	}
	if word := strings.LastIndexByte(s[:to], ' ') + 1; to-word == 1 && from < word { // VALLET C6042
		if at == to && at < len(s) {
			at, to = word, word
			_, to = trimSpan(s, from, to, " ")
		}
	}
	v, n := misreadDigits(s[at:])
	if n < 4 || n > 6 || at+n < len(s) && s[at+n] != ' ' {
		return mrn{}, false
	}
	if rest := strings.TrimLeft(s[at+n:], " "); rest != "" && !pageRest(rest) {
		return mrn{}, false
	}
	return mrn{post: s[from:to], serial: v, span: Span{from, at + n}, serialAt: Span{at, at + n}}, true
}

// pageRest reports whether s can stand behind post and serial on a page line:
// the section, the time, or both.
func pageRest(s string) bool {
	if i := strings.Index(s, " OF "); i > 0 && i < 4 {
		s = strings.TrimLeft(s[i+len(" OF "):], " ")
		if n := len(s); n > 1 && n <= 2 {
			return true
		}
		s = strings.TrimLeft(s[min(len(s), 2):], " ")
	}
	return timeAlone(s)
}

// timeAlone reports whether s is day and time, "141025Z", in which the Z may
// be read as a digit.
func timeAlone(s string) bool {
	_, n := misreadDigits(s)
	return n == 7 && len(s) == 7 || n == 6 && len(s) == 7 && s[6] == 'Z'
}

// isCounterPiece reports whether s is a piece of the counter line: dashes, the
// number of the relay, the time of receipt.
func isCounterPiece(s string) bool {
	dashes, figures, letters := 0, 0, 0
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '-':
			dashes++
		case isDigit(c):
			figures++
		case isLetter(c) && c != 'Z':
			letters++
		}
	}
	return letters <= 3 && (figures >= 6 && len(s) <= 48 || dashes >= 3 && figures == 0 && letters == 0)
}

// isCounterTail reports whether s is the counter line, or its end, outside of
// its place: "---041230 141031Z /53", "041230/47".
func isCounterTail(s string) bool {
	rest := strings.TrimLeft(s, "- ")
	if len(s)-len(rest) < 3 && len(s) != len(rest) || digits(rest) != 6 {
		return false
	}
	rest = strings.TrimLeft(rest[6:], " ")
	if digits(rest) == 6 && len(rest) > 7 {
		rest = strings.TrimLeft(rest[7:], " ")
	}
	return len(rest) == 3 && rest[0] == '/' && digits(rest[1:]) == 2
}
