package parser

import (
	"time"

	"github.com/reftel/reftel/parser/refdata"
)

// An era is the time in which one order on classification was in force in one
// form. A builder keeps the last one: cables that are read after one another
// are mostly of one era.
type era struct {
	order     refdata.OrderEntry
	from, end time.Time // end is the first moment after it
}

// orderAt returns the order that was in force at t, nil if none is known.
func (b *builder) orderAt(t time.Time) *refdata.OrderEntry {
	if e := &b.era; !t.Before(e.from) && t.Before(e.end) {
		return &e.order
	}
	order, ok := refdata.OrderAt(t)
	if !ok {
		return nil
	}
	e := era{order: order}
	e.from, _ = time.Parse(time.DateOnly, order.From)
	e.end = time.Date(9999, time.January, 1, 0, 0, 0, 0, time.UTC)
	if to, err := time.Parse(time.DateOnly, order.To); err == nil {
		e.end = to.AddDate(0, 0, 1)
	}
	b.era = e
	return &b.era.order
}
