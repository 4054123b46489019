package parser

import (
	"strings"

	"github.com/reftel/reftel/parser/refdata"
)

// Stamps of review and release fall anywhere on a page. What they say is
// Header.Release; it changes nothing of how the cable was classified, and the
// level that they print is that of the copy.
// Sources: stamps of the Department's releases since 1995; refdata for the
// codes of exemptions.

// releaseState is what the stamps have said so far.
type releaseState struct {
	v     Release
	spans []Span
}

// stampReach is how many lines a stamp has.
const stampReach = 5

// boxReach is how many lines the form of a review has that is stamped over a
// telegram.
const boxReach = 14

// markRelease marks the stamps and reads them.
func markRelease(b *builder) {
	r := &b.layout.release
	left := 0 // lines that may still belong to the stamp above
	box := 0
	for i := range b.lines {
		l := &b.lines[i]
		if l.blank() {
			continue
		}
		s := b.content(i)
		switch {
		case l.kind == stamp && (marginCodes(s) && b.readExemptions(s, 0, l.start)):
			left = stampReach
		case l.kind == stamp:
			b.readReview(s, l.start)
		case l.kind != 0:
			left--
			continue
		case b.readStamp(s, l.start):
			l.kind, left = stamp, stampReach
		case enclosure(s) && b.besideLevel(i):
			l.kind = stamp
		case left > 0 && b.readStampRest(s, l.start):
			l.kind = stamp
			left--
		case reviewBox(s):
			l.kind, box = stamp, boxReach
			b.boxLines(i)
		case box > 0 && !b.endsBox(s) && (boxLine(s) || i+1 < len(b.lines) && b.lines[i+1].kind == 0 && boxLine(b.content(i+1)) && !b.endsBox(b.content(i+1))):
			l.kind = stamp
			box--
		case startsLabel(s) || strings.HasPrefix(s, "PAGE ") || prosigns(s) > 0:
			left, box = 0, 0
			continue
		default:
			left--
			box--
			continue
		}
		r.spans = append(r.spans, Span{l.start, l.end})
	}
}

// releaseDecision returns what a stamp decides: FULL, PART or DENIED, "" if s
// is no such stamp.
func releaseDecision(s string) string {
	if len(s) < 12 || len(s) > 90 {
		return ""
	}
	rest := ""
	for _, w := range [...]string{"RELEASED IN ", "RELEASE IN ", "DECLASSIFIED IN ", "DENIED IN "} {
		if hasFold(s, w) {
			rest = s[len(w):]
			if w[1] == 'E' && w[2] == 'N' {
				return "DENIED"
			}
			break
		}
	}
	for _, w := range [...]string{"FULL", "PART"} {
		if hasWord(rest, w) && (len(rest) == len(w) || rest[len(w)] != '.') {
			return w
		}
	}
	return ""
}

// readStamp reads s, at the offset at, if it is the first line of a stamp.
func (b *builder) readStamp(s string, at int) bool {
	v := &b.layout.release.v
	if d := releaseDecision(s); d != "" {
		if v.Decision == "" || d == "PART" {
			v.Decision = d
		}
		i := indexWord(s, d)
		if i < 0 {
			i = indexFold(s, "FULL")
		}
		b.readExemptions(s, i+len("FULL"), at)
		return true
	}
	if i := indexFold(s, "CASE NO"); i > 0 && hasFold(s, "UNCLASSIFIED U") {
		b.readCaseLine(s, i)
		return true
	}
	if rest, ok := strings.CutPrefix(s, "REVIEW A"); ok && strings.Contains(s, "THORITY") {
		name := strings.TrimLeft(rest[strings.Index(rest, "THORITY")+len("THORITY"):], ": ")
		name, title, _ := strings.Cut(name, ",")
		if v.Reviewer == "" {
			v.Reviewer, v.Title = strings.TrimSpace(name), strings.TrimSpace(title)
			b.note(NotePerson, v.Reviewer, at+strings.Index(s, v.Reviewer), at+strings.Index(s, v.Reviewer)+len(v.Reviewer))
		}
		return true
	}
	if hasFold(s, "UNITED STATES DEPARTMENT OF") && len(s) < 44 || hasFold(s, "DATE/CASE ID") {
		b.readCaseID(s)
		return true
	}
	return false
}

