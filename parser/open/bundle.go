package open

import "bytes"

// A bundle follows the lines of a text that may hold several cables, and
// finds where the first of them ends.
//
// One line is never proof enough: page breaks repeat banners and headings,
// sections repeat everything, and cables quote cables. So a place where a
// cable may begin is only noted (a candidate), and becomes a cut when the
// lines after it show the heading of a different telegram. The same number
// again, with the next section or without a heading of its own, is the same
// telegram. In doubt nothing is cut.
type bundle struct {
	first   part       // what the lines so far say of the first cable
	next    *candidate // where a second one may begin, nil if nowhere
	ended   int        // lines a heading may be away: an end or a rule was just seen; 0 if not
	quotes  int        // how many quotations are open
	before  []byte     // the last line that was neither blank nor led up to a heading
	lead    int64      // where the lines begin that lead up to a heading; -1 if none do
	leading int        // for how many lines PAGE 01 still counts as one of these
}

// A part is what has been seen of one cable.
type part struct {
	heading bool   // DE or FM: who sends
	record  bool   // Message Text
	viewing string // the title of a page
	mrn     mrn
}

// begun reports whether p is more than the text before a cable.
func (p *part) begun() bool { return p.heading || p.mrn.serial > 0 }

// A candidate is a place where the next cable may begin.
type candidate struct {
	part
	at     int64 // -1 after an end until a heading comes: what stands between is the first one's trailer
	strong bool  // after an end, or at VZCZC: a heading that differs is enough
	quoted bool  // in an open quotation: dropped if that is closed
	proven bool  // only the quotation stands against it
	left   int   // how many more lines it may wait for proof
	quotes int   // how many quotations were opened since
}

func newBundle() *bundle { return &bundle{lead: -1} }

// How many lines that are not blank may pass until a heading or its
// remaining parts are seen.
const (
	afterEnd   = 12  // from NNNN to the next heading: page lines, offices, counters
	afterRule  = 6   // from a rule between cables: tables have rules too
	afterFrom  = 200 // from FM to the classification line: addressees
	afterClass = 12  // from a classification line to E.O., TAGS or SUBJECT
	afterPage  = 30  // from PAGE 01 to FM: offices, drafters
)

// add takes the next line, which begins at offset at. It reports where the
// first cable ends, once that is known.
func (b *bundle) add(l line, at int64) (end int64, ok bool) {
	if l.kind == blankLine {
		return 0, false
	}
	if b.ended > 0 && l.kind != endLine && l.kind != ruleLine {
		b.propose(-1, true, b.ended)
		b.ended = 0
	}
	end, ok = b.judge(l, at)
	b.follow(l, at)
	return end, ok
}

// finish reports where the first cable ends if the text ends now and there
// is a second one.
func (b *bundle) finish() (end int64, ok bool) {
	if c := b.next; c != nil && (c.proven || c.strong && c.heading && !c.quoted) {
		return c.at, true
	}
	return 0, false
}

// judge decides what l proves.
func (b *bundle) judge(l line, at int64) (end int64, ok bool) {
	switch l.kind {
	case transmission:
		return b.judgeTransmission(at)
	case callingLine, fromLine:
		b.noteHeading(at)
	case classLine:
		return b.judgeNumber(l.mrn, at)
	case labelLine:
		return b.judgeLabel(l.mrn, at)
	case authorityLine:
		if b.next != nil && !b.next.strong && b.next.mrn.serial > 0 {
			return b.cut()
		}
	case viewingLine:
		return b.judgeViewing(string(l.text), at)
	case recordLine:
		if b.first.record {
			return at, true
		}
		b.first.record = true
	case rowLine:
		if b.first.begun() {
			return at, b.quotes == 0
		}
		b.first.heading = true
	case endLine, ruleLine:
		return b.judgeEnd(l.kind)
	case openQuote:
		b.quote(1)
	case closeQuote:
		b.quote(-1)
	}
	return 0, false
}

// judgeTransmission handles VZCZC, which begins a cable unless a heading is
// only now beginning.
func (b *bundle) judgeTransmission(at int64) (int64, bool) {
	switch {
	case b.next != nil && b.next.strong:
		if b.next.begun() {
			return b.next.at, true
		}
		b.next.at = at
	case b.first.begun():
		b.propose(at, true, afterFrom)
	}
	return 0, false
}

// noteHeading handles DE and FM. Behind a telegram with a number, they begin
// a heading without VZCZC if other lines of a heading stand right before.
func (b *bundle) noteHeading(at int64) {
	if b.next == nil && b.lead >= 0 && b.first.mrn.serial > 0 && !b.quoting() {
		b.propose(b.lead, false, afterFrom)
	}
	switch {
	case b.next == nil:
		b.first.heading = true
	case b.next.quotes == 0:
		b.place(at)
		b.next.heading = true
		b.next.left = max(b.next.left, afterFrom)
	}
}

