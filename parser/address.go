package parser

import (
	"slices"
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// precedenceWords are the words that stand behind an addressee, longest
// first, with one known order of its own.
var precedenceWords = [...]struct {
	last       byte // of word
	word, name string
}{
	{'E', "NIACT IMMEDIATE", "NIACT IMMEDIATE"},
	{'T', "IMMEDIATE NIACT", "NIACT IMMEDIATE"},
	{'E', "IMMEDIATE", "IMMEDIATE"},
	{'Y', "PRIORITY", "PRIORITY"},
	{'E', "ROUTINE", "ROUTINE"},
	{'H', "FLASH", "FLASH"},
}

// startFrom reads format line 6, "FM AMEMBASSY ROME".
func startFrom(b *builder) bool {
	s := b.content(b.at)
	if !strings.HasPrefix(s, "FM ") {
		return false
	}
	start := b.lines[b.at].start + skipBlanks(s, 3)
	if b.c.Header.From.IsZero() {
		b.readAddress(&b.c.Header.From, start, b.lines[b.at].end, false)
	}
	b.claim(Originator, b.at+1)
	return true
}

// startAddressees reads format lines 7 to 9: TO, INFO and XMT, an addressee a
// line.
func startAddressees(b *builder) bool {
	s := b.content(b.at)
	h := &b.c.Header
	var list *[]Field[Address]
	var n int
	switch {
	case strings.HasPrefix(s, "TO "):
		list, n = &h.Action, 3
	case strings.HasPrefix(s, "INFO ") && !isDistribution(s):
		list, n = &h.Info, 5
	case strings.HasPrefix(s, "XMT ") || strings.HasPrefix(s, "XMT/"):
		list, n = &h.Exempt, 4
	case s == "TO" || s == "INFO":
		list, n = &h.Action, len(s)
		if s == "INFO" {
			list = &h.Info
		}
	case len(s) > 5 && strings.HasPrefix(s, "T0 ") && routed(s[3:]):
		list, n = &h.Action, 3
	case len(s) > 5 && (s[:5] == "INF0 " || s[:5] == "1NFO " || s[:5] == "1NF0 ") && routed(s[5:]):
		list, n = &h.Info, 5
	default:
		return false
	}
	b.readAddressees(list, n)
	return true
}

// readAddressees reads the addressees from byte n of the current line on, of as
// many lines as they have, and adds them to list.
func (b *builder) readAddressees(list *[]Field[Address], n int) {
	s := b.content(b.at)
	h := &b.c.Header
	n = skipBlanks(s, n)
	if strings.HasPrefix(s[n:], "XMT ") {
		list, n = &h.Exempt, n+4
	}
	start := b.lines[b.at].start + n
	end := b.at + 1
	for b.addressLine(end) {
		end++
	}
	*list = slices.Grow(*list, end-b.at)
	for i := b.at; i < end; i++ {
		l := &b.lines[i]
		if i > b.at {
			start = l.start
		}
		if start < l.end && l.kind == 0 {
			n := len(*list)
			*list = append(*list, Field[Address]{})
			if f := &(*list)[n]; !b.readAddress(f, start, l.end, true) {
				*list = (*list)[:n]
			}
		}
	}
	b.claim(Addressees, b.trimBlank(b.at, end))
}

// addressLine reports whether line i goes on a list of addressees.
func (b *builder) addressLine(i int) bool {
	if i >= len(b.lines) {
		return false
	}
	j := b.nextFull(i)
	if j == len(b.lines) || j-i > 8 {
		return false
	}
	s := b.content(j)
	if routed(s) {
		return j-i < 4
	}
	if j > i && !b.furnitureBefore(j) { // blank lines alone
		return false
	}
	return !b.elementStarts(j) && shouting(s) && (!digitsFirst(s) || b.layout.tight && len(s) > 12 && s[4] == ' ' && isUpper(s[5]))
}

func digitsFirst(s string) bool { return digits(s) > 3 }

// routed reports whether s starts with a routing indicator and a slash.
func routed(s string) bool { return route(s) > 0 }

// route returns the length of the routing indicator before a slash at the start
// of s, 0 if there is none.
func route(s string) int {
	if s == "" || s[0] != 'R' && s[0] != 'Z' {
		return 0
	}
	n := capitals(s)
	if n < len(s) && s[n] == '/' && (n >= 4 && n <= 8 && s[0] == 'R' || s[:n] == "ZEN") {
		return n
	}
	return 0
}

// elementStarts reports whether line i starts an element of the heading other
// than an addressee.
func (b *builder) elementStarts(i int) bool {
	s := b.content(i)
	if mayBeLevel(s) {
		if c, ok := readClassLine(s); ok && (c.post != "" || c.level.spaced || len(s) < 40) {
			return true
		}
	}
	if b.zone == headingZone && wireLine(s) || b.zone != headingZone && b.lateStarter(i) != nil {
		return true
	}
	if b.layout.name != "" && b.damagedStart(i) {
		return true
	}
	return startsLabel(s) || s == "TO" || s == "INFO" || s == "BT" || strings.HasSuffix(s, " GRNC") || s == "GRNC" || strings.HasPrefix(s, "XMT") || isHandling(s) || startsBody(s)
}

// readAddress reads one addressee at text[start:end], such as
// "RUEHC/SECSTATE WASHDC PRIORITY 1406", into f. It reports whether it has a
// name. Precedence and serial are looked for only if tail is set.
func (b *builder) readAddress(f *Field[Address], start, end int, tail bool) bool {
	s := b.text[start:end]
	a := &f.Value
	from, to := 0, len(s)
	if n := route(s); n > 0 {
		a.Route = s[:n]
		from = n + 1
		b.note(NoteStation, a.Route, start, start+n)
	}
	if tail {
		to = b.readSerial(a, s, start, from, to)
		to = b.readPrecedence(a, s, start, from, to)
	}
	if i := slashes(s[from:to]); i >= 0 {
		a.Office = trimBoth(s[from+i:to], "/ ")
		if at := strings.Index(s, a.Office); a.Office != "" && at >= 0 {
			b.note(NoteOffice, a.Office, start+at, start+at+len(a.Office))
		}
		to = from + i
	}
	from, to = trimSpan(s, from, to, " ")
	for to > from && s[to-1] == '/' {
		to--
	}
	a.Name = s[from:to]
	a.Collective = strings.HasSuffix(a.Name, "COLLECTIVE") || strings.HasPrefix(a.Name, "ALL ")
	if a.Name != "" {
		b.note(NoteAddress, a.Name, start+from, start+to)
	}
	f.Spans = b.place(start, end)
	return a.Name != ""
}

// slashes returns where two slashes stand in s, -1 if there are none.
func slashes(s string) int {
	i := strings.IndexByte(s, '/')
	if i < 0 {
		return -1 // most names
	}
	return strings.Index(s, "//")
}

// serialBytes are the bytes of channel sequence numbers, as scans have them.
var serialBytes = bytesOf("0123456789OIl-")

// readSerial reads the channel sequence number at the end of s, "1406" or
// "4778-4781", and returns where it starts.
func (b *builder) readSerial(a *Address, s string, at, from, to int) int {
	i := to
	for i > from && serialBytes[s[i-1]] {
		i--
	}
	if n := to - i; n == 0 || n > 13 || i == from || s[i-1] != ' ' || s[i] == '-' || s[to-1] == '-' || n < 3 && !beforeSerial(s[from:i]) {
		return to
	}
	a.Serial = s[i:to]
	b.note(NoteChannel, a.Serial, at+i, at+to)
	_, to = trimSpan(s, from, i, " ")
	return to
}

// beforeSerial reports whether a number of one or two digits behind s, a post
// or a precedence, is its serial and no part of a name.
func beforeSerial(s string) bool {
	s = trimRight(s, " ")
	for _, w := range precedenceWords {
		if strings.HasSuffix(s, w.word) {
			return true
		}
	}
	_, ok := refdata.Post(s)
	return ok
}

// readPrecedence reads the word of precedence at the end of s[from:to], also
// misspelt, and returns where it starts.
func (b *builder) readPrecedence(a *Address, s string, at, from, to int) int {
	if from == to {
		return to
	}
	last := upper(s[to-1])
	for k := range precedenceWords {
		w := &precedenceWords[k]
		if w.last != last {
			continue // most
		}
		i := to - len(w.word)
		if i <= from || s[i-1] != ' ' && s[i-1] != '/' || upper(s[i]) != w.word[0] && s[i] != scanDigit(w.word[0]) || !strings.EqualFold(scannedLetters(s[i:to]), w.word) {
			continue
		}
		b.setAddressPrecedence(a, w.word, w.name, Span{at + i, at + to})
		return i
	}
	i := to
	for i > from && isLetter(s[i-1]) {
		i--
	}
	if to-i < 6 || to-i > 10 || i <= from || s[i-1] != ' ' {
		return to
	}
	first := upper(s[i])
	for k := range misspeltPrecedences {
		name := misspeltPrecedences[k]
		if first != name[0] && last != name[len(name)-1] {
			continue // a slip leaves one of them as it is
		}
		if word := s[i:to]; slip([]byte(strings.ToUpper(word)), name) {
			b.setAddressPrecedence(a, word, name, Span{at + i, at + to})
			return i
		}
	}
	return to
}

// misspeltPrecedences are the precedences that are known with a slip.
var misspeltPrecedences = [...]string{"PRIORITY", "IMMEDIATE", "ROUTINE"}

func (b *builder) setAddressPrecedence(a *Address, word, name string, span Span) {
	a.Precedence = name
	b.note(NotePrecedence, name, span.Start, span.End)
	if word != name {
		b.offer(PrecedenceMisspelt, Info, span, word+" is read as "+name+".", "Write "+name, Edit{span, name})
	}
}
