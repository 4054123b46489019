package parser

import (
	"fmt"
	"time"

	"github.com/reftel/reftel/parser/refdata"
)

// checkOrder compares the date of the heading with the order that the text
// names: a telegram cannot name an order that was not yet signed. An order
// stays in use on telegrams for months after it was replaced.
func checkOrder(b *builder) {
	sent := b.c.Header.Sent
	at := orderAt(sent.Value)
	if !sent.Value.IsZero() && at == nil {
		span := sent.Span()
		if sent.Inferred != "" {
			span = b.mrn.span
		}
		b.report(EraUnknown, Info, span, fmt.Sprintf("No order on classification is known of %d; nothing was compared with one.", sent.Value.Year()))
		return
	}
	f := b.c.Header.Authority
	if f.Value.Order == "" || at != nil && at.Number == f.Value.Order {
		return
	}
	order, ok := refdata.Order(f.Value.Order)
	switch {
	case !ok:
		b.report(OrderUnknown, Info, f.Span(), fmt.Sprintf("E.O. %s is not one of the orders on classification; nothing was compared with it.", f.Value.Order))
	case sent.Value.IsZero():
	case order.From > sent.Value.Format(time.DateOnly):
		b.reportOrderLater(f, order)
	default:
		next, _ := refdata.Order(at.Number) // its first form, which replaced the other
		b.report(OrderReplaced, Info, f.Span(), fmt.Sprintf("Order %s had been replaced by %s on %s.", order.Number, next.Number, writtenDay(next.From)))
	}
}

// reportOrderLater reports that order came into force after the date of the
// heading. If that is more than a year later, heading and text may be of two
// telegrams.
func (b *builder) reportOrderLater(f Field[Authority], order refdata.OrderEntry) {
	sent := b.c.Header.Sent.Value
	message := fmt.Sprintf("The heading is of %s, and order %s is in force since %s", sent.Format("2 January 2006"), order.Number, writtenDay(order.From))
	if number(order.From[:4]) <= sent.Year()+apart {
		b.report(OrderLater, Info, f.Span(), message+".")
		return
	}
	b.report(OrderLater, Warning, f.Span(), message+": heading and text may be of two telegrams.")
}

// writtenDay writes an RFC 3339 date as sentences have it: "27 June 2010".
func writtenDay(s string) string {
	t, err := time.Parse(time.DateOnly, s)
	if err != nil {
		return s
	}
	return t.Format("2 January 2006")
}

// checkDuration compares the date of declassification with that of the cable:
// it is not before it, and not beyond what the order in force allows.
// Sources: E.O. 12065 section 1-4; E.O. 12958 section 1.6, E.O. 13292 and
// 13526 section 1.5.
func checkDuration(b *builder) {
	sent, f := b.c.Header.Sent.Value, b.c.Header.Authority
	s := f.Value.Declassify
	if sent.IsZero() || len(s) != len(time.DateOnly) {
		return
	}
	due := date{number(s[:4]), number(s[5:7]), number(s[8:])}.days()
	day := dateOf(sent)
	if due < day.days() {
		b.report(DeclassifyEarly, Info, f.Span(), "The date of declassification lies before the date of the cable.")
		return
	}
	if years := yearsAllowed(f.Value, sent); years > 0 && due > day.after(years)+1 {
		b.report(DeclassifyLate, Info, f.Span(), fmt.Sprintf("The date of declassification lies more than %d years after the cable, which is the most that order %s allowed.", years, f.Value.Order))
		return
	}
	b.checkAnniversary(day, due)
}

// yearsAllowed returns how many years a cable of sent could be classified for
// under a, 0 if there was no limit.
func yearsAllowed(a Authority, sent time.Time) int {
	order := orderAt(sent)
	if order == nil || order.Number != a.Order {
		return 0
	}
	switch {
	case a.Order == "12065" && hasWord(a.Rule, "GDS"):
		return 6
	case a.Order == "12065":
		return 20
	case a.Order == "12958" || a.Order == "13526":
		return order.Years
	}
	return 0
}

// anniversaryReach is how many days from an anniversary of the cable a date is
// still taken for one that was meant: that of an older draft.
const anniversaryReach = 180

