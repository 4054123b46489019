package parser

import (
	"slices"
	"strings"
	"time"
)

// startTransmission reads format line 1, "VZCZCXRO2291": V and ZCZC start the
// transmission and the message, then come the channel and its sequence number.
func startTransmission(b *builder) bool {
	s := b.content(b.at)
	if !strings.HasPrefix(s, "VZCZC") {
		return false
	}
	n := len("VZCZC")
	n += capitals(s[n:])
	n += digits(s[n:])
	if n < len("VZCZC")+4 {
		return false
	}
	at := b.lines[b.at].start
	if h := &b.c.Header; h.TransmissionID.IsZero() {
		h.TransmissionID = Field[string]{Value: s[:n], Spans: b.place(at, at+n)}
		b.note(NoteTransmission, s[:n], at, at+n)
	}
	b.claim(Transmission, b.at+1)
	return true
}

// startCalled reads format line 2, "PP RUEHBW RUEHDE": the precedence twice
// and the stations that the relay delivers to, on as many lines as needed.
func startCalled(b *builder) bool {
	s := b.content(b.at)
	if len(s) < 2 || s[0] != s[1] || prosignWord(s[0]) == "" || len(s) > 2 && s[2] != ' ' {
		return false
	}
	if stations(s[2:]) < 0 || !b.c.Header.Called.IsZero() {
		return false
	}
	at := b.lines[b.at].start
	called := Called{Precedence: prosignWord(s[0]), Stations: slices.Grow(b.called, (len(s)-2)/7+1)}
	b.note(NotePrecedence, called.Precedence, at, at+2)
	called.Stations = b.readStations(called.Stations, s[2:], at+2)
	end := b.at + 1
	for end < len(b.lines) {
		l := b.lines[end]
		if l.kind != 0 || !l.blank() && stations(b.content(end)) <= 0 {
			break
		}
		if !l.blank() {
			called.Stations = b.readStations(called.Stations, b.content(end), l.start)
		}
		end++
	}
	end = b.trimBlank(b.at, end)
	b.called = called.Stations
	b.c.Header.Called = Field[Called]{Value: called, Spans: b.contents(b.at, end)}
	b.claim(CalledLine, end)
	return true
}

// stations returns the number of routing indicators in s, -1 if it holds
// anything else.
func stations(s string) int {
	count := 0
	for i := skipBlanks(s, 0); i < len(s); i = skipBlanks(s, i) {
		n := capitals(s[i:])
		if n < 4 || n > 8 || i+n < len(s) && !isBlank(s[i+n]) {
			return -1
		}
		i += n
		count++
	}
	return count
}

func (b *builder) readStations(list []Field[string], s string, at int) []Field[string] {
	for i := skipBlanks(s, 0); i < len(s); i = skipBlanks(s, i) {
		n := capitals(s[i:])
		list = append(list, Field[string]{Value: s[i : i+n], Spans: b.place(at+i, at+i+n)})
		b.note(NoteStation, s[i:i+n], at+i, at+i+n)
		i += n
	}
	return list
}

// startCalling reads format line 3, "DE RUEHRO #0212/01 1351018": the station
// that sends, its serial number and section, day of the year and time.
func startCalling(b *builder) bool {
	s := b.content(b.at)
	if !strings.HasPrefix(s, "DE ") {
		return false
	}
	i := skipBlanks(s, 3)
	n := capitals(s[i:])
	if n < 4 || n > 8 {
		return false
	}
	at := b.lines[b.at].start
	c := Calling{Station: s[i : i+n]}
	var repaired *Repair
	b.note(NoteStation, c.Station, at+i, at+i+n)
	i = skipBlanks(s, i+n)
	if number := serialAt(s, i); number >= 0 {
		c.Serial, n = scannedDigits(s[number:])
		repaired = b.scanned(c.Serial, at+number)
		b.note(NoteSerial, c.Serial, at+i, at+number+n)
		i = number + n
		if i < len(s) && s[i] == '/' {
			c.Section, n = scannedDigits(s[i+1:])
			i += 1 + n
		}
	}
	i = skipBlanks(s, i)
	if v, n := scannedDigits(s[i:]); n == 7 {
		b.filed = v
		b.filedAt = Span{at + i, at + i + 7}
	}
	if b.c.Header.Calling.IsZero() {
		b.c.Header.Calling = Field[Calling]{Value: c, Spans: b.place(at, at+len(s)), Repaired: repaired}
	}
	b.claim(CallingLine, b.at+1)
	return true
}

