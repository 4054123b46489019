package catalog

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"
	"unsafe"

	"github.com/reftel/reftel/app/worker"
	"github.com/reftel/reftel/parser/open"
)

const many = 250_000

// summaryOf returns the nth of many invented summaries, which look like those
// of a large collection: few originators, and subjects that begin alike.
func summaryOf(n int) worker.Summary {
	r := rand.New(rand.NewPCG(1, uint64(n)))
	posts := []string{"VALLETTA", "ROME", "TUNIS", "SANTOS", "SANTODOMINGO", "STATE"}
	levels := []string{"UNCLASSIFIED", "CONFIDENTIAL", "SECRET", ""}
	post, year := posts[r.IntN(len(posts))], 1966+r.IntN(45)
	s := worker.Summary{
		File: n / 50_000, Start: int64(n) * 4000, Size: int64(2000 + r.IntN(4000)), Charset: "utf-8", Row: n%50_000 + 1, Name: fmt.Sprintf("part%d.csv", n/50_000),
		ID: fmt.Sprintf("%02d%s%d", year%100, post, r.IntN(30_000)), From: "AMEMBASSY " + post, Classification: levels[r.IntN(len(levels))],
		Subject: fmt.Sprintf("HARBOR PILOTS: %s OF PIER %d", []string{"STRIKE", "Strike", "RETURN", "TALKS"}[r.IntN(4)], r.IntN(1000)), Layout: "acp127", Problems: r.IntN(3),
		Sent: time.Date(year, 1, 1, 0, r.IntN(365*24*60), 0, 0, time.UTC),
	}
	switch n % 997 {
	case 0:
		s.Subject, s.Sent = "", time.Time{}
	case 1:
		s.ID = ""
	}
	return s
}

func catalogOf(n int) *Catalog {
	c := &Catalog{}
	for i := range n {
		c.Add(summaryOf(i))
	}
	return c
}

func goOn() bool { return true }

// A summary comes out as it went in, with every field that it has.
func TestSummary(t *testing.T) {
	full := summaryOf(5)
	full.File, full.Large = 3, true
	full.Format, full.Path, full.Steps = "csv", "1975.zip/part.csv", "3/0"
	full.Sections = open.Sections{Held: 1, Of: 3}
	v := reflect.ValueOf(full)
	for i := range v.NumField() {
		if name := v.Type().Field(i).Name; v.Field(i).IsZero() && name != "Rest" { // which Add makes
			t.Errorf("the test sets no %s", v.Type().Field(i).Name)
		}
	}
	c := &Catalog{}
	want := []worker.Summary{full, {}, summaryOf(997), {Subject: strings.Repeat("LONG ", pageSize/4)}, summaryOf(998)}
	for _, s := range want {
		c.Add(s)
	}
	for i, s := range want {
		if got := c.Summary(i); !reflect.DeepEqual(got, s) {
			t.Errorf("summary %d is %+v, want %+v", i, got, s)
		}
	}
}

// A quarter of a million summaries stay small.
func TestMemory(t *testing.T) {
	c := catalogOf(many)
	if c.Len() != many || !reflect.DeepEqual(c.Summary(many-1), summaryOf(many-1)) {
		t.Fatalf("%d summaries, the last %+v", c.Len(), c.Summary(many-1))
	}
	bytes := len(c.blocks)*blockSize*int(unsafe.Sizeof(record{})) + len(c.texts.pages)*pageSize
	if perRow := bytes / many; perRow > 200 {
		t.Errorf("a row takes %d bytes", perRow)
	}
}

// orders are all ways of sorting, each with the comparison that it stands for.
var orders = map[Column]func(a, b worker.Summary) int{
	AsRead: func(a, b worker.Summary) int { return 0 },
	Date:   func(a, b worker.Summary) int { return a.Sent.Compare(b.Sent) },
	From:   func(a, b worker.Summary) int { return strings.Compare(a.From, b.From) },
	Classification: func(a, b worker.Summary) int {
		return cmp.Compare(levelKey(a.Classification), levelKey(b.Classification))
	},
	Subject: func(a, b worker.Summary) int { return compareFold([]byte(a.Subject), []byte(b.Subject)) },
	Identifier: func(a, b worker.Summary) int {
		var c Catalog
		x, y := c.numberOf(a.ID), c.numberOf(b.ID)
		return cmp.Or(cmp.Compare(x.year, y.year), strings.Compare(c.words.list[x.post], c.words.list[y.post]), cmp.Compare(x.serial, y.serial))
	},
}

// isMissing reports whether s has nothing to be sorted by.
func isMissing(by Column, s worker.Summary) bool {
	switch by {
	case Date:
		return s.Sent.IsZero()
	case Identifier:
		return s.ID == ""
	case Classification:
		return s.Classification == ""
	case Subject:
		return s.Subject == ""
	}
	return false
}

