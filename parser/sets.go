package parser

import (
	"fmt"
	"strings"
)

// Record messages of the military have a heading after ACP 127 or JANAP 128,
// and a text of sets: a word, fields between strokes, and two strokes at the
// end. A set may go over several lines; that its end is lost is common.
// Source: the published form of GENADMIN; JANAP 128 for the first line.

// setStarters read what a record message has before its text.
var setStarters = []starter{startSet, startStation, startSeries, startSubjectCode}

// setWord returns the word that a set starts with at the start of s: capitals
// up to a stroke; "" if none starts there.
func setWord(s string) string {
	n := 0
	for n < len(s) && n < 9 && (isUpper(s[n]) || isDigit(s[n]) && n > 0) {
		n++
	}
	if n < 3 || n >= len(s) || s[n] != '/' {
		return ""
	}
	switch w := s[:n]; w {
	case "MSGID", "SUBJ", "REF", "AMPN", "NARR", "POC", "RMKS", "GENTEXT", "DECL", "ORDTYP", "PERID", "EXER", "OPER", "AKNLDG", "TIMEZONE", "ORIG":
		return w
	}
	return ""
}

// maxFree is how many sets of free text a message has at most.
const maxFree = 16

// markSets cuts the remarks free: their text is that of the message.
func markSets(b *builder) {
	for i, free := 0, 0; i < len(b.lines) && free < maxFree; i++ {
		l := b.lines[i]
		if l.blank() || l.kind != 0 {
			continue
		}
		word := setWord(b.content(i))
		if word != "RMKS" && word != "GENTEXT" {
			continue
		}
		free++
		n := len(word) + 1
		if word == "GENTEXT" {
			n += strings.IndexByte(b.content(i)[n:]+"/", '/') + 1
		}
		if n < l.end-l.start {
			b.cutLine(i, l.start+n)
		}
		b.lines[i].kind = setLine
		b.cutSetEnd(i + 1)
	}
}

// cutSetEnd cuts the two strokes off the text that starts at line i.
func (b *builder) cutSetEnd(i int) {
	for ; i < len(b.lines); i++ {
		l := b.lines[i]
		if l.blank() || l.kind != 0 {
			continue
		}
		s := b.content(i)
		if setWord(s) != "" || s == "BT" || strings.HasPrefix(s, "NNN") {
			return
		}
		if end := strings.TrimRight(s, "/"); len(s)-len(end) == 2 {
			if end != "" {
				b.cutLine(i, l.start+len(end))
				i++
			}
			b.lines[i].kind = setLine
			return
		}
	}
}

// startSet reads a set.
func startSet(b *builder) bool {
	if b.lines[b.at].kind == setLine {
		if word := setWord(b.content(b.at)); word == "RMKS" || word == "GENTEXT" {
			b.zone = bodyZone
			b.body.next = max(b.body.next, 1)
		}
		b.claim(Set, b.at+1)
		return true
	}
	word := setWord(b.content(b.at))
	if word == "" {
		return false
	}
	end, open := b.setEnd(b.at)
	f := b.foldLines(b.at, b.lines[b.at].start+len(word)+1, end)
	if open && !b.opts.SkipChecks {
		l := b.lines[b.at]
		b.report(SetOpen, Warning, Span{l.start, l.start + len(word)}, "The set "+word+" does not end in two strokes; it is read up to the next one.")
	}
	text := strings.TrimRight(f.text, "/ ")
	b.readSet(word, fold{text, f.parts})
	b.zone = max(b.zone, headerZone)
	b.claim(Set, end)
	return true
}

// setEnd returns the line behind the set that starts at line i, and whether its
// end is lost.
func (b *builder) setEnd(i int) (end int, open bool) {
	for k := i; k < len(b.lines) && k < i+60; k++ {
		if k > i && !b.lines[k].blank() && (b.lines[k].kind == setLine || setWord(b.content(k)) != "" || b.content(k) == "BT") {
			return b.trimBlank(i, k), true
		}
		if b.lines[k].kind == 0 && strings.HasSuffix(b.content(k), "//") {
			return k + 1, false
		}
	}
	return i + 1, true
}

// readSet reads the fields of a set.
func (b *builder) readSet(word string, f fold) {
	h := &b.c.Header
	switch word {
	case "SUBJ":
		if h.Subject.IsZero() {
			b.setSubject(f)
		}
	case "REF":
		b.readSetReference(f)
	case "AMPN", "NARR":
		b.readSetNote(f)
	default:
		if f.text != "" {
			h.Attributes = append(h.Attributes, Field[Attribute]{Value: Attribute{word, f.text}, Spans: b.spans(f, 0, len(f.text))})
		}
	}
}

// setReferences are the kinds of references by the word of their set.
var setReferences = []struct{ word, kind string }{
	{"MSG", "message"}, {"EMAIL", "email"}, {"TEL", "telcon"}, {"TELCON", "telcon"}, {"DOC", "document"}, {"LTR", "document"}, {"PUB", "document"},
}

// readSetReference reads "A/MSG:CNO WASHINGTON DC/221403ZFEB08".
func (b *builder) readSetReference(f fold) {
	letter, rest, ok := strings.Cut(f.text, "/")
	if !ok || len(letter) != 1 || !isUpper(letter[0]) {
		letter, rest = "", f.text
	}
	ref := Reference{Letter: letter, Text: rest, Kind: "other"}
	for _, w := range setReferences {
		if hasWord(rest, w.word) {
			ref.Kind = w.kind
		}
	}
	from := len(f.text) - len(rest)
	if rest != "" {
		b.c.Header.References = append(b.c.Header.References, Field[Reference]{Value: ref, Spans: b.spans(f, from, len(f.text))})
	}
}