// readCaseLine reads "UNCLASSIFIED U.S. Department of State Case No.
// F-2014-00000 Doc No. C05700000 Date: 06/30/2015", in which "CASE NO" starts
// at s[i:].
func (b *builder) readCaseLine(s string, i int) {
	v := &b.layout.release.v
	words := strings.Fields(s[i:])
	for k, w := range words {
		switch {
		case v.Case == "" && k > 1 && k < 4 && strings.Count(w, "-") == 2:
			v.Case = w
		case v.Document == "" && len(w) == 9 && w[0] == 'C' && digits(w[1:]) == 8:
			v.Document = w
		case v.Date == "":
			b.releaseDay(w)
		}
	}
}

// readCaseID reads "DATE/CASE ID: 12 MAR 2009 200900000".
func (b *builder) readCaseID(s string) {
	v := &b.layout.release.v
	i := strings.IndexByte(s, ':')
	if i < 0 {
		return
	}
	rest := strings.TrimLeft(s[i+1:], " ")
	if d, n := readDate(rest); n > 0 && d.valid() && v.Date == "" {
		v.Date = d.String()
	}
	if n := trailingDigits(s); n == 9 && v.Case == "" {
		v.Case = s[len(s)-n:]
	}
}

// releaseDay takes s as the day of the release if it is a date.
func (b *builder) releaseDay(s string) bool {
	d, n := readDate(s)
	if n == 0 || n != len(s) || !d.valid() || d.year < 1960 {
		return false
	}
	if b.layout.release.v.Date == "" {
		b.layout.release.v.Date = d.String()
	}
	return true
}

// readStampRest reads s, a line below a stamp, if it goes on with it: codes of
// exemptions, the reviewer's name and office, a date, the number of a case,
// of an enclosure or of a page.
func (b *builder) readStampRest(s string, at int) bool {
	v := &b.layout.release.v
	switch {
	case len(s) > 60:
		return false
	case b.readExemptions(s, 0, at), b.releaseDay(s):
		return true
	case hasFold(s, "US DEPARTMENT OF STATE"), hasFold(s, "U.S. DEPARTMENT OF STATE"):
		return true
	case len(s) == 9 && digits(s) == 9:
		if v.Case == "" {
			v.Case = s
		}
		return true
	case bates(s):
		v.Bates = append(v.Bates, Field[string]{Value: s, Spans: b.place(at, at+len(s))})
		return true
	}
	if name, title, ok := strings.Cut(s, ", "); ok && (strings.Contains(title, "Director") || strings.Contains(title, "Reviewer") || strings.Contains(title, "Secretary")) {
		if v.Reviewer == "" {
			v.Reviewer, v.Title = name, title
			b.note(NotePerson, name, at, at+len(name))
		}
		return true
	}
	return false
}

// enclosure reports whether s numbers a document of a release: "E14".
func enclosure(s string) bool {
	return len(s) > 1 && len(s) < 5 && isUpper(s[0]) && digits(s[1:]) == len(s)-1
}

// besideLevel reports whether a level, or a stamp, stands in the full line
// above line i or below it.
func (b *builder) besideLevel(i int) bool {
	above, below := i-1, i+1
	for above >= 0 && b.lines[above].blank() {
		above--
	}
	for below < len(b.lines) && b.lines[below].blank() {
		below++
	}
	return above >= 0 && (b.isLevel(above) || b.lines[above].kind == stamp) || below < len(b.lines) && b.isLevel(below)
}

