package refdata

import (
	"strconv"
	"sync"
	"time"
)

// An OrderEntry is an Executive order on classification, for the time in which
// it was in force in one form.
type OrderEntry struct {
	Number    string // "12958"
	Amendment string // number of the order that amended it: "13292"; "" for the original text
	From, To  string // days in force, "2003-03-25"; To is "" if it still is
	President string
	Years     int    // most years to declassification under its general rule, 0 if there is no limit
	Rule      string // how long, in a sentence
	Source    string
}

// allOrders are the orders in the forms that they had: few, and asked for by
// every cable.
var allOrders = sync.OnceValue(func() (all []OrderEntry) {
	for row, i := orders.next(orders.start()); row != ""; row, i = orders.next(i) {
		var c [8]string
		columns(row, c[:])
		years, _ := strconv.Atoi(c[5]) // empty where there is no limit
		all = append(all, OrderEntry{
			Number: c[0][:5], Amendment: c[1], From: c[2], To: c[3], President: c[4], Years: years, Rule: c[6], Source: source(c[7]),
		})
	}
	return all
})

// Orders returns all orders, in all their forms, from the first on. It is not
// to be changed.
func Orders() []OrderEntry { return allOrders() }

// Order looks up an Executive order by its number, in its original form.
func Order(number string) (OrderEntry, bool) {
	for _, e := range allOrders() {
		if e.Number == number {
			return e, true
		}
	}
	return OrderEntry{}, false
}

// OrderAt returns the order that was in force at t.
func OrderAt(t time.Time) (OrderEntry, bool) {
	var buf [len(time.DateOnly)]byte
	day := string(t.UTC().AppendFormat(buf[:0], time.DateOnly))
	for _, e := range allOrders() {
		if e.From <= day && (e.To == "" || day <= e.To) {
			return e, true
		}
	}
	return OrderEntry{}, false
}

// A ReasonEntry is a category of information that may be classified.
type ReasonEntry struct {
	Section string // "1.4"
	Letter  string // "b"
	Text    string // "foreign government information"
	Later   string // the text in E.O. 13526 where it differs; "" where it does not
	Source  string
}

// Reason looks up a reason for classification. Section is 1.5 for E.O. 12958
// of 1995, which has the letters a to g, and 1.4 for that order as amended in
// 2003 and for E.O. 13526, which have a to h.
func Reason(section, letter string) (ReasonEntry, bool) {
	row, ok := reasonRow(section, letter)
	if !ok {
		return ReasonEntry{}, false
	}
	return ReasonEntry{
		Section: column(row, 0)[:3], Letter: column(row, 0)[3:],
		Text: column(row, 1), Later: column(row, 2), Source: source(column(row, 3)),
	}, true
}

// HasReason reports whether Reason knows the reason.
func HasReason(section, letter string) bool {
	_, ok := reasonRow(section, letter)
	return ok
}

func reasonRow(section, letter string) (string, bool) {
	if len(section) != 3 || len(letter) != 1 {
		return "", false
	}
	key := [...]byte{section[0], section[1], section[2], letter[0] | 0x20}
	return reasons.Lookup(key[:])
}

// A RuleEntry is a marking that says when a cable is declassified, without a
// date.
type RuleEntry struct {
	Rule    string // "OADR"
	Order   string // the order it belongs to; "" for any
	Meaning string // a sentence
	Source  string
}

// Rule looks up a marking of the E.O. line, such as GDS, XGDS-3, OADR, X5 or
// 25X1, in its meaning under the order with the number given.
func Rule(rule, order string) (RuleEntry, bool) {
	var buf [maxKey]byte
	key := upper(&buf, rule)
	n := len(key)
	key = append(append(key, '/'), order...)
	row, ok := rules.Lookup(key)
	if !ok {
		row, ok = rules.Lookup(key[:n])
	}
	if !ok {
		return RuleEntry{}, false
	}
	return RuleEntry{Rule: rule, Order: column(row, 1), Meaning: column(row, 2), Source: source(column(row, 3))}, true
}