// place puts the candidate, if it still has no place, where the heading
// begins to which the line at belongs.
func (b *bundle) place(at int64) {
	if b.next.at < 0 {
		b.next.at = b.leadOr(at)
	}
}

// judgeNumber handles a classification line that states a number.
func (b *bundle) judgeNumber(n mrn, at int64) (int64, bool) {
	if b.next != nil {
		return b.judgeNext(n, at)
	}
	switch {
	case b.first.mrn.serial == 0:
		b.first.mrn = n
	case b.first.mrn.same(n):
		b.first.mrn.section = max(b.first.mrn.section, n.section)
	case n.section <= 1 && !b.quoting():
		b.propose(b.leadOr(at), false, afterClass)
		b.next.mrn = n
	}
	return 0, false
}

// judgeNext handles a classification line behind a candidate.
func (b *bundle) judgeNext(n mrn, at int64) (int64, bool) {
	switch {
	case b.next.quotes > 0: // it quotes one
	case b.first.mrn.serial == 0 && !b.next.heading: // a rule above the first one's own
		b.next = nil
		b.first.mrn = n
	case b.continues(n):
		b.next = nil
		b.first.mrn.section = n.section
	default:
		b.place(at)
		b.next.mrn = n
		if b.next.heading || b.next.strong {
			return b.cut()
		}
	}
	return 0, false
}

// continues reports whether the classification line n behind a candidate
// belongs to the first cable: its next section, or its own line after a
// heading that came late. A second whole heading over the same number is
// another copy.
func (b *bundle) continues(n mrn) bool {
	if n.section > 1 && n.serial == b.first.mrn.serial {
		return n.section > b.first.mrn.section || !b.next.heading
	}
	return b.first.mrn.same(n) && !(b.first.heading && b.next.heading && b.next.strong)
}

// judgeLabel handles the MRN row of a print, which each page may repeat.
func (b *bundle) judgeLabel(n mrn, at int64) (int64, bool) {
	if b.first.mrn.serial == 0 || b.first.mrn.same(n) || b.quotes > 0 {
		b.first.mrn = n
		return 0, false
	}
	return b.leadOr(at), true
}

// judgeViewing handles the title that a page of a collection begins with.
func (b *bundle) judgeViewing(title string, at int64) (int64, bool) {
	if b.first.viewing != "" && b.first.viewing != title {
		return at, true
	}
	b.first.viewing = title
	return 0, false
}

// judgeEnd handles what people and machines put after a cable.
func (b *bundle) judgeEnd(kind lineKind) (int64, bool) {
	if b.next != nil && b.next.strong && b.next.heading {
		return b.cut()
	}
	if kind == endLine || b.next != nil && b.next.at < 0 {
		b.next = nil
	}
	switch {
	case b.next != nil || !b.first.begun():
	case kind == endLine:
		b.ended = afterEnd
	case !b.quoting():
		b.ended = afterRule
	}
	return 0, false
}

// propose makes at a candidate that has to be proven within the given number
// of lines.
func (b *bundle) propose(at int64, strong bool, lines int) {
	b.next = &candidate{at: at, strong: strong, quoted: b.quotes > 0, left: lines}
}

// cut ends the first cable at the candidate, unless that may still turn out
// to be quoted.
func (b *bundle) cut() (int64, bool) {
	b.next.proven = true
	return b.next.at, !b.next.quoted
}

// leadOr returns where the lines begin that lead up to the line at.
func (b *bundle) leadOr(at int64) int64 {
	if b.lead >= 0 {
		return b.lead
	}
	return at
}

// quoting reports whether what comes now is announced as somebody else's
// words.
func (b *bundle) quoting() bool {
	if b.quotes > 0 {
		return true
	}
	for _, cue := range []string{"QUOTE", "QTE", "REPEAT", "FOLLOW", "READS", "TEXT", "Following", "follows", "text"} {
		if bytes.Contains(b.before, []byte(cue)) {
			return true
		}
	}
	return false
}

// quote counts quotations. The end of one that was open at a candidate
// shows that the candidate was part of it.
func (b *bundle) quote(n int) {
	if b.next == nil {
		b.quotes = max(0, b.quotes+n)
		return
	}
	b.next.quotes += n
	if b.next.quotes < 0 {
		if b.next.quoted {
			b.quotes--
			b.next = nil
			return
		}
		b.next.quotes = 0
	}
}

// follow keeps what later lines need to know of l.
func (b *bundle) follow(l line, at int64) {
	switch l.kind {
	case bannerLine, leadLine, callingLine, dateTimeLine:
		b.lead = b.leadOr(at)
	case firstPageLine:
		b.lead, b.leading = b.leadOr(at), afterPage
	case fromLine, classLine, endLine:
		b.lead, b.leading = -1, 0
	default:
		b.before = append(b.before[:0], l.text...)
		if b.leading--; b.leading < 0 {
			b.lead = -1
		}
	}
	if b.next != nil && !b.next.proven {
		if b.next.left--; b.next.left < 0 {
			b.next = nil
		}
	}
}
