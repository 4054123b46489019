package parser

import (
	"math"
	"sync"
	"time"

	"github.com/reftel/reftel/parser/refdata"
)

// An era is the time in which one order on classification was in force in one
// form.
type era struct {
	order     refdata.OrderEntry
	from, end int64 // Unix times; end is that of the first moment after it
}

// eras are those of all orders, from the first on.
var eras = sync.OnceValue(func() (all []era) {
	for _, order := range refdata.Orders() {
		e := era{order: order, end: math.MaxInt64}
		if from, err := time.Parse(time.DateOnly, order.From); err == nil {
			e.from = from.Unix()
		}
		if to, err := time.Parse(time.DateOnly, order.To); err == nil {
			e.end = to.AddDate(0, 0, 1).Unix()
		}
		all = append(all, e)
	}
	return all
})

// orderAt returns the order that was in force at t, nil if none is known.
func orderAt(t time.Time) *refdata.OrderEntry {
	at := t.Unix()
	all := eras()
	for i := range all {
		if e := &all[i]; e.from <= at && at < e.end {
			return &e.order
		}
	}
	return nil
}