// serialAt returns where in s[i:] the serial number of a station starts: behind
// the number sign, or where that is lost, before the time of filing, which is
// longer; -1 if there is none.
func serialAt(s string, i int) int {
	if i < len(s) && s[i] == '#' {
		return i + 1
	}
	if n := digits(s[i:]); n > 2 && n < 6 {
		return i
	}
	return -1
}

// readFiled turns the day of the year and the time of format line 3 into a
// time, once the year is known.
func readFiled(s string, year int) (time.Time, bool) {
	if len(s) != 7 || year == 0 {
		return time.Time{}, false
	}
	day, hour, minute := number(s[:3]), number(s[3:5]), number(s[5:7])
	if day == 0 || day > 366 || day == 366 && !leap(year) || hour > 23 || minute > 59 {
		return time.Time{}, false
	}
	return time.Date(year, 1, day, hour, minute, 0, 0, time.UTC), true
}

// setFiled completes format line 3 with the year of the date-time group.
func (b *builder) setFiled() {
	if b.filed == "" {
		return
	}
	if t, ok := readFiled(b.filed, b.year); ok {
		b.c.Header.Calling.Value.Filed = t
		b.noteTime(NoteFiled, t, b.filedAt)
		return
	}
	if b.year != 0 {
		b.report(FiledImpossible, Warning, b.filedAt, "There is no such day or time of filing: "+b.filed+"; it was ignored.")
	}
	b.note(NoteFiled, b.filed, b.filedAt.Start, b.filedAt.End)
}

// startInstructions reads format line 4, "ZNY CCCCC ZZH": how the message may
// travel, its class five times, and operating signals.
func startInstructions(b *builder) bool {
	s := b.content(b.at)
	signal := capitals(s)
	if signal != 3 || s[0] != 'Z' {
		return false
	}
	at := b.lines[b.at].start
	if !strings.HasPrefix(s, "ZNY") && !strings.HasPrefix(s, "ZNR") {
		b.signals(at, at+len(s))
		b.claim(Instruction, b.at+1)
		return true
	}
	i := skipBlanks(s, 3)
	n := capitals(s[i:])
	v := Instructions{Signal: s[:3], Class: s[i : i+n]}
	b.note(NoteSignal, v.Signal, at, at+3)
	if n > 0 {
		b.note(NoteClassGroup, v.Class, at+i, at+i+n)
	}
	rest := skipBlanks(s, i+n)
	if rest < len(s) {
		v.Rest = s[rest:]
		b.signals(at+rest, at+len(s))
	}
	if b.c.Header.Instructions.IsZero() {
		b.c.Header.Instructions = Field[Instructions]{Value: v, Spans: b.place(at, at+len(s))}
	}
	b.claim(Instruction, b.at+1)
	return true
}

// signals notes the operating signals in the text from start to end.
func (b *builder) signals(start, end int) {
	s := b.text[start:end]
	for i := 0; i < len(s); {
		n := capitals(s[i:])
		if n >= 3 && n <= 4 && s[i] == 'Z' {
			b.note(NoteSignal, s[i:i+n], start+i, start+i+n)
		}
		i += n + 1
	}
}

// startSeparator reads format lines 10, 11 and 13: accounting ("GRNC") and
// the prosign BT between heading, text and ending.
func startSeparator(b *builder) bool {
	s := b.content(b.at)
	if s == "BT" {
		b.claim(Separator, b.at+1)
		return true
	}
	if i := strings.LastIndexByte(s, ' ') + 1; len(s) < 24 && (s[i:] == "GRNC" || strings.HasPrefix(s[i:], "GR") && digits(s[i+2:]) == len(s)-i-2 && len(s) > i+2) {
		b.claim(Accounting, b.at+1)
		return true
	}
	return false
}