// draftLead is how many days may lie between the draft and the telegram.
const draftLead = 31

// checkAnniversary points at a date of declassification that was likely copied
// from an older draft: about ten or twenty-five years after the cable, but not
// to the day.
func (b *builder) checkAnniversary(sent date, due int) {
	for _, years := range [...]int{10, 25} {
		off := due - sent.after(years)
		if off = max(off, -off); off > draftLead && off <= anniversaryReach {
			b.report(DeclassifyDay, Info, b.c.Header.Authority.Span(), fmt.Sprintf("The date of declassification is %d days off the day %d years after the cable; it may be that of an older draft.", off, years))
		}
	}
}

// amended is the day since when section 1.4 holds the reasons, which was 1.5
// before. Source: E.O. 13292.
var amended = time.Date(2003, 3, 25, 0, 0, 0, 0, time.UTC)

// amendedLag is how long telegrams went on citing the old section.
const amendedLag = 60 * 24 * time.Hour

// checkReasons compares the section that the reasons are of with the order in
// force, and the letters with those that the section has.
func checkReasons(b *builder) {
	sent := b.c.Header.Sent.Value
	for _, f := range b.c.Header.ClassifiedBy {
		section := f.Value.Order
		if section != "1.4" && section != "1.5" {
			continue
		}
		if at := orderAt(sent); at != nil && number(at.Number) >= 12958 &&
			(section == "1.4" && sent.Before(amended) || section == "1.5" && sent.After(amended.Add(amendedLag))) {
			other := "1.5"
			if section == "1.5" {
				other = "1.4"
			}
			b.report(ReasonSection, Info, f.Span(), fmt.Sprintf("The reasons are said to be of section %s; at the date of the cable section %s held them.", section, other))
		}
		for _, letter := range f.Value.Reasons {
			if !refdata.HasReason(section, letter) {
				b.report(ReasonUnknown, Info, f.Span(), fmt.Sprintf("Section %s has no reason (%s); it was ignored.", section, letter))
			}
		}
	}
}

// classifiersNamed is the day since when telegrams name who classified them.
// Source: E.O. 12958 section 1.7.
var classifiersNamed = time.Date(1995, 10, 14, 0, 0, 0, 0, time.UTC)

// checkAuthority compares classification line, E.O. line and the words on who
// classified the cable: classified telegrams have all three, others only the
// first. Parts of telegrams are not checked.
func checkAuthority(b *builder) {
	h := &b.c.Header
	c, a := h.Classification, h.Authority
	if c.IsZero() || c.Inferred != "" || h.Subject.IsZero() || h.Sent.Value.Before(classifiersNamed) || h.Section.Value.Number > 1 || len(b.c.Body) == 0 {
		return
	}
	named := !a.IsZero() && a.Value.Rule != "N/A"
	switch classified := rank(c.Value.Level) >= 2; {
	case classified && a.IsZero() && len(h.ClassifiedBy) == 0:
		b.report(AuthorityMissing, Info, c.Span(), fmt.Sprintf("The cable is %s, and says neither under which order nor by whom it was classified.", c.Value.Level))
	case classified && !a.IsZero() && !named:
		b.report(AuthorityMissing, Info, a.Span(), fmt.Sprintf("The cable is %s, and its E.O. line says that no order applies.", c.Value.Level))
	case classified && !named:
		b.report(AuthorityMissing, Info, c.Span(), fmt.Sprintf("The cable is %s, and names no order under which it is.", c.Value.Level))
	case classified && len(h.ClassifiedBy) == 0:
		b.report(ClassifierMissing, Info, c.Span(), fmt.Sprintf("The cable is %s, and does not say who classified it.", c.Value.Level))
	case classified:
	case a.Value.Declassify != "" || a.Value.Exemption != "":
		b.report(AuthorityNeedless, Info, a.Span(), fmt.Sprintf("The cable is %s, and says when it is declassified.", c.Value.Level))
	case len(h.ClassifiedBy) > 0:
		b.report(AuthorityNeedless, Info, h.ClassifiedBy[0].Span(), fmt.Sprintf("The cable is %s, and says who classified it.", c.Value.Level))
	}
}
