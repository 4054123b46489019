package parser

import "strings"

// A draftReader reads who drafted, cleared and approved a telegram.
type draftReader struct {
	b     *builder
	v     Drafters
	spans []Span
}

// read reads line i: "DRAFTED BY EUR/EE:RDQUILL:MJW", "APPROVED BY EUR:AQUILL",
// or one or more clearances.
func (r *draftReader) read(i int) {
	if !r.b.c.Header.Drafting.IsZero() {
		return
	}
	s := r.b.content(i)
	at := r.b.lines[i].start
	list := &r.v.Cleared
	from := 0
	switch {
	case strings.HasPrefix(s, "DRAFTED BY"):
		if len(r.v.Drafted) > 0 {
			return // of the next section
		}
		list, from = &r.v.Drafted, len("DRAFTED BY")
	case strings.HasPrefix(s, "APPROVED BY"):
		if len(r.v.Approved) > 0 {
			return
		}
		list, from = &r.v.Approved, len("APPROVED BY")
	}
	r.spans = append(r.spans, Span{at, at + len(s)})
	for from < len(s) {
		from = skipBlanks(s, from)
		end := entryEnd(s, from)
		r.b.addDrafter(list, s, from, end, at)
		from = end
	}
}

// entryEnd returns where the entry at s[i:] ends: before the next word with a
// colon in it, "L/M:KQUILL NEA:WREED".
func entryEnd(s string, i int) int {
	first := strings.IndexByte(s[i:], ':')
	if first < 0 {
		return len(s)
	}
	for k := i + first + 1; k < len(s); k++ {
		if s[k] != ' ' || k+1 == len(s) {
			continue
		}
		word := k + 1
		end := word
		for end < len(s) && s[end] != ' ' {
			end++
		}
		if c := strings.IndexByte(s[word:end], ':'); c > 0 && word > i+first+2 {
			return word
		}
	}
	return len(s)
}

// addDrafter adds the person in s[from:to], a line that starts at the offset
// at.
func (b *builder) addDrafter(list *[]Field[Drafter], s string, from, to, at int) {
	from, to = trimSpan(s, from, to, " ")
	if from >= to {
		return
	}
	d := readDrafter(s[from:to])
	*list = append(*list, Field[Drafter]{Value: d, Spans: b.place(at+from, at+to)})
	if k := strings.Index(s[from:to], d.Name); d.Name != "" && k >= 0 {
		b.note(NotePerson, d.Name, at+from+k, at+from+k+len(d.Name))
	}
	if strings.HasPrefix(s[from:to], d.Office) {
		b.note(NoteOffice, d.Office, at+from, at+from+len(d.Office))
	}
}

// readDrafter reads office, name, typist and note of an entry: "EUR/EE:RDQUILL:MJW",
// "NSC - MR. REED", "PM/AE: GQUILL/DS", "AF/RA-MR. REED (INFO)".
func readDrafter(s string) Drafter {
	var d Drafter
	if i := strings.LastIndexByte(s, '('); i > 0 && strings.HasSuffix(s, ")") {
		d.Note = s[i+1 : len(s)-1]
		s = strings.TrimRight(s[:i], " ")
	}
	office, name, ok := strings.Cut(s, ":")
	if ok && len(strings.TrimSpace(name)) < 4 && shouting(name) { // NASA/LIC/BGREED: SS
		d.Typist = strings.TrimSpace(name)
		office, name = cutOffice(office)
	} else if !ok {
		office, name = cutOffice(s)
	}
	if before, typist, ok := strings.Cut(name, ":"); ok {
		name, d.Typist = before, strings.TrimSpace(typist)
	} else if i := strings.LastIndexByte(name, '/'); i > 0 && len(name)-i < 5 {
		name, d.Typist = name[:i], name[i+1:]
	}
	d.Office, d.Name = strings.TrimSpace(office), strings.Trim(name, " -")
	return d
}

// courtesies stand before the name of a person.
var courtesies = []string{"MR", "MRS", "MS", "MISS", "DR", "AMB", "COL", "LTC", "LT", "CAPT", "CDR", "GEN", "MAJ", "ADM"}

// cutOffice cuts an entry without a colon between office and name.
func cutOffice(s string) (office, name string) {
	if office, name, ok := strings.Cut(s, " - "); ok {
		return office, name
	}
	for i := 1; i < len(s); i++ {
		if s[i-1] != '-' && s[i-1] != ' ' {
			continue
		}
		for _, w := range courtesies {
			if hasWord(s[i:], w) && i > 1 {
				return strings.TrimRight(s[:i-1], " -"), s[i:]
			}
		}
	}
	if i := strings.LastIndexByte(s, '/'); i > 0 && len(s)-i > 4 {
		return s[:i], s[i+1:]
	}
	return "", s
}

// finish sets the field.
func (r *draftReader) finish() {
	if h := &r.b.c.Header; len(r.spans) > 0 && h.Drafting.IsZero() {
		h.Drafting = Field[Drafters]{Value: r.v, Spans: r.spans}
	}
}