// bates reports whether s is the number of a page in a production:
// "CSP-2025-00040", "B-00002707028".
func bates(s string) bool {
	n := capitals(s)
	return n > 0 && n < 5 && len(s) > n+8 && len(s) < 20 && s[n] == '-' && digits(strings.ReplaceAll(s[n+1:], "-", "")) == len(s)-n-1-strings.Count(s[n+1:], "-")
}

// readExemptions reads s[i:] if it is codes of exemptions, "B1, 1.4(D)".
func (b *builder) readExemptions(s string, i, at int) bool {
	found := false
	for i < len(s) {
		if isBlank(s[i]) || s[i] == ',' || s[i] == ';' {
			i++
			continue
		}
		n := i
		for n < len(s) && !isBlank(s[n]) && s[n] != ',' && s[n] != ';' {
			n++
		}
		if _, ok := refdata.Release(s[i:n]); !ok || n-i > 9 {
			return false
		}
		v := &b.layout.release.v
		v.Exemptions = append(roomier(v.Exemptions), Field[string]{Value: strings.ToUpper(s[i:n]), Spans: b.place(at+i, at+n)})
		if marginCode(s) == 0 { // those that start a line are redactions
			b.note(NoteRelease, strings.ToUpper(s[i:n]), at+i, at+n)
		}
		found = true
		i = n
	}
	return found
}

// readReview reads the stamp of a systematic review: who reviewed, and when.
func (b *builder) readReview(s string, at int) {
	v := &b.layout.release.v
	if i := strings.Index(s, "Declassified/Released"); i > 0 && v.Reviewer == "" {
		v.Reviewer = strings.TrimSpace(s[:i])
		b.note(NotePerson, v.Reviewer, at, at+len(v.Reviewer))
	}
	if strings.Contains(s, "Systematic Review") {
		v.Event = "EO Systematic Review"
	}
	if i := strings.LastIndex(s, "Review "); i >= 0 && v.Date == "" {
		if d, n := readDate(strings.TrimSpace(s[i+len("Review "):])); n > 0 && d.valid() {
			v.Date = d.String()
		}
	}
}

// reviewBox reports whether s is the first line of the form of a review that
// was stamped over a telegram: "DEPARTMENT OF STATE A/CDC/MR".
func reviewBox(s string) bool {
	if len(s) > 44 || len(s) < 16 || s[0] != 'D' {
		return false
	}
	i := strings.Index(s, "OF STAT")
	return i > 0 && strings.Contains(s[i:], "/C")
}

// boxWords stand in the lines of such a form.
var boxWords = []string{"AUTH", "MARKING", "RELEAS", "DECLASS", "DENY", "DENIE", "EXCISE", "EXEMPT", "DATE", "REASON", "DELETE", "DOWNGRADE", "OADR", "FOI "}

// endsBox reports whether s is an element of the telegram, or a level.
func (b *builder) endsBox(s string) bool {
	_, n := bannerLevel(s)
	return n > 0 || startsLabel(s) || wireLine(s) || b.damagedLabel(s) != "" || s == ""
}

// boxLine reports whether s is a line of such a form.
func boxLine(s string) bool {
	if len(s) > 44 || s == "" {
		return false
	}
	if s[0] == '(' || s[0] == '_' || s[0] == '{' || s[0] == '-' {
		return true
	}
	for _, w := range boxWords {
		if indexFold(s, w) >= 0 {
			return true
		}
	}
	return !shouting(s) || strings.IndexByte(s, '/') > 0 && digits(strings.TrimLeft(s, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ")) > 2
}

// boxLines marks the lines directly above line i that belong to the form.
func (b *builder) boxLines(i int) {
	for k := i - 1; k >= 0 && k > i-3 && !b.lines[k].blank() && b.lines[k].kind == 0 && boxLine(b.content(k)) && !startsLabel(b.content(k)); k-- {
		b.lines[k].kind = stamp
	}
}

// finishRelease sets the field.
func finishRelease(b *builder) {
	if r := &b.layout.release; len(r.spans) > 0 {
		b.c.Header.Release = Field[Release]{Value: r.v, Spans: r.spans}
	}
}