// maxNoted is how many references a note can tell apart: they have letters.
const maxNoted = 26

// readSetNote takes AMPN, which says what the reference before it is, as its
// note; NARR does so for several, "REF A IS ... REF B IS ...".
func (b *builder) readSetNote(f fold) {
	refs := b.c.Header.References
	if len(refs) == 0 {
		return
	}
	if i := indexFold(f.text, "REF A IS "); i < 0 {
		if last := &refs[len(refs)-1].Value; last.Note == "" {
			last.Note = f.text
		}
		return
	}
	for k := range refs[:min(len(refs), maxNoted)] {
		r := &refs[k].Value
		at := indexFold(f.text, "REF "+r.Letter+" IS ")
		if r.Letter == "" || at < 0 {
			continue
		}
		at += len("REF A IS ")
		end := indexFold(f.text[at:], "REF "+string(r.Letter[0]+1)+" IS ")
		if end < 0 {
			end = len(f.text) - at
		}
		r.Note = strings.Trim(f.text[at:at+end], " .;")
	}
}

// startStation reads the first line after JANAP 128, "RTTUZYUW RUEWMCS0001
// 1351018-UUUU--RUCRNAD.": precedence, language, class and content; station
// and serial; day and time of filing; class again; who is called.
func startStation(b *builder) bool {
	s := b.content(b.at)
	if len(s) < 30 || capitals(s) != 8 || s[8] != ' ' || prosignWord(s[0]) == "" || !b.c.Header.Calling.IsZero() {
		return false
	}
	n := capitals(s[9:])
	serial := digits(s[9+n:])
	i := skipBlanks(s, 9+n+serial)
	if n < 4 || serial != 4 || digits(s[i:]) != 7 || i+13 > len(s) || s[i+7] != '-' || capitals(s[i+8:]) != 4 {
		return false
	}
	at := b.lines[b.at].start
	h := &b.c.Header
	c := Calling{Station: s[9 : 9+n], Serial: s[9+n : 9+n+serial]}
	h.Calling = Field[Calling]{Value: c, Spans: b.place(at, at+len(s))}
	b.note(NoteStation, c.Station, at+9, at+9+n)
	b.note(NoteSerial, c.Serial, at+9+n, at+9+n+serial)
	b.filed, b.filedAt = s[i:i+7], Span{at + i, at + i + 7}
	called := Called{Precedence: prosignWord(s[0]), Stations: []Field[string]{}}
	if k := strings.Index(s[i:], "--"); k > 0 {
		from := i + k + 2
		if list := strings.TrimRight(s[from:], "."); stations(list) > 0 {
			called.Stations = b.readStations(nil, list, at+from)
		}
	}
	h.Called = Field[Called]{Value: called, Spans: b.place(at, at+len(s))}
	b.note(NotePrecedence, called.Precedence, at, at+1)
	b.claim(CallingLine, b.at+1)
	return true
}

// series are the names under which messages to all are numbered.
var series = []string{"NAVADMIN", "ALNAV", "MARADMIN", "ALMAR", "ALARACT", "ALCOAST", "GENADMIN"}

// startSeries reads "NAVADMIN 123/08".
func startSeries(b *builder) bool {
	s := b.content(b.at)
	for _, w := range series {
		rest, ok := strings.CutPrefix(s, w+" ")
		if !ok || len(rest) > 12 {
			continue
		}
		if d := digits(rest); d == 0 || !strings.HasPrefix(rest[d:], "/") {
			continue
		}
		l := b.lines[b.at]
		b.c.Header.Captions = append(b.c.Header.Captions, Field[Caption]{Value: Caption{s, "series"}, Spans: b.place(l.start, l.end)})
		b.note(NoteCaption, s, l.start, l.end)
		b.claim(CaptionLine, b.at+1)
		return true
	}
	return false
}

// startSubjectCode reads the classification line, "UNCLAS //N01000//": level,
// and the code of five digits under which the Navy files the subject.
func startSubjectCode(b *builder) bool {
	s := b.content(b.at)
	l := readLevel(s)
	i := skipBlanks(s, l.n)
	if l.n == 0 || len(s) < i+8 || !strings.HasPrefix(s[i:], "//") {
		return false
	}
	code := strings.Trim(s[i:], "/ ")
	if n := len(code); n < 6 || code[0] != 'N' || digits(code[1:]) != n-1 {
		return false
	}
	at := b.lines[b.at].start
	h := &b.c.Header
	h.Classification = Field[Classification]{Value: Classification{Level: l.name}, Spans: b.place(at, at+l.n)}
	b.note(NoteLevel, l.name, at, at+l.n)
	k := at + strings.Index(s, code)
	h.Attributes = append(h.Attributes, Field[Attribute]{Value: Attribute{"SSIC", code}, Spans: b.place(k, k+len(code))})
	b.zone = max(b.zone, headerZone)
	b.claim(ClassLine, b.at+1)
	return true
}

// finishSets compares what the sets say of who sends with the heading.
func finishSets(b *builder) {
	from := b.c.Header.From.Value.Name
	if from == "" || b.opts.SkipChecks {
		return
	}
	for _, a := range b.c.Header.Attributes {
		if a.Value.Name != "MSGID" {
			continue
		}
		fields := strings.Split(a.Value.Value, "/")
		if len(fields) > 1 && plainLetters(fields[1]) != "" && plainLetters(fields[1]) != plainLetters(from) {
			b.report(AttributeDiffers, Info, a.Span(), fmt.Sprintf("The set MSGID names %s, the heading is from %s.", fields[1], from))
		}
	}
}