// Sorting by each column is what a plain stable sort gives, in both
// directions, with what is not known at the end.
func TestSort(t *testing.T) {
	c := catalogOf(20_000)
	for by, compare := range orders {
		for _, down := range []bool{false, true} {
			if by == AsRead && down {
				continue // not a sort: all in reverse
			}
			rows, ok := c.View().Arrange(Order{By: by, Down: down}, goOn)
			if !ok || len(rows) != c.Len() {
				t.Fatalf("by %s: %d rows, %t", by, len(rows), ok)
			}
			want := make([]uint32, c.Len())
			for i := range want {
				want[i] = uint32(i)
			}
			slices.SortStableFunc(want, func(x, y uint32) int {
				a, b := c.Summary(int(x)), c.Summary(int(y))
				if isMissing(by, a) || isMissing(by, b) {
					return cmp.Compare(map[bool]int{true: 1}[isMissing(by, a)], map[bool]int{true: 1}[isMissing(by, b)])
				}
				if down {
					a, b = b, a
				}
				return compare(a, b)
			})
			for i := range want {
				if rows[i] != want[i] {
					t.Errorf("by %s, down %t: row %d is %+v, want %+v", by, down, i, c.Summary(int(rows[i])), c.Summary(int(want[i])))
					break
				}
			}
		}
	}
}

func TestFilter(t *testing.T) {
	c := &Catalog{}
	for _, s := range []worker.Summary{
		{ID: "08ROME1", From: "AMEMBASSY ROME", Classification: "SECRET", Subject: "Tugs for the señor", Name: "a.csv"},
		{ID: "08TUNIS2", From: "AMEMBASSY TUNIS", Classification: "UNCLASSIFIED", Subject: "PILOTS OF ROME", Name: "a.csv"},
		{ID: "08STATE3", From: "SECSTATE WASHDC", Classification: "TOP SECRET", Subject: "", Name: "b.csv"},
	} {
		c.Add(s)
	}
	tests := []struct{ filter, want string }{
		{"", "[0 1 2]"}, {"  ", "[0 1 2]"}, {"rome", "[0 1]"}, {"ROME tugs", "[0]"}, {"secret", "[0 2]"}, {"top secret", "[2]"},
		{"08", "[0 1 2]"}, {"b.csv", "[2]"}, {"señor", "[0]"}, {"nothing", "[]"}, {"rome nothing", "[]"},
	}
	for _, test := range tests {
		rows, ok := c.View().Arrange(Order{Filter: test.filter}, goOn)
		if got := fmt.Sprint(rows); got != test.want || !ok {
			t.Errorf("%q finds %s, want %s", test.filter, got, test.want)
		}
	}
}

// A quarter of a million are arranged in many small pieces of work, and given
// up at any of them.
func TestPauses(t *testing.T) {
	v := catalogOf(many).View()
	for by := range orders {
		pauses := 0
		rows, ok := v.Arrange(Order{By: by, Down: true, Filter: "harbor"}, func() bool { pauses++; return true })
		if !ok || len(rows) < many-many/500 || len(rows) == many {
			t.Errorf("by %s: %d rows, %t", by, len(rows), ok)
		}
		if pauses < many/stride {
			t.Errorf("by %s: %d pauses", by, pauses)
		}
		for _, stop := range []int{1, pauses / 2, pauses} {
			n := 0
			if _, ok := v.Arrange(Order{By: by, Filter: "harbor"}, func() bool { n++; return n < stop }); ok || n != stop {
				t.Errorf("by %s: it did not give up at pause %d of %d", by, stop, pauses)
			}
		}
	}
}

// What comes in while a list is arranged does not disturb it.
func TestArrangeWhileAdding(t *testing.T) {
	c := catalogOf(30_000)
	v := c.View()
	var w sync.WaitGroup
	w.Go(func() {
		rows, ok := v.Arrange(Order{By: Subject}, goOn)
		if !ok || len(rows) != 30_000 {
			t.Errorf("%d rows, %t", len(rows), ok)
		}
	})
	for i := range 30_000 {
		c.Add(summaryOf(30_000 + i))
	}
	w.Wait()
}

func BenchmarkArrange(b *testing.B) {
	v := catalogOf(many).View()
	for _, o := range []Order{{By: Date}, {By: Identifier}, {By: From}, {By: Subject}, {Filter: "strike 999"}} {
		b.Run(string(o.By)+o.Filter, func(b *testing.B) {
			longest := time.Duration(0)
			for b.Loop() {
				last := time.Now()
				v.Arrange(o, func() bool {
					longest = max(longest, time.Since(last))
					last = time.Now()
					return true
				})
			}
			b.ReportMetric(float64(longest.Microseconds())/1000, "longest-ms")
		})
	}
}
